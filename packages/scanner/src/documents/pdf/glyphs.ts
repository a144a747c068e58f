/** From codes to characters where a font does not say: the usual Latin encodings and the names of glyphs. */
import { decodeText } from '../bytes/code-page.ts';

const NAMES =
  'space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen ' +
  'period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at';
const AFTER_CAPITALS = 'bracketleft backslash bracketright asciicircum underscore grave';
const AFTER_SMALL = 'braceleft bar braceright asciitilde';

const named = new Map<string, number>([
  ...NAMES.split(' ').map((name, index): [string, number] => [name, 0x20 + index]),
  ...AFTER_CAPITALS.split(' ').map((name, index): [string, number] => [name, 0x5b + index]),
  ...AFTER_SMALL.split(' ').map((name, index): [string, number] => [name, 0x7b + index]),
  ['minus', 0x2d],
  ['endash', 0x2013],
  ['emdash', 0x2014],
  ['quoteleft', 0x2018],
  ['quoteright', 0x2019],
  ['quotedblleft', 0x201c],
  ['quotedblright', 0x201d],
  ['bullet', 0x2022],
  ['periodcentered', 0xb7],
  ['nbspace', 0x20],
  ['fi', 0xfb01],
  ['fl', 0xfb02],
]);

/** `zero`, `A`, `uniAC00`, `u1F600`, each perhaps with a suffix; 0 for names that mean nothing. Adobe Glyph List, section 2. */
export const glyphCode = (name: string): number => {
  const base = name.split('.')[0]!;
  const known = named.get(base);
  if (known !== undefined) return known;
  if (base.length === 1) return base.charCodeAt(0);
  const hex = /^uni([0-9A-F]{4})|^u([0-9A-F]{4,6})$/.exec(base);
  return hex === null ? 0 : Number(`0x${hex[1] ?? hex[2]}`);
};

const table = (label: string): Int32Array =>
  Int32Array.from({ length: 256 }, (_, code) => decodeText(Uint8Array.of(code), label).codePointAt(0) ?? 0);

const windows = table('windows-1252');
const mac = table('macintosh');

export const baseEncoding = (name: string | null): Int32Array => (name === 'MacRomanEncoding' ? mac : windows);
