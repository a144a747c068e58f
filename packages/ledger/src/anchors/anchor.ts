/**
 * Places that hold a checkpoint where whoever has the log and its key cannot reach: only against these can somebody tell that everything
 * was written anew.
 */
import type { Clock } from '@bongsu/kit';
import { readCheckpoint } from '../notes/checkpoint.ts';
import type { Hash } from '../tree/hash.ts';
import { NotHeld, type NotHeldBecause } from './not-held.ts';

export type AnchorKind = 'folder' | 'mail' | 'witness' | 'time-stamp';

/** What came back and is worth keeping beside the log: nobody else can make it. */
interface Proof {
  /** The checkpoint, with what a witness signed below it. */
  readonly note: string;
  /** What an authority for time-stamps answered, RFC 3161. */
  readonly token?: Buffer;
}

export interface Anchor {
  /** Among the anchors of a log; letters, digits, `-` and `.`. */
  readonly name: string;
  readonly kind: AnchorKind;
  /** `at`: milliseconds since 1970. Throws `NotHeld`; null: held, and nothing came back. */
  readonly hold: (note: string, at: number) => Promise<Proof | null>;
}

/** What shows that a tree of `to` records begins with one of `from`, both of this log. */
export type Prove = (from: number, to: number) => Promise<readonly Hash[]>;

export type Anchored = {
  readonly name: string;
  readonly kind: AnchorKind;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Of the checkpoint. */
  readonly size: number;
} & ({ readonly ok: true; readonly proof: Proof | null } | { readonly ok: false; readonly why: NotHeldBecause });

/** Gives a checkpoint to all of them at once. One that fails keeps no other from holding it. Throws `BadNote` when it is none. */
export const anchorAll = async (note: string, anchors: readonly Anchor[], clock: Clock): Promise<Anchored[]> => {
  const { size } = readCheckpoint(note);
  return Promise.all(
    anchors.map(async ({ name, kind, hold }): Promise<Anchored> => {
      const at = clock.now().epochMilliseconds;
      try {
        return { name, kind, at, size, ok: true, proof: await hold(note, at) };
      } catch (error) {
        return { name, kind, at, size, ok: false, why: error instanceof NotHeld ? error.why : 'unreachable' };
      }
    }),
  );
};
