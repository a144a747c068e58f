import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import type { Delivery, MailConnection, MailSettings } from '../../platform/mailer.ts';
import { mailSettings } from '../organisation/index.ts';
import { relayPace, type Pace } from '../relay/index.ts';
import { placeOf } from './queue-mail.ts';
import {
  claim,
  failInDoubt,
  holdAll,
  isSomethingDue,
  markFailed,
  markLater,
  markSent,
  releaseHeld,
  type ClaimedMail,
} from './store.ts';

const BATCH = 20;
/** Minutes until the next try, by the number of tries so far; after the last the mail has failed. About two days. */
const BACKOFF = [1, 2, 5, 15, 30, 60, 120, 240, 480, 960, 960];

/** In the demo, and while no mail server is configured, everything waits. */
const prepare = (deps: Deps): Promise<MailSettings | null> =>
  deps.database.transaction(systemActor, async (tx) => {
    const settings = await mailSettings(tx, deps.vault);
    if (settings === null) await holdAll(tx);
    else await releaseHeld(tx, deps.clock.now());
    await failInDoubt(tx, deps.clock.now());
    return settings;
  });

interface Relay {
  readonly connection: MailConnection;
  /** Behind the `@` of Message-IDs. */
  readonly domain: string;
}

const hand = async (deps: Deps, { connection, domain }: Relay, mail: ClaimedMail): Promise<Delivery> => {
  if (mail.body === null) return { outcome: 'refused', response: 'no body' };
  return connection.send({
    to: mail.toAddress,
    subject: mail.subject,
    text: deps.vault.open(mail.body, placeOf(mail.id)),
    messageId: `<${mail.id}@${domain}>`,
  });
};

/**
 * At least once is right for reminders and invitations inside the organisation: a mail in doubt is sent again, with the
 * same Message-ID. (Notices to the people concerned have their own queue with the opposite rule.)
 */
const settle = (deps: Deps, mail: ClaimedMail, { outcome, response }: Delivery): Promise<void> =>
  deps.database.transaction(systemActor, (tx) => {
    const now = deps.clock.now();
    const wait = BACKOFF[mail.attempts - 1];
    if (outcome === 'sent') return markSent(tx, mail.id, now);
    const again = outcome === 'later' || outcome === 'away' || (outcome === 'in-doubt' && mail.toPerson !== null);
    if (!again || wait === undefined) return markFailed(tx, mail.id, response);
    return markLater(tx, mail.id, now.add({ minutes: wait }), response);
  });

const deliverBatch = async (deps: Deps, relay: Relay, size: number): Promise<number> => {
  const mails = await deps.database.transaction(systemActor, (tx) => claim(tx, deps.clock.now(), size));
  for (const mail of mails) await settle(deps, mail, await hand(deps, relay, mail));
  return mails.length;
};

const isDue = (deps: Deps): Promise<boolean> =>
  deps.database.transaction(systemActor, (tx) => isSomethingDue(tx, deps.clock.now()));

/** With a limit a mail is claimed only when its moment has come, and none asks for a moment that it does not need. */
const deliverPaced = async (deps: Deps, relay: Relay, pace: Pace): Promise<void> => {
  while ((await isDue(deps)) && (await pace.leave())) await deliverBatch(deps, relay, 1);
};

export const mailDelivery: Job = {
  name: 'mail-delivery',
  every: { seconds: 5 },
  async run(deps, stop) {
    const settings = await prepare(deps);
    if (settings === null) return;
    const connection = deps.mailer.connect(settings);
    try {
      const relay = { connection, domain: settings.from.split('@').at(-1)! };
      const perMinute = settings.perMinute ?? null;
      if (perMinute === null) while ((await deliverBatch(deps, relay, BATCH)) === BATCH);
      else await deliverPaced(deps, relay, relayPace(deps, perMinute, stop));
    } finally {
      connection.close();
    }
  },
};
