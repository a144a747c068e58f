import { describe, expect, it } from 'vitest';
import { placesFor, treeOf } from './tree.ts';

const one = (id: string, parentId: string | null) => ({ id, parentId, name: id, sort: 0, people: 0, peopleBelow: 0 });
const list = [one('root', null), one('a', 'root'), one('b', 'root'), one('a1', 'a')];

describe('the departments', () => {
  it('are shown below the one they belong to', () => {
    const [root] = treeOf(list);
    expect(root?.children.map(({ department }) => department.id)).toEqual(['a', 'b']);
    expect(root?.children[0]?.children[0]?.department.id).toBe('a1');
  });

  it('cannot be moved below themselves', () => {
    expect(placesFor(one('a', 'root'), list).map(({ id }) => id)).toEqual(['root', 'b']);
  });
});
