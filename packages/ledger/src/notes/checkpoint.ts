/** How large a log is, and its root, in a signed note. C2SP tlog-checkpoint. */
import { fromBase64, HASH_SIZE, toBase64, type Hash } from '../tree/hash.ts';
import { BadNote, openNote, parseNote, type NoteSigner, type NoteVerifier } from './signed-note.ts';

export interface Checkpoint {
  /** Which log. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

export const signCheckpoint = (signer: NoteSigner, { origin, size, root }: Checkpoint): string =>
  signer.sign(`${origin}\n${size}\n${toBase64(root)}\n`);

const parseText = (text: string): Checkpoint => {
  const [origin, size, root] = text.split('\n');
  const hash = fromBase64(root ?? '');
  if (!origin || !/^(?:0|[1-9]\d*)$/.test(size ?? '') || hash.length !== HASH_SIZE || toBase64(hash) !== root)
    throw new BadNote('The note is no checkpoint.');
  const count = Number(size);
  if (!Number.isSafeInteger(count)) throw new BadNote('The checkpoint counts more than there can be.');
  return { origin, size: count, root: hash };
};

/** Without asking who signed it. Throws `BadNote` when it is no checkpoint. */
export const readCheckpoint = (note: string): Checkpoint => parseText(parseNote(note).text);

/** Throws `BadNote` when it is no checkpoint, or this key has not signed it. */
export const openCheckpoint = (note: string, verifier: NoteVerifier): Checkpoint => parseText(openNote(note, verifier));
