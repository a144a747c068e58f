/** How bodies of mail are made fit for seven bits. RFC 2045 section 6. */
import { asBuffer } from '../bytes/find.ts';
import { hexOf } from '../bytes/hex.ts';
import { borrow, giveBack } from '../bytes/spare.ts';

const EQUALS = 0x3d;
const NEWLINE = 10;
const RETURN = 13;

/** Quoted-printable. What is not encoded as it should be stays as it is. */
export const decodeQuoted = (bytes: Uint8Array): Uint8Array => {
  if (!bytes.includes(EQUALS)) return bytes;
  const out = Buffer.allocUnsafeSlow(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte !== EQUALS) {
      out[length] = byte;
      length += 1;
      continue;
    }
    const high = hexOf(bytes[at + 1]);
    const low = hexOf(bytes[at + 2]);
    if (high >= 0 && low >= 0) {
      out[length] = (high << 4) | low;
      length += 1;
      at += 2;
    } else if (bytes[at + 1] === NEWLINE) at += 1;
    else if (bytes[at + 1] === RETURN && bytes[at + 2] === NEWLINE) at += 2;
    else {
      out[length] = byte;
      length += 1;
    }
  }
  return out.subarray(0, length);
};

/** Lines are decoded this many bytes at a time, which stay in the processor's cache on their way through a string. */
const PORTION = 32 * 1024;

/** How many bytes from `from` on end with a line, and with four letters of one group: 0 where lines are not so regular. */
const portionAt = (buffer: Buffer, from: number): number => {
  const line = buffer.indexOf(NEWLINE, from) - from;
  const letters = buffer[from + line - 1] === RETURN ? line - 1 : line;
  const length = Math.floor(PORTION / (line + 1)) * (line + 1);
  return letters > 0 && letters % 4 === 0 && buffer[from + length - 1] === NEWLINE ? length : 0;
};

/** Into `out`, which has room for three bytes of every four, and three more. */
const decodeBase64 = (bytes: Uint8Array, out: Buffer): Uint8Array => {
  const buffer = asBuffer(bytes);
  let length = 0;
  let from = 0;
  while (from < bytes.length) {
    const portion = bytes.length - from > PORTION ? portionAt(buffer, from) || bytes.length : bytes.length;
    const to = Math.min(bytes.length, from + portion);
    length += out.write(buffer.toString('latin1', from, to), length, 'base64');
    from = to;
  }
  return out.subarray(0, length);
};

/** Hands over a body as it was before it was encoded; of an unknown encoding, as it is. It is gone when `use` returns. */
export const withBody = (bytes: Uint8Array, encoding: string, use: (body: Uint8Array) => void): void => {
  if (encoding === 'quoted-printable') return use(decodeQuoted(bytes));
  if (encoding !== 'base64') return use(bytes);
  const buffer = borrow(((bytes.length * 3) >> 2) + 3);
  try {
    use(decodeBase64(bytes, asBuffer(buffer)));
  } finally {
    giveBack(buffer);
  }
};
