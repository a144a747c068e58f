/** That a witness saw a checkpoint, and when: it begins with every one the witness saw before. C2SP tlog-cosignature, Ed25519. */
import { createPrivateKey, sign, verify } from 'node:crypto';
import {
  BadNote,
  COSIGNS,
  parseNote,
  signatureLine,
  signaturesBy,
  verifierOfPem,
  type NoteVerifier,
} from './signed-note.ts';

const STAMP = 8;
const SIGNATURE = 64;

const messageOf = (text: string, seconds: bigint): Buffer => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);

export interface Cosigner {
  readonly verifier: NoteVerifier;
  /** The line for a note; `at` in milliseconds since 1970. */
  readonly cosign: (note: string, at: number) => string;
}

/** Of a private key in PEM. Throws `BadNote` for a name that is none. */
export const cosignerOf = (name: string, pem: string): Cosigner => {
  const secret = createPrivateKey(pem);
  const verifier = verifierOfPem(name, COSIGNS, pem);
  return {
    verifier,
    cosign(note, at) {
      const seconds = BigInt(Math.floor(at / 1000));
      const stamp = Buffer.alloc(STAMP);
      stamp.writeBigUInt64BE(seconds);
      return signatureLine(
        verifier,
        Buffer.concat([stamp, sign(null, messageOf(parseNote(note).text, seconds), secret)]),
      );
    },
  };
};

/** When the witness of that key saw the note, in milliseconds since 1970. Throws `BadNote` when it says no such thing. */
export const openCosignature = (note: string, verifier: NoteVerifier): number => {
  const parsed = parseNote(note);
  const own = signaturesBy(parsed, verifier);
  if (own.length === 0) throw new BadNote('This witness has not signed the note.');
  const times = own.map((value) => {
    if (value.length !== STAMP + SIGNATURE) throw new BadNote('A signature of the witness is none.');
    const seconds = value.readBigUInt64BE();
    if (!verify(null, messageOf(parsed.text, seconds), verifier.key, value.subarray(STAMP)))
      throw new BadNote('The signature of the witness does not hold.');
    return Number(seconds) * 1000;
  });
  return Math.min(...times);
};
