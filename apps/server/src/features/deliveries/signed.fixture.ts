import { deliveriesRenewSecret, type AnyOperation } from '@bongsu/contracts';
import type { ChannelStage } from '../notices/channels.fixture.ts';
import { signatureOf } from '../../platform/signature.ts';

/** Somebody outside who holds a secret, or thinks so. */
export interface Teller {
  readonly secret: string;
  /** Seconds off the clock of the product. */
  readonly off?: number;
}

/** Posts a body, signed, and answers the status. */
export const tell = async (
  { app }: ChannelStage,
  operation: AnyOperation,
  { secret, off = 0 }: Teller,
  body: unknown,
  altered: (text: string) => string = (text) => text,
): Promise<number> => {
  const text = JSON.stringify(body);
  const timestamp = String(Math.floor(app.clock.now().epochMilliseconds / 1000) + off);
  const signature = signatureOf(secret, timestamp, `${operation.method} ${operation.path}`, text);
  const { status } = await fetch(`${app.publicAddress}${operation.path}`, {
    method: operation.method,
    headers: { 'content-type': 'application/json', 'x-timestamp': timestamp, 'x-signature': signature },
    body: altered(text),
  });
  return status;
};

export const relaySecret = async ({ app }: ChannelStage): Promise<Teller> =>
  (await app.signInAs('administrator')).call(deliveriesRenewSecret);

/** A report as a mail server writes it (RFC 3464). */
export const returnedMail = (messageId: string, action = 'failed', status = '5.1.1'): string =>
  [
    'From: MAILER-DAEMON@mail.example.invalid',
    'To: privacy@hanbit.invalid',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    '',
    '--B',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The mail could not be delivered.',
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example.invalid',
    '',
    'Final-Recipient: rfc822; person-1@example.invalid',
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; 550 ${status} no such user person-1@example.invalid`,
    '',
    '--B',
    'Content-Type: text/rfc822-headers',
    '',
    'From: privacy@hanbit.invalid',
    'Message-ID:',
    ` ${messageId}`,
    'Subject: =?UTF-8?B?7JWI64K0?=',
    '',
    '--B--',
    '',
  ].join('\r\n');
