/**
 * As much of ClickHouse's HTTP interface as `@clickhouse/client` needs, in front of the embedded engine: the same program and the same SQL
 * go to a server, but for rows, which come by a file. Two users: one who asks, and the loader.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Engine, Task } from './engine.ts';
import { judge, NotAllowed } from './judge.ts';
import { parametersIn, quoted, settingsOfReader, settingsOfWriter } from './settings.ts';

export interface Keys {
  readonly reader: string;
  readonly writer: string;
}

type User = keyof Keys;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const userOf = ({ headers }: IncomingMessage, keys: Keys): User | null => {
  const [, encoded = ''] = headers.authorization?.split(' ') ?? [];
  const given = digest(Buffer.from(encoded, 'base64').toString());
  for (const user of ['reader', 'writer'] as const) {
    if (timingSafeEqual(given, digest(`${user}:${keys[user]}`))) return user;
  }
  return null;
};

/** A statement; rows come by way of a file. */
const LONGEST_BODY = 1 << 20;

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LONGEST_BODY) throw new NotAllowed('A statement is at most 1 MiB long.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
};

interface Reply {
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly summary: Readonly<Record<string, string>>;
}

const FORMAT = /\s+FORMAT\s+(\w+)\s*;?\s*$/;

/** The client writes the format behind the statement. */
const parted = (text: string): { readonly sql: string; readonly format: string } => {
  const format = FORMAT.exec(text)?.[1];
  return { sql: format === undefined ? text : text.replace(FORMAT, ''), format: format ?? 'TabSeparated' };
};

const ask = async (engine: Engine, task: Task, text: string): Promise<Reply> => {
  const { sql } = parted(text);
  // In a session of its own: the limits are meant for the answer.
  const reading = { ...task, settings: { readonly: '1' } };
  await judge(sql, async (statement) => Buffer.from((await engine.run(reading, statement, 'TSVRaw')).bytes).toString());
  return command(engine, task, text);
};

const command = async (engine: Engine, task: Task, text: string): Promise<Reply> => {
  const { sql, format } = parted(text);
  const { bytes, rowsRead } = await engine.run(task, sql, format);
  return { bytes, format, summary: { read_rows: String(rowsRead) } };
};

const PUT = /^INSERT INTO (acc\.\w+) FROM INFILE '([\w-]+)' FORMAT Native$/;
const NAMES_FILE = /\bINFILE\b/iu;

/**
 * Rows lie in a file of `incoming`, and no other can be named for them. Sent with the statement they would be copied four times on the way, and
 * never are they put behind it as text, where it could end and another one begin.
 */
const load = async (engine: Engine, task: Task, text: string, incoming: string): Promise<Reply> => {
  const [, table, name = ''] = PUT.exec(text) ?? [];
  if (table !== undefined) {
    const statement = `INSERT INTO ${table} FROM INFILE ${quoted(join(incoming, name))} FORMAT Native`;
    const { bytes } = await engine.run(task, statement, 'TabSeparated');
    return { bytes, format: 'TabSeparated', summary: {} };
  }
  if (NAMES_FILE.test(text)) throw new NotAllowed('Rows are taken from a file of the folder for them.');
  return command(engine, task, text);
};

interface Fault {
  readonly status: number;
  readonly code: number;
  readonly text: string;
}

const faultOf = (error: unknown): Fault => {
  if (error instanceof NotAllowed) {
    return { status: 403, code: 164, text: `Code: 164. DB::Exception: ${error.message} (READONLY)` };
  }
  const text = (error as Error).message.replace(/^Query failed: /, '');
  return { status: 500, code: Number(/Code: (\d+)/.exec(text)?.[1] ?? 1001), text };
};

const refuse = (response: ServerResponse, { status, code, text }: Fault): void => {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'X-ClickHouse-Exception-Code': code, 'Content-Type': 'text/plain; charset=UTF-8' });
  response.end(`${text}\n`);
};

/** `incoming`: where files of rows are put for the loader's statements. */
export const frontOf = (engine: Engine, keys: Keys, incoming: string): RequestListener => {
  const answer = async (
    user: User,
    request: IncomingMessage,
    asked: URLSearchParams,
    signal: AbortSignal,
  ): Promise<Reply> => {
    const task = { parameters: parametersIn(asked), signal };
    if (asked.has('query')) throw new NotAllowed('Rows are not taken with a statement.');
    const text = await textOf(request);
    return user === 'reader'
      ? ask(engine, { ...task, settings: settingsOfReader(asked) }, text)
      : load(engine, { ...task, settings: settingsOfWriter(asked) }, text, incoming);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const user = userOf(request, keys);
    if (user === null) {
      const text = 'Code: 516. DB::Exception: Authentication failed. (AUTHENTICATION_FAILED)';
      return refuse(response, { status: 401, code: 516, text });
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/ping') return void response.end('Ok.\n');
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const { bytes, format, summary } = await answer(user, request, searchParams, gone.signal);
    response.writeHead(200, {
      'Content-Length': bytes.length,
      'X-ClickHouse-Format': format,
      'X-ClickHouse-Query-Id': searchParams.get('query_id') ?? '',
      'X-ClickHouse-Summary': JSON.stringify(summary),
    });
    response.end(bytes);
  };

  return (request, response) => {
    serve(request, response).catch((error: unknown) => refuse(response, faultOf(error)));
  };
};
