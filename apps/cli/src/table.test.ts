import { expect, test } from 'vitest';
import { table, widthOf } from './table.ts';

test('a Korean letter takes two columns, however it is put together, and a Latin one takes one', () => {
  expect([
    widthOf('72시간'),
    widthOf('가'.normalize('NFD')),
    widthOf('abc'),
    widthOf('제39조의4 ①'),
    widthOf(''),
  ]).toEqual([6, 2, 3, 11, 0]);
});

test('columns stand below each other whatever the language, and nothing trails', () => {
  expect(
    table([
      ['가나', 'x'],
      ['abcdef', 'y'],
      ['', ''],
    ]),
  ).toBe('가나    x\nabcdef  y\n\n');
});
