import { randomBytes } from 'node:crypto';
import type { Clock } from './time.ts';

/**
 * A UUID version 7 (RFC 9562): sortable by creation, so that indexes stay dense. It is a name, never a secret;
 * anything that opens a door uses {@link randomToken}.
 */
export const newId = (clock: Clock): string => {
  const bytes = randomBytes(16);
  const millis = clock.now().epochMilliseconds;
  bytes.writeUIntBE(millis, 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** An unguessable URL-safe token; 32 bytes are 256 bits. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url');
