/** Archives of Unix: POSIX.1-2017 pax, ustar, and GNU's long names. */
import { memberName } from '../zip/member-name.ts';
import { Refusal } from '../refusal.ts';
import { checkDepth, openMember, type Reader } from '../source.ts';

const BLOCK = 512;
const FILE = 0x30;
const LONG_NAME = 0x4c;
const LONG_LINK = 0x4b;
const EXTENDED = 0x78;
const EXTENDED_FOR_ALL = 0x67;

const textAt = (bytes: Uint8Array, from: number, length: number): string => {
  const field = bytes.subarray(from, from + length);
  const end = field.indexOf(0);
  return memberName(end < 0 ? field : field.subarray(0, end), false);
};

/** Octal digits, or base 256 where the first bit is set. -1 for what is neither, and for what is negative. */
const sizeAt = (bytes: Uint8Array, from: number): number => {
  const first = bytes[from]!;
  if ((first & 0x80) === 0) {
    const octal = textAt(bytes, from, 12).trim();
    return /^[0-7]+$/.test(octal) ? Number(`0o${octal}`) : octal === '' ? 0 : -1;
  }
  if ((first & 0x40) !== 0) return -1;
  return bytes.subarray(from + 1, from + 12).reduce((size, byte) => size * 256 + byte, first & 0x3f);
};

/** The sum of the header's bytes, its own field taken for blanks: without it any text would be an archive. */
const isHeader = (bytes: Uint8Array, at: number): boolean => {
  let sum = 8 * 0x20;
  for (let index = 0; index < BLOCK; index += 1) if (index < 148 || index >= 156) sum += bytes[at + index]!;
  return sum === sizeAt(bytes.subarray(at + 148, at + 156), 0);
};

const pathOf = (record: Uint8Array): string | null => / path=([^\n]*)\n/.exec(memberName(record, true))?.[1] ?? null;

export const readTar: Reader = (source) => {
  const { bytes, budget } = source;
  checkDepth(source);
  let at = 0;
  let longName: string | null = null;
  while (at + BLOCK <= bytes.length && bytes[at] !== 0) {
    budget.entry();
    const size = sizeAt(bytes, at + 124);
    if (!isHeader(bytes, at) || size < 0) throw new Refusal('damaged');
    const from = at + BLOCK;
    const content = bytes.subarray(from, Math.min(bytes.length, from + size));
    const type = bytes[at + 156]!;
    if (type === LONG_NAME) longName = textAt(content, 0, content.length);
    else if (type === EXTENDED) longName = pathOf(content) ?? longName;
    else if (type !== EXTENDED_FOR_ALL && type !== LONG_LINK) {
      if ((type === FILE || type === 0 || type === 0x37) && content.length > 0) {
        openMember(source, longName ?? shortName(bytes, at), content);
      }
      longName = null;
    }
    if (content.length < size) throw new Refusal('damaged');
    at = from + Math.ceil(size / BLOCK) * BLOCK;
  }
};

const shortName = (bytes: Uint8Array, at: number): string => {
  const prefix = textAt(bytes, at + 257, 5) === 'ustar' ? textAt(bytes, at + 345, 155) : '';
  return prefix === '' ? textAt(bytes, at, 100) : `${prefix}/${textAt(bytes, at, 100)}`;
};
