import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { guardText, unguardText } from './guard.ts';

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =1',
  '\u3000=1',
  '\u00A0@x',
  '\uFEFF=1',
  '\u200B=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '−1',
  '\ttext',
  '|calc',
  '%0A',
];

it.each(FORMULAS)('%j can no longer run', (text) => {
  expect(guardText(text)).toBe(`'${text}`);
});

it.each(['홍길동', '1-2', 'a=b', '2026. 11. 21.', '', ' 들여쓴 글'])('%j is left as it is', (text) => {
  expect(guardText(text)).toBe(text);
});

it('every text comes back exactly', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unguardText(guardText(text)) === text));
  for (const text of [...FORMULAS, "'quoted", "''", "'=1"]) expect(unguardText(guardText(text))).toBe(text);
});
