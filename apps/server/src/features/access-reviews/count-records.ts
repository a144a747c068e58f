import type { ReviewedAccount, ReviewFigures } from '@bongsu/contracts';
import { seoulDay, startOfSeoulDay, Temporal, type PlainDate } from '@bongsu/kit';
import type { Facts, KeptRecord } from '@bongsu/ledger';
import { isUnreasoned } from '../misuse/index.ts';
import type { Period } from './period.ts';

type Counts = Pick<ReviewedAccount, 'records' | 'subjects' | 'downloads' | 'unreasoned' | 'outOfHours' | 'refused'>;
type Sum = { -readonly [Name in keyof Counts]: number };

const nothing = (): Sum => ({ records: 0, subjects: 0, downloads: 0, unreasoned: 0, outOfHours: 0, refused: 0 });

export type Counted = Pick<
  ReviewFigures,
  'records' | 'accounts' | 'subjects' | 'downloads' | 'unreasoned' | 'outOfHours' | 'refused' | 'byDay' | 'bySystem'
> & {
  /** Those that did most first. */
  readonly byAccount: readonly (Counts & { readonly actor: string })[];
};

const startOf = (day: PlainDate): number => startOfSeoulDay(day).epochMilliseconds;

const daysOf = ({ from, to }: Period): readonly PlainDate[] => {
  const days: PlainDate[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) days.push(day);
  return days;
};

/** The working hours of each day of a period, milliseconds since 1970; a day off has none. */
const workingHours = (
  period: Period,
  { office, holidays = [] }: Facts,
): ReadonlyMap<string, readonly [number, number]> => {
  const { from, to } = office ?? { from: 0, to: 24 };
  const off = new Set(holidays);
  return new Map(
    daysOf(period)
      .filter((day) => day.dayOfWeek <= 5 && !off.has(day.toString()))
      .map((day) => [day.toString(), [startOf(day) + from * 3_600_000, startOf(day) + to * 3_600_000]]),
  );
};

/** Systems known before are missed where they send nothing at all. */
const silentDays = (seen: ReadonlySet<string>, working: ReadonlyMap<string, unknown>): string[] =>
  [...working.keys()].filter((day) => !seen.has(day));

/**
 * Who did how much in the period: one pass, and as much memory as there are accounts, systems and days, however many records.
 * `knownSystems`: those of the review before.
 */
export const countRecords = async (
  records: AsyncIterable<KeptRecord>,
  period: Period,
  facts: Facts,
  knownSystems: readonly string[],
): Promise<Counted> => {
  const [from, until] = [startOf(period.from), startOf(period.to.add({ days: 1 }))];
  const working = workingHours(period, facts);
  const accounts = new Map<string, Sum>();
  const days = new Map(daysOf(period).map((day) => [day.toString(), { records: 0, downloads: 0 }]));
  const systems = new Map(knownSystems.map((system) => [system, { records: 0, days: new Set<string>() }]));
  const total = nothing();
  for await (const record of records) {
    if (record.at < from || record.at >= until) continue;
    const day = seoulDay(record.at);
    const account = accounts.get(record.actor) ?? nothing();
    accounts.set(record.actor, account);
    const hours = working.get(day);
    const isOutOfHours =
      record.subjects.length > 0 && (hours === undefined || record.at < hours[0] || record.at >= hours[1]);
    const isDownload = record.action === 'download';
    for (const sum of [account, total]) {
      sum.records += 1;
      sum.subjects += record.subjects.length;
      if (isDownload) sum.downloads += 1;
      if (isUnreasoned(record)) sum.unreasoned += 1;
      if (isOutOfHours) sum.outOfHours += 1;
      if (!record.ok) sum.refused += 1;
    }
    const ofDay = days.get(day)!;
    ofDay.records += 1;
    if (isDownload) ofDay.downloads += 1;
    const system = systems.get(record.system) ?? { records: 0, days: new Set<string>() };
    systems.set(record.system, system);
    system.records += 1;
    system.days.add(day);
  }
  return {
    ...total,
    accounts: accounts.size,
    byAccount: [...accounts]
      .map(([actor, sum]) => ({ actor, ...sum }))
      .toSorted(
        (left, right) =>
          right.subjects - left.subjects || right.records - left.records || left.actor.localeCompare(right.actor),
      ),
    byDay: [...days].map(([day, counts]) => ({ day, ...counts })),
    bySystem: [...systems]
      .map(([system, counts]) => ({ system, records: counts.records, silentDays: silentDays(counts.days, working) }))
      .toSorted((left, right) => left.system.localeCompare(right.system)),
  };
};
