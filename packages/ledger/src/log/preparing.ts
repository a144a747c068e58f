/** What was sent, made ready to be written: each record once, with the moment of receipt, behind keys for its salts. */
import type { Clock } from '@bongsu/kit';
import type { Entries } from '../record/entries.ts';
import { Growing } from '../record/growing.ts';
import { keepBatch } from './batch.ts';
import type { Group, Waiting } from './group.ts';
import { Fresh, type IdIndex } from './id-index.ts';
import { BATCH, SALT_KEY } from './journal.ts';
import { hashNames } from './machine.ts';
import type { OpenEnd } from './open-end.ts';
import { newSaltKey } from './salts.ts';
import { SEGMENT_SIZE } from './segment.ts';

/** Bytes that are kept at hand for the next ones. */
const USUAL_GROUP = 1 << 23;

/** Entries and what they are called, but for those. */
const withoutSome = (
  entries: Entries,
  hashes: Float64Array,
  some: ReadonlySet<number>,
): { readonly entries: Entries; readonly hashes: Float64Array } => {
  if (some.size === 0) return { entries, hashes };
  const left = [...hashes.keys()].filter((at) => !some.has(at));
  return { entries: entries.only(left), hashes: Float64Array.from(left, (at) => hashes[at]!) };
};

interface Around {
  readonly clock: Clock;
  /** What is in the log. */
  readonly ids: IdIndex;
  readonly open: OpenEnd;
  /** The entry at one of those places that is called as this one is; null: there is none. */
  readonly entryLike: (places: readonly number[], entry: Buffer) => Promise<Buffer | null>;
}

export class Preparing {
  readonly #around: Around;
  readonly #fresh = new Fresh();
  /** For what is written at once. */
  #arena = new Growing();

  constructor(around: Around) {
    this.#around = around;
  }

  /** In memory that the next group uses again. */
  async prepare(waiting: readonly Waiting[]): Promise<Group> {
    const group: Group = { frames: [], receipts: [], taken: [], saltKeys: new Map() };
    this.#clearArena();
    const fresh = this.#fresh;
    fresh.clear();
    let first = this.#around.open.size;
    const received = this.#around.clock.now().epochMilliseconds;
    for (const { batch } of waiting) {
      const sent = batch.entries;
      const hashes = hashNames(sent);
      const [repeated, contradicting]: [number[], number[]] = [[], []];
      const known = this.#around.ids;
      fresh.begin(sent);
      const goOn = (from: number): number => fresh.addNew(hashes, from, known);
      for (let at = goOn(0); at < sent.length; at = goOn(at + 1)) {
        const [hash, entry] = [hashes[at]!, sent.at(at)];
        const other = fresh.find(hash, entry) ?? (await this.#around.entryLike(known.find(hash), entry));
        if (other === null) fresh.add(hash, at);
        else (other.equals(entry) ? repeated : contradicting).push(at);
      }
      const taken = withoutSome(sent, hashes, new Set([...repeated, ...contradicting]));
      const count = taken.entries.length;
      this.#nameSalts(group, first, first + count);
      const { payload, entries } = keepBatch({ ...batch, entries: taken.entries }, received, this.#arena);
      group.frames.push({ type: BATCH, index: first, payload });
      group.taken.push({ entries, names: taken.hashes });
      group.receipts.push({ first, count, isKnown: false, repeated, contradicting });
      first += count;
    }
    return group;
  }

  /** What was written before lies in the segment that is open by now. */
  #clearArena(): void {
    if (this.#arena.bytes.length > USUAL_GROUP) this.#arena = new Growing();
    this.#arena.length = 0;
  }

  /** A key for each segment that begins there. */
  #nameSalts({ frames, saltKeys }: Group, from: number, to: number): void {
    for (let segment = Math.floor(from / SEGMENT_SIZE); segment * SEGMENT_SIZE < to; segment += 1) {
      if (this.#around.open.saltKeys.has(segment) || saltKeys.has(segment)) continue;
      const payload = newSaltKey();
      saltKeys.set(segment, payload);
      frames.push({ type: SALT_KEY, index: segment * SEGMENT_SIZE, payload: [payload] });
    }
  }
}
