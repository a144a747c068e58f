/**
 * As much of ClickHouse's HTTP interface as `@clickhouse/client` needs, in front of the embedded engine: the same program and the same SQL
 * go to a server. Two users: one who asks, and the loader.
 */
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Engine, Task } from './engine.ts';
import { judge, NotAllowed } from './judge.ts';
import { parametersIn, settingsOfReader, settingsOfWriter } from './settings.ts';

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

/** A statement; rows come another way. */
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

/** Rows that wait to be written, in bytes: a thread is woken for each write, and what comes from a socket comes in many small pieces. */
const WAITING = 1 << 22;

const INSERT = /^INSERT INTO (acc\.\w+) FORMAT (\w+)$/;

/** What comes with a statement is never put behind it as text, where it could end and another statement begin: it goes by way of a file. */
const insert = async (
  engine: Engine,
  task: Task,
  sql: string,
  request: IncomingMessage,
  folder: string,
): Promise<Reply> => {
  const [, table, format = ''] = INSERT.exec(sql.trim()) ?? [];
  if (table === undefined) throw new NotAllowed('With rows, INSERT INTO acc.… FORMAT … was expected.');
  const file = join(folder, randomUUID());
  try {
    await pipeline(request, createWriteStream(file, { mode: 0o600, flags: 'wx', highWaterMark: WAITING }));
    const statement = `INSERT INTO ${table} FROM INFILE '${file.replaceAll("'", "\\'")}' FORMAT ${format}`;
    await engine.run(task, statement, 'TabSeparated');
    return { bytes: Buffer.alloc(0), format, summary: {} };
  } finally {
    await rm(file, { force: true });
  }
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

/** `incoming`: a private folder for rows on their way. */
export const frontOf = async (engine: Engine, keys: Keys, incoming: string): Promise<RequestListener> => {
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming, { mode: 0o700 });

  const answer = async (
    user: User,
    request: IncomingMessage,
    asked: URLSearchParams,
    signal: AbortSignal,
  ): Promise<Reply> => {
    const task = { parameters: parametersIn(asked), signal };
    const inUrl = asked.get('query');
    if (user === 'reader') {
      const reading = { ...task, settings: settingsOfReader(asked) };
      if (inUrl !== null) throw new NotAllowed('Rows are taken from the loader alone.');
      return ask(engine, reading, await textOf(request));
    }
    const writing = { ...task, settings: settingsOfWriter(asked) };
    if (inUrl !== null) return insert(engine, writing, inUrl, request, incoming);
    return command(engine, writing, await textOf(request));
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
