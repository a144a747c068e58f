import type { BodyOf, accessReviewPlanSave, ReviewFigures } from '@bongsu/contracts';
import { newId, type Clock, type Digest, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export type Plan = Omit<BodyOf<typeof accessReviewPlanSave>, 'reason'>;

export const readPlan = (tx: Tx): Promise<Plan & Row> =>
  tx.one<Plan & Row>(sql`
    select months, days_to_sign as "daysToSign", method, follow_up as "followUp", version from access_review_plan`);

/** 0 when the version is no longer the one the change was made against. */
export const writePlan = (tx: Tx, to: Plan): Promise<number> =>
  tx.run(sql`
    update access_review_plan set months = ${to.months}, days_to_sign = ${to.daysToSign}, method = ${to.method},
      follow_up = ${to.followUp}, version = version + 1
    where version = ${to.version}`);

export interface ReviewRow extends Row {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly dueAt: Instant;
  readonly preparedAt: Instant;
  readonly figures: ReviewFigures;
  readonly digest: string;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Instant | null;
  readonly reviewComment: string | null;
  readonly signedBy: string | null;
  readonly signedAt: Instant | null;
  readonly signComment: string | null;
  readonly storageKey: string | null;
  readonly sha256: string | null;
  readonly logIndex: number | null;
  readonly version: number;
}

const columns = sql`
  id, from_day as "from", to_day as "to", due_at as "dueAt", prepared_at as "preparedAt", figures, digest,
  reviewed_by as "reviewedBy", reviewed_at as "reviewedAt", review_comment as "reviewComment", signed_by as "signedBy",
  signed_at as "signedAt", sign_comment as "signComment", storage_key as "storageKey", sha256, log_index as "logIndex",
  version`;

/** Newest first. */
export const allReviews = (tx: Tx): Promise<ReviewRow[]> =>
  tx.many<ReviewRow>(sql`select ${columns} from access_review order by from_day desc limit 120`);

export const findReview = (tx: Tx, id: string): Promise<ReviewRow | null> =>
  tx.maybe<ReviewRow>(sql`select ${columns} from access_review where id = ${id}`);

export const lastReview = (tx: Tx): Promise<ReviewRow | null> =>
  tx.maybe<ReviewRow>(sql`select ${columns} from access_review order by from_day desc limit 1`);

export const unsigned = (tx: Tx): Promise<ReviewRow[]> =>
  tx.many<ReviewRow>(sql`select ${columns} from access_review where signed_by is null order by from_day`);

/** Signed, and not in the log yet. */
export const unsealed = (tx: Tx): Promise<ReviewRow[]> =>
  tx.many<ReviewRow>(sql`
    select ${columns} from access_review where sha256 is not null and log_index is null order by from_day`);

interface Prepared {
  readonly from: string;
  readonly to: string;
  readonly dueAt: Instant;
  readonly figures: ReviewFigures;
  readonly digest: Digest;
}

/** `null`: another server was faster. */
export const insertReview = (tx: Tx, clock: Clock, of: Prepared): Promise<ReviewRow | null> =>
  tx.maybe<ReviewRow>(sql`
    insert into access_review (id, from_day, to_day, due_at, prepared_at, figures, digest)
    values (${newId(clock)}, ${of.from}, ${of.to}, ${of.dueAt}, ${clock.now()}, ${JSON.stringify(of.figures)}, ${of.digest})
    on conflict (from_day) do nothing returning ${columns}`);

/** Both answer 0 when it is no longer as it was read, or not theirs to sign. */
export const saveReviewed = (tx: Tx, id: string, version: number, comment: string, at: Instant): Promise<number> =>
  tx.run(sql`
    update access_review set reviewed_by = ${tx.actor.personId}, reviewed_at = ${at}, review_comment = ${comment},
      version = version + 1
    where id = ${id} and version = ${version} and reviewed_by is null`);

export const saveSigned = (
  tx: Tx,
  id: string,
  version: number,
  of: { readonly comment: string; readonly at: Instant; readonly storageKey: string; readonly sha256: string },
): Promise<number> =>
  tx.run(sql`
    update access_review set signed_by = ${tx.actor.personId}, signed_at = ${of.at}, sign_comment = ${of.comment},
      storage_key = ${of.storageKey}, sha256 = ${of.sha256}, version = version + 1
    where id = ${id} and version = ${version} and reviewed_by is not null and signed_by is null`);

export const saveSealed = (tx: Tx, id: string, logIndex: number): Promise<number> =>
  tx.run(sql`update access_review set log_index = ${logIndex} where id = ${id} and log_index is null`);

export interface AnswersRow extends Row {
  readonly cases: number;
  readonly asked: number;
  readonly answered: number;
  readonly late: number;
  readonly settled: number;
  readonly justified: number;
  readonly caution: number;
  readonly violation: number;
}

/** How cases of the period stand: `late` were answered, judged or left behind their time. */
export const answersIn = (tx: Tx, from: string, to: string): Promise<AnswersRow> =>
  tx.one<AnswersRow>(sql`
    select count(*) as cases, count(asked_at) as asked, count(answered_at) as answered,
      count(*) filter (where exists (select from misuse_event e where e.case_id = c.id and e.step = 'escalated')) as late,
      count(*) filter (where state = 'settled') as settled, count(*) filter (where verdict = 'justified') as justified,
      count(*) filter (where verdict = 'caution') as caution, count(*) filter (where verdict = 'violation') as violation
    from misuse_case c where day between ${from} and ${to}`);

export const casesByRule = (tx: Tx, from: string, to: string): Promise<(Row & { rule: string; cases: number })[]> =>
  tx.many(sql`
    select a.rule, count(distinct c.id) as cases from misuse_alert a join misuse_case c on c.id = a.case_id
    where c.day between ${from} and ${to} group by a.rule order by cases desc, a.rule`);

/** Names and departments of people by their accounts, as far as they are known. */
export const namesOfAccounts = (
  tx: Tx,
  accounts: readonly string[],
): Promise<(Row & { account: string; name: string; department: string | null })[]> =>
  tx.many(sql`
    select wanted.account, p.name, d.name as department
    from unnest(${accounts}::text[]) as wanted (account)
      left join access_account a on a.account = wanted.account and a.ended_at is null
      join person p on p.id = coalesce(a.person_id,
        (select o.id from person o where o.email = lower(wanted.account) or o.id::text = wanted.account))
      left join department d on d.id = p.department_id`);
