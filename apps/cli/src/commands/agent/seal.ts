import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const [NONCE, TAG] = [12, 16];

/** Of the token: whoever forgets the token can read nothing any more that waited. */
const keyOf = (token: string): Buffer => createHmac('sha256', token).update('bongsu agent: what waits').digest();

/** AES-256-GCM, as base64. The name of a file may hold a number or a name, and what waits is not to be found by a search for it. */
export const seal = (token: string, document: unknown): string => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), nonce);
  const content = Buffer.concat([cipher.update(JSON.stringify(document), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64');
};

/** Throws when it was sealed with another token or is damaged. */
export const open = (token: string, sealed: string): unknown => {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token), bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  const content = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
  return JSON.parse(content.toString('utf8')) as unknown;
};
