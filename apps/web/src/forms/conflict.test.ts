import { expect, it } from 'vitest';
import { compareFields, fieldAt, withField } from './conflict.ts';

const names = ['title', 'note', 'cause', 'items', 'handler'];
const before = { title: '제목', note: '', cause: 'mistake', items: { I1: '성명', I2: '' }, handler: null, version: 1 };

it('tells apart what only the other has changed and what both have written', () => {
  const mine = { ...before, title: '내 제목', note: '내 메모' };
  const current = { ...before, title: '다른 제목', cause: 'insider', version: 2, stage: 'responding' };
  expect(compareFields(names, before, mine, current)).toEqual({
    taken: [{ path: 'cause', theirs: 'insider', mine: 'mistake' }],
    contested: [{ path: 'title', theirs: '다른 제목', mine: '내 제목' }],
  });
});

it('says nothing of what both have written alike, nor of what only I have changed', () => {
  const mine = { ...before, title: '새 제목', note: '내 메모' };
  const current = { ...before, title: '새 제목', note: null };
  expect(compareFields(names, before, mine, current)).toEqual({ taken: [], contested: [] });
});

it('looks at each part of a field that has parts', () => {
  const mine = { ...before, items: { I1: '성명, 학번', I2: '' } };
  const current = { ...before, items: { I1: '성명', I2: '어제 저녁' } };
  expect(compareFields(names, before, mine, current).taken).toEqual([
    { path: 'items.I2', theirs: '어제 저녁', mine: '' },
  ]);
  expect(withField(mine, 'items.I2', '어제 저녁')['items']).toEqual({ I1: '성명, 학번', I2: '어제 저녁' });
  expect(fieldAt(mine, 'items.I1')).toBe('성명, 학번');
});

it('knows a person by their id, however they were found', () => {
  const mine = { ...before, handler: { id: '7', label: '조노을', note: '학생처 · 학생처장' } };
  const current = { ...before, handler: { id: '7', label: '조노을', note: '학생처' } };
  expect(compareFields(names, before, mine, current)).toEqual({ taken: [], contested: [] });
});
