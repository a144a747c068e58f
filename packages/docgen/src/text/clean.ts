// Controls, zero-width signs, direction overrides, variation selectors, noncharacters: nothing a reader could see, or a way to make
// a page read differently from what was written.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]|\p{Variation_Selector}/gu;

// Jamo apart, or a letter with marks. Only these are composed: full NFC would replace compatibility Hanja in names.
const APART = /[\u1100-\u11FF]+|\P{M}\p{M}+/gu;

/** One way to write a text: composed Hangul (macOS sends it apart), `\n` for each new line, no invisible signs. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(APART, (letters) => letters.normalize('NFC'))
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[\t\p{Zs}]/gu, ' ')
    .split('\n')
    .map((line) => line.replaceAll(INVISIBLE, ''))
    .join('\n')
    .trimEnd();

// Signs people paste that the font lacks, and the nearest it has.
const NEAREST: ReadonlyMap<string, string> = new Map([
  ['☐', '□'],
  ['☑', '■'],
  ['☒', '■'],
  ['✔', '✓'],
]);

/**
 * Cleaned text in which each character the font cannot draw is named by its code point: `〔U+1F600〕`. Naming keeps a
 * rare Hanja in someone's name identifiable; dropping it would change the document.
 */
export const printableText = (text: string, has: (codePoint: number) => boolean): string =>
  Array.from(cleanText(text), (letter) => {
    const nearest = NEAREST.get(letter) ?? letter;
    if (nearest === '\n' || has(nearest.codePointAt(0)!)) return nearest;
    return `〔U+${nearest.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}〕`;
  }).join('');
