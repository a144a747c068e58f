import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { digestOf, type Digest, type Json } from '@bongsu/kit';

/** By whom a certificate was signed, and the signature: Ed25519 over {@link messageOf}. */
export interface Signature {
  /** The public key (SPKI DER, base64). It says which key to look for; it is no reason to trust it. */
  readonly key: string;
  readonly value: string;
}

/** Signs certificates with the key of one installation or one agent. */
export interface Signer {
  /** The public key (SPKI DER, base64): to be kept where whoever writes the certificates cannot change it. */
  readonly key: string;
  sign(digest: Digest): Signature;
}

/** The bytes that are signed: nothing else that is ever signed with such a key begins like this. */
const messageOf = (digest: string): Buffer => Buffer.from(`bongsu disposal certificate 1\n${digest}`);

const textOf = (key: KeyObject): string => key.export({ format: 'der', type: 'spki' }).toString('base64');

/** A new private key, PEM. */
export const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;

/** Of a private key as `newSigningKey` makes it. Throws `TypeError` for anything else, without saying what it was given. */
export const signerOf = (pem: string): Signer => {
  const secret = readAs(() => createPrivateKey(pem));
  const key = textOf(createPublicKey(secret));
  return { key, sign: (digest) => ({ key, value: sign(null, messageOf(digest), secret).toString('base64') }) };
};

const readAs = (read: () => KeyObject): KeyObject => {
  let key: KeyObject | undefined;
  try {
    key = read();
  } catch {
    // Said below: what was given may be a secret.
  }
  if (key?.asymmetricKeyType !== 'ed25519') throw new TypeError('An Ed25519 key was expected.');
  return key;
};

/** A public key as PEM or as the base64 that stands in certificates. Throws `TypeError` for anything else. */
const publicKeyOf = (text: string): KeyObject =>
  readAs(() =>
    text.includes('-----BEGIN PUBLIC KEY-----')
      ? createPublicKey(text)
      : createPublicKey({ key: Buffer.from(text.trim(), 'base64'), format: 'der', type: 'spki' }),
  );

/** As PEM, for a file that is handed on. */
export const publicKeyPem = (key: string): string => publicKeyOf(key).export({ format: 'pem', type: 'spki' }) as string;

/**
 * `holds`; `changed`: it does not say any more what its digest covers; `unsigned`; `other-key`: it names another key than
 * the one it was held against; `forged`: it names this key, which never signed it.
 */
export type Verdict = 'holds' | 'changed' | 'unsigned' | 'other-key' | 'forged';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isDigestOf = (content: object, digest: unknown): digest is Digest => {
  try {
    return digestOf(content as Json) === digest;
  } catch {
    // Nested deeper than anybody writes.
    return false;
  }
};

/**
 * Holds a certificate, as parsed JSON from wherever, against a public key that came another way than the certificate.
 * Throws `TypeError` when `key` is none.
 */
export const verifyCertificate = (certificate: unknown, key: string): Verdict => {
  const known = publicKeyOf(key);
  if (!isRecord(certificate)) return 'changed';
  const { digest, signature, ...content } = certificate;
  if (!isDigestOf(content, digest)) return 'changed';
  if (!isRecord(signature) || typeof signature['value'] !== 'string') return 'unsigned';
  if (verify(null, messageOf(digest), known, Buffer.from(signature['value'], 'base64'))) return 'holds';
  return signature['key'] === textOf(known) ? 'forged' : 'other-key';
};
