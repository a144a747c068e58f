/** PowerPoint 97 to 2003. [MS-PPT] 2.3.1, 2.9.41 to 2.9.43. */
import { u16, u32 } from '../bytes/little-endian.ts';
import { writeWide } from '../bytes/utf16.ts';
import type { Writer } from '../bytes/writer.ts';
import type { Budget } from '../budget.ts';
import type { Compound } from '../cfb/compound.ts';
import { extract } from '../extract.ts';
import { Refusal } from '../refusal.ts';
import type { Source } from '../source.ts';

const CONTAINER = 0xf;
const TEXT_WIDE = 0x0fa0;
const TEXT_NARROW = 0x0fa8;
const STRING = 0x0fba;
const ENCRYPTION = 0x2f14;
const NEWLINE = 10;
const RETURN = 13;

/** Records lie end to end, those of a container within it: descending is just going on behind its header. */
const writeRecords = (bytes: Uint8Array, writer: Writer, budget: Budget): void => {
  let at = 0;
  while (at + 8 <= bytes.length) {
    budget.step();
    const type = u16(bytes, at + 2);
    const isContainer = (u16(bytes, at) & 0xf) === CONTAINER;
    const from = at + 8;
    const to = isContainer ? from : Math.min(bytes.length, from + u32(bytes, at + 4));
    if (type === ENCRYPTION) throw new Refusal('encrypted');
    const start = writer.length;
    if (type === TEXT_WIDE || type === STRING) writeWide(writer, bytes, from, to);
    else if (type === TEXT_NARROW) for (let index = from; index < to; index += 1) writer.codePoint(bytes[index]!);
    for (let index = start; index < writer.length; index += 1)
      if (writer.bytes[index] === RETURN) writer.bytes[index] = NEWLINE;
    if (writer.length > start) writer.byte(NEWLINE);
    at = to;
  }
};

export const readPpt = (source: Source, file: Compound): void => {
  const stream = file.streams.find(({ path }) => path === 'PowerPoint Document');
  if (stream === undefined) throw new Refusal('damaged');
  const bytes = file.read(stream);
  extract(source, bytes.length >> 3, (writer) => writeRecords(bytes, writer, source.budget));
};
