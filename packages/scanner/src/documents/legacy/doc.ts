/** Word 97 to 2003: the text lies in pieces. [MS-DOC] 2.4.1, 2.5, 2.8.35, 2.9.177. */
import { u16, u32 } from '../bytes/little-endian.ts';
import type { Writer } from '../bytes/writer.ts';
import type { Compound } from '../cfb/compound.ts';
import { extract } from '../extract.ts';
import { Refusal } from '../refusal.ts';
import type { Source } from '../source.ts';

const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;
const CLX = 0x1a2;
const PIECES = 2;
const NARROW = 0x4000_0000;

/** What the marks within the text become; two cell marks one after the other end a row. */
const marks = new Map([
  [7, 9],
  [11, 10],
  [12, 10],
  [13, 10],
  [14, 10],
  [19, 32],
  [20, 32],
  [21, 32],
  [30, 0x2d],
  [9, 9],
]);

/** Windows' Latin letters above 0x7f differ from Unicode in a few signs only, none of them a letter or digit. */
const writeCharacter = (writer: Writer, character: number): void => {
  if (character >= 32) writer.codePoint(character >= 0xd800 && character <= 0xdfff ? 0xfffd : character);
  else if (character === 7 && writer.last() === 9) writer.bytes[writer.length - 1] = 10;
  else if (marks.has(character)) writer.byte(marks.get(character)!);
};

const findPieces = (table: Uint8Array, from: number, length: number): { at: number; size: number } => {
  let at = from;
  while (at < from + length && table[at] === 1) at += 3 + u16(table, at + 1);
  if (table[at] !== PIECES) throw new Refusal('damaged');
  return { at: at + 5, size: Math.min(u32(table, at + 1), table.length - at - 5) };
};

export const readDoc = (source: Source, file: Compound): void => {
  const stream = (name: string): Uint8Array => {
    const found = file.streams.find(({ path }) => path === name);
    if (found === undefined) throw new Refusal('damaged');
    return file.read(found);
  };
  const document = stream('WordDocument');
  const flags = u16(document, 10);
  if ((flags & ENCRYPTED) !== 0) throw new Refusal('encrypted');
  const table = stream((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table');
  const { at, size } = findPieces(table, u32(document, CLX), u32(document, CLX + 4));
  const count = Math.floor((size - 4) / 12);
  extract(source, document.length, (writer) => {
    for (let piece = 0; piece < count; piece += 1) {
      source.budget.checkTime();
      const length = u32(table, at + piece * 4 + 4) - u32(table, at + piece * 4);
      const place = u32(table, at + (count + 1) * 4 + piece * 8 + 2);
      const width = (place & NARROW) === 0 ? 2 : 1;
      const from = width === 1 ? (place & 0x3fff_ffff) >> 1 : place;
      const to = Math.min(document.length, from + Math.max(0, length) * width);
      for (let character = from; character < to; character += width) {
        writeCharacter(writer, width === 1 ? document[character]! : u16(document, character));
      }
    }
    writer.byte(10);
  });
};
