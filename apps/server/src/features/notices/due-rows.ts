import type { Channel } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

/** A row whose moment has come, read ahead. Reading changes nothing: after a crash it is as `queued` as before. */
export interface DueRow extends Row {
  readonly id: string;
  readonly noticeId: string;
  readonly incidentId: string;
  readonly sealed: Buffer;
  readonly messageId: string;
  readonly round: number;
  readonly attempts: number;
  /** As the database wrote it: rounding it would read a row again, or skip one. */
  readonly dueAt: string;
}

/** Notices that are being sent, the longest under way last. */
const noticesUnderWay = (tx: Tx): Promise<{ id: string }[]> =>
  tx.many<Row & { id: string }>(sql`select id from notice where state = 'sending' order by started_at desc, id desc`);

/** Behind which row of which notice the reading goes on; nobody looks again at what a million rows left behind. */
type Marks = Map<string, Pick<DueRow, 'id' | 'dueAt'>>;

const START = { id: '00000000-0000-0000-0000-000000000000', dueAt: '-infinity' };

const dueOf = (
  tx: Tx,
  noticeId: string,
  channel: Channel,
  now: Instant,
  mark: Pick<DueRow, 'id' | 'dueAt'>,
  limit: number,
) =>
  tx.many<DueRow>(sql`
    select id, notice_id as "noticeId", incident_id as "incidentId", sealed, message_id as "messageId", round, attempts,
      next_attempt_at::text as "dueAt"
    from recipient where notice_id = ${noticeId} and state = 'queued' and channel = ${channel} and next_attempt_at <= ${now}
      and (next_attempt_at, id) > (${mark.dueAt}::timestamptz, ${mark.id}::uuid)
    order by next_attempt_at, id limit ${limit}`);

export interface DueRows {
  /**
   * Up to `limit` rows that are due and were not answered before, oldest first; empty when there is none. Each notice gets
   * its share, and what it does not need goes to those longer under way: a small one does not wait for a million.
   */
  next(tx: Tx, now: Instant, limit: number): Promise<readonly DueRow[]>;
}

/** For one channel and one run. A row that becomes due behind the mark meanwhile is taken by the next. */
export const dueRows = (channel: Channel): DueRows => {
  const marks: Marks = new Map();
  return {
    async next(tx, now, limit) {
      const found: DueRow[] = [];
      const notices = await noticesUnderWay(tx);
      for (const [index, { id }] of notices.entries()) {
        const share = Math.ceil((limit - found.length) / (notices.length - index));
        if (share === 0) break;
        const rows = await dueOf(tx, id, channel, now, marks.get(id) ?? START, share);
        const last = rows.at(-1);
        if (last !== undefined) marks.set(id, last);
        found.push(...rows);
      }
      return found;
    },
  };
};
