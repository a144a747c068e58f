import type { misuseRulesTry, ResponseOf } from '@bongsu/contracts';
import { seoulDate } from '@bongsu/kit';
import { rulesAsDecided, type RuleDecision } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { factsOf } from './facts.ts';
import { findMisuse } from './find.ts';
import { placeFrom, recordsFrom } from './read-log.ts';
import { alertingRules, ruleNamed } from './rules.ts';
import { LOOK_BACK } from './watch.ts';
import { sizeOn } from './watch-store.ts';

/** 이 기준이면 지난달 몇 건: this one rule over the last whole month, everything else silent. Nothing is kept. */
export const tryRule = async (
  deps: Deps,
  name: string,
  threshold: number | null,
): Promise<ResponseOf<typeof misuseRulesTry>> => {
  ruleNamed(name);
  const until = seoulDate(deps.clock.now()).with({ day: 1 });
  const from = until.subtract({ months: 1 });
  const { facts, noted } = await deps.database.transaction(systemActor, async (tx) => ({
    facts: await factsOf(tx, deps),
    noted: await sizeOn(tx, from.subtract({ days: LOOK_BACK + 1 }).toString()),
  }));
  const silent: RuleDecision = { isOn: false, threshold: null };
  const decisions = new Map(alertingRules().map((one) => [one, silent]));
  const rules = rulesAsDecided(decisions.set(name, { isOn: true, threshold }));
  const log = await deps.records.log();
  const start = placeFrom(log, noted);
  const found = await findMisuse(recordsFrom(log, start), start, { rules, facts, days: { from, until } });
  return {
    from: from.toString(),
    to: until.subtract({ days: 1 }).toString(),
    cases: new Set(found.map(({ actor, system, day }) => JSON.stringify([actor, system, day]))).size,
    accounts: new Set(found.flatMap(({ actor }) => (actor === '' ? [] : [actor]))).size,
    records: found.reduce((sum, { count }) => sum + count, 0),
  };
};
