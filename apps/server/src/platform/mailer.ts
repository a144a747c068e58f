import { Readable } from 'node:stream';
import { systemClock } from '@bongsu/kit';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { isPlainAddress, isPlainMessageId, mailDate, mimeOf } from './mime.ts';

/** How the organisation's relay is reached. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` required after greeting, `none` only inside a trusted network. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | null;
  readonly password: string | null;
  readonly from: string;
}

export interface OutgoingMail {
  readonly to: string;
  /** Shown beside the sender's address, such as the name of the organisation. */
  readonly fromName?: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Fixed before the first attempt, so that a repeated mail can be recognised. */
  readonly messageId?: string;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly content: Buffer;
    readonly contentType: string;
  }[];
}

/**
 * What became of one attempt. `refused` is final (5xx), `later` may be tried again (4xx, no connection before the
 * message was handed over), `in-doubt` means that the connection broke after the message was handed over and before
 * the relay answered: it may or may not have been taken.
 */
export type Delivery =
  | { readonly outcome: 'sent'; readonly response: string }
  | { readonly outcome: 'refused' | 'later' | 'in-doubt'; readonly response: string };

/**
 * Asked once, when a connection begins with a mail. Until the answer is there the relay hears the addresses but not a
 * byte of the message; `false`, or a failure, calls the mail off.
 */
export type MayGo = () => Promise<boolean>;

export interface MailConnection {
  /** A mail that was called off is answered with `later`, since the relay never had it. */
  send(mail: OutgoingMail, mayGo?: MayGo): Promise<Delivery>;
  /** Whether the relay answers and takes the credentials; the reason when not. */
  verify(): Promise<string | null>;
  close(): void;
}

export interface Mailer {
  connect(settings: MailSettings, pool?: number): MailConnection;
}

interface SmtpError {
  readonly responseCode?: number;
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
}

/** Goes with a mail through the library: what to ask, and what became of its message. */
interface HandOver {
  readonly mayGo: MayGo | undefined;
  stream: Readable | null;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('Called off'));

/**
 * The whole message at once, when it may go. The library writes each header and each line of base64 as it makes them,
 * and every write costs both sides more than its bytes do.
 */
const inOnePiece = (parts: Readable, allowed: Promise<boolean>): Readable => {
  const whole = new Readable({ read: () => undefined });
  const chunks: Buffer[] = [];
  const give = (may: boolean): void => {
    if (!may) whole.destroy(new Error('Called off'));
    else if (!whole.destroyed) {
      whole.push(Buffer.concat(chunks));
      whole.push(null);
    }
  };
  parts.on('data', (chunk: Buffer) => chunks.push(chunk));
  parts.once('error', (error) => whole.destroy(error));
  parts.once('end', () => void allowed.then(give, (error: unknown) => whole.destroy(asError(error))));
  // A relay that refuses the address ends the message while the answer is still awaited.
  allowed.catch(() => undefined);
  return whole;
};

/** Server texts can quote an address; only the code and the enhanced code are kept (RFC 3463). */
const plainResponse = (error: SmtpError): string => {
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(error.response ?? '')?.[0];
  return [error.responseCode, enhanced, error.code].filter((part) => part !== undefined).join(' ') || 'no answer';
};

/**
 * `begun`: bytes of the message were taken from us. Only that tells "the relay never had it" from "it may have it": a
 * connection that breaks is reported with the same error before and after the message.
 */
const deliveryOf = (error: SmtpError, begun: boolean): Delivery => {
  const response = plainResponse(error);
  const code = error.responseCode ?? 0;
  if (code >= 500) return { outcome: error.code === 'EAUTH' ? 'later' : 'refused', response };
  if (code >= 400) return { outcome: 'later', response };
  if (begun) return { outcome: 'in-doubt', response };
  // The mail itself is wrong (an address no server would be asked for): trying again would not help.
  return { outcome: error.code === 'EENVELOPE' ? 'refused' : 'later', response };
};

interface From {
  readonly name: string;
  readonly address: string;
}

/** Left to the library: attachments, addresses in other scripts. */
const composed = (mail: OutgoingMail, from: From): SendMailOptions => ({
  ...mail,
  from: from.name === '' ? from.address : from,
  to: [{ name: '', address: mail.to }],
  attachments: mail.attachments?.map((attachment) => ({ ...attachment })),
});

/** A notice, as it goes over the wire; `null` for a mail of another make. */
const ready = (mail: OutgoingMail, from: From): SendMailOptions | null => {
  const { to, replyTo, subject, text, html, messageId, attachments = [] } = mail;
  if (html === undefined || messageId === undefined || attachments.length > 0) return null;
  const addresses = [to, from.address, ...(replyTo === undefined ? [] : [replyTo])];
  if (!addresses.every(isPlainAddress) || !isPlainMessageId(messageId)) return null;
  const date = mailDate(systemClock.now());
  return {
    raw: mimeOf({ from, to, replyTo, subject, messageId, date, text, html }),
    envelope: { from: from.address, to: [to] },
    messageId,
  };
};

export const smtpMailer: Mailer = {
  connect(settings, pool = 1) {
    const transport = createTransport({
      host: settings.host,
      port: settings.port,
      secure: settings.security === 'tls',
      requireTLS: settings.security === 'starttls',
      ignoreTLS: settings.security === 'none',
      pool: true,
      maxConnections: pool,
      maxMessages: Number.POSITIVE_INFINITY,
      // The pool would send again by itself what was in flight when a connection broke: a silent duplicate.
      maxRequeues: 0,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 60_000,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(settings.user === null ? {} : { auth: { user: settings.user, pass: settings.password ?? '' } }),
    });
    transport.use('stream', (mail, done) => {
      const { handOver } = mail.data as unknown as { readonly handOver: HandOver };
      mail.message.processFunc((parts) => {
        handOver.stream = inOnePiece(parts, handOver.mayGo?.() ?? Promise.resolve(true));
        return handOver.stream;
      });
      done();
    });
    return {
      async send({ fromName, ...mail }, mayGo) {
        const handOver: HandOver = { mayGo, stream: null };
        const from = { name: fromName ?? '', address: settings.from };
        try {
          const info = await transport.sendMail({
            ...(ready(mail, from) ?? composed(mail, from)),
            handOver,
          } as SendMailOptions);
          return { outcome: 'sent', response: info.response.slice(0, 3) };
        } catch (error) {
          return deliveryOf(error as SmtpError, handOver.stream?.readableDidRead ?? false);
        }
      },
      async verify() {
        try {
          await transport.verify();
          return null;
        } catch (error) {
          return plainResponse(error as SmtpError);
        }
      },
      close: () => transport.close(),
    };
  },
};
