/** The month as the log gets it: ordinary work and what was planted, in the order in which records arrive. */
import type { AccessRecord } from '@bongsu/ledger';
import type { Chance } from './chance.ts';
import { DAYS, momentOf } from './days.ts';
import type { Ordinary } from './ordinary.ts';
import type { Planted } from './planted.ts';

interface Arriving {
  readonly record: AccessRecord;
  readonly arrives: number;
  readonly of: number;
}

/** Most come within seconds, some systems send what they have every few minutes. */
const delayOf = (chance: Chance, system: string): number =>
  system.endsWith('7') ? chance.between(0, 240_000) : chance.between(0, 4000);

const isIn = (record: AccessRecord, { system, from, to }: { system: string; from: number; to: number }): boolean =>
  record.system === system && record.at >= from && record.at < to;

export class Month {
  readonly #ordinary: Ordinary;
  readonly #planted: readonly Planted[];
  readonly #chance: Chance;
  /** Which planted misuse a record belongs to, by its place in the log. */
  readonly truth = new Map<number, number>();
  count = 0;

  constructor(ordinary: Ordinary, planted: readonly Planted[], chance: Chance) {
    this.#ordinary = ordinary;
    this.#planted = planted;
    this.#chance = chance;
  }

  *records(): Generator<AccessRecord> {
    let late: readonly Arriving[] = [];
    for (let day = 0; day < DAYS; day += 1) {
      const end = day === DAYS - 1 ? Number.POSITIVE_INFINITY : momentOf(day + 1, 0);
      const arriving = [...late, ...this.#day(day)].toSorted((left, right) => left.arrives - right.arrives);
      for (const { record, of, arrives } of arriving) {
        if (arrives >= end) break;
        if (of >= 0) this.truth.set(this.count, of);
        this.count += 1;
        yield record;
      }
      // Night shifts go on after midnight.
      late = arriving.filter(({ arrives }) => arrives >= end);
    }
  }

  /** One that fell silent is told by the first record behind the gap; a wrong clock by every record that bears its time. */
  #day(day: number): Arriving[] {
    const today = [...this.#planted.entries()].filter(([, planted]) => planted.day === day);
    const arriving: Arriving[] = [];
    const add = (record: AccessRecord, of: number): void => {
      if (today.some(([, { gap }]) => gap !== undefined && isIn(record, gap))) return;
      const arrives = record.at + delayOf(this.#chance, record.system);
      const skewed = today.find(([, { skew }]) => skew !== undefined && isIn(record, skew));
      if (skewed === undefined) arriving.push({ record, arrives, of });
      else arriving.push({ record: { ...record, at: record.at - skewed[1].skew!.back }, arrives, of: skewed[0] });
    };
    for (const record of this.#ordinary.day(day)) add(record, -1);
    for (const [of, { records }] of today) for (const record of records) add(record, of);
    for (const [of, { gap }] of today) if (gap !== undefined) this.#tellGap(arriving, of, gap);
    return arriving;
  }

  #tellGap(arriving: Arriving[], of: number, { system, to }: { system: string; to: number }): void {
    let first = -1;
    for (const [at, { record }] of arriving.entries()) {
      const isBehind = record.system === system && record.at >= to;
      if (isBehind && (first < 0 || record.at < arriving[first]!.record.at)) first = at;
    }
    if (first >= 0) arriving[first] = { ...arriving[first]!, of };
  }
}
