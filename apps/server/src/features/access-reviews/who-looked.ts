import type { accessLookup, BodyOf, ResponseOf } from '@bongsu/contracts';
import { instant, SEOUL, Temporal, toSeoulIso } from '@bongsu/kit';
import type { KeptRecord, Log } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { peopleRefs, personIn } from '../incidents/index.ts';
import { ownerOfAccount, presentRecord, recordsFrom } from '../misuse/index.ts';

type Asked = Omit<BodyOf<typeof accessLookup>, 'reason'>;

interface Looked {
  readonly total: number;
  /** The newest by their place in the log, newest first. */
  readonly newest: readonly { readonly index: number; readonly record: KeptRecord }[];
  readonly accounts: ReadonlyMap<string, { readonly records: number; readonly lastAt: number }>;
}

const RECORDS_SHOWN = 200;

const startOf = (day: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: SEOUL }).epochMilliseconds;
const endOf = (day: string): number =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone: SEOUL }).epochMilliseconds;

/** Everybody who had to do with one person's data, in one pass over the log. `also`: under what else they are known to our own records. */
const whoLookedAt = async (log: Log, { subject, system, from, to }: Asked, also: string): Promise<Looked> => {
  const [since, until] = [from === null ? -Infinity : startOf(from), to === null ? Infinity : endOf(to)];
  const newest: { index: number; record: KeptRecord }[] = [];
  const accounts = new Map<string, { records: number; lastAt: number }>();
  let [index, total] = [log.minimum - 1, 0];
  for await (const record of recordsFrom(log, log.minimum)) {
    index += 1;
    if (record.at < since || record.at >= until) continue;
    const isMeant = record.subjects.includes(subject) && (system === null || record.system === system);
    if (!isMeant && !record.subjects.includes(also)) continue;
    total += 1;
    newest.push({ index, record });
    if (newest.length > RECORDS_SHOWN) newest.shift();
    const { records, lastAt } = accounts.get(record.actor) ?? { records: 0, lastAt: record.at };
    accounts.set(record.actor, { records: records + 1, lastAt: Math.max(lastAt, record.at) });
  }
  return { total, newest: newest.toReversed(), accounts };
};

/** Under which a look at a person's records is recorded: the same person gives the same mark, and it names nobody. */
export const markOf = ({ vault }: Deps, subject: string): string =>
  `looked-up:${vault.fingerprint(subject, 'access-lookup').slice(0, 32)}`;

export const lookUp = async (tx: Tx, deps: Deps, asked: Asked): Promise<ResponseOf<typeof accessLookup>> => {
  const { total, newest, accounts } = await whoLookedAt(await deps.records.log(), asked, markOf(deps, asked.subject));
  const owners = new Map<string, string>();
  for (const actor of accounts.keys()) {
    const owner = await ownerOfAccount(tx, actor);
    if (owner !== null) owners.set(actor, owner);
  }
  const names = await peopleRefs(tx, [...owners.values()]);
  return {
    total,
    records: newest.map(({ index, record }) => presentRecord(index, record)),
    accounts: [...accounts]
      .map(([actor, { records, lastAt }]) => ({
        actor,
        person: owners.has(actor) ? personIn(names, owners.get(actor)!) : null,
        records,
        lastAt: toSeoulIso(instant(Temporal.Instant.fromEpochMilliseconds(lastAt).toString())),
      }))
      .toSorted((left, right) => right.records - left.records || left.actor.localeCompare(right.actor)),
  };
};
