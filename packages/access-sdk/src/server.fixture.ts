/** A server that takes batches as Bongsu does, over real HTTP: each once by its id. What it does to a request can be told beforehand. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

export type Mood =
  /** Takes it and says so; takes it and hangs up before it says so; hangs up; answers so. */
  'takes' | 'takes-and-hangs-up' | 'hangs-up' | number;

export interface Taker {
  readonly url: string;
  /** What every request shows. */
  readonly headers: IncomingMessage['headers'][];
  readonly records: Record<string, unknown>[];
  /** Of each request that comes, and then of all that come. */
  moods: Mood[];
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const bytes = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
  return (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString();
};

export const openTaker = async (port = 0): Promise<Taker> => {
  const taken = new Set<string>();
  const taker = { headers: [], records: [], moods: ['takes'] } as Pick<Taker, 'headers' | 'records' | 'moods'>;
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const mood = taker.moods.length > 1 ? taker.moods.shift()! : taker.moods[0]!;
    taker.headers.push(request.headers);
    const text = await bodyOf(request);
    if (typeof mood === 'number') {
      response.writeHead(mood, { 'retry-after': '0' }).end();
      return;
    }
    const id = String(request.headers['batch-id']);
    if (mood !== 'hangs-up' && !taken.has(id)) {
      taken.add(id);
      for (const line of text.trimEnd().split('\n')) taker.records.push(JSON.parse(line) as Record<string, unknown>);
    }
    if (mood === 'takes') response.writeHead(200, { 'content-type': 'application/json' }).end('{"refused":0}');
    else request.socket.destroy();
  };
  const server: Server = createServer((request, response) => void serve(request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(taker, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/records`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
};
