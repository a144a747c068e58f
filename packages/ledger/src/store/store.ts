/**
 * The query store: rows of the log's records for whoever has questions. It is made from the log and can be made again; nothing is proved
 * by it. Spoken to as a ClickHouse server, whether it is the embedded engine or one of the organisation's own.
 */
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClickHouseError } from '@clickhouse/client';
import { BadStore } from './bad-store.ts';
import { toEngine, toServer, type Connection } from './connection.ts';
import { createOnServer, createStatements, dropStatement, forgetStatement, recountStatements } from './ddl.ts';
import { judge } from './engine/judge.ts';
import { AnswerTooLarge } from './fault.ts';

/** A folder of our own, or a server (`CLICKHOUSE_URL`) and, where it is one of many, the name of the cluster. */
export type Place = { readonly folder: string } | { readonly url: string; readonly cluster?: string };

/** Of `{name:Type}` in a statement. 64-bit numbers as texts, moments as milliseconds. */
export type Parameters = Readonly<Record<string, string | number | readonly string[]>>;

export interface Limits {
  readonly seconds?: number;
  /** Of memory. */
  readonly bytes?: number;
  readonly rows?: number;
  /** Of the answer. */
  readonly answerBytes?: number;
  /** Aborted: the engine stops working on it. */
  readonly signal?: AbortSignal;
}

/** An answer as a table: 64-bit numbers as texts, moments as the engine writes them. */
export interface Answered {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Whether the engine refused what was asked: its `type` names why, `SYNTAX_ERROR` or `READONLY`, say; its message may hold a value. */
export const isBadQuestion = (error: unknown): error is ClickHouseError => error instanceof ClickHouseError;

const USUAL_ANSWER_BYTES = 256_000_000;
/** More than a frame of the longest records. */
const MOST_ANSWER_BYTES = 512_000_000;

/** How long the end of a process may come after that of its connections. */
const LAST_BREATH_MS = 2000;

/** There when it is acknowledged, not on its way to the shards. */
const OVER_CLUSTER = { distributed_foreground_insert: 1, insert_quorum: 'auto' } as const;

export class Store {
  readonly #place: Place;
  #connection: Promise<Connection | null> = Promise.resolve(null);

  private constructor(place: Place) {
    this.#place = place;
  }

  /** Makes the tables where there are none. Throws `BadStore`: another program has it open, or it does not start. */
  static async open(place: Place): Promise<Store> {
    const store = new Store(place);
    await store.#create();
    return store;
  }

  /** One after the other, so that whoever comes while the engine is started anew waits for the same one. */
  async #connect(): Promise<Connection> {
    const open = async (before: Connection | null): Promise<Connection> => {
      if (before !== null && before.engine?.isAlive !== false) return before;
      await before?.close();
      return 'folder' in this.#place ? toEngine(this.#place.folder) : toServer(this.#place.url);
    };
    const next = this.#connection.then(open, () => open(null));
    this.#connection = next;
    return next;
  }

  /** What fails because the engine died is done once more, with another one: nothing is asked or sent that may not be repeated. */
  async #with<Value>(work: (connection: Connection) => Promise<Value>, signal?: AbortSignal): Promise<Value> {
    const connection = await this.#connect();
    try {
      return await work(connection);
    } catch (error) {
      const { engine } = connection;
      if (engine === null || error instanceof ClickHouseError || signal?.aborted === true) throw error;
      await Promise.race([engine.ended, sleep(LAST_BREATH_MS)]);
      if (engine.isAlive) throw error;
      return work(await this.#connect());
    }
  }

