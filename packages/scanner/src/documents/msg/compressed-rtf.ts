import { u32 } from '../bytes/little-endian.ts';
import { Writer } from '../bytes/writer.ts';
import type { Budget } from '../budget.ts';

const COMPRESSED = 0x7546_5a4c;
const WINDOW = 4096;
/** What every message is taken to begin with: [MS-OXRTFCP] 2.1.2.1. */
const START = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
);

/** The body of a message as Outlook packs it. [MS-OXRTFCP]. */
export const unpackRtf = (bytes: Uint8Array, budget: Budget): Uint8Array => {
  if (u32(bytes, 8) !== COMPRESSED) return bytes.subarray(16);
  const window = Buffer.alloc(WINDOW);
  window.set(START);
  let head = START.length;
  const writer = new Writer(budget, bytes.length * 3);
  const put = (byte: number): void => {
    writer.byte(byte);
    window[head] = byte;
    head = (head + 1) & (WINDOW - 1);
  };
  for (let at = 16; at < bytes.length;) {
    const control = bytes[at]!;
    at += 1;
    for (let bit = 0; bit < 8 && at < bytes.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at]!);
        at += 1;
        continue;
      }
      const token = (bytes[at]! << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const offset = token >> 4;
      if (offset === head) return writer.take();
      for (let index = 0; index < (token & 15) + 2; index += 1) put(window[(offset + index) & (WINDOW - 1)]!);
    }
  }
  return writer.take();
};
