import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import type { Certificate } from './certificates.ts';

export interface SinkMessage {
  /** Who it is from and for in the conversation, whatever the header says. */
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  /** The bytes as they came. */
  readonly raw: Buffer;
  /** The same, decoded: subject, text, html, attachments. */
  readonly parsed: Email;
}

type Addresses = readonly string[] | ((address: string) => boolean);

export interface SinkBehaviour {
  /** These recipients do not exist: 550 for good. */
  readonly refuse?: Addresses | undefined;
  /** Not now, please come back: 451. */
  readonly postpone?: Addresses | undefined;
  /** How long to think before the message is answered, in milliseconds. */
  readonly delay?: number | undefined;
  /** Or, before a message for this address is answered, until this is fulfilled. */
  readonly hold?: ((address: string) => Promise<void> | undefined) | undefined;
  /**
   * Cuts the connection after the message was sent and before it is answered. With `kept` it was taken all the same,
   * which the sender cannot know; with `lost` it was not.
   */
  readonly cut?: 'kept' | 'lost' | undefined;
  /** The code to answer with at a step of the conversation, such as 452; `undefined` goes on as usual. */
  readonly answer?: ((step: Step, address: string) => number | undefined) | undefined;
}

/** `greeting`: on connecting, before anything was said. `data`: after the whole message, in place of taking it. */
type Step = 'greeting' | 'mail' | 'rcpt' | 'data';

export interface SinkOptions {
  readonly behaviour?: SinkBehaviour;
  /** Speaks TLS with this: from the first byte on (`tls`), or when asked to (`starttls`). Without it, none. */
  readonly certificate?: Certificate & { readonly security: 'tls' | 'starttls' };
}

export interface SmtpSink extends AsyncDisposable {
  readonly host: string;
  readonly port: number;
  /** What was taken, in order. */
  readonly messages: readonly SinkMessage[];
  /** Behaves otherwise from now on. */
  behave(behaviour: SinkBehaviour): void;
  /** Answers once `count` messages are there; throws after `seconds` (10), saying how many came. */
  waitFor(count: number, seconds?: number): Promise<readonly SinkMessage[]>;
  clear(): void;
  close(): Promise<void>;
}

const secured = ({ certificate }: SinkOptions): SMTPServerOptions =>
  certificate === undefined
    ? { disabledCommands: ['STARTTLS', 'AUTH'] }
    : { ...certificate, secure: certificate.security === 'tls', disabledCommands: ['AUTH'] };

/** A real SMTP server on 127.0.0.1 that delivers nothing and keeps everything. No sign-in. */
export const smtpSink = async (options: SinkOptions = {}): Promise<SmtpSink> => {
  const messages: SinkMessage[] = [];
  const sockets = new Map<number, Socket>();
  let behaviour = options.behaviour ?? {};
  const scripted = (step: Step, address: string): Error | null => {
    const code = behaviour.answer?.(step, address);
    return code === undefined ? null : reply(code, 'As the test says');
  };
  const server = new SMTPServer({
    ...secured(options),
    authOptional: true,
    closeTimeout: 500,
    onConnect: (_session, answer) => answer(scripted('greeting', '')),
    onMailFrom: ({ address }, _session, answer) => answer(scripted('mail', address)),
    onRcptTo: ({ address }, _session, answer) => {
      const said = scripted('rcpt', address);
      if (said !== null) answer(said);
      else if (matches(behaviour.refuse, address)) answer(reply(550, 'No such person here'));
      else if (matches(behaviour.postpone, address)) answer(reply(451, 'Try again later'));
      else answer();
    },
    onData: (stream, session, answer) => {
      const { cut, delay = 0 } = behaviour;
      const settle = async (): Promise<void> => {
        const message = await receive(stream, session);
        await sleep(delay);
        await behaviour.hold?.(message.envelope.to[0] ?? '');
        const said = scripted('data', message.envelope.to[0] ?? '');
        if (cut !== 'lost' && said === null) messages.push(message);
        if (cut === undefined) answer(said);
        else sockets.get(session.remotePort)?.destroy();
      };
      settle().catch(answer);
    },
  });
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.once('close', () => sockets.delete(port));
  });
  // A sender that goes away in mid-sentence is part of the game.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = async (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
    });
  return {
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    messages,
    behave: (next) => {
      behaviour = next;
    },
    waitFor: async (count, seconds = 10) => waitFor(messages, count, seconds),
    clear: () => {
      messages.length = 0;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
};

/** Decodes a message as a mail program would. */
export const parseMail = async (raw: Uint8Array | string): Promise<Email> => PostalMime.parse(raw);

const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<SinkMessage> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const { mailFrom, rcptTo } = session.envelope;
  const envelope = { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address) };
  return { envelope, raw, parsed: await parseMail(raw) };
};

const matches = (addresses: Addresses | undefined, address: string): boolean => {
  if (addresses === undefined) return false;
  return typeof addresses === 'function' ? addresses(address) : addresses.includes(address);
};

const reply = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

const waitFor = async (
  messages: readonly SinkMessage[],
  count: number,
  seconds: number,
): Promise<readonly SinkMessage[]> => {
  for (let tries = seconds * 100; messages.length < count; tries -= 1) {
    if (tries <= 0) {
      throw new Error(`${String(messages.length)} of ${String(count)} messages came within ${String(seconds)} s.`);
    }
    await sleep(10);
  }
  return messages;
};
