/** One record with everything that shows it lies in the log, to be checked by whoever has neither the log nor this program's trust. */
import { readCheckpoint, openCheckpoint } from '../notes/checkpoint.ts';
import { verifierOf } from '../notes/signed-note.ts';
import { decodeEntry } from '../record/entry.ts';
import type { KeptRecord } from '../record/record.ts';
import { fromBase64, hashLeaf } from '../tree/hash.ts';
import { verifyInclusion } from '../tree/proof.ts';

export interface Evidence {
  readonly index: number;
  /** Base64: what was hashed is the salt and then the entry. */
  readonly salt: string;
  readonly entry: string;
  /** Base64, the lowest first. */
  readonly proof: readonly string[];
  /** The signed note that it leads to. */
  readonly checkpoint: string;
  /** Whose signature that is said to be: to be compared with a key that came another way. */
  readonly verifier: string;
}

/** The record, if it lies in the log of that key. Throws `BadNote` or `BadEntry`; null: the proof does not hold. */
export const openEvidence = (evidence: Evidence, key = evidence.verifier): KeptRecord | null => {
  const { size, root } = openCheckpoint(evidence.checkpoint, verifierOf(key));
  const entry = Buffer.from(evidence.entry, 'base64');
  const leaf = hashLeaf(Buffer.from(evidence.salt, 'base64'), entry);
  const proof = evidence.proof.map(fromBase64);
  if (!verifyInclusion(leaf, evidence.index, { size, root }, proof)) return null;
  return decodeEntry(entry);
};

export const sizeOfEvidence = (evidence: Evidence): number => readCheckpoint(evidence.checkpoint).size;
