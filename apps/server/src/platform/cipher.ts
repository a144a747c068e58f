import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

/** How a field can be sealed. ARIA is KS X 1213, in GCM as in RFC 8269; see `docs/decisions/field-encryption.md`. */
export const cipherNames = ['aes-256-gcm', 'aria-256-gcm'] as const;
export type CipherName = (typeof cipherNames)[number];

interface Cipher {
  /** The first byte of every value sealed with it. */
  readonly number: number;
  /** From what its key is derived: no key serves two algorithms. */
  readonly purpose: string;
}

export const ciphers: Readonly<Record<CipherName, Cipher>> = {
  'aes-256-gcm': { number: 1, purpose: 'fields' },
  'aria-256-gcm': { number: 2, purpose: 'fields/aria-256-gcm' },
};

/** Bytes. */
export const NONCE = 12;
export const TAG = 16;

/** Answers `tag (16) | ciphertext`; the ciphertext is as long as the text. */
export const encrypt = (
  name: CipherName,
  key: KeyObject,
  nonce: Uint8Array,
  plain: Uint8Array,
  context: Uint8Array,
): Buffer => {
  // Node knows the options of GCM by name for AES only; both take the same.
  const cipher = createCipheriv(name as 'aes-256-gcm', key, nonce).setAAD(context);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), body]);
};

/** Throws when the bytes were altered or belong to another context. */
export const decrypt = (
  name: CipherName,
  key: KeyObject,
  nonce: Uint8Array,
  tagged: Uint8Array,
  context: Uint8Array,
): Buffer => {
  const decipher = createDecipheriv(name as 'aes-256-gcm', key, nonce, { authTagLength: TAG })
    .setAAD(context)
    .setAuthTag(tagged.subarray(0, TAG));
  return Buffer.concat([decipher.update(tagged.subarray(TAG)), decipher.final()]);
};
