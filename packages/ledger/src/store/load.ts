/**
 * Brings the store to where the log is. What the store has is asked of the store itself, never remembered on a disk: whatever broke off is
 * found, and what is missing is sent. A block of rows lies in one month and is taken as a whole, and the same block again is known by its
 * token; so nothing is there twice.
 */
import { SEGMENT_SIZE } from '../log/segment.ts';
import { entriesOf, type Entries } from './entries-of.ts';
import { Filler, type Filled, type Meant } from './filler.ts';
import type { Store } from './store.ts';

export interface Refreshed {
  /** How many records of the log can be asked for now. */
  readonly size: number;
  /** The store had rows that the log does not have, or a row twice, and was made anew. */
  readonly rebuilt: boolean;
}

/** A row for each segment that the store has something of. */
const HELD = `
SELECT intDiv(seq, ${SEGMENT_SIZE}) AS segment, count() AS held, groupBitmap(seq) AS different, max(seq) AS last
FROM acc.records GROUP BY segment`;

interface HeldRow {
  readonly segment: string;
  readonly held: string;
  readonly different: string;
  readonly last: string;
}

/** A part of a segment that is to be sent. */
interface Gap {
  readonly segment: number;
  /** Indexes within the log from `from` on, but not those that are there; null: none is. */
  readonly from: number;
  readonly isThere: Meant;
}

export class Loader {
  readonly #store: Store;
  readonly #folder: string;
  /** Up to here everything is there, as far as this process has seen; null: it is to be looked. */
  #held: number | null = null;
  /** Rows before this one were removed. */
  #first = 0;
  #running: Promise<unknown> = Promise.resolve();

  /** `folder`: the log's. */
  constructor(store: Store, folder: string) {
    this.#store = store;
    this.#folder = folder;
  }

  /** Loads what the log has and the store does not. Throws what reading the log throws, and the errors of the store. */
  refresh(): Promise<Refreshed> {
    return this.#alone(() => this.#refresh());
  }

  /** Makes everything anew from the log. */
  rebuild(): Promise<Refreshed> {
    return this.#alone(async () => this.#rebuild(await entriesOf(this.#folder)));
  }

  async #alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = this.#running.then(work, work);
    this.#running = next.catch(() => {});
    return next;
  }

  async #refresh(): Promise<Refreshed> {
    const log = await entriesOf(this.#folder);
    if (log.first > this.#first) await this.#forget(log.first);
    if (this.#held === null || this.#held > log.size) return this.#mend(log);
    await this.#fill(log, gapsBehind(this.#held, log.size));
    return { size: log.size, rebuilt: false };
  }

  /** Looks what is missing, sends that, and looks again: somebody may have removed rows whose token is known. */
  async #mend(log: Entries): Promise<Refreshed> {
    const gaps = await this.#look(log);
    if (gaps === null) return this.#rebuild(log);
    await this.#fill(log, gaps);
    if (gaps.length > 0 && (await this.#look(log))?.length !== 0) return this.#rebuild(log);
    return { size: log.size, rebuilt: false };
  }

  async #forget(first: number): Promise<void> {
    await this.#store.forget(first);
    this.#first = first;
    // What is counted for each day is counted anew.
    this.#held = null;
  }

  async #rebuild(log: Entries): Promise<Refreshed> {
    this.#held = null;
    await this.#store.empty();
    await this.#fill(log, gapsBehind(log.first, log.size));
    return { size: log.size, rebuilt: true };
  }

  async #fill(log: Entries, gaps: readonly Gap[]): Promise<void> {
    this.#held = null;
    let sending: Promise<void> = Promise.resolve();
    const filler = new Filler();
    const send = async (filled: readonly Filled[]): Promise<void> => {
      // While the engine takes some in, the next ones are prepared.
      await sending;
      sending = this.#send(filled);
      sending.catch(() => {});
    };
    try {
      for (const { segment, from, isThere } of gaps) {
        let seq = segment * SEGMENT_SIZE;
        const isMeant: Meant =
          isThere === null && from === seq ? null : (one) => one >= from && isThere?.(one) !== true;
        for await (const columns of log.segment(segment)) {
          filler.add(seq, columns, isMeant);
          seq += columns.count;
          if (filler.isFull) await send(filler.take());
        }
      }
      await send(filler.take());
    } finally {
      // Whoever looks next what is there finds nothing that is still on its way.
      await sending.catch(() => {});
    }
    await sending;
    this.#held = log.size;
  }

  async #send(filled: readonly Filled[]): Promise<void> {
    for (const { pieces, token } of filled) await this.#store.insert('acc.records', pieces, token);
  }

  /** What is missing; null: the store has what it cannot have. */
  async #look({ first, size }: Entries): Promise<Gap[] | null> {
    const rows = await this.#store.ask<HeldRow>(HELD, {}, { seconds: 300 });
    const isImpossible = rows.some((row) => row.held !== row.different || Number(row.last) >= size);
    if (isImpossible) return null;
    await this.#recountIfNeeded(rows.reduce((sum, { held }) => sum + Number(held), 0));
    const held = new Map(rows.map((row) => [Number(row.segment), Number(row.held)]));
    const gaps: Gap[] = [];
    for (let segment = first / SEGMENT_SIZE; segment * SEGMENT_SIZE < size; segment += 1) {
      const from = segment * SEGMENT_SIZE;
      const many = held.get(segment) ?? 0;
      if (many === Math.min(SEGMENT_SIZE, size - from)) continue;
      const there = many === 0 ? null : await this.#seqsOf(segment);
      gaps.push({ segment, from, isThere: there === null ? null : (seq) => there.has(seq) });
    }
    return gaps;
  }

  /** A crash may have come between the rows of a block and their counts of the day. */
  async #recountIfNeeded(rows: number): Promise<void> {
    const [counted] = await this.#store.ask<{ rows: string }>('SELECT sum(records) AS rows FROM acc.actor_days');
    if (Number(counted?.rows ?? 0) !== rows) await this.#store.recount();
  }

  async #seqsOf(segment: number): Promise<Set<number>> {
    const rows = await this.#store.ask<{ seq: string }>(
      'SELECT seq FROM acc.records WHERE seq >= {from:UInt64} AND seq < {to:UInt64}',
      { from: segment * SEGMENT_SIZE, to: (segment + 1) * SEGMENT_SIZE },
    );
    return new Set(rows.map(({ seq }) => Number(seq)));
  }
}

const gapsBehind = (held: number, size: number): Gap[] => {
  const gaps: Gap[] = [];
  for (let from = held; from < size; from = (Math.floor(from / SEGMENT_SIZE) + 1) * SEGMENT_SIZE)
    gaps.push({ segment: Math.floor(from / SEGMENT_SIZE), from, isThere: null });
  return gaps;
};
