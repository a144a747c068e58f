import type { BodyOf, misuseRulesTry, ResponseOf } from '@bongsu/contracts';
import { instantAt, seoulDate, startOfSeoulDay } from '@bongsu/kit';
import {
  BadStore,
  isBadQuestion,
  lookBackOf,
  tryOut,
  tryOutBySql,
  type AlertRow,
  type Facts,
  type Trial,
  type Tried,
} from '@bongsu/ledger';
import { systemActor, type Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { factsOf } from './facts.ts';
import { placeFrom, recordsFrom } from './read-log.ts';
import { insertTrial, ruleDecisions } from './rule-store.ts';
import { decisionAbout, ownRules } from './rules.ts';
import { departmentNames } from './settings-store.ts';
import { sizeOn } from './watch-store.ts';

/** Somebody waits for the answer. */
const LIMITS = { seconds: 120, bytes: 4_000_000_000 } as const;

interface Asked {
  readonly trial: Trial;
  readonly facts: Facts;
  readonly range: { readonly from: number; readonly to: number };
  /** From when on records decide what the rule says. */
  readonly since: number;
}

const bySql = async (deps: Deps, { trial, facts, range, since }: Asked): Promise<Tried[]> => {
  const store = await deps.records.store();
  return tryOutBySql(({ sql }) => store.ask<AlertRow>(sql, {}, LIMITS), ownRules(), trial, facts, { ...range, since });
};

const inStream = async (deps: Deps, { trial, facts, range, since }: Asked): Promise<Tried[]> => {
  const day = seoulDate(instantAt(since)).subtract({ days: 1 }).toString();
  const noted = await deps.database.transaction(systemActor, (tx) => sizeOn(tx, day));
  const log = await deps.records.log();
  return tryOut(recordsFrom(log, placeFrom(log, noted)), ownRules(), trial, facts, range);
};

/**
 * Where the store does not start, or the question is too much for it (facts of many people make it long), the log itself is passed
 * through. Both find the same.
 */
const lookBack = async (deps: Deps, asked: Asked): Promise<Tried[]> => {
  try {
    return await bySql(deps, asked);
  } catch (error) {
    if (!(error instanceof BadStore) && !isBadQuestion(error)) throw error;
    deps.log.warn({ type: isBadQuestion(error) ? error.type : 'no-store' }, 'a rule is tried out in the stream');
    return inStream(deps, asked);
  }
};

/**
 * 이 기준이면 지난달 몇 건: this one rule over the last whole month, with this decision beside all others and without it. What came of it is
 * kept, so that a decision can say upon what it was made.
 */
export const tryRule = async (
  deps: Deps,
  actor: Actor,
  name: string,
  body: BodyOf<typeof misuseRulesTry>,
): Promise<ResponseOf<typeof misuseRulesTry>> => {
  const until = seoulDate(deps.clock.now()).with({ day: 1 });
  const from = until.subtract({ months: 1 });
  const { proposed, decisions, facts, departments } = await deps.database.transaction(systemActor, async (tx) => ({
    proposed: await decisionAbout(tx, name, body),
    decisions: await ruleDecisions(tx),
    facts: await factsOf(tx, deps),
    departments: await departmentNames(tx),
  }));
  const range = { from: startOfSeoulDay(from).epochMilliseconds, to: startOfSeoulDay(until).epochMilliseconds };
  const trial = { rule: name, tries: [[...decisions, proposed], decisions] };
  const since = range.from - lookBackOf(ownRules(), name);
  const [tried, now] = (await lookBack(deps, { trial, facts, range, since })) as [Tried, Tried];
  const { cases, accounts, records } = tried;
  const result = { from: from.toString(), to: until.subtract({ days: 1 }).toString(), cases, accounts };
  await deps.database.transaction(actor, (tx) => insertTrial(tx, deps.clock, { ...proposed, ...result }));
  return {
    ...result,
    records,
    now: { cases: now.cases, accounts: now.accounts },
    departments: tried.departments.map((one) => ({ ...one, department: departments.get(one.department) ?? '' })),
  };
};
