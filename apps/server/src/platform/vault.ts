import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Field encryption: AES-256-GCM, with the row and column as additional data, so that a ciphertext moved to another
 * row does not open. Format: `0x01 | key id (4) | nonce (12) | tag (16) | ciphertext`; the first byte names the
 * algorithm, the key id lets keys be replaced one day without touching old rows.
 */
export interface Vault {
  /** `context` names the place, for example `recipient:<id>:person`. */
  seal(plain: string, context: string): Buffer;
  /** Throws when the bytes were altered, belong to another place or were sealed with an unknown key. */
  open(sealed: Uint8Array, context: string): string;
  /** A keyed hash: the same value always gives the same text, and nobody without the key can try values. */
  fingerprint(value: string, purpose: string): string;
  /** A key for streams (evidence files), derived for that purpose. */
  deriveKey(purpose: string): Buffer;
}

const AES_256_GCM = 1;
const NONCE = 12;
const TAG = 16;
const HEADER = 5;

export const vaultWith = (master: Buffer): Vault => {
  if (master.length !== 32) throw new Error('The master key must be 32 bytes');
  const deriveKey = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `bongsu/${purpose}`, 32));
  // As key objects: Node asks of every key whether it is one, and for bytes the answer costs more than the encryption.
  const fieldKey = createSecretKey(deriveKey('fields'));
  const keyId = deriveKey('key-id').subarray(0, 4);
  const header = Buffer.concat([Buffer.of(AES_256_GCM), keyId]);
  // A list is a million fingerprints of three purposes; deriving the key costs more than the hash.
  const fingerprintKeys = new Map<string, KeyObject>();
  const fingerprintKey = (purpose: string): KeyObject => {
    const key = fingerprintKeys.get(purpose) ?? createSecretKey(deriveKey(`fingerprint/${purpose}`));
    fingerprintKeys.set(purpose, key);
    return key;
  };
  return {
    deriveKey,
    seal(plain, context) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', fieldKey, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([header, nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed);
      if (!bytes.subarray(0, HEADER).equals(header)) throw new Error('Sealed with another key or algorithm');
      const nonce = bytes.subarray(HEADER, HEADER + NONCE);
      const tag = bytes.subarray(HEADER + NONCE, HEADER + NONCE + TAG);
      const decipher = createDecipheriv('aes-256-gcm', fieldKey, nonce).setAAD(Buffer.from(context)).setAuthTag(tag);
      return Buffer.concat([decipher.update(bytes.subarray(HEADER + NONCE + TAG)), decipher.final()]).toString('utf8');
    },
    fingerprint: (value, purpose) => createHmac('sha256', fingerprintKey(purpose)).update(value).digest('hex'),
  };
};

/** Reads the master key of a data folder, or makes one on the first start (mode 0600, written whole or not at all). */
export const openVault = async (dataDir: string): Promise<Vault> => {
  const path = join(dataDir, 'secrets', 'master.key');
  const existing = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (existing !== null) return vaultWith(existing);
  const key = randomBytes(32);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(`${path}.new`, 'w', 0o600);
  await file.writeFile(key);
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
  return vaultWith(key);
};
