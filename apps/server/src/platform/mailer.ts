import type { Readable } from 'node:stream';
import { randomToken } from '@bongsu/kit';
import { createTransport, type SendMailOptions } from 'nodemailer';

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

export interface MailConnection {
  send(mail: OutgoingMail): Promise<Delivery>;
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

/** Names the mail on its way through the library, to find its stream again. */
interface Watched {
  readonly watch: string;
}

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
    const streams = new Map<string, Readable>();
    transport.use('stream', (mail, done) => {
      mail.message.processFunc((stream) => {
        streams.set((mail.data as unknown as Watched).watch, stream);
        return stream;
      });
      done();
    });
    return {
      async send({ fromName, ...mail }) {
        const watch = randomToken(8);
        try {
          const info = await transport.sendMail({
            ...mail,
            watch,
            from: fromName === undefined ? settings.from : { name: fromName, address: settings.from },
            to: [{ name: '', address: mail.to }],
            attachments: mail.attachments?.map((attachment) => ({ ...attachment })),
          } as SendMailOptions);
          return { outcome: 'sent', response: info.response.slice(0, 3) };
        } catch (error) {
          return deliveryOf(error as SmtpError, streams.get(watch)?.readableDidRead ?? false);
        } finally {
          streams.delete(watch);
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
