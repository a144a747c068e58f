import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A message as it came over the wire. */
export interface VendorMessage {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly type: 'SMS' | 'LMS' | 'ALIMTALK';
  readonly subject?: string;
  readonly template?: string;
  readonly fallback?: 'SMS' | 'LMS';
  readonly text: string;
}

export interface VendorBehaviour {
  /** These numbers are refused for good: 422 with `invalid-number`. */
  readonly refuse?: readonly string[] | undefined;
  /** Every request gets this answer, before it is looked at. */
  readonly answer?: number | undefined;
  /** Where a redirect points, with `answer: 302`. */
  readonly location?: string | undefined;
  /** How long to think before a message is answered, in milliseconds. */
  readonly delay?: number | undefined;
  /** Cuts the line in place of an answer; with `kept` the message was taken all the same, with `lost` it was not. */
  readonly cut?: 'kept' | 'lost' | undefined;
}

export interface MessageVendor extends AsyncDisposable {
  readonly url: string;
  /** `host:port`. */
  readonly place: string;
  readonly key: string;
  readonly secret: string;
  /** What was taken, in order, each id once. */
  readonly messages: readonly VendorMessage[];
  /** Requests to send that passed the signature, repetitions included. */
  readonly asked: number;
  /** Requests whose signature was wrong. */
  readonly forged: number;
  behave(behaviour: VendorBehaviour): void;
  /** What the vendor says of a message from now on. */
  settle(id: string, status: 'delivered' | 'failed', code?: string): void;
}

interface Kept {
  readonly message: VendorMessage;
  status: string;
  code: string;
}

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/**
 * A vendor of text messages that stands on this machine and speaks the shape of `docs/decisions/message-channels.md` over
 * real HTTP. It checks signatures by a reading of its own and takes each id once.
 */
export const messageVendor = async (): Promise<MessageVendor> => {
  const [key, secret] = ['stand-in', 'the secret of the stand-in'];
  const kept = new Map<string, Kept>();
  let behaviour: VendorBehaviour = {};
  let [asked, forged] = [0, 0];

  const isSigned = ({ method, url, headers }: IncomingMessage, body: string): boolean => {
    const digest = createHash('sha256').update(body).digest('hex');
    const said = `${String(headers['x-timestamp'])}\n${String(method)} ${String(url)}\n${digest}`;
    return (
      headers['x-key'] === key && headers['x-signature'] === createHmac('sha256', secret).update(said).digest('hex')
    );
  };

  const take = async (response: ServerResponse, body: string): Promise<void> => {
    asked += 1;
    const { refuse = [], delay = 0, cut } = behaviour;
    if (delay > 0) await sleep(delay);
    const message = JSON.parse(body) as VendorMessage;
    const known = kept.get(message.id);
    if (refuse.includes(message.to)) return answer(response, 422, { status: 'refused', code: 'invalid-number' });
    if (cut !== 'lost' && known === undefined) kept.set(message.id, { message, status: 'accepted', code: '' });
    if (cut !== undefined) return void response.socket?.destroy();
    answer(response, known === undefined ? 202 : 200, { id: message.id, status: known?.status ?? 'accepted' });
  };

  const look = (response: ServerResponse, id: string): void => {
    const known = kept.get(id);
    if (known === undefined) return answer(response, 404, { code: 'unknown' });
    answer(response, 200, { id, status: known.status, code: known.code });
  };

  const server = createServer((request, response) => {
    void (async () => {
      const body = await read(request);
      if (behaviour.answer !== undefined) {
        if (behaviour.location !== undefined) response.setHeader('location', behaviour.location);
        return answer(response, behaviour.answer, { code: 'as-told' });
      }
      if (!isSigned(request, body)) {
        forged += 1;
        return answer(response, 401, { code: 'bad-signature' });
      }
      const id = /^\/v1\/messages\/([\w%-]+)$/.exec(request.url ?? '')?.[1];
      if (request.method === 'GET' && id !== undefined) return look(response, decodeURIComponent(id));
      if (request.method === 'POST' && request.url === '/v1/messages') return take(response, body);
      answer(response, 404, { code: 'no-such-path' });
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    place: `127.0.0.1:${String(port)}`,
    key,
    secret,
    get messages() {
      return [...kept.values()].map(({ message }) => message);
    },
    get asked() {
      return asked;
    },
    get forged() {
      return forged;
    },
    behave: (next) => {
      behaviour = next;
    },
    settle: (id, status, code = '') => {
      const known = kept.get(id);
      if (known !== undefined) Object.assign(known, { status, code });
    },
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
