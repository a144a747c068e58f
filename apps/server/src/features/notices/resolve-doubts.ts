import type { Instant } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Known, TextConnection } from '../../platform/texter.ts';
import { lockIncident } from '../incidents/index.ts';
import { performNotice } from './finish.ts';
import { moveOn, tryAgain } from './move-on.ts';
import { textIdOf } from './text-box.ts';

/** A request that broke may still be under way at the vendor: `unknown` is believed after a minute. */
const PATIENCE = { minutes: 1 } as const;
/** Until the vendor is asked again, who could not say. */
const AGAIN = { minutes: 10 } as const;
/** Asked about in one run. */
const AT_ONCE = 100;

interface DoubtRow extends Row {
  readonly id: string;
  readonly noticeId: string;
  readonly incidentId: string;
  readonly round: number;
}

const isDue = (now: Instant) => sql`
  r.state = 'in-doubt' and r.channel = 'text' and r.handed_at <= ${now.subtract(PATIENCE)}
    and (r.next_attempt_at is null or r.next_attempt_at <= ${now})`;

export const isDoubtDue = async (tx: Tx, now: Instant): Promise<boolean> =>
  (await tx.maybe(sql`select r.id from recipient r where ${isDue(now)} limit 1`)) !== null;

const doubts = (tx: Tx, now: Instant): Promise<DoubtRow[]> =>
  tx.many<DoubtRow>(sql`
    select r.id, r.notice_id as "noticeId", r.incident_id as "incidentId", r.round from recipient r
    where ${isDue(now)} order by r.handed_at, r.id limit ${AT_ONCE}`);

/** What the vendor says is what a person would have found out; whatever a person decided meanwhile stays. */
const resolve = (deps: Deps, row: DoubtRow, known: Known): Promise<void> =>
  deps.database.transaction(systemActor, async (tx) => {
    const now = deps.clock.now();
    if (known.kind === 'no-answer') {
      await tx.run(sql`
        update recipient set next_attempt_at = ${now.add(AGAIN)}
        where id = ${row.id} and state = 'in-doubt' and round = ${row.round}`);
      return;
    }
    await lockIncident(tx, row.incidentId);
    const still = await tx.maybe(sql`
      select id from recipient where id = ${row.id} and state = 'in-doubt' and channel = 'text' and round = ${row.round}`);
    if (still === null) return;
    if (known.kind === 'unknown') await tryAgain(tx, row, now);
    else if (known.kind === 'refused') await moveOn(tx, row, known.response, now);
    else {
      await tx.run(sql`
        update recipient set state = 'sent', sent_at = handed_at, response = ${known.response}, claim = null,
          next_attempt_at = null
        where id = ${row.id}`);
    }
    tx.touch(row.incidentId);
    await performNotice(tx, deps, row.incidentId, row.noticeId);
  });

/** Asks the vendor, by our own ids, what became of the messages in doubt. */
export const askAboutDoubts = async (deps: Deps, connection: TextConnection): Promise<void> => {
  const rows = await deps.database.transaction(systemActor, (tx) => doubts(tx, deps.clock.now()));
  for (const row of rows) await resolve(deps, row, await connection.lookUp(textIdOf(row)));
};
