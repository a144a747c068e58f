import { expect, it } from 'vitest';
import { personIn } from './people-refs.ts';

const known = { id: '0199a000-0000-7000-8000-000000000001', name: '이등불', department: '정보보호팀' };
const names = new Map([[known.id, known]]);

it('names who did something, and says in both languages when that person cannot be found any more', () => {
  expect(personIn(names, known.id)).toEqual(known);
  const gone = personIn(names, '0199a000-0000-7000-8000-000000000002');
  expect(gone).toMatchObject({ id: '0199a000-0000-7000-8000-000000000002', department: null });
  expect(gone.name).toMatch(/알 수 없는 구성원.*Unknown member/);
});
