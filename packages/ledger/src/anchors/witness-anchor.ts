/** Has a witness sign that it saw a checkpoint, and that nothing it saw before was changed. C2SP tlog-witness. */
import { openCosignature } from '../notes/cosignature.ts';
import { readCheckpoint } from '../notes/checkpoint.ts';
import { toBase64 } from '../tree/hash.ts';
import { BadNote, parseNote, signatureLine, signaturesBy, type NoteVerifier } from '../notes/signed-note.ts';
import type { Anchor, Prove } from './anchor.ts';
import { NotHeld } from './not-held.ts';
import type { Post } from './post.ts';

interface WitnessSettings {
  readonly name: string;
  /** In front of `/add-checkpoint`. */
  readonly url: string;
  readonly verifier: NoteVerifier;
  readonly prove: Prove;
  readonly post: Post;
}

/** The note with this witness's signatures below it, and nobody else's. Throws `NotHeld`. */
const cosigned = (note: string, lines: string, verifier: NoteVerifier): string => {
  try {
    const whole = note + lines;
    const own = signaturesBy(parseNote(whole), verifier).map((value) => signatureLine(verifier, value));
    openCosignature(note + own.join(''), verifier);
    return note + own.join('');
  } catch (error) {
    if (!(error instanceof BadNote)) throw error;
    throw new NotHeld('bad-answer', 'The witness did not sign what it was asked to.');
  }
};

/** How large the log was when the witness saw it last, from its refusal. Throws `NotHeld`. */
const knownSize = (body: Buffer, size: number): number => {
  const text = body.toString('latin1');
  if (!/^(?:0|[1-9]\d{0,14})\n$/.test(text)) throw new NotHeld('bad-answer', 'The witness does not say what it saw.');
  if (Number(text) > size) throw new NotHeld('contradicts', 'The witness saw more records than there are.');
  return Number(text);
};

const refusal = (status: number): NotHeld => {
  if (status === 422) return new NotHeld('contradicts', 'The witness saw other records.');
  if (status === 403 || status === 404) return new NotHeld('refused', 'The witness does not know this log or its key.');
  return new NotHeld('bad-answer', 'The witness answered what nobody expected.');
};

export const witnessAnchor = ({ name, url, verifier, prove, post }: WitnessSettings): Anchor => {
  const ask = async (old: number, size: number, note: string) => {
    const proof = old === 0 ? [] : await prove(old, size);
    const lines = proof.map((hash) => `${toBase64(hash)}\n`).join('');
    return post(
      `${url.replace(/\/$/, '')}/add-checkpoint`,
      'text/plain; charset=utf-8',
      `old ${old}\n${lines}\n${note}`,
    );
  };
  return {
    name,
    kind: 'witness',
    async hold(note) {
      const { size } = readCheckpoint(note);
      let answer = await ask(0, size, note);
      // It says how far it has seen; somebody else may have shown it more in between.
      for (let turn = 0; answer.status === 409 && turn < 3; turn += 1)
        answer = await ask(knownSize(answer.body, size), size, note);
      if (answer.status !== 200) throw refusal(answer.status);
      return { note: cosigned(note, answer.body.toString(), verifier) };
    },
  };
};
