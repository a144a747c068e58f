import { NotHeld, type CheckpointMail } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { MailSettings } from '../../platform/mailer.ts';
import { mailSettings, readOrganisation } from '../organisation/index.ts';
import { relayPace } from '../relay/index.ts';

interface Sender {
  readonly organisation: string;
  /** `null`: no mail can leave. */
  readonly settings: MailSettings | null;
}

export const readSender = async (tx: Tx, { vault }: Deps): Promise<Sender> => ({
  organisation: (await readOrganisation(tx)).name,
  settings: await mailSettings(tx, vault),
});

/**
 * Through the organisation's relay, at once and not through the queue: held is what the relay has taken. One that is in doubt counts as
 * not held, and the next one comes soon. Throws `NotHeld`.
 */
export const sendCheckpoint = async (
  deps: Deps,
  { organisation, settings }: Sender,
  to: string,
  { subject, text, attachment }: CheckpointMail,
): Promise<void> => {
  if (settings === null) throw new NotHeld('unreachable', 'No mail can leave.');
  if (!(await relayPace(deps, settings.perMinute ?? null).leave()))
    throw new NotHeld('unreachable', 'The relay has no room now.');
  const connection = deps.mailer.connect(settings);
  try {
    const attachments = [
      {
        filename: attachment.filename,
        content: Buffer.from(attachment.content),
        contentType: 'application/octet-stream',
      },
    ];
    const { outcome } = await connection.send({ to, fromName: organisation, subject, text, attachments });
    if (outcome !== 'sent')
      throw new NotHeld(outcome === 'refused' ? 'refused' : 'unreachable', 'The relay did not take it.');
  } finally {
    connection.close();
  }
};
