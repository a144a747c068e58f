import { createHmac } from 'node:crypto';

/** The same value however it was written: width, case, spaces, and what stands between digits. */
export const normalised = (value: string): string => {
  const plain = value.normalize('NFKC').toLowerCase();
  return plain.includes('@') ? plain.replaceAll(/\s/gu, '') : plain.replaceAll(/[^\p{L}\p{N}]/gu, '');
};

/** What a value is told as: HMAC-SHA256 with the key of the round, the first 16 bytes in hex. */
export const fingerprintOf = (key: string, kind: string, value: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex'))
    .update(`${kind}\0${normalised(value)}`)
    .digest('hex')
    .slice(0, 32);
