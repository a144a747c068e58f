import type { accessLookup, AccessLogRecord, BodyOf, ResponseOf } from '@bongsu/contracts';
import { epochOf, seoulDayStart, seoulIso, Temporal } from '@bongsu/kit';
import { whoLookedAt, type Look, type Store } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { openStore } from '../access-questions/index.ts';
import { peopleRefs, personIn } from '../incidents/index.ts';
import { ownerOfAccount, presentRecord } from '../misuse/index.ts';

type Asked = Omit<BodyOf<typeof accessLookup>, 'reason'>;

/** Of one answer; who is looked at more often than that asks for a shorter time. */
const MOST = 100_000;
const RECORDS_SHOWN = 200;
const FIRST = 0;
const LAST = epochOf('2200-01-01T00:00:00Z');

const endOf = (day: string): number => seoulDayStart(Temporal.PlainDate.from(day).add({ days: 1 }).toString());

/** A part of them would be told as if it were all. */
const refuseTooMany = (): never =>
  refuse('too-large', {
    detail: {
      ko: `한 번에 ${MOST.toLocaleString('ko-KR')}건까지 찾을 수 있습니다. 기간을 좁혀 주세요.`,
      en: `At most ${MOST.toLocaleString('en')} records at once. Choose a shorter period.`,
    },
  });

/** Newest first. `also`: under what else they are known to our own records. */
const looksAt = async (store: Store, { subject, system, from, to }: Asked, also: string): Promise<Look[]> => {
  const within = { from: from === null ? FIRST : seoulDayStart(from), to: to === null ? LAST : endOf(to) };
  const [meant, ours] = await Promise.all([
    whoLookedAt(store, subject, { ...within, ...(system === null ? {} : { system }) }, { most: MOST + 1 }),
    whoLookedAt(store, also, within, { most: MOST + 1 }),
  ]);
  const looks = new Map([...meant, ...ours].map((look) => [look.seq, look]));
  if (looks.size > MOST) refuseTooMany();
  return [...looks.values()].toSorted((left, right) => Number(right.seq) - Number(left.seq));
};

interface Account {
  readonly records: number;
  readonly lastAt: number;
}

const accountsOf = (looks: readonly Look[]): Map<string, Account> => {
  const accounts = new Map<string, Account>();
  for (const { actor, moment } of looks) {
    const { records, lastAt } = accounts.get(actor) ?? { records: 0, lastAt: FIRST };
    accounts.set(actor, { records: records + 1, lastAt: Math.max(lastAt, Number(moment)) });
  }
  return accounts;
};

const present = ({ seq, moment, place, rows, ...look }: Look): AccessLogRecord =>
  presentRecord(Number(seq), { ...look, at: Number(moment), from: place, rows: Number(rows) });

/** Under which a look at a person's records is recorded: the same person gives the same mark, and it names nobody. */
export const markOf = ({ vault }: Deps, subject: string): string =>
  `looked-up:${vault.fingerprint(subject, 'access-lookup').slice(0, 32)}`;

export const lookUp = async (tx: Tx, deps: Deps, asked: Asked): Promise<ResponseOf<typeof accessLookup>> => {
  const looks = await looksAt(await openStore(deps), asked, markOf(deps, asked.subject));
  const accounts = accountsOf(looks);
  const owners = new Map<string, string>();
  for (const actor of accounts.keys()) {
    const owner = await ownerOfAccount(tx, actor);
    if (owner !== null) owners.set(actor, owner);
  }
  const names = await peopleRefs(tx, [...owners.values()]);
  return {
    total: looks.length,
    records: looks.slice(0, RECORDS_SHOWN).map(present),
    accounts: [...accounts]
      .map(([actor, { records, lastAt }]) => ({
        actor,
        person: owners.has(actor) ? personIn(names, owners.get(actor)!) : null,
        records,
        lastAt: seoulIso(lastAt),
      }))
      .toSorted((left, right) => right.records - left.records || left.actor.localeCompare(right.actor)),
  };
};
