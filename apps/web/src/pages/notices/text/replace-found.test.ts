import { expect, it } from 'vitest';
import { replaceFound } from './replace-found.ts';

it('puts the better word where the finding stood, also when the text has moved since', () => {
  expect(replaceFound('명단이 노출되어 노출을', { start: 9, found: '노출' }, '유출')).toBe('명단이 노출되어 유출을');
  expect(replaceFound('노출되었습니다', { start: 9, found: '노출' }, '유출')).toBe('유출되었습니다');
  expect(replaceFound('고쳤습니다', { start: 0, found: '노출' }, '유출')).toBe('고쳤습니다');
});
