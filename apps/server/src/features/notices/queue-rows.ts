import { isBefore } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { mailSettings, readOrganisation } from '../organisation/index.ts';
import { messageIdOf } from './message-id.ts';
import type { Notice } from './notice.ts';
import { makeLinks } from './outside-marks.ts';
import { findNotice } from './store.ts';

/** Rows in one transaction. Of a longer list the rest is left to the job: nobody waits minutes for the case. */
export const QUEUE_AT_ONCE = 5000;
/** A run ends after this, so that what is queued is sent meanwhile. */
const RUN_SECONDS = 5;

/**
 * Behind the @ of our Message-IDs; `null` for a notice by mail while no mail server is set. In the demo, and without mail,
 * nothing that bears it leaves.
 */
export const messageDomain = async (
  tx: Tx,
  deps: Pick<Deps, 'vault'>,
  { channels }: Pick<Notice, 'channels'>,
): Promise<string | null> => {
  const domain = (await tx.asSystem(() => mailSettings(tx, deps.vault)))?.from.split('@').at(-1);
  if (domain !== undefined) return domain;
  return channels.includes('mail') && !(await readOrganisation(tx)).demo ? null : 'bongsu.invalid';
};

/**
 * Puts the next recipients of a notice into the queue; answers how many. Each gets the first channel of the notice that
 * they have, their Message-ID before the first attempt, and a link that is known before it leaves. Who they are was settled
 * when the sending began: from then on the database lets nobody onto the list or off it.
 */
export const queueRows = async (
  tx: Tx,
  deps: Pick<Deps, 'vault' | 'clock'>,
  { id: noticeId, channels, linkBase }: Pick<Notice, 'id' | 'channels' | 'linkBase'>,
  domain: string,
): Promise<number> => {
  const rows = await tx.many<Row & { id: string }>(sql`
    select id from recipient where notice_id = ${noticeId} and state = 'waiting' order by id limit ${QUEUE_AT_ONCE}`);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const messageIds = ids.map((id) => messageIdOf(deps, noticeId, id, domain));
  if (linkBase !== null) await tx.asSystem(() => makeLinks(tx, deps, noticeId, ids));
  const ways = sql`array(
    select channel from unnest(${channels}::text[]) with ordinality as given (channel, nth)
    where channel = any (r.reach) order by nth)`;
  return tx.run(sql`
    update recipient r set state = 'queued', next_attempt_at = ${deps.clock.now()}, message_id = given.message_id,
      channel = (${ways})[1], ways = (${ways})[2:]
    from unnest(${ids}::uuid[], ${messageIds}::text[]) as given (id, message_id)
    where r.id = given.id and r.state = 'waiting'`);
};

/** Whoever is still waiting or queued when a sending was stopped; answers how many. */
export const withholdRows = (tx: Tx, noticeId: string): Promise<number> =>
  tx.run(sql`
    update recipient set state = 'withheld', next_attempt_at = null where id in (
      select id from recipient where notice_id = ${noticeId} and state in ('waiting', 'queued')
      limit ${QUEUE_AT_ONCE} for update)`);

interface Unfinished extends Row {
  readonly id: string;
  readonly incidentId: string;
  readonly state: 'sending' | 'stopped';
}

const unfinished = (tx: Tx): Promise<Unfinished[]> =>
  tx.many<Unfinished>(sql`
    select id, incident_id as "incidentId", state from notice n where (state = 'sending' and exists (
        select from recipient r where r.notice_id = n.id and r.state = 'waiting'))
      or (state = 'stopped' and (
        exists (select from recipient r where r.notice_id = n.id and r.state = 'waiting')
        or exists (select from recipient r where r.notice_id = n.id and r.state = 'queued')))
    order by started_at desc, id`);

/** The next rows, unless the notice was paused or stopped meanwhile. */
const step = (deps: Deps, { id, incidentId, state }: Unfinished): Promise<number> =>
  deps.database.transaction(systemActor, async (tx) => {
    const still = await tx.maybe(sql`select id from notice where id = ${id} and state = ${state} for share`);
    if (still === null) return 0;
    if (state === 'stopped') return withholdRows(tx, id);
    const notice = await findNotice(tx, incidentId, id);
    const domain = notice === null ? null : await messageDomain(tx, deps, notice);
    return notice === null || domain === null ? 0 : queueRows(tx, deps, notice, domain);
  });

/**
 * Goes on with lists too long for the moment in which their sending began or was stopped, some rows a transaction; what is
 * done is in the rows.
 */
export const noticeQueueing: Job = {
  name: 'notice-queueing',
  every: { seconds: 2 },
  async run(deps, stop = new AbortController().signal) {
    const until = deps.clock.now().add({ seconds: RUN_SECONDS });
    const open = await deps.database.transaction(systemActor, unfinished);
    for (const notice of open) {
      while ((await step(deps, notice)) === QUEUE_AT_ONCE) {
        if (stop.aborted || isBefore(until, deps.clock.now())) return 'again';
      }
    }
    return undefined;
  },
};
