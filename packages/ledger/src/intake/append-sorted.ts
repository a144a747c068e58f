import type { Log } from '../log/log.ts';
import type { Entries } from '../record/entries.ts';
import { Spans } from '../record/spans.ts';
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

/** What came at once, for whoever watches over completeness. */
export interface Arrival {
  readonly accepted: number;
  /** Why each was refused that was. */
  readonly refused: readonly string[];
  /** 접속일시 of the records, the oldest and the newest: milliseconds since 1970. Null: there are none. */
  readonly times: { readonly oldest: number; readonly newest: number } | null;
}

export interface Destination {
  readonly log: Log;
  readonly aside: Aside;
  /** Told when everything is on the disk. What was taken before is no arrival. */
  readonly onArrival?: (source: string, arrival: Arrival) => void;
}

/** Behind the version and the id of the entry that begins there. */
const timeIn = (bytes: Buffer, start: number): number => {
  const spans = new Spans(bytes, start + 1);
  spans.text();
  return spans.int64();
};

/** Of entries as `encodeEntry` makes them. */
export const timesOf = (entries: Entries): Arrival['times'] => {
  let [oldest, newest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < entries.length; index += 1) {
    const time = timeIn(entries.bytes, entries.startOf(index));
    if (time < oldest) oldest = time;
    if (time > newest) newest = time;
  }
  return entries.length === 0 ? null : { oldest, newest };
};

/**
 * Resolved when everything is on the disk: the records in the log, and aside what is none. The same batch again is not taken twice: `id`
 * is given by who sends it, or is made of what it says.
 */
export const appendSorted = async (
  { log, aside, onArrival }: Destination,
  { source, id, system }: { readonly source: string; readonly id: string; readonly system: string },
  { entries, refuse, refused }: Sorted,
): Promise<Answer> => {
  const receipt = entries.length === 0 ? null : await log.append({ source, id, entries });
  const contradicting = receipt?.contradicting.map((at) => refuse(at, 'id: another-record-has-it')) ?? [];
  const all = [...refused, ...contradicting].toSorted((left, right) => left.at - right.at);
  await aside.keep(system, all);
  const accepted = receipt === null || receipt.isKnown ? 0 : receipt.count;
  if (onArrival !== undefined && receipt?.isKnown !== true)
    onArrival(source, { accepted, refused: all.map(({ why }) => why), times: timesOf(entries) });
  return {
    accepted,
    duplicates: entries.length - accepted - contradicting.length,
    refused: all.map(({ at, why }) => ({ at, why })),
  };
};
