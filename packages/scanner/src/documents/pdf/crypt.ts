/**
 * Files that anybody may open but not change: encrypted with an empty user password. ISO 32000-1 section 7.6, ISO 32000-2
 * section 7.6.4 for revision 6.
 */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { Refusal } from '../refusal.ts';
import type { Cipher } from './cipher.ts';
import type { PdfFile } from './file.ts';
import { rc4 } from './rc4.ts';
import type { Dictionary } from './values.ts';

type Method = 'none' | 'rc4' | 'aes-128' | 'aes-256';

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const BLOCK = 16;

const hash = (name: string, ...parts: readonly Uint8Array[]): Buffer => {
  const digest = createHash(name);
  for (const part of parts) digest.update(part);
  return digest.digest();
};

const bytesIn = (dictionary: Dictionary, key: string): Uint8Array => {
  const value = dictionary.get(key);
  return value instanceof Uint8Array ? value : new Uint8Array(0);
};

/** What is padded wrongly is kept with its padding: a scanner minds a missing byte more than one too many. */
const decryptAes = (key: Uint8Array, bytes: Uint8Array): Uint8Array => {
  const length = (bytes.length - BLOCK) & ~(BLOCK - 1);
  if (length <= 0) return new Uint8Array(0);
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, bytes.subarray(0, BLOCK)).setAutoPadding(false);
  const plain = cipher.update(bytes.subarray(BLOCK, BLOCK + length));
  const padding = plain.at(-1)!;
  return padding >= 1 && padding <= BLOCK ? plain.subarray(0, plain.length - padding) : plain;
};

/** Algorithm 2.B of ISO 32000-2, of the empty password. */
const strongHash = (salt: Uint8Array): Buffer => {
  let key = hash('sha256', salt);
  for (let round = 0; ; round += 1) {
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = cipher.update(repeated);
    const choice = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = hash(['sha256', 'sha384', 'sha512'][choice]!, mixed);
    if (round >= 63 && mixed.at(-1)! <= round - 31) return key.subarray(0, 32);
  }
};

const modernKey = (encrypt: Dictionary, revision: number): Uint8Array => {
  const user = bytesIn(encrypt, 'U');
  const digest = revision >= 6 ? strongHash : (salt: Uint8Array) => hash('sha256', salt);
  if (!digest(user.subarray(32, 40)).equals(user.subarray(0, 32))) throw new Refusal('encrypted');
  const wrapped = bytesIn(encrypt, 'UE').subarray(0, 32);
  const cipher = createDecipheriv('aes-256-cbc', digest(user.subarray(40, 48)), Buffer.alloc(BLOCK)).setAutoPadding(
    false,
  );
  return cipher.update(wrapped);
};

/** Algorithms 2, 4 and 5. */
const classicKey = (file: PdfFile, encrypt: Dictionary, revision: number, id: Uint8Array): Uint8Array => {
  const length = revision === 2 ? 5 : Math.min(16, Math.max(5, (file.number(encrypt, 'Length') ?? 128) >> 3));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE((file.number(encrypt, 'P') ?? 0) | 0);
  const open = revision >= 4 && encrypt.get('EncryptMetadata') === false ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let key = hash('md5', PADDING, bytesIn(encrypt, 'O').subarray(0, 32), permissions, id, open).subarray(0, length);
  const turns = revision >= 3 ? 50 : 0;
  for (let turn = 0; turn < turns; turn += 1) key = hash('md5', key).subarray(0, length);
  const user = Buffer.from(bytesIn(encrypt, 'U'));
  if (revision === 2) {
    if (!user.subarray(0, 32).equals(rc4(key, PADDING))) throw new Refusal('encrypted');
    return key;
  }
  let check = rc4(key, hash('md5', PADDING, id));
  for (let turn = 1; turn <= 19; turn += 1)
    check = rc4(
      key.map((byte) => byte ^ turn),
      check,
    );
  if (!user.subarray(0, 16).equals(check)) throw new Refusal('encrypted');
  return key;
};

const methodOf = (file: PdfFile, encrypt: Dictionary, which: 'StmF' | 'StrF'): Method => {
  const version = file.number(encrypt, 'V') ?? 0;
  if (version < 4) return 'rc4';
  const name = file.name(encrypt, which) ?? 'Identity';
  const filters = file.dictionary(encrypt.get('CF'));
  const filter = file.dictionary(filters?.get(name));
  const method = filter === null ? null : file.name(filter, 'CFM');
  if (method === 'AESV2') return 'aes-128';
  if (method === 'AESV3') return 'aes-256';
  return method === 'V2' ? 'rc4' : 'none';
};

const decryptWith = (method: Method, key: Uint8Array) => (bytes: Uint8Array, number: number, generation: number) => {
  if (method === 'none') return bytes;
  if (method === 'aes-256') return decryptAes(key, bytes);
  const place = Buffer.from([number, number >> 8, number >> 16, generation, generation >> 8]);
  const salt = Buffer.from(method === 'aes-128' ? 'sAlT' : '', 'latin1');
  const own = hash('md5', key, place, salt).subarray(0, Math.min(16, key.length + 5));
  return method === 'rc4' ? rc4(own, bytes) : decryptAes(own, bytes);
};

/** Refuses files that need a password, or another way of proving oneself than a password. */
export const openCipher = (file: PdfFile, encrypt: Dictionary, id: Uint8Array): Cipher => {
  if (file.name(encrypt, 'Filter') !== 'Standard') throw new Refusal('encrypted');
  const revision = file.number(encrypt, 'R') ?? 0;
  if (revision < 2 || revision > 6) throw new Refusal('encrypted');
  const key = revision >= 5 ? modernKey(encrypt, revision) : classicKey(file, encrypt, revision, id);
  return {
    string: decryptWith(methodOf(file, encrypt, 'StrF'), key),
    stream: decryptWith(methodOf(file, encrypt, 'StmF'), key),
  };
};
