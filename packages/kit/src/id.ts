import { randomBytes } from 'node:crypto';
import type { Clock } from './time.ts';

/** The newest id of this process, so that the next one sorts behind it. */
let newest = { millis: 0, count: 0 };

/**
 * Ids made within one millisecond, or while the clock stands or goes back, count up (RFC 9562 section 6.2, method 1:
 * twelve bits; when they are used up the next millisecond is borrowed).
 */
const nextTick = (millis: number): { readonly millis: number; readonly count: number } => {
  if (millis > newest.millis) return { millis, count: randomBytes(1)[0]! };
  const count = newest.count + 1;
  return count > 0xfff ? { millis: newest.millis + 1, count: 0 } : { millis: newest.millis, count };
};

/**
 * A UUID version 7 (RFC 9562): those of one process sort in the order they were made, so that indexes stay dense and
 * lists keep their order. It is a name, never a secret; anything that opens a door uses {@link randomToken}.
 */
export const newId = (clock: Clock): string => {
  newest = nextTick(clock.now().epochMilliseconds);
  const bytes = randomBytes(16);
  bytes.writeUIntBE(newest.millis, 0, 6);
  bytes.writeUInt16BE(0x7000 | newest.count, 6);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** An unguessable URL-safe token; 32 bytes are 256 bits. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url');
