import { expect, it } from 'vitest';
import { changedFields } from './conflict.ts';

it('shows only the fields of the form that somebody else has changed', () => {
  const mine = { title: '내 제목', note: '', people: 5, version: 1 };
  const current = { title: '다른 제목', note: null, people: 5, version: 2, stage: 'responding' };
  expect(changedFields(mine, current)).toEqual([{ name: 'title', theirs: '다른 제목', mine: '내 제목' }]);
});
