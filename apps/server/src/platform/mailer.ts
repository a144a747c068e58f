import { Readable } from 'node:stream';
import { systemClock } from '@bongsu/kit';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { failedDelivery, isBrokenLine, type Delivery, type SmtpError } from './delivery.ts';
import { isPlainAddress, isPlainMessageId, mailDate, mimeOf } from './mime.ts';

export type { Delivery } from './delivery.ts';

/** How the organisation's relay is reached. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` required after greeting, `none` only inside a trusted network. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | null;
  readonly password: string | null;
  readonly from: string;
  /** Certificates (PEM) of the authority that vouches for the relay; without one, those that everybody trusts. */
  readonly ca?: string | null;
  /** The relay takes no more mails a minute than this; `null`: as many as come. */
  readonly perMinute?: number | null;
  /** The relay takes no more connections at a time than this. */
  readonly connections?: number | null;
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
 * Asked when a connection begins with a mail, and again when another has to begin anew with it. Until the answer is there
 * the relay hears the addresses but not a byte of the message; `false`, or a failure, calls the mail off.
 */
export type MayGo = () => Promise<boolean>;

export interface MailConnection {
  /** A mail that was called off is answered with `later`, since the relay never had it. */
  send(mail: OutgoingMail, mayGo?: MayGo): Promise<Delivery>;
  close(): void;
}

export interface Mailer {
  connect(settings: MailSettings, pool?: number): MailConnection;
}

/** How long a relay may keep us waiting, in milliseconds. */
export interface Patience {
  /** Until the connection stands and is protected. */
  readonly connect: number;
  /** Without a byte from it. */
  readonly silence: number;
  /** For one mail in all: who answers a byte now and then is never silent. */
  readonly mail: number;
}

const PATIENCE: Patience = { connect: 15_000, silence: 60_000, mail: 180_000 };

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
  // The pool would keep from us what a relay says on a connection that sent mails before, where it sees nothing read.
  Object.defineProperty(whole, 'readableDidRead', { value: true });
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

const wasRead = (stream: Readable): boolean => Reflect.get(Readable.prototype, 'readableDidRead', stream);

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

/** Certificates are verified always; an authority of one's own takes the place of the public ones. */
const tlsOptions = ({ ca }: MailSettings) => ({
  rejectUnauthorized: true,
  minVersion: 'TLSv1.2' as const,
  ...(ca === undefined || ca === null ? {} : { ca }),
});

const transportTo = (settings: MailSettings, pool: number, patience: Patience) =>
  createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    tls: tlsOptions(settings),
    pool: true,
    maxConnections: pool,
    maxMessages: Number.POSITIVE_INFINITY,
    // The pool would send again by itself what was in flight when a connection broke: a silent duplicate.
    maxRequeues: 0,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(settings.user === null ? {} : { auth: { user: settings.user, pass: settings.password ?? '' } }),
  });

/** Ends the work when it takes longer than `ms`. */
const within = async <T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  try {
    return await work(late.signal);
  } finally {
    clearTimeout(timer);
  }
};

export const smtpMailerWith = (patience: Patience): Mailer => ({
  connect(settings, pool = 1) {
    const transport = transportTo(settings, pool, patience);
    transport.use('stream', (mail, done) => {
      const { handOver } = mail.data as unknown as { readonly handOver: HandOver };
      mail.message.processFunc((parts) => {
        handOver.stream = inOnePiece(parts, handOver.mayGo?.() ?? Promise.resolve(true));
        return handOver.stream;
      });
      done();
    });
    const once = async (
      { fromName, ...mail }: OutgoingMail,
      handOver: HandOver,
    ): Promise<Delivery & { readonly isBroken?: boolean }> => {
      const from = { name: fromName ?? '', address: settings.from };
      try {
        const info = await within(patience.mail, (signal) =>
          transport.sendMail({ ...(ready(mail, from) ?? composed(mail, from)), handOver, signal } as SendMailOptions),
        );
        return { outcome: 'sent', response: info.response.slice(0, 3) };
      } catch (error) {
        const reached = {
          relay: handOver.stream !== null,
          message: handOver.stream !== null && wasRead(handOver.stream),
        };
        const isBroken = isBrokenLine(error as SmtpError, reached);
        return { ...failedDelivery(error as SmtpError, reached), isBroken };
      }
    };
    return {
      async send(mail, mayGo) {
        const first = await once(mail, { mayGo, stream: null });
        const { outcome, response } = first.isBroken ? await once(mail, { mayGo, stream: null }) : first;
        return { outcome, response };
      },
      close: () => transport.close(),
    };
  },
});

export const smtpMailer: Mailer = smtpMailerWith(PATIENCE);
