/**
 * Destroys records whose term is over, a segment at a time and from the first on: as soon as one has to stay, those behind it stay too. A
 * segment has records of all systems, so that the longest of their terms decides. 개인정보의 안전성 확보조치 기준 제8조제1항.
 */
import type { Clock } from '@bongsu/kit';
import { setImmediate } from 'node:timers/promises';
import { readWhole } from '../log/durable.ts';
import type { Log } from '../log/log.ts';
import { placesIn } from '../log/places.ts';
import { FRAME_SIZE, openSegment, SEGMENT_SIZE } from '../log/segment.ts';
import { decodeEntry } from '../record/entry.ts';
import { OWN_SYSTEM } from '../record/record.ts';
import { gatherKeepings } from './gather.ts';
import { covers, holdsAt, reaches, type Circumstances, type Hold, type Placed } from './keeping.ts';
import { destroySegment, finishDestruction } from './destroy-segment.ts';
import { keptUntil, type Terms } from './term.ts';

export interface Retention {
  readonly terms: Terms;
  /** Says what would be destroyed, and does not. */
  readonly isTrial: boolean;
  readonly by: string;
  readonly place: string;
}

/** Why the next segment stays: a term that is not over, or a hold. */
export type Stays =
  | { readonly why: 'term'; readonly system: string; readonly until: number }
  | { readonly why: 'hold'; readonly hold: string; readonly until: number }
  | { readonly why: 'open' };

export interface Retained {
  /** Records that were destroyed now, or would be: from this index up to, not including, the other. */
  readonly from: number;
  readonly to: number;
  readonly stays: Stays;
}

interface Contents {
  /** When the newest record of each system was taken. */
  readonly newest: ReadonlyMap<string, number>;
  readonly hold: Placed<Hold> | null;
}

const lookInto = async (path: string, number: number, holds: readonly Placed<Hold>[]): Promise<Contents> => {
  const { frame } = openSegment(await readWhole(path));
  const first = number * SEGMENT_SIZE;
  const near = holds.filter(({ scope }) => reaches(scope, first, first + SEGMENT_SIZE));
  const newest = new Map<string, number>();
  let hold: Placed<Hold> | null = null;
  for (let at = 0; at < SEGMENT_SIZE / FRAME_SIZE; at += 1) {
    for (const [within, entry] of [...frame(at)].entries()) {
      const record = decodeEntry(entry);
      newest.set(record.system, Math.max(newest.get(record.system) ?? 0, record.received));
      hold ??= near.find(({ scope }) => covers(scope, record, first + at * FRAME_SIZE + within)) ?? null;
    }
    // A server that takes records meanwhile gets its turn.
    await setImmediate();
  }
  return { newest, hold };
};

/** The system whose records stay longest. What was done to the log is carried on, and stays for nobody. */
const longest = (newest: Contents['newest'], terms: Terms): { system: string; until: number } => {
  let last = { system: OWN_SYSTEM, until: 0 };
  for (const [system, received] of newest) {
    const until = keptUntil(received, terms(system));
    if (until > last.until) last = { system, until };
  }
  return last;
};

const reasonOf = (system: string, months: number): string =>
  `보관 기간 ${months}개월이 지나 파기 (${system}) / destroyed after a term of ${months} months (${system})`;

class Retaining {
  readonly #log: Log;
  readonly #folder: string;
  readonly #retention: Retention;
  readonly #now: number;

  constructor(log: Log, folder: string, retention: Retention, now: number) {
    this.#log = log;
    this.#folder = folder;
    this.#retention = retention;
    this.#now = now;
  }

  /** Null: it may go. */
  #stays({ hold }: Contents, last: { readonly system: string; readonly until: number }): Stays | null {
    if (last.until >= this.#now) return { why: 'term', ...last };
    return hold === null ? null : { why: 'hold', hold: hold.id, until: hold.until };
  }

  async run(): Promise<Retained> {
    const { terms, isTrial, by, place } = this.#retention;
    const places = placesIn(this.#folder);
    const keepings = await gatherKeepings(this.#log, this.#folder);
    const holds = holdsAt(keepings, this.#now);
    const from = this.#log.minimum;
    if (!isTrial) await finishDestruction(places, from / SEGMENT_SIZE);
    for (let number = from / SEGMENT_SIZE; ; number += 1) {
      const done = { from, to: number * SEGMENT_SIZE };
      if ((number + 1) * SEGMENT_SIZE > this.#log.closed) return { ...done, stays: { why: 'open' } };
      const contents = await lookInto(places.segment(number), number, holds);
      const last = longest(contents.newest, terms);
      const stays = this.#stays(contents, last);
      if (stays !== null) return { ...done, stays };
      if (isTrial) continue;
      const reason = reasonOf(last.system, terms(last.system));
      const circumstances: Circumstances = { by, place, at: this.#now, reason };
      const isRecorded = keepings.some((one) => one.kind === 'prune' && one.segment === number);
      await destroySegment(this.#log, places, number, isRecorded ? null : circumstances);
    }
  }
}

/** One at a time. Throws what reading and writing throw; then it goes on where it stopped when it is called again. */
export const retain = (log: Log, folder: string, retention: Retention, clock: Clock): Promise<Retained> =>
  new Retaining(log, folder, retention, clock.now().epochMilliseconds).run();
