import { newId, seoulDate, type Clock, type Instant } from '@bongsu/kit';
import type { RuleDecision } from '@bongsu/ledger';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface DecisionRow extends Row, RuleDecision {
  readonly rule: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  readonly reviewOn: string;
}

/** Newest first. */
export const ruleDecisions = (tx: Tx): Promise<DecisionRow[]> =>
  tx.many<DecisionRow>(sql`
    select rule, is_on as "isOn", threshold, reason, decided_by as "decidedBy", decided_at as "decidedAt",
      review_on as "reviewOn"
    from misuse_rule_change order by decided_at desc, id desc`);

/** What counts now: the newest decision about each rule. */
export const decisionsNow = async (tx: Tx): Promise<ReadonlyMap<string, RuleDecision>> => {
  const now = new Map<string, RuleDecision>();
  for (const row of await ruleDecisions(tx)) if (!now.has(row.rule)) now.set(row.rule, row);
  return now;
};

/** 2.11.3: a year later it is looked at again. */
export const insertDecision = (
  tx: Tx,
  clock: Clock,
  of: RuleDecision & { readonly rule: string; readonly reason: string },
): Promise<number> => {
  const reviewOn = seoulDate(clock.now()).add({ years: 1 }).toString();
  return tx.run(sql`
    insert into misuse_rule_change (id, rule, is_on, threshold, reason, decided_by, decided_at, review_on)
    values (${newId(clock)}, ${of.rule}, ${of.isOn}, ${of.threshold}, ${of.reason}, ${tx.actor.personId}, ${clock.now()},
      ${reviewOn})`);
};
