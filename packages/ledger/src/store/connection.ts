/** Two ways to the same tables: as somebody who asks, and as the loader. */
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { Agent, type AgentOptions } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ClickHouseLogLevel, createClient, type ClickHouseClient, type ClickHouseSettings } from '@clickhouse/client';
import { BadStore } from './bad-store.ts';
import { startEngine, type EngineProcess } from './engine-process.ts';

export interface Connection {
  readonly reader: ClickHouseClient;
  readonly writer: ClickHouseClient;
  /** Null: it is a server. */
  readonly engine: EngineProcess | null;
  /** Puts a block of Native rows in, which comes in pieces. Throws `BadStore` where there is no room for them. */
  put(table: string, pieces: readonly Buffer[], settings: ClickHouseSettings): Promise<void>;
  close(): Promise<void>;
}

/** Queries have their own limit; this one is for an answer that never comes. */
const PATIENCE_MS = 600_000;
const MOST_AT_ONCE = 8;

/** The client's own messages would carry what was asked. */
const common = { request_timeout: PATIENCE_MS, log: { level: ClickHouseLogLevel.OFF } } as const;

/** Throws `BadStore`. */
export const toEngine = async (folder: string): Promise<Connection> => {
  const engine = await startEngine(folder);
  // A new connection for each request: one that is kept may be closed in the moment it is used again.
  const overSocket: AgentOptions & { readonly socketPath: string } = {
    socketPath: engine.socket,
    keepAlive: false,
    maxSockets: MOST_AT_ONCE,
  };
  const agent = new Agent(overSocket);
  const as = (username: 'reader' | 'writer'): ClickHouseClient =>
    createClient({
      ...common,
      url: 'http://store',
      http_agent: agent,
      keep_alive: { enabled: false },
      username,
      password: engine.keys[username],
    });
  const [reader, writer] = [as('reader'), as('writer')];
  return {
    reader,
    writer,
    engine,
    async put(table, pieces, settings) {
      const name = randomUUID();
      const file = join(engine.incoming, name);
      try {
        await writeFile(file, pieces, { mode: 0o600, flag: 'wx' }).catch((cause: unknown) => {
          throw new BadStore('Rows cannot be written into the folder of the store.', { cause });
        });
        const query = `INSERT INTO ${table} FROM INFILE '${name}' FORMAT Native`;
        await writer.command({ query, clickhouse_settings: settings });
      } finally {
        await rm(file, { force: true });
      }
    },
    async close() {
      await reader.close();
      await writer.close();
      await engine.close();
    },
  };
};

/** A server's own users and grants say who may read what; `docs/logs.md` has those that are needed. */
export const toServer = (url: string): Connection => {
  const client = createClient({ ...common, url });
  return {
    reader: client,
    writer: client,
    engine: null,
    async put(table, pieces, settings) {
      const { stream } = await client.exec({
        query: `INSERT INTO ${table} FORMAT Native`,
        values: Readable.from(pieces, { objectMode: false }),
        clickhouse_settings: settings,
      });
      await buffer(stream);
    },
    close: () => client.close(),
  };
};
