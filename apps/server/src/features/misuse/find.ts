import { canonicalJson, seoulDay, startOfSeoulDay, type PlainDate } from '@bongsu/kit';
import type { MisuseKind, MisuseLevel } from '@bongsu/contracts';
import { aboutOf, detect, type Alert, type Facts, type KeptRecord, type Rule } from '@bongsu/ledger';

/** What one rule found about one account, or one system, on one day. */
export interface Found {
  readonly kind: MisuseKind;
  readonly rule: string;
  readonly level: MisuseLevel;
  /** The account; empty where it is about a system. */
  readonly actor: string;
  readonly system: string;
  /** `2026-11-21`, in Seoul. */
  readonly day: string;
  /** The group it is about, as text: who else, which person concerned. */
  readonly group: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** People concerned, of the whole alert where it goes on for days. */
  readonly subjects: number;
  /** Places in the log, ascending, the first thousand. */
  readonly records: readonly number[];
}

/** Days from the first up to, not including, the other. */
export interface Days {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

const MOST_RECORDS = 1000;

/** Its alerts are asked about in one question a day instead, each download with the others. */
const UNREASONED = 'download-without-reason';
const TAKES_OUT = new Set(['download', 'print']);

export const isUnreasoned = ({ action, reason, ok }: KeptRecord): boolean =>
  ok && TAKES_OUT.has(action) && reason.trim() === '';

const startOf = (day: PlainDate): number => startOfSeoulDay(day).epochMilliseconds;

const levelOf = ({ level }: Pick<Alert, 'level'>): MisuseLevel => (level === 'informational' ? 'low' : level);

/** Moments of the records in the range, by place; those before it only lead up to it. */
class Times {
  /** From the first record of the range on; NaN: not of the range. Numbers side by side, since a day may have a million. */
  readonly #at: number[] = [];
  #first = 0;

  note(index: number, at: number): void {
    if (this.#at.length === 0) this.#first = index;
    while (this.#at.length < index - this.#first) this.#at.push(Number.NaN);
    this.#at.push(at);
  }

  of(index: number): number | undefined {
    const at = this.#at[index - this.#first];
    return at === undefined || Number.isNaN(at) ? undefined : at;
  }
}

/** An alert may go on for days, and is asked about day by day. */
const byDay = (alert: Alert, times: Times): readonly Found[] => {
  const placed = alert.records.flatMap((index) => {
    const at = times.of(index);
    return at === undefined ? [] : [{ index, at }];
  });
  const group = canonicalJson(alert.group);
  return [...Map.groupBy(placed, ({ at }) => seoulDay(at))].map(([day, some]) => ({
    kind: 'alerts',
    rule: alert.rule,
    level: levelOf(alert),
    ...aboutOf(alert),
    day,
    group,
    from: Math.min(...some.slice(0, MOST_RECORDS).map(({ at }) => at)),
    to: Math.max(...some.slice(0, MOST_RECORDS).map(({ at }) => at)),
    count: some.length,
    subjects: alert.subjects,
    records: some.slice(0, MOST_RECORDS).map(({ index }) => index),
  }));
};

interface Collected {
  readonly first: KeptRecord;
  from: number;
  to: number;
  count: number;
  readonly subjects: Set<string>;
  readonly records: number[];
}

/** Downloads that said no reason, put together for each account and day. */
class Unreasoned {
  readonly #days = new Map<string, Collected>();

  take(record: KeptRecord, index: number): void {
    const key = `${seoulDay(record.at)}\n${record.actor}`;
    let day = this.#days.get(key);
    if (day === undefined) {
      day = { first: record, from: record.at, to: record.at, count: 0, subjects: new Set(), records: [] };
      this.#days.set(key, day);
    }
    day.count += 1;
    day.from = Math.min(day.from, record.at);
    day.to = Math.max(day.to, record.at);
    if (day.records.length < MOST_RECORDS) day.records.push(index);
    for (const subject of record.subjects) day.subjects.add(subject);
  }

  found(): readonly Found[] {
    return [...this.#days.values()].map(({ first, from, to, count, subjects, records }) => ({
      kind: 'reasons',
      rule: UNREASONED,
      level: 'medium',
      actor: first.actor,
      system: '',
      day: seoulDay(first.at),
      group: '',
      from,
      to,
      count,
      subjects: subjects.size,
      records,
    }));
  }
}

interface Look {
  readonly rules: readonly Rule[];
  readonly facts: Facts;
  readonly days: Days;
}

/**
 * What the rules find in these days. `records` from the place `start` of the log on: those from before the days are looked at as far
 * as windows reach back to them. One pass, and of what is not found nothing is kept but when it was.
 */
export const findMisuse = async (
  records: AsyncIterable<KeptRecord>,
  start: number,
  { rules, facts, days }: Look,
): Promise<readonly Found[]> => {
  const [from, to] = [startOf(days.from), startOf(days.until)];
  const times = new Times();
  const unreasoned = new Unreasoned();
  const asksForReasons = rules.some(({ name, isAlert }) => name === UNREASONED && isAlert);
  const watched = async function* (): AsyncGenerator<KeptRecord> {
    let index = start;
    for await (const record of records) {
      if (record.at >= from && record.at < to) {
        times.note(index - start, record.at);
        if (asksForReasons && isUnreasoned(record)) unreasoned.take(record, index);
      }
      yield record;
      index += 1;
    }
  };
  const found: Found[] = [];
  for await (const alert of detect(watched(), rules, facts, { from, to })) {
    if (alert.rule === UNREASONED) continue;
    for (const one of byDay(alert, times)) found.push({ ...one, records: one.records.map((index) => index + start) });
  }
  return [...found, ...unreasoned.found()];
};
