import type { Channel } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import { prepared, sql, type Database, type Row, type Sql, type Tx } from '../../database/index.ts';

/**
 * The journal of a sending, one row a person. A row says `sending` in a committed transaction before the first byte of
 * its mail is handed over, and gets its outcome in another one after; what is found `sending` with nobody at it is in
 * doubt.
 */
export interface Intended extends Row {
  readonly id: string;
  readonly incidentId: string;
  /** Names this attempt; its outcome is written only while the row is still this attempt's. */
  readonly claim: string;
}

/**
 * Says that these mails are about to be handed over; answers the ids of those that may be. Not among them is a row that
 * another server took, or whose notice was paused or stopped meanwhile. Written a second time (the answer to the commit
 * was lost) it answers the same. The rows are found by primary key first, alone, so that no plan walks through a million.
 */
const intending = (intended: readonly Intended[], now: Instant): Sql => {
  const ids = intended.map(({ id }) => id);
  return prepared(
    'intend-rows',
    sql`
      with row as materialized (
        select id, notice_id, state, claim from recipient where id = any (${ids}::uuid[]))
      update recipient r set state = 'sending', handed_at = ${now}, claim = given.claim, next_attempt_at = null,
        attempts = r.attempts + case when row.state = 'queued' then 1 else 0 end
      from row join unnest(${ids}::uuid[], ${intended.map(({ claim }) => claim)}::uuid[]) as given (id, claim)
        on given.id = row.id
      where r.id = row.id and r.state = row.state
        and (row.state = 'queued' or (row.state = 'sending' and r.claim = given.claim))
        and exists (select from notice n where n.id = row.notice_id and n.state = 'sending')
      returning r.id`,
  );
};

/** Rows left behind by a server that died: whether their mail arrived, nobody here can know. */
export const markOrphans = (tx: Tx, channel: Channel): Promise<{ incidentId: string }[]> =>
  tx.many<Row & { incidentId: string }>(sql`
    update recipient set state = 'in-doubt', response = 'interrupted'
    where state = 'sending' and channel = ${channel}
    returning incident_id as "incidentId"`);

export type Outcome =
  | { readonly kind: 'sent' | 'refused' | 'in-doubt'; readonly response: string }
  /** Tried again at that moment; `free` when the relay could not be spoken to, which is nobody's try. */
  | { readonly kind: 'later'; readonly response: string; readonly at: Instant; readonly free: boolean };

export interface Finished {
  readonly row: Intended;
  readonly outcome: Outcome;
}

/** Looked at only for who was refused. */
const movesOn = sql`given.kind = 'refused' and r.ways <> '{}'
  and exists (select from notice n where n.id = r.notice_id and n.state in ('sending', 'paused'))`;

/**
 * Outcomes, where a row is still that attempt's. What is known for sure also settles a doubt raised meanwhile. Who was
 * refused for good goes on to the next channel they have; without one, or once sending was stopped, they stay refused.
 */
const settling = (finished: readonly Finished[], now: Instant): Sql => {
  const outcomes = finished.map(({ outcome }) => outcome);
  const later = outcomes.map((outcome) => (outcome.kind === 'later' ? toSeoulIso(outcome.at) : null));
  const free = outcomes.map((outcome) => outcome.kind === 'later' && outcome.free);
  const ids = finished.map(({ row }) => row.id);
  const statement = sql`
    with row as materialized (select id, state, claim from recipient where id = any (${ids}::uuid[]))
    update recipient r set state = case when given.kind = 'later' or (${movesOn}) then 'queued' else given.kind end,
      channel = case when ${movesOn} then r.ways[1] else r.channel end,
      ways = case when ${movesOn} then r.ways[2:] else r.ways end,
      round = case when ${movesOn} then 1 else r.round end,
      response = given.response, claim = null,
      next_attempt_at = case when ${movesOn} then ${now}::timestamptz else given.later end,
      sent_at = case when given.kind = 'sent' then ${now}::timestamptz else r.sent_at end,
      attempts = case when ${movesOn} then 0 when given.free then r.attempts - 1 else r.attempts end
    from row join unnest(${ids}::uuid[], ${finished.map(({ row }) => row.claim)}::uuid[],
      ${outcomes.map(({ kind }) => kind)}::text[], ${outcomes.map(({ response }) => response)}::text[],
      ${later}::timestamptz[], ${free}::boolean[]) as given (id, claim, kind, response, later, free) on given.id = row.id
    where r.id = row.id and r.state = row.state and r.claim = given.claim and row.claim = given.claim
      and (row.state = 'sending' or (row.state = 'in-doubt' and given.kind in ('sent', 'refused')))`;
  return prepared('settle-rows', statement);
};

/**
 * One durable step of the journal: what became of the last mails, and which may go next. Answers the ids of those.
 */
export const writeJournal = async (
  database: Database,
  intended: readonly Intended[],
  finished: readonly Finished[],
  now: Instant,
): Promise<ReadonlySet<string>> => {
  const doubtful = finished.filter(({ outcome }) => outcome.kind === 'in-doubt');
  if (doubtful.length > 0) {
    // Somebody is asked to settle these: what waits for whom is redone with them.
    await database.transaction(systemActor, async (tx) => {
      for (const { row } of doubtful) tx.touch(row.incidentId);
      await tx.run(settling(doubtful, now));
    });
  }
  const sure = finished.filter(({ outcome }) => outcome.kind !== 'in-doubt');
  const answers = await database.atOnce(systemActor, [
    ...(sure.length === 0 ? [] : [settling(sure, now)]),
    ...(intended.length === 0 ? [] : [intending(intended, now)]),
  ]);
  const going = intended.length === 0 ? [] : ((answers.at(-1) ?? []) as { readonly id: string }[]);
  return new Set(going.map(({ id }) => id));
};

/** Notices being sent of which no row waits or is under way any more: three looks, each into an index of its own. */
export const findFinished = (tx: Tx): Promise<{ id: string; incidentId: string }[]> =>
  tx.many<Row & { id: string; incidentId: string }>(sql`
    select id, incident_id as "incidentId" from notice n where state = 'sending'
      and not exists (select from recipient r where r.notice_id = n.id and r.state = 'waiting')
      and not exists (select from recipient r where r.notice_id = n.id and r.state = 'queued')
      and not exists (select from recipient r where r.notice_id = n.id and r.state = 'sending')`);

/** Whether a row waits whose moment has come: there is something to connect to the relay for. */
export const isSomethingDue = async (tx: Tx, channel: Channel, now: Instant): Promise<boolean> =>
  (await tx.maybe(sql`
    select r.id from recipient r join notice n on n.id = r.notice_id and n.state = 'sending'
    where r.state = 'queued' and r.channel = ${channel} and r.next_attempt_at <= ${now} limit 1`)) !== null;

/** As {@link writeRelayResponse}, of the vendor of text messages. */
export const writeVendorResponse = (tx: Tx, response: string | null): Promise<number> =>
  tx.run(sql`
    update notice set vendor_response = ${response}
    where state = 'sending' and 'text' = any (channels) and vendor_response is distinct from ${response}`);

/** Why nothing moves, told on the page of every notice being sent; `null` once the relay takes mail again. */
export const writeRelayResponse = (tx: Tx, response: string | null): Promise<number> =>
  tx.run(sql`
    update notice set relay_response = ${response}
    where state = 'sending' and relay_response is distinct from ${response}`);
