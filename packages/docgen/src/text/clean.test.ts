import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canDraw } from '../pdf/compiler.ts';
import { cleanText, printableText } from './clean.ts';

it('Hangul that a Mac sent apart is put together', () => {
  expect(cleanText('한글'.normalize('NFD'))).toBe('한글');
});

it('a compatibility Hanja in a name is not replaced by its cousin', () => {
  expect(cleanText('\uF90A')).toBe('\uF90A');
});

it('line ends become one kind and invisible signs go', () => {
  expect(cleanText('가\r\n나\r다\u2028라\u200B\u202E마\t바\u00A0사')).toBe('가\n나\n다\n라마 바 사');
});

it('all 11,172 modern syllables and the signs of our forms can be drawn', () => {
  const syllables = Array.from({ length: 11_172 }, (_, index) => String.fromCodePoint(0xac00 + index)).join('');
  expect(printableText(syllables, canDraw)).toBe(syllables);
  expect(printableText('□■✓·※〔〕「」…', canDraw)).toBe('□■✓·※〔〕「」…');
});

it('whatever comes in, only signs that the font has go out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const sign of printableText(text, canDraw))
        expect(sign === '\n' || canDraw(sign.codePointAt(0)!)).toBe(true);
    }),
  );
});
