import { isBefore } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { mailSettings } from '../organisation/index.ts';

/** Rows in one transaction. Of a longer list the rest is left to the job: nobody waits minutes for the case. */
export const QUEUE_AT_ONCE = 5000;
/** A run ends after this, so that what is queued is sent meanwhile. */
const RUN_SECONDS = 5;

/** Fixes each Message-ID before the first attempt: derived from notice and recipient, so that a repetition shows. */
const messageIdOf = (deps: Pick<Deps, 'vault'>, noticeId: string, recipientId: string, domain: string): string =>
  `<${deps.vault.fingerprint(`${noticeId}:${recipientId}`, 'notice-message').slice(0, 40)}@${domain}>`;

/**
 * Puts the next recipients of a notice into the queue; answers how many. Who they are was settled when the sending began:
 * from then on the database lets nobody onto the list or off it.
 */
export const queueRows = async (
  tx: Tx,
  deps: Pick<Deps, 'vault' | 'clock'>,
  noticeId: string,
  domain: string,
): Promise<number> => {
  const rows = await tx.many<Row & { id: string }>(sql`
    select id from recipient where notice_id = ${noticeId} and state = 'waiting' order by id limit ${QUEUE_AT_ONCE}`);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const messageIds = ids.map((id) => messageIdOf(deps, noticeId, id, domain));
  return tx.run(sql`
    update recipient r set state = 'queued', next_attempt_at = ${deps.clock.now()}, message_id = given.message_id
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
  readonly state: 'sending' | 'stopped';
}

const unfinished = (tx: Tx): Promise<Unfinished[]> =>
  tx.many<Unfinished>(sql`
    select id, state from notice n where (state = 'sending' and exists (
        select from recipient r where r.notice_id = n.id and r.state = 'waiting'))
      or (state = 'stopped' and (
        exists (select from recipient r where r.notice_id = n.id and r.state = 'waiting')
        or exists (select from recipient r where r.notice_id = n.id and r.state = 'queued')))
    order by started_at desc, id`);

/** The next rows, unless the notice was paused or stopped meanwhile. */
const step = (deps: Deps, { id, state }: Unfinished): Promise<number> =>
  deps.database.transaction(systemActor, async (tx) => {
    const still = await tx.maybe(sql`select id from notice where id = ${id} and state = ${state} for share`);
    if (still === null) return 0;
    if (state === 'stopped') return withholdRows(tx, id);
    const settings = await mailSettings(tx, deps.vault);
    const domain = settings?.from.split('@').at(-1);
    return domain === undefined ? 0 : queueRows(tx, deps, id, domain);
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
