import { randomUUID } from 'node:crypto';
import { isBefore, type Instant } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import type { Delivery } from '../../platform/mailer.ts';
import type { TextConnection, TextVendor } from '../../platform/texter.ts';
import { textVendor } from '../text-vendor/index.ts';
import { finishNotices } from './finish.ts';
import { isSomethingDue, markOrphans, writeVendorResponse, type Outcome } from './journal.ts';
import { letterReader } from './letter-reader.ts';
import { askAboutDoubts, isDoubtDue } from './resolve-doubts.ts';
import { scribe, type Scribe } from './scribe.ts';
import { textBox, type TextLetter } from './text-box.ts';

/** Requests to the vendor at once, and so the most that one crash can leave in doubt. */
export const TEXTS_AT_ONCE = 5;
const RUN_SECONDS = 20;

/** A vendor that would not take a message now says nothing about the person: it costs nobody a try. */
const outcomeOf = ({ outcome, response }: Delivery, now: Instant): Outcome =>
  outcome === 'away' || outcome === 'later'
    ? { kind: 'later', response, at: now.add({ minutes: 1 }), free: true }
    : { kind: outcome, response };

/** As with mail: the intent is durable before the vendor has a byte, and its outcome is written after. */
const hand = async (
  deps: Deps,
  journal: Scribe,
  connection: TextConnection,
  { row, text }: TextLetter,
): Promise<string | null> => {
  const attempt = { id: row.id, incidentId: row.incidentId, claim: randomUUID() };
  let intent: Promise<boolean> | null = null;
  const mayGo = (): Promise<boolean> => (intent ??= journal.intend(attempt));
  const delivery: Delivery =
    text === null ? { outcome: 'refused', response: 'unreadable row' } : await connection.send(text, mayGo);
  if (!(await mayGo())) return null;
  journal.finish({ row: attempt, outcome: outcomeOf(delivery, deps.clock.now()) });
  return delivery.outcome === 'away' ? delivery.response : null;
};

const sendAll = async (
  deps: Deps,
  connection: TextConnection,
  stop: AbortSignal,
): Promise<{ readonly trouble: string | null; readonly more: boolean }> => {
  const until = deps.clock.now().add({ seconds: RUN_SECONDS });
  const letters = letterReader(deps, 'text', textBox(deps));
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
  const ended = await Promise.allSettled(Array.from({ length: TEXTS_AT_ONCE }, work));
  await journal.written();
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return { trouble, more: over && trouble === null && !stop.aborted };
};

const prepare = (deps: Deps): Promise<TextVendor | null> =>
  deps.database.transaction(systemActor, async (tx) => {
    for (const { incidentId } of await markOrphans(tx, 'text')) tx.touch(incidentId);
    const vendor = await textVendor(tx, deps);
    if (vendor === null) return null;
    const now = deps.clock.now();
    return (await isSomethingDue(tx, 'text', now)) || (await isDoubtDue(tx, now)) ? vendor : null;
  });

/**
 * Sends the text messages that are due, as `noticeDelivery` sends mail, and asks the vendor about those in doubt: it keeps
 * what it took under our own id, so that here a doubt can end without a person.
 */
export const textDelivery: Job = {
  name: 'text-delivery',
  every: { seconds: 2 },
  async run(deps, stop = new AbortController().signal) {
    const vendor = await prepare(deps);
    let isMore = false;
    if (vendor !== null) {
      const connection = deps.texter.connect(vendor);
      try {
        await askAboutDoubts(deps, connection);
        const { trouble, more } = await sendAll(deps, connection, stop);
        await deps.database.transaction(systemActor, (tx) => writeVendorResponse(tx, trouble));
        isMore = more;
      } finally {
        connection.close();
      }
    }
    await finishNotices(deps);
    return isMore ? 'again' : undefined;
  },
};
