/** Titles, authors, comments and whatever people added to the properties of a document. [MS-OLEPS] 2.20 to 2.25. */
import { asBuffer } from '../bytes/find.ts';
import { u16, u32 } from '../bytes/little-endian.ts';
import { decodeCodePage } from '../bytes/code-page.ts';

const NARROW = 30;
const WIDE = 31;
const CODE_PAGE = 1;
const MOST = 256;

const stringAt = (set: Buffer, at: number, codePage: number): string => {
  const length = u32(set, at + 4);
  const from = at + 8;
  if (u16(set, at) === WIDE)
    return set.toString('utf16le', Math.min(set.length, from), Math.min(set.length, from + length * 2));
  if (u16(set, at) !== NARROW) return '';
  const end = Math.min(set.length, from + length);
  return codePage === 1200 ? set.toString('utf16le', from, end) : decodeCodePage(set.subarray(from, end), codePage);
};

const readSet = (set: Buffer, section: number): string[] => {
  const count = Math.min(MOST, u32(set, section + 4));
  const properties = Array.from({ length: count }, (_, index) => ({
    id: u32(set, section + 8 + index * 8),
    at: section + u32(set, section + 12 + index * 8),
  }));
  const page = properties.find(({ id }) => id === CODE_PAGE);
  const codePage = page === undefined ? 1200 : u16(set, page.at + 4);
  return properties.map(({ at }) => stringAt(set, at, codePage));
};

/** Every string of a property set, a line each. */
export const readSummary = (stream: Uint8Array): Uint8Array => {
  const set = asBuffer(stream);
  const sections = Math.min(2, u32(set, 24));
  const found = Array.from({ length: sections }, (_, index) => readSet(set, u32(set, 44 + index * 20))).flat();
  const lines = found.map((text) => text.replaceAll('\0', '').trim()).filter((text) => text !== '');
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
};

const NAMES = new Set(['', 'Hwp', 'Document'].map((kind) => `\u0005${kind}SummaryInformation`));

export const isSummary = (path: string): boolean => NAMES.has(path);
