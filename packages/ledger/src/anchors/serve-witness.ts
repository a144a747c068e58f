import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Witness } from './witness.ts';

/** Sixty-three hashes and a checkpoint are less. */
const LONGEST = 64 * 1024;
const PLAIN = 'text/plain; charset=utf-8';

/** Null: longer than any should be. */
const bodyOf = async (request: IncomingMessage): Promise<string | null> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LONGEST) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
};

type Reply = Pick<Answer, 'body'> & { readonly status: number; readonly type: string };

const reply = async (witness: Witness, request: IncomingMessage): Promise<Reply> => {
  const [, origin] = /^\/([\da-f]{64})\/checkpoint$/.exec(request.url ?? '') ?? [];
  if (request.method === 'GET' && origin !== undefined) {
    const note = await witness.newest(origin);
    return note === null ? { status: 404, type: PLAIN, body: '' } : { status: 200, type: PLAIN, body: note };
  }
  if (request.method !== 'POST' || request.url !== '/add-checkpoint') return { status: 404, type: PLAIN, body: '' };
  const body = await bodyOf(request);
  return body === null ? { status: 413, type: PLAIN, body: '' } : witness.addCheckpoint(body);
};

export interface ServedWitness {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** `port` 0: any that is free. Only what is signed is listened to, and nothing secret is said, so that plain HTTP does. */
export const serveWitness = async (witness: Witness, port: number, host: string): Promise<ServedWitness> => {
  const server = createServer((request, response) => {
    reply(witness, request).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  server.requestTimeout = 30_000;
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
