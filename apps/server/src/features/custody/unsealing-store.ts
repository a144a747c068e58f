import type { unsealingAnswers } from '@bongsu/contracts';
import { newId, type Instant } from '@bongsu/kit';
import { join, sql, type Row, type Sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';

export interface UnsealingRow extends Row {
  readonly id: string;
  readonly incidentId: string;
  /** `null`: who the reporter is. */
  readonly fileId: string | null;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly answerBy: Instant;
  readonly outcome: (typeof unsealingAnswers)[number] | 'expired' | null;
  readonly note: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Instant | null;
  readonly until: Instant | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Instant | null;
}

const unsealings = (where: Sql): Sql => sql`
  select u.id, u.incident_id as "incidentId", u.file_id as "fileId", u.reason, u.requested_by as "requestedBy",
    u.requested_at as "requestedAt", u.answer_by as "answerBy", a.outcome, a.note, a.by_person as "answeredBy",
    a.at as "answeredAt", case when a.outcome = 'approved' then a.until end as until,
    r.by_person as "reviewedBy", r.at as "reviewedAt"
  from unsealing u left join unsealing_answer a on a.unsealing_id = u.id
    left join unsealing_review r on r.unsealing_id = u.id
  where ${where}`;

export const findUnsealing = (tx: Tx, id: string): Promise<UnsealingRow | null> =>
  tx.maybe<UnsealingRow>(unsealings(sql`u.id = ${id}`));

export const unsealingsOf = (tx: Tx, incidentId: string): Promise<UnsealingRow[]> =>
  tx.many<UnsealingRow>(sql`${unsealings(sql`u.incident_id = ${incidentId}`)} order by u.requested_at, u.id`);

/** Requests whose day is over and that nobody answered. Call it as the product itself. */
export const unanswered = (tx: Tx): Promise<UnsealingRow[]> =>
  tx.many<UnsealingRow>(sql`${unsealings(sql`a.outcome is null and u.answer_by <= app_now()`)} order by u.answer_by`);

/** Cases in which somebody waits for an answer. Call it as the product itself. */
export const casesWaiting = async (tx: Tx): Promise<string[]> =>
  (
    await tx.many<{ id: string }>(sql`
      select distinct u.incident_id as id from unsealing u left join unsealing_answer a on a.unsealing_id = u.id
      where a.outcome is null and u.answer_by > app_now()`)
  ).map(({ id }) => id);

/**
 * For custodians, whatever case it concerns, and for 감사; others who see a case find what was asked in it in the
 * timeline. Row-level security leaves out the cases from which the reader is kept.
 */
const within = (tx: Tx, incidentId: string | undefined): Sql => {
  const mine = sql`(app_custodian(app_person()) or app_has('auditor') or u.requested_by = ${tx.actor.personId})`;
  return join([mine, ...(incidentId === undefined ? [] : [sql`u.incident_id = ${incidentId}`])], ' and ');
};

export const readUnsealings = async (
  tx: Tx,
  filter: { readonly incidentId?: string | undefined; readonly page: number; readonly pageSize: number },
): Promise<{ readonly rows: UnsealingRow[]; readonly total: number }> => {
  const where = within(tx, filter.incidentId);
  const { total } = await tx.one<{ total: number }>(sql`select count(*) as total from unsealing u where ${where}`);
  const rows = await tx.many<UnsealingRow>(sql`
    ${unsealings(where)} order by u.requested_at desc, u.id desc
    limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}`);
  return { rows, total };
};

export const insertUnsealing = async (
  tx: Tx,
  deps: Deps,
  given: { readonly incidentId: string; readonly fileId: string | null; readonly reason: string },
): Promise<string> => {
  const id = newId(deps.clock);
  await tx.run(sql`
    insert into unsealing (id, incident_id, file_id, reason, requested_by)
    values (${id}, ${given.incidentId}, ${given.fileId}, ${given.reason}, ${tx.actor.personId})`);
  return id;
};

/** One answer each; whoever comes second meets the primary key. */
export const insertAnswer = (
  tx: Tx,
  of: Pick<UnsealingRow, 'id' | 'incidentId'>,
  given: { readonly outcome: NonNullable<UnsealingRow['outcome']>; readonly note: string },
): Promise<number> =>
  tx.run(sql`
    insert into unsealing_answer (unsealing_id, incident_id, outcome, note, by_person)
    values (${of.id}, ${of.incidentId}, ${given.outcome}, ${given.note}, ${tx.actor.personId})`);

export const insertReview = (tx: Tx, of: UnsealingRow, note: string): Promise<number> =>
  tx.run(sql`
    insert into unsealing_review (unsealing_id, incident_id, note, by_person)
    values (${of.id}, ${of.incidentId}, ${note}, ${tx.actor.personId})`);

/** The file as it came; `null`: it is not open for the actor at this moment. */
export const openOriginal = (
  tx: Tx,
  incidentId: string,
  fileId: string,
): Promise<{ readonly storageKey: string; readonly sealed: Buffer } | null> =>
  tx.maybe(sql`
    select storage_key as "storageKey", sealed from reporter_file_original
    where incident_id = ${incidentId} and file_id = ${fileId}`);

/** What a request is called: the number of its case and the label of its file. Call it as the product itself. */
export const namesOf = (
  tx: Tx,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly number: string | null; readonly file: number | null }[]> =>
  tx.many(sql`
    select u.id, i.number, f.number as file from unsealing u join incident i on i.id = u.incident_id
      left join reporter_file f on f.id = u.file_id
    where u.id = any (${ids}::uuid[])`);

/** To whom the case does not exist. */
export const hiddenIds = async (tx: Tx, incidentId: string): Promise<readonly string[]> =>
  (await tx.one<{ ids: string[] }>(sql`select app_hidden_ids(${incidentId}) as ids`)).ids;
