import type { ReviewedAccount, ReviewFigures } from '@bongsu/contracts';
import { startOfSeoulDay, Temporal, type PlainDate } from '@bongsu/kit';
import { askStore, type Facts, type Store } from '@bongsu/ledger';
import type { Period } from './period.ts';

type Counts = Pick<ReviewedAccount, 'records' | 'subjects' | 'downloads' | 'unreasoned' | 'outOfHours' | 'refused'>;

export type Counted = Counts &
  Pick<ReviewFigures, 'accounts' | 'byDay' | 'bySystem'> & {
    /** Those that looked at most people first, as many as were asked for. */
    readonly byAccount: readonly (Counts & { readonly actor: string; readonly different: number })[];
  };

/** Nobody waits for it, and a month may have ten million records. */
const LIMITS = { seconds: 300, bytes: 4_000_000_000 } as const;
/** Systems times days of a period. */
const MOST_SYSTEM_DAYS = 1_000_000;

type Row = Readonly<Record<string, unknown>>;

const countsOf = (row: Row): Counts => ({
  records: Number(row['records']),
  subjects: Number(row['subjects']),
  downloads: Number(row['downloads']),
  unreasoned: Number(row['unreasoned']),
  outOfHours: Number(row['out_of_hours']),
  refused: Number(row['refused']),
});

const daysOf = ({ from, to }: Period): readonly PlainDate[] => {
  const days: PlainDate[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) days.push(day);
  return days;
};

const startOf = (day: PlainDate): number => startOfSeoulDay(day).epochMilliseconds;

/** Days on which people work. */
const workingDays = (period: Period, { holidays = [] }: Facts): readonly string[] =>
  daysOf(period)
    .filter((day) => day.dayOfWeek <= 5)
    .map(String)
    .filter((day) => !holidays.includes(day));

const byText = (left: string, right: string): number => (left < right ? -1 : 1);

/** What came from each system on each day. Systems known before are missed where they send nothing at all. */
const bySystem = (rows: readonly Row[], working: readonly string[], known: readonly string[]): Counted['bySystem'] => {
  const told = Map.groupBy(rows, ({ system }) => String(system));
  return [...new Set([...known, ...told.keys()])].toSorted(byText).map((system) => {
    const own = told.get(system) ?? [];
    const seen = new Set(own.map(({ day }) => String(day)));
    return {
      system,
      records: own.reduce((sum, { records }) => sum + Number(records), 0),
      silentDays: working.filter((day) => !seen.has(day)),
    };
  });
};

const byDay = (rows: readonly Row[], period: Period): Counted['byDay'] => {
  const told = Map.groupBy(rows, ({ day }) => String(day));
  const sum = (own: readonly Row[], name: string): number => own.reduce((all, row) => all + Number(row[name]), 0);
  return daysOf(period).map((date) => {
    const own = told.get(date.toString()) ?? [];
    return { day: date.toString(), records: sum(own, 'records'), downloads: sum(own, 'downloads') };
  });
};

interface Asked {
  readonly period: Period;
  readonly facts: Facts;
  /** Those of the review before. */
  readonly knownSystems: readonly string[];
  /** So many accounts are told of, those that looked at most people. */
  readonly accounts: number;
}

/** Who did how much in the period, asked of the query store: four questions, however many records. */
export const countRecords = async (
  store: Store,
  { period, facts, knownSystems, accounts }: Asked,
): Promise<Counted> => {
  const within = { from: startOf(period.from), to: startOf(period.to.add({ days: 1 })) };
  const { office = { from: 0, to: 24 }, holidays = [] } = facts;
  const hours = { ...within, opens: office.from, closes: office.to, holidays };
  const [all = {}] = await askStore(store, 'altogether', hours, LIMITS);
  const handlers = await askStore(store, 'handlers', hours, { ...LIMITS, most: accounts });
  const actors = handlers.map(({ actor }) => String(actor));
  const people = await askStore(store, 'differentSubjects', { ...within, actors }, { ...LIMITS, most: accounts });
  const different = new Map(people.map((row) => [String(row['actor']), Number(row['different'])]));
  const collected = await askStore(store, 'completeness', within, { ...LIMITS, most: MOST_SYSTEM_DAYS });
  return {
    ...countsOf(all),
    accounts: Number(all['handlers']),
    byAccount: handlers.map((row) => {
      const actor = String(row['actor']);
      return { actor, ...countsOf(row), different: different.get(actor) ?? 0 };
    }),
    byDay: byDay(collected, period),
    bySystem: bySystem(collected, workingDays(period, facts), knownSystems),
  };
};
