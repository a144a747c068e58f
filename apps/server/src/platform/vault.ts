import { createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { cipherNames, ciphers, decrypt, encrypt, NONCE, type CipherName } from './cipher.ts';
import { masterKeyOf, ringInFolder, ringInMemory, type KeyRing } from './key-ring.ts';

/**
 * Field encryption: AES-256-GCM or ARIA-256-GCM, with the row and column as additional data, so that a ciphertext moved
 * to another row does not open. Format: `algorithm (1) | key id (4) | nonce (12) | tag (16) | ciphertext`. The first five
 * bytes, in hexadecimal, are the name under which the value's key is known everywhere: `013fa2b1c0`.
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
  /** The name of the key that new values take. */
  currentKey(): string;
  /** Makes a new key, durable when this resolves. New values take it once `use` is called: others have to know it first. */
  addKey(): Promise<{ readonly name: string; readonly use: () => void }>;
  /** Destroys the secret of a key that no value names, unless one of the keys still `needed` is derived from it too. */
  retireKey(name: string, needed: readonly string[]): Promise<void>;
}

/** A column whose values the vault sealed; each feature names its own, `features/sealed-columns.ts` gathers them. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The column that tells its rows apart. */
  readonly id: string;
  /** The context that a row's value is sealed for. */
  readonly placeOf: (id: string) => string;
  /** The product may not read its values, and so cannot seal them anew: each keeps its key, which stays as long as it. */
  readonly isKept?: true;
}

/** Algorithm and key id, bytes. */
const HEADER = 5;

/** The name of the key with which a value was sealed. */
export const keyOf = (sealed: Uint8Array): string => Buffer.from(sealed.subarray(0, HEADER)).toString('hex');

const derive = (secret: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `bongsu/${purpose}`, 32));

interface FieldKey {
  readonly cipher: CipherName;
  readonly secret: Buffer;
  readonly header: Buffer;
  readonly key: KeyObject;
}

const fieldKeyOf = (cipher: CipherName, secret: Buffer): FieldKey => {
  if (secret.length !== 32) throw new Error('A key must be 32 bytes');
  const { number, purpose } = ciphers[cipher];
  const header = Buffer.concat([Buffer.of(number), derive(secret, 'key-id').subarray(0, HEADER - 1)]);
  // As key objects: Node asks of every key whether it is one, and for bytes the answer costs more than the encryption.
  return { cipher, secret, header, key: createSecretKey(derive(secret, purpose)) };
};

const nameOf = ({ header }: FieldKey): string => header.toString('hex');

interface FieldKeys {
  readonly byName: ReadonlyMap<string, FieldKey>;
  readonly current: FieldKey;
}

const fieldKeysOf = (ring: KeyRing, cipher: CipherName): FieldKeys => {
  const all = ring.secrets().flatMap((secret) => cipherNames.map((name) => fieldKeyOf(name, secret)));
  const current = all.findLast((key) => key.cipher === cipher);
  if (current === undefined) throw new Error('There is no key to seal with');
  return { byName: new Map(all.map((key) => [nameOf(key), key])), current };
};

interface VaultOptions {
  readonly cipher?: CipherName;
  readonly ring?: KeyRing;
}

export const vaultWith = (master: Buffer, options: VaultOptions = {}): Vault => {
  const { cipher = 'aes-256-gcm', ring = ringInMemory(master) } = options;
  if (master.length !== 32) throw new Error('The master key must be 32 bytes');
  let keys = fieldKeysOf(ring, cipher);
  // A list is a million fingerprints of three purposes; deriving the key costs more than the hash.
  const fingerprintKeys = new Map<string, KeyObject>();
  const fingerprintKey = (purpose: string): KeyObject => {
    const key = fingerprintKeys.get(purpose) ?? createSecretKey(derive(master, `fingerprint/${purpose}`));
    fingerprintKeys.set(purpose, key);
    return key;
  };
  return {
    deriveKey: (purpose) => derive(master, purpose),
    seal(plain, context) {
      const { header, key, cipher: name } = keys.current;
      const nonce = randomBytes(NONCE);
      return Buffer.concat([header, nonce, encrypt(name, key, nonce, Buffer.from(plain), Buffer.from(context))]);
    },
    open(sealed, context) {
      const found = keys.byName.get(keyOf(sealed));
      if (found === undefined) throw new Error('Sealed with another key or algorithm');
      const body = HEADER + NONCE;
      const [nonce, tagged] = [sealed.subarray(HEADER, body), sealed.subarray(body)];
      return decrypt(found.cipher, found.key, nonce, tagged, Buffer.from(context)).toString('utf8');
    },
    fingerprint: (value, purpose) => createHmac('sha256', fingerprintKey(purpose)).update(value).digest('hex'),
    currentKey: () => nameOf(keys.current),
    async addKey() {
      await ring.add();
      const widened = fieldKeysOf(ring, cipher);
      const use = (): void => {
        keys = widened;
      };
      return { name: nameOf(widened.current), use };
    },
    async retireKey(name, needed) {
      const found = keys.byName.get(name);
      if (found === undefined || needed.some((one) => keys.byName.get(one)?.secret.equals(found.secret))) return;
      await ring.remove(found.secret);
      keys = fieldKeysOf(ring, cipher);
    },
  };
};

/** The vault of a data folder; its master key is made on the first start. */
export const openVault = async (dataDir: string, cipher: CipherName): Promise<Vault> => {
  const master = await masterKeyOf(dataDir);
  return vaultWith(master, { cipher, ring: await ringInFolder(dataDir, master) });
};
