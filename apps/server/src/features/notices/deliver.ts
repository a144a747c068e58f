import type { Instant } from '@bongsu/kit';
import { isBefore } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import type { Delivery, MailConnection, MailSettings } from '../../platform/mailer.ts';
import { mailSettings } from '../organisation/index.ts';
import { finishNotices } from './finish.ts';
import {
  BACKOFF_MINUTES,
  claimRows,
  isSomethingDue,
  markOrphans,
  settleRows,
  writeRelayResponse,
  type Finished,
  type Outcome,
} from './journal.ts';
import { letterBox, type Letter, type LetterBox } from './letter-box.ts';

/** Connections to the relay, and so the most that one crash can leave in doubt. */
export const POOL = 5;
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

/** One transaction: keeps what became of the last mails and takes as many new ones. */
const exchange = (
  deps: Deps,
  box: LetterBox,
  finished: readonly Finished[],
  free: number,
): Promise<readonly Letter[]> =>
  deps.database.transaction(systemActor, async (tx: Tx) => {
    const now = deps.clock.now();
    await settleRows(tx, finished, now);
    return free === 0 ? [] : box(tx, await claimRows(tx, now, free));
  });

/** Keeps all connections busy until nothing is due, the time is up or the relay gives trouble; answers its last word. */
const sendAll = async (
  deps: Deps,
  connection: MailConnection,
  until: Instant,
  stop: AbortSignal,
): Promise<string | null> => {
  const finished: Finished[] = [];
  const box = letterBox(deps);
  let underWay = 0;
  let trouble: string | null = null;
  let wake: (() => void) | null = null;
  const hand = async ({ row, mail }: Letter): Promise<void> => {
    const delivery = mail === null ? unreadable : await connection.send(mail);
    trouble = isRelayTrouble(delivery) ? delivery.response : trouble;
    finished.push({ row, outcome: outcomeOf(delivery, row.attempts, deps.clock.now()) });
    underWay -= 1;
    wake?.();
  };
  for (;;) {
    const mayTake = trouble === null && !stop.aborted && !isBefore(until, deps.clock.now());
    const letters = await exchange(deps, box, finished.splice(0), mayTake ? POOL - underWay : 0);
    underWay += letters.length;
    for (const letter of letters) void hand(letter);
    if (underWay === 0 && finished.length === 0) return trouble;
    if (finished.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
};

const prepare = (deps: Deps): Promise<MailSettings | null> =>
  deps.database.transaction(systemActor, async (tx) => {
    for (const { incidentId } of await markOrphans(tx)) tx.touch(incidentId);
    const settings = await mailSettings(tx, deps.vault);
    return settings !== null && (await isSomethingDue(tx, deps.clock.now())) ? settings : null;
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
    if (settings !== null) {
      const connection = deps.mailer.connect(settings, POOL);
      try {
        const trouble = await sendAll(deps, connection, deps.clock.now().add({ seconds: RUN_SECONDS }), stop);
        await deps.database.transaction(systemActor, (tx) => writeRelayResponse(tx, trouble));
      } finally {
        connection.close();
      }
    }
    await finishNotices(deps);
  },
};
