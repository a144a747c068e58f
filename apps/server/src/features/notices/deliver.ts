import { randomUUID } from 'node:crypto';
import type { Instant } from '@bongsu/kit';
import { isBefore } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import type { Delivery, MailConnection, MailSettings } from '../../platform/mailer.ts';
import { mailSettings } from '../organisation/index.ts';
import { finishNotices } from './finish.ts';
import { BACKOFF_MINUTES, isSomethingDue, markOrphans, writeRelayResponse, type Outcome } from './journal.ts';
import { letterBox, type Letter } from './letter-box.ts';
import { letterReader } from './letter-reader.ts';
import { scribe, type Scribe } from './scribe.ts';

/**
 * Connections to the relay, and so the most that one crash can leave in doubt. Each of them waits for the disk once a
 * mail: with five the disk decided how many go out, with ten the mail does.
 */
export const POOL = 10;
/** A run ends after this, so that other jobs get their turn; what waits is taken by the next. */
const RUN_SECONDS = 20;

/** The relay answered nothing, or turned us away before any recipient: that says nothing about the person. */
const isRelayTrouble = ({ outcome, response }: Delivery): boolean =>
  outcome === 'later' && (!/^4\d\d/.test(response) || response.includes('EAUTH') || response.startsWith('421'));

export const outcomeOf = (delivery: Delivery, attempts: number, now: Instant): Outcome => {
  const { outcome, response } = delivery;
  if (outcome !== 'later') return { kind: outcome, response };
  if (isRelayTrouble(delivery)) return { kind: 'later', response, at: now.add({ minutes: 1 }), free: true };
  const wait = BACKOFF_MINUTES[attempts - 1];
  if (wait === undefined) return { kind: 'refused', response: `${response}, given up after ${attempts} tries` };
  return { kind: 'later', response, at: now.add({ minutes: wait }), free: false };
};

/** A row whose bytes were altered: it stands in nobody else's way, and is seen among the refused. */
const unreadable: Delivery = { outcome: 'refused', response: 'unreadable row' };

/**
 * Hands one mail over. Its intent is written while the relay hears the addresses, and is durable before the message
 * begins; a mail that may not go any more leaves nothing behind.
 */
const hand = async (
  deps: Deps,
  journal: Scribe,
  connection: MailConnection,
  letter: Letter,
): Promise<string | null> => {
  const { row, mail } = letter;
  const attempt = { id: row.id, incidentId: row.incidentId, claim: randomUUID() };
  let intent: Promise<boolean> | null = null;
  const mayGo = (): Promise<boolean> => (intent ??= journal.intend(attempt));
  const delivery = mail === null ? unreadable : await connection.send(mail, mayGo);
  // Never asked when no connection came about: what the relay said of it is kept all the same.
  if (!(await mayGo())) return null;
  journal.finish({ row: attempt, outcome: outcomeOf(delivery, row.attempts + 1, deps.clock.now()) });
  return isRelayTrouble(delivery) ? delivery.response : null;
};

/** Keeps all connections busy until nothing is due, the time is up or the relay gives trouble; answers its last word. */
const sendAll = async (
  deps: Deps,
  connection: MailConnection,
  until: Instant,
  stop: AbortSignal,
): Promise<{ readonly trouble: string | null; readonly more: boolean }> => {
  const letters = letterReader(deps, 'mail', letterBox(deps));
  const journal = scribe(deps);
  let trouble: string | null = null;
  let over = false;
  const work = async (): Promise<void> => {
    for (;;) {
      over ||= trouble !== null || stop.aborted || isBefore(until, deps.clock.now());
      const letter = over ? null : await letters.next();
      if (letter === null) return;
      try {
        trouble = (await hand(deps, journal, connection, letter)) ?? trouble;
      } catch (error) {
        over = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: POOL }, work));
  await journal.written();
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return { trouble, more: over && trouble === null && !stop.aborted };
};

const prepare = (deps: Deps): Promise<MailSettings | null> =>
  deps.database.transaction(systemActor, async (tx) => {
    for (const { incidentId } of await markOrphans(tx, 'mail')) tx.touch(incidentId);
    const settings = await mailSettings(tx, deps.vault);
    return settings !== null && (await isSomethingDue(tx, 'mail', deps.clock.now())) ? settings : null;
  });

/**
 * Sends what is queued. Runs on one server at a time (the scheduler holds a lock for it): so every row
 * found `sending` at the start was left by a server that died, and becomes `in-doubt`. None is ever sent again by
 * itself. In the demo, and without mail settings, rows stay queued.
 */
export const noticeDelivery: Job = {
  name: 'notice-delivery',
  every: { seconds: 2 },
  async run(deps, stop = new AbortController().signal) {
    const settings = await prepare(deps);
    let isMore = false;
    if (settings !== null) {
      const connection = deps.mailer.connect(settings, POOL);
      try {
        const { trouble, more } = await sendAll(deps, connection, deps.clock.now().add({ seconds: RUN_SECONDS }), stop);
        await deps.database.transaction(systemActor, (tx) => writeRelayResponse(tx, trouble));
        isMore = more;
      } finally {
        connection.close();
      }
    }
    await finishNotices(deps);
    return isMore ? 'again' : undefined;
  },
};
