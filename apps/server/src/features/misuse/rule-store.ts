import { newId, seoulDate, type Clock, type Instant, type PlainDate } from '@bongsu/kit';
import type { RuleDecision } from '@bongsu/ledger';
import { sql, type Row, type Tx } from '../../database/index.ts';

/** For whom a limit is: a department by its id, as `facts.ts` calls it, and a kind of handlers. */
export type ForWhom = Pick<RuleDecision, 'department' | 'role'>;

export interface TrialResult {
  readonly from: string;
  /** The last day. */
  readonly to: string;
  readonly cases: number;
  readonly accounts: number;
}

export interface DecisionRow extends Row, RuleDecision {
  readonly departmentName: string | null;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  readonly reviewOn: string;
  readonly trial: TrialResult | null;
}

/** All, in the order in which they were made. */
export const ruleDecisions = (tx: Tx): Promise<DecisionRow[]> =>
  tx.many<DecisionRow>(sql`
    select c.rule, c.department_id as department, d.name as "departmentName", c.handler_type as role, c.is_on as "isOn",
      c.threshold, c.is_withdrawn as "isWithdrawn", c.reason, c.decided_by as "decidedBy", c.decided_at as "decidedAt",
      c.review_on as "reviewOn", case when t.id is not null then
        json_build_object('from', t.from_day, 'to', t.to_day, 'cases', t.cases, 'accounts', t.accounts) end as trial
    from misuse_rule_change c left join department d on d.id = c.department_id
      left join misuse_rule_trial t on t.id = c.trial_id
    order by c.decided_at, c.id`);

export const departmentExists = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.maybe(sql`select 1 from department where id = ${id}`)) !== null;

/** Kinds of handlers (취급자 유형) that accounts have now. */
export const handlerTypes = async (tx: Tx): Promise<string[]> =>
  (
    await tx.many<{ type: string }>(sql`
      select distinct handler_type as type from access_account where ended_at is null and handler_type is not null
      order by handler_type`)
  ).map(({ type }) => type);

/** When the product first saw records; `null`: it has not. */
export const firstDaySeen = async (tx: Tx): Promise<string | null> =>
  (await tx.one<{ day: string | null }>(sql`select min(day) as day from misuse_day`)).day;

type Tried = ForWhom & TrialResult & Pick<RuleDecision, 'rule' | 'threshold'>;

export const insertTrial = (tx: Tx, clock: Clock, of: Tried): Promise<number> =>
  tx.run(sql`
    insert into misuse_rule_trial (id, rule, department_id, handler_type, threshold, from_day, to_day, cases, accounts,
      tried_by, tried_at)
    values (${newId(clock)}, ${of.rule}, ${of.department}, ${of.role}, ${of.threshold}, ${of.from}, ${of.to}, ${of.cases},
      ${of.accounts}, ${tx.actor.personId}, ${clock.now()})`);

/** A trial older than that is no longer what somebody decides upon. */
const TRIAL_DAYS = 1;

/** The newest trial of that very limit. */
const trialOf = async (tx: Tx, clock: Clock, of: RuleDecision): Promise<string | null> => {
  if (!of.isOn || of.isWithdrawn) return null;
  const since = clock.now().subtract({ hours: TRIAL_DAYS * 24 });
  const row = await tx.maybe<{ id: string }>(sql`
    select id from misuse_rule_trial
    where rule = ${of.rule} and department_id is not distinct from ${of.department}
      and handler_type is not distinct from ${of.role} and threshold is not distinct from ${of.threshold}
      and tried_at >= ${since}
    order by tried_at desc, id desc limit 1`);
  return row?.id ?? null;
};

/** 2.11.3: a year later it is looked at again. */
const reviewOf = (today: PlainDate): string => today.add({ years: 1 }).toString();

export const insertDecision = async (
  tx: Tx,
  clock: Clock,
  of: RuleDecision & { readonly reason: string },
): Promise<void> => {
  const trial = await trialOf(tx, clock, of);
  await tx.run(sql`
    insert into misuse_rule_change (id, rule, department_id, handler_type, is_on, threshold, is_withdrawn, reason,
      decided_by, decided_at, review_on, trial_id)
    values (${newId(clock)}, ${of.rule}, ${of.department}, ${of.role}, ${of.isOn}, ${of.threshold}, ${of.isWithdrawn},
      ${of.reason}, ${tx.actor.personId}, ${clock.now()}, ${reviewOf(seoulDate(clock.now()))}, ${trial})`);
};