  /** Of the embedded engine's process; null: there is none. */
  async pid(): Promise<number | null> {
    return (await this.#connect()).engine?.pid ?? null;
  }

  /** Asks, as somebody who can only read. Throws what `isBadQuestion` knows. */
  ask<Row = Record<string, unknown>>(sql: string, parameters: Parameters = {}, limits: Limits = {}): Promise<Row[]> {
    return this.#with(async ({ reader }) => {
      const answer = await reader.query({ ...questionOf(sql, parameters, limits), format: 'JSONEachRow' });
      return answer.json<Row>();
    }, limits.signal);
  }

  /** The same as lines of JSON. */
  lines(sql: string, parameters: Parameters = {}, limits: Limits = {}): Promise<string> {
    return this.#with(async ({ reader }) => {
      const answer = await reader.query({ ...questionOf(sql, parameters, limits), format: 'JSONEachRow' });
      return answer.text();
    }, limits.signal);
  }

  /**
   * What somebody wrote themselves: one SELECT over the tables of `acc`, whoever answers it. The embedded engine judges whatever is asked; for a
   * server it is done here, whose own rights may reach further. Throws what `faultIn` knows, and `BadStore`.
   */
  answer(sql: string, limits: Limits = {}): Promise<Answered> {
    return this.#with(async ({ reader, engine }) => {
      const { clickhouse_settings, ...question } = questionOf(sql, {}, limits);
      if (engine === null) {
        await judge(sql, async (query) => {
          const tree = await reader.query({ query, clickhouse_settings, format: 'TabSeparatedRaw' });
          return tree.text();
        });
      }
      // What fails on a server after it has begun to answer is told as a failure too.
      const settings = { ...clickhouse_settings, wait_end_of_query: 1 as const };
      const { stream } = await reader.exec({
        ...question,
        query: `${sql}\nFORMAT JSONCompact`,
        clickhouse_settings: settings,
      });
      const text = await textOf(stream, limits.answerBytes ?? USUAL_ANSWER_BYTES);
      return tableIn(text);
    }, limits.signal);
  }

  /** The bytes of rows in ClickHouse's RowBinary. */
  rowBinary(sql: string, parameters: Parameters): Promise<Buffer> {
    return this.#with(async ({ reader }) => {
      const { query, ...rest } = questionOf(sql, parameters, { seconds: 300, answerBytes: MOST_ANSWER_BYTES });
      return buffer((await reader.exec({ query: `${query}\nFORMAT RowBinary`, ...rest })).stream);
    });
  }

  /** Puts a block of Native rows in, which comes in pieces, all or none; the same `token` again changes nothing. Throws `BadStore`. */
  async insert(table: string, pieces: readonly Buffer[], token: string): Promise<void> {
    const settings = {
      insert_deduplication_token: token,
      ...(this.#cluster === undefined ? {} : OVER_CLUSTER),
    };
    try {
      await this.#with((connection) => connection.put(table, pieces, settings));
    } catch (error) {
      if (!(error instanceof ClickHouseError)) throw error;
      throw new BadStore(`The engine of the store does not take rows: ${error.code}.`, { cause: error });
    }
  }

  async #command(statement: string): Promise<void> {
    await this.#with(({ writer }) => writer.command({ query: statement }));
  }

  get #cluster(): string | undefined {
    return 'cluster' in this.#place ? this.#place.cluster : undefined;
  }

  async #create(): Promise<void> {
    const statements = 'folder' in this.#place ? createStatements() : createOnServer(this.#cluster);
    for (const statement of statements) await this.#command(statement);
  }

  /** Throws away what is there. */
  async empty(): Promise<void> {
    await this.#command(dropStatement(this.#cluster));
    await this.#create();
  }

  /** Removes the rows before index `first`: their records were destroyed when their term was over. */
  async forget(first: number): Promise<void> {
    const months = await this.ask<{ month: number; stays: 0 | 1 }>(
      'SELECT toYYYYMM(at) AS month, max(seq) >= {first:UInt64} AS stays FROM acc.records GROUP BY month HAVING min(seq) < {first:UInt64}',
      { first },
      { seconds: 300 },
    );
    for (const { month, stays } of months)
      await this.#command(forgetStatement({ month, first, stays: stays === 1 }, this.#cluster));
  }

  /** Counts anew what each handler did on each day. */
  async recount(): Promise<void> {
    for (const statement of recountStatements(this.#cluster)) await this.#command(statement);
  }

  async close(): Promise<void> {
    const connection = await this.#connection;
    this.#connection = Promise.resolve(null);
    await connection?.close();
  }
}

/** The engine counts what repeats itself once. */
const textOf = async (stream: AsyncIterable<Buffer>, most: number): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > most) throw new AnswerTooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
};

/** What cannot be read is not told: the parser's own error would hold a part of it. */
const tableIn = (text: string): Answered => {
  try {
    const { meta, data } = JSON.parse(text) as { readonly meta: Answered['columns']; readonly data: Answered['rows'] };
    return { columns: meta, rows: data };
  } catch {
    throw new BadStore('The store gave an answer that cannot be read.');
  }
};

const questionOf = (sql: string, parameters: Parameters, { seconds, bytes, rows, answerBytes, signal }: Limits) => ({
  query: sql,
  query_params: parameters,
  ...(signal === undefined ? {} : { abort_signal: signal }),
  clickhouse_settings: {
    readonly: '1' as const,
    output_format_json_quote_64bit_integers: 1 as const,
    max_execution_time: seconds ?? 30,
    max_memory_usage: String(bytes ?? 2_000_000_000),
    max_result_rows: String(rows ?? 1_000_000),
    max_result_bytes: String(answerBytes ?? USUAL_ANSWER_BYTES),
  },
});
