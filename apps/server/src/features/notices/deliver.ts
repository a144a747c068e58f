import { randomUUID } from 'node:crypto';
import { AWAY_MINUTES, MOST_CONNECTIONS, RETRY_MINUTES } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { isBefore } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import type { Delivery, MailConnection, MailSettings } from '../../platform/mailer.ts';
import { mailSettings } from '../organisation/index.ts';
import { isAway, leaveAlone, noteStretch, relayPace, type Pace, type Wait } from '../relay/index.ts';
import { finishNotices } from './finish.ts';
import { isSomethingDue, markOrphans, writeRelayResponse, type Outcome } from './journal.ts';
import { letterBox, type Letter } from './letter-box.ts';
import { letterReader } from './letter-reader.ts';
import { scribe, type Scribe } from './scribe.ts';

/**
 * Connections to the relay, and so the most that one crash can leave in doubt. Each of them waits for the disk once a
 * mail: with five the disk decided how many go out, with ten the mail does.
 */
export const POOL = MOST_CONNECTIONS;
/** A run ends after this, so that other jobs get their turn; what waits is taken by the next. */
const RUN_SECONDS = 20;

export const outcomeOf = ({ outcome, response }: Delivery, attempts: number, now: Instant): Outcome => {
  if (outcome === 'away') return { kind: 'later', response, at: now.add({ minutes: AWAY_MINUTES }), free: true };
  if (outcome !== 'later') return { kind: outcome, response };
  const wait = RETRY_MINUTES[attempts - 1];
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
): Promise<Delivery | null> => {
  const { row, mail } = letter;
  const attempt = { id: row.id, incidentId: row.incidentId, claim: randomUUID() };
  let intent: Promise<boolean> | null = null;
  const mayGo = (): Promise<boolean> => (intent ??= journal.intend(attempt));
  const delivery = mail === null ? unreadable : await connection.send(mail, mayGo);
  // Never asked when no connection came about: what the relay said of it is kept all the same.
  if (!(await mayGo())) return null;
  journal.finish({ row: attempt, outcome: outcomeOf(delivery, row.attempts + 1, deps.clock.now()) });
  return delivery;
};

/** Of one relay: how many it took, what it said last while it took nothing, and whether there is use in asking further. */
const relayWatch = (connections: number) => {
  let trouble: string | null = null;
  let inARow = 0;
  let mails = 0;
  return {
    hear: (delivery: Delivery | null): void => {
      if (delivery === null) return;
      if (delivery.outcome === 'sent') mails += 1;
      inARow = delivery.outcome === 'away' ? inARow + 1 : 0;
      trouble = delivery.outcome === 'away' ? delivery.response : null;
    },
    trouble: () => trouble,
    mails: () => mails,
    /** As often in a row as there are connections: no single one of them is to blame. */
    isGone: () => inARow >= connections,
  };
};

/** How a run is to go about it. */
interface Run {
  readonly connection: MailConnection;
  readonly connections: number;
  readonly pace: Pace;
  readonly until: Instant;
  readonly stop: AbortSignal;
}

interface Sent {
  /** That the relay took. */
  readonly mails: number;
  readonly trouble: string | null;
  readonly isGone: boolean;
  /** The time was up with something still due. */
  readonly more: boolean;
}

/** Keeps all connections busy until nothing is due, the time is up or the relay takes nothing. */
const sendAll = async (deps: Deps, { connection, connections, pace, until, stop }: Run): Promise<Sent> => {
  const letters = letterReader(deps, 'mail', letterBox(deps));
  const journal = scribe(deps);
  const relay = relayWatch(connections);
  let over = false;
  let isPaced = false;
  // Mails begun in time. While one of them keeps its connection waiting, the others do not wait with it.
  let early = 0;
  const isLate = (): boolean => isBefore(until, deps.clock.now());
  const work = async (): Promise<void> => {
    for (;;) {
      over ||= relay.isGone() || stop.aborted || (isLate() && early === 0);
      const letter = over ? null : await letters.next();
      if (letter === null) return;
      // What was only read is as `queued` as before.
      if (!(await pace.leave())) {
        isPaced = true;
        return;
      }
      const weight = isLate() ? 0 : 1;
      early += weight;
      try {
        relay.hear(await hand(deps, journal, connection, letter));
      } catch (error) {
        over = true;
        throw error;
      } finally {
        early -= weight;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: connections }, work));
  await journal.written();
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  const isGone = relay.isGone();
  const more = over && !isPaced && !isGone && !stop.aborted;
  return { mails: relay.mails(), trouble: relay.trouble(), isGone, more };
};

const prepare = (deps: Deps): Promise<MailSettings | null> =>
  deps.database.transaction(systemActor, async (tx) => {
    const now = deps.clock.now();
    for (const { incidentId } of await markOrphans(tx, 'mail')) tx.touch(incidentId);
    const settings = await mailSettings(tx, deps.vault);
    if (settings === null || (await isAway(tx, now, AWAY_MINUTES))) return null;
    return (await isSomethingDue(tx, 'mail', now)) ? settings : null;
  });

const settle = (deps: Deps, from: Instant, { mails, trouble, isGone }: Sent): Promise<void> =>
  deps.database.transaction(systemActor, async (tx) => {
    const until = deps.clock.now();
    await writeRelayResponse(tx, trouble);
    await noteStretch(tx, { from, until, mails });
    if (isGone) await leaveAlone(tx, until, AWAY_MINUTES);
  });

/**
 * Sends what is queued. Runs on one server at a time (the scheduler holds a lock for it): so every row
 * found `sending` at the start was left by a server that died, and becomes `in-doubt`. None is ever sent again by
 * itself. In the demo, and without mail settings, rows stay queued.
 */
export const deliverNotices = async (deps: Deps, stop: AbortSignal, wait?: Wait): Promise<void | 'again'> => {
  const settings = await prepare(deps);
  let isMore = false;
  if (settings !== null) {
    const connections = Math.min(POOL, settings.connections ?? POOL);
    const connection = deps.mailer.connect(settings, connections);
    const from = deps.clock.now();
    const pace = relayPace(deps, settings.perMinute ?? null, stop, wait);
    const until = from.add({ seconds: RUN_SECONDS });
    try {
      const sent = await sendAll(deps, { connection, connections, pace, until, stop });
      await settle(deps, from, sent);
      isMore = sent.more;
    } finally {
      connection.close();
    }
  }
  await finishNotices(deps);
  return isMore ? 'again' : undefined;
};

export const noticeDelivery: Job = {
  name: 'notice-delivery',
  every: { seconds: 2 },
  run: (deps, stop = new AbortController().signal) => deliverNotices(deps, stop),
};
