import type { Log } from '../log/log.ts';
import type { Aside } from './aside.ts';
import type { Refusal, Sorted } from './sorting.ts';

/** What became of what was sent. */
export interface Answer {
  readonly accepted: number;
  /** Taken before. */
  readonly duplicates: number;
  /** In the order of what was sent. */
  readonly refused: readonly Pick<Refusal, 'at' | 'why'>[];
}

export interface Destination {
  readonly log: Log;
  readonly aside: Aside;
}

/**
 * Resolved when everything is on the disk: the records in the log, and aside what is none. The same batch again is not taken twice: `id`
 * is given by who sends it, or is made of what it says.
 */
export const appendSorted = async (
  { log, aside }: Destination,
  { source, id, system }: { readonly source: string; readonly id: string; readonly system: string },
  { entries, refuse, refused }: Sorted,
): Promise<Answer> => {
  const receipt = entries.length === 0 ? null : await log.append({ source, id, entries });
  const contradicting = receipt?.contradicting.map((at) => refuse[at]!('id: another-record-has-it')) ?? [];
  const all = [...refused, ...contradicting].toSorted((left, right) => left.at - right.at);
  await aside.keep(system, all);
  const accepted = receipt === null || receipt.isKnown ? 0 : receipt.count;
  return {
    accepted,
    duplicates: entries.length - accepted - contradicting.length,
    refused: all.map(({ at, why }) => ({ at, why })),
  };
};
