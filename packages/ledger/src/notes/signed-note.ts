/** A text with signatures below it. C2SP signed-note. */
import { createPrivateKey, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto';

/** What a key signs: the text itself, or that a witness saw it at a time. C2SP signed-note, "Signature types". */
export type KeyType = typeof SIGNS | typeof COSIGNS;
const SIGNS = 1;
export const COSIGNS = 4;
const KEY_ID = 4;
const LINE = '\u2014 ';

/** What a name may be: neither blank nor `+`, which part it from what follows. */
const NAME = /^[^\s+\p{Cc}]+$/u;

export interface NoteSigner {
  readonly name: string;
  readonly verifier: NoteVerifier;
  readonly sign: (text: string) => string;
}

export interface NoteVerifier {
  readonly name: string;
  readonly id: Buffer;
  readonly key: KeyObject;
  /** As it is handed on: `name+id+base64`. */
  readonly text: string;
}

export class BadNote extends Error {
  override readonly name = 'BadNote';
}

const rawKey = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url');

const idOf = (name: string, typed: Buffer): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed]), 'buffer').subarray(0, KEY_ID);

const verifierFrom = (name: string, type: KeyType, raw: Buffer): NoteVerifier => {
  if (!NAME.test(name)) throw new BadNote('A name of a key has neither blanks nor +.');
  const typed = Buffer.concat([Buffer.of(type), raw]);
  const id = idOf(name, typed);
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
  return { name, id, key, text: `${name}+${id.toString('hex')}+${typed.toString('base64')}` };
};

/** Of a private key in PEM, its public one. Throws `BadNote` for a name that is none. */
export const verifierOfPem = (name: string, type: KeyType, pem: string): NoteVerifier =>
  verifierFrom(name, type, rawKey(createPublicKey(createPrivateKey(pem))));

/** `value` as a line below a note. */
export const signatureLine = ({ name, id }: NoteVerifier, value: Buffer): string =>
  `${LINE}${name} ${Buffer.concat([id, value]).toString('base64')}\n`;

/** Of a private key in PEM. Throws `BadNote` for a name that is none. */
export const signerOf = (name: string, pem: string): NoteSigner => {
  const secret = createPrivateKey(pem);
  const verifier = verifierOfPem(name, SIGNS, pem);
  return {
    name,
    verifier,
    sign: (text) => `${text}\n${signatureLine(verifier, sign(null, Buffer.from(text), secret))}`,
  };
};

/** Of a key as it is handed on. Throws `BadNote` when it is none, or of another type, or its id is another's. */
export const verifierOf = (text: string, type: KeyType = SIGNS): NoteVerifier => {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (name === undefined || bytes.length !== 33 || bytes[0] !== type) throw new BadNote('This is no key of a note.');
  const verifier = verifierFrom(name, type, bytes.subarray(1));
  if (verifier.id.toString('hex') !== id) throw new BadNote('The id of the key is not its own.');
  return verifier;
};

/** Of a witness's key as it is handed on. Throws `BadNote`. */
export const cosignerVerifierOf = (text: string): NoteVerifier => verifierOf(text, COSIGNS);

export interface Note {
  readonly text: string;
  readonly signatures: readonly { readonly name: string; readonly id: Buffer; readonly value: Buffer }[];
}

/** Parts a note into its text and its signatures. Throws `BadNote` when it is none. */
export const parseNote = (note: string): Note => {
  const at = note.lastIndexOf('\n\n');
  if (at < 0 || !note.endsWith('\n') || /[\p{Cc}--\n]/v.test(note)) throw new BadNote('This is no signed note.');
  const lines = note.slice(at + 2, -1).split('\n');
  const signatures = lines.map((line) => {
    const [, name, encoded] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = Buffer.from(encoded ?? '', 'base64');
    if (name === undefined || !NAME.test(name) || bytes.length <= KEY_ID || bytes.toString('base64') !== encoded)
      throw new BadNote('A line of a signature is none.');
    return { name, id: bytes.subarray(0, KEY_ID), value: bytes.subarray(KEY_ID) };
  });
  return { text: note.slice(0, at + 1), signatures };
};

/** What stands below a note in the name of this key. */
export const signaturesBy = ({ signatures }: Note, { name, id }: NoteVerifier): Buffer[] =>
  signatures.filter((signature) => signature.name === name && signature.id.equals(id)).map(({ value }) => value);

/** The text, if this key has signed it. Throws `BadNote` when it has not. */
export const openNote = (note: string, verifier: NoteVerifier): string => {
  const parsed = parseNote(note);
  const own = signaturesBy(parsed, verifier);
  if (own.length === 0) throw new BadNote('This key has not signed the note.');
  if (!own.every((value) => verify(null, Buffer.from(parsed.text), verifier.key, value)))
    throw new BadNote('The signature of the note does not hold.');
  return parsed.text;
};
