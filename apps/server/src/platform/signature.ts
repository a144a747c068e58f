import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * HMAC-SHA-256 over the moment, what is done and the digest of the body, in hexadecimal. One form for what we send to a
 * vendor and for what relays and vendors tell us: `docs/decisions/message-channels.md`.
 */
export const signatureOf = (secret: string, timestamp: string, action: string, body: string | Buffer): string =>
  createHmac('sha256', secret)
    .update(`${timestamp}\n${action}\n${createHash('sha256').update(body).digest('hex')}`)
    .digest('hex');

export const isSignature = (given: string, wanted: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
};
