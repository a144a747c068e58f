import { putCodePoint } from '../bytes/writer.ts';
import { entityAt } from './entity.ts';

const AMPERSAND = 0x26;

/** Copies text within `bytes` to an earlier place, its entities read; returns where it ends. */
export const decodeInto = (bytes: Uint8Array, from: number, to: number, start: number): number => {
  let out = start;
  let at = from;
  while (at < to) {
    const byte = bytes[at]!;
    const entity = byte === AMPERSAND ? entityAt(bytes, at, to) : 0;
    if (entity === 0) {
      bytes[out] = byte;
      out += 1;
      at += 1;
    } else {
      out = putCodePoint(bytes, out, entity >> 4);
      at += entity & 15;
    }
  }
  return out;
};
