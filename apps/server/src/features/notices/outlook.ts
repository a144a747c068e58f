import { instant, isBefore, latest, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { mailSettings } from '../organisation/index.ts';
import { measuredPace, type Measured } from '../relay/index.ts';
import { dueOfNotice } from './duty-of-notice.ts';
import type { Notice } from './notice.ts';

/** How fast the relay takes mail, in mails a minute. */
export interface RelaySpeed {
  /** What it is set to take at most; `null`: nothing is set. */
  readonly limit: number | null;
  /** What it took when something was sent last; `null`: never measured. */
  readonly measured: Measured | null;
  /** The lower of the two; `null`: nobody can know. */
  readonly perMinute: number | null;
}

export const relaySpeed = (tx: Tx, deps: Deps): Promise<RelaySpeed> =>
  tx.asSystem(async () => {
    const limit = (await mailSettings(tx, deps.vault))?.perMinute ?? null;
    const measured = await measuredPace(tx, deps.clock.now());
    const known = [limit, measured?.perMinute ?? null].filter((pace) => pace !== null);
    return { limit, measured, perMinute: known.length === 0 ? null : Math.min(...known) };
  });

/** When so many mails will have gone; `null`: none is left, or nobody can know. */
export const endOf = (now: Instant, mails: number, perMinute: number | null): Instant | null =>
  mails === 0 || perMinute === null ? null : now.add({ seconds: Math.ceil((mails / perMinute) * 60) });

interface Queue extends Row {
  /** Of this notice. */
  readonly waiting: number;
  /** Of other notices: each gets its share, so until this one ends as many of each go as it has itself, at most. */
  readonly ahead: number;
  /** The latest moment to which somebody was put off. */
  readonly lastRetry: Instant | null;
}

/** Some looks into the indexes of what waits and is queued, however long the list is. */
const queueOf = (tx: Tx, notice: Notice): Promise<Queue> =>
  tx.asSystem(() =>
    tx.one<Queue>(sql`
      with left_of as (
        select n.id, (select count(*) from recipient where notice_id = n.id and state = 'waiting')
          + (select count(*) from recipient where notice_id = n.id and state = 'queued')
          + (select count(*) from recipient where notice_id = n.id and state = 'sending') as people
        from notice n where n.state = 'sending' or n.id = ${notice.id})
      select own.people as waiting,
        (select coalesce(sum(least(other.people, own.people)), 0)::bigint from left_of other
          where other.id <> own.id) as ahead,
        (select max(next_attempt_at) from recipient where notice_id = ${notice.id} and state = 'queued') as "lastRetry"
      from left_of own where own.id = ${notice.id}`),
  );

/** What can be said of the end of a sending; all of it an estimate. */
export interface Outlook extends RelaySpeed {
  readonly ahead: number;
  /** If it goes on like this; of a paused one, if it went on now. */
  readonly expectedAt: Instant | null;
  readonly dueAt: Instant | null;
  /** The end lies behind the legal term, or the term has passed with people still to be told. */
  readonly late: boolean;
}

export const isUnderSending = ({ state }: Pick<Notice, 'state'>): boolean => state === 'sending' || state === 'paused';

export const outlookOf = async (tx: Tx, deps: Deps, notice: Notice): Promise<Outlook> => {
  const now = deps.clock.now();
  const speed = await relaySpeed(tx, deps);
  const due = await dueOfNotice(tx, notice.incidentId, notice.rule, notice.duty);
  const dueAt = due === null ? null : instant(due);
  if (!isUnderSending(notice)) return { ...speed, ahead: 0, expectedAt: null, dueAt, late: false };
  const { waiting, ahead, lastRetry } = await queueOf(tx, notice);
  const byPace = endOf(now, waiting === 0 ? 0 : waiting + ahead, speed.perMinute);
  const expectedAt = byPace === null || lastRetry === null ? byPace : latest(byPace, lastRetry);
  const late = dueAt !== null && waiting > 0 && isBefore(dueAt, expectedAt ?? now);
  return { ...speed, ahead, expectedAt, dueAt, late };
};
