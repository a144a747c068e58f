/**
 * The embedded engine as if it were a server of the organisation: whoever comes may do whatever the loader may, nothing is judged there, and
 * rows come with their statement.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Connection } from './connection.ts';
import type { EngineProcess } from './engine-process.ts';

const passOn = async (from: IncomingMessage, to: ServerResponse, engine: EngineProcess): Promise<void> => {
  const { pathname, searchParams } = new URL(from.url ?? '/', 'http://localhost');
  const [, insert] = /^(INSERT INTO acc\.\w+) FORMAT Native$/.exec(searchParams.get('query') ?? '') ?? [];
  const name = randomUUID();
  if (insert !== undefined) {
    searchParams.delete('query');
    await pipeline(from, createWriteStream(join(engine.incoming, name)));
  }
  const authorization = `Basic ${Buffer.from(`writer:${engine.keys.writer}`).toString('base64')}`;
  const asked = request({
    socketPath: engine.socket,
    method: 'POST',
    path: `${pathname}?${searchParams.toString()}`,
    headers: { authorization },
  });
  const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
  const statement = insert === undefined ? from : [`${insert} FROM INFILE '${name}' FORMAT Native`];
  const [[answer]] = await Promise.all([answered, pipeline(statement, asked)]);
  to.writeHead(answer.statusCode!, answer.headers);
  await pipeline(answer, to);
};

/** The server, and its address. */
export const listenAsServer = async ({ engine }: Connection): Promise<readonly [Server, string]> => {
  const server = createServer((from, to) => {
    passOn(from, to, engine!).catch(() => to.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as { readonly port: number };
  return [server, `http://127.0.0.1:${String(port)}`];
};
