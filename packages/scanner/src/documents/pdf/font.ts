import { decodeText } from '../bytes/code-page.ts';
import { readCMap, type Characters } from './cmap.ts';
import type { PdfFile } from './file.ts';
import { baseEncoding, glyphCode } from './glyphs.ts';
import { readTrueType } from './true-type.ts';
import { Stream, type Dictionary } from './values.ts';
import { simpleWidths, wideWidths } from './widths.ts';

export interface Font extends Characters {
  /** One byte a code, two, or two where the first is above 0x80 (CP949 and its like). */
  readonly bytesPerCode: 1 | 2 | 'mixed';
  readonly widths: Float32Array;
  readonly vertical: boolean;
}

/** Encodings that are known by name alone, and how their codes read. ISO 32000-1 table 118. */
const byName: readonly [pattern: RegExp, label: string][] = [
  [/^KSC/, 'euc-kr'],
  [/^(?:GB|GBK|GBpc)/, 'gbk'],
  [/RKSJ/, 'shift_jis'],
  [/^(?:B5|ETen|HKscs)/, 'big5'],
];

const simpleFont = (file: PdfFile, font: Dictionary): Font => {
  const encoding = file.resolve(font.get('Encoding'));
  const base =
    typeof encoding === 'string' ? encoding : encoding instanceof Map ? file.name(encoding, 'BaseEncoding') : null;
  const codes = Int32Array.from(baseEncoding(base));
  let code = 0;
  for (const item of encoding instanceof Map ? file.array(encoding.get('Differences')) : []) {
    const value = file.resolve(item);
    if (typeof value === 'number') code = value;
    else if (typeof value === 'string') {
      const character = glyphCode(value);
      if (code >= 0 && code < 256) codes[code] = character;
      code += 1;
    }
  }
  return { codes, strings: [], bytesPerCode: 1, widths: simpleWidths(file, font), vertical: false };
};

/** Codes in an encoding of their own: two bytes where the first is above 0x80. */
const fillMixed = (codes: Int32Array, label: string): void => {
  for (let code = 0x20; code < 0x80; code += 1) codes[code] = code;
  const pair = new Uint8Array(2);
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x41; low < 0xff; low += 1) {
      pair[0] = high;
      pair[1] = low;
      const text = decodeText(pair, label);
      if (text.length === 1 && text !== '\uFFFD') codes[high * 256 + low] = text.charCodeAt(0);
    }
  }
};

const compositeFont = (file: PdfFile, font: Dictionary): Font => {
  const descendant = file.dictionary(file.array(font.get('DescendantFonts'))[0]) ?? new Map();
  const encoding = file.name(font, 'Encoding') ?? 'Identity-H';
  const codes = new Int32Array(65_536);
  const common = { codes, strings: [], widths: wideWidths(file, descendant), vertical: encoding.endsWith('V') };
  if (/UCS2|UTF16/.test(encoding)) {
    for (let code = 1; code < codes.length; code += 1) codes[code] = code;
    return { ...common, bytesPerCode: 2 };
  }
  const label = byName.find(([pattern]) => pattern.test(encoding))?.[1];
  if (label !== undefined) {
    fillMixed(codes, label);
    common.widths.fill(500, 0, 256);
    return { ...common, bytesPerCode: 'mixed' };
  }
  const descriptor = file.dictionary(descendant.get('FontDescriptor'));
  const program = file.resolve(descriptor?.get('FontFile2'));
  if (program instanceof Stream && !font.has('ToUnicode')) readTrueType(file.read(program), codes, file.budget);
  return { ...common, bytesPerCode: 2 };
};

/** A font as far as text goes: its codes' characters and widths. */
export const readFont = (file: PdfFile, font: Dictionary): Font => {
  const read = file.name(font, 'Subtype') === 'Type0' ? compositeFont(file, font) : simpleFont(file, font);
  const characters = file.resolve(font.get('ToUnicode'));
  if (characters instanceof Stream) readCMap(file.read(characters), read, file);
  return read;
};
