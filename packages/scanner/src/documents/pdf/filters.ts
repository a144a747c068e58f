/** How streams are packed. ISO 32000-1 section 7.4. Pictures stay packed: their filters are told, not undone. */
import { hexOf } from '../bytes/hex.ts';
import { inflate, type Unpacked } from '../bytes/inflate.ts';
import { Writer } from '../bytes/writer.ts';
import type { Budget } from '../budget.ts';
import { Refusal } from '../refusal.ts';
import { decodeLzw } from './lzw.ts';
import { undoPredictor } from './predictor.ts';
import type { Dictionary } from './values.ts';

const numberIn = (parameters: Dictionary | null, key: string, otherwise: number): number => {
  const value = parameters?.get(key);
  return typeof value === 'number' ? value : otherwise;
};

const decodeHex = (bytes: Uint8Array): Uint8Array => {
  const out = Buffer.allocUnsafeSlow((bytes.length >> 1) + 1);
  let length = 0;
  let high = -1;
  for (const byte of bytes) {
    if (byte === 0x3e) break;
    const digit = hexOf(byte);
    if (digit < 0) continue;
    if (high < 0) high = digit;
    else {
      out[length] = (high << 4) | digit;
      length += 1;
      high = -1;
    }
  }
  if (high >= 0) {
    out[length] = high << 4;
    length += 1;
  }
  return out.subarray(0, length);
};

const decode85 = (bytes: Uint8Array, writer: Writer): void => {
  let value = 0;
  let count = 0;
  const put = (many: number): void => {
    for (let index = 0; index < many; index += 1) writer.byte(Math.floor(value / 256 ** (3 - index)) & 0xff);
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && count === 0) put(4);
    if (byte < 0x21 || byte > 0x75) continue;
    value = value * 85 + byte - 0x21;
    count += 1;
    if (count === 5) {
      put(4);
      value = 0;
      count = 0;
    }
  }
  if (count < 2) return;
  for (let index = count; index < 5; index += 1) value = value * 85 + 84;
  put(count - 1);
};

const decodeRuns = (bytes: Uint8Array, writer: Writer): void => {
  let at = 0;
  while (at < bytes.length) {
    const length = bytes[at]!;
    if (length === 128) return;
    if (length < 128) writer.copy(bytes, Math.min(bytes.length, at + 1), Math.min(bytes.length, at + 2 + length));
    else for (let turn = 0; turn < 257 - length; turn += 1) writer.byte(bytes[at + 1] ?? 0);
    at += length < 128 ? length + 2 : 2;
  }
};

const written = (budget: Budget, capacity: number, write: (writer: Writer) => void): Unpacked => {
  const writer = new Writer(budget, capacity);
  write(writer);
  return { bytes: writer.take(), refusal: null };
};

const withPredictor = (unpacked: Unpacked, parameters: Dictionary | null): Unpacked => ({
  ...unpacked,
  bytes: undoPredictor(unpacked.bytes, {
    predictor: numberIn(parameters, 'Predictor', 1),
    columns: numberIn(parameters, 'Columns', 1),
    colors: numberIn(parameters, 'Colors', 1),
    bits: numberIn(parameters, 'BitsPerComponent', 8),
  }),
});

/** One filter undone. `unsupported` for those of pictures. */
export const undoFilter = (
  budget: Budget,
  name: string,
  bytes: Uint8Array,
  parameters: Dictionary | null,
): Unpacked => {
  switch (name) {
    case 'FlateDecode':
    case 'Fl':
      return withPredictor(inflate(budget, bytes, 'zlib'), parameters);
    case 'LZWDecode':
    case 'LZW': {
      const early = numberIn(parameters, 'EarlyChange', 1);
      return withPredictor(
        written(budget, bytes.length * 3, (writer) => decodeLzw(bytes, early, writer)),
        parameters,
      );
    }
    case 'ASCIIHexDecode':
    case 'AHx':
      return { bytes: decodeHex(bytes), refusal: null };
    case 'ASCII85Decode':
    case 'A85':
      return written(budget, bytes.length, (writer) => decode85(bytes, writer));
    case 'RunLengthDecode':
    case 'RL':
      return written(budget, bytes.length * 2, (writer) => decodeRuns(bytes, writer));
    case 'Crypt':
      return { bytes, refusal: null };
    default:
      throw new Refusal('unsupported');
  }
};
