/** ClickHouse's engine in a process of its own, with `acc.records` as the query store has it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { AccessRecord } from '../../record/record.ts';
import { list, number, text, truth } from './text.ts';

const engine = fileURLToPath(new URL('chdb-engine.fixture.ts', import.meta.url));

const RECORDS =
  `CREATE TABLE acc.records (seq UInt64, received DateTime64(3, 'UTC'), at DateTime64(3, 'UTC'), system LowCardinality(String), ` +
  `actor LowCardinality(String), place LowCardinality(String), action LowCardinality(String), subjects Array(String), ` +
  `fields Array(LowCardinality(String)), reason String, rows UInt64, ok Bool) ` +
  `ENGINE = MergeTree PARTITION BY toYYYYMM(at) ORDER BY (actor, at)`;

const texts = (all: readonly string[]): string => `CAST(${list(all.map(text))}, 'Array(String)')`;

const rowOf = (record: AccessRecord, seq: number): string => {
  const at = `fromUnixTimestamp64Milli(toInt64(${record.at}))`;
  const { system, actor, from, action, subjects, fields, reason, rows, ok } = record;
  return (
    `(${seq}, ${at}, ${at}, ${text(system)}, ${text(actor)}, ${text(from)}, ${text(action)}, ${texts(subjects)}, ` +
    `${texts(fields)}, ${text(reason)}, ${number(rows)}, ${truth(ok)})`
  );
};

interface Answer {
  readonly rows?: string;
  readonly error?: string;
}

export class Engine {
  readonly #child: ChildProcess;
  readonly #waiting: ((answer: Answer) => void)[] = [];

  constructor() {
    this.#child = spawn(process.execPath, [engine], { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: this.#child.stdout! }).on('line', (line) =>
      this.#waiting.shift()!(JSON.parse(line) as Answer),
    );
  }

  async query(sql: string): Promise<readonly unknown[]> {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    this.#waiting.push(resolve);
    this.#child.stdin!.write(`${JSON.stringify(sql)}\n`);
    const { rows, error } = await promise;
    if (rows === undefined) throw new Error(`${error ?? ''}\n${sql}`);
    return rows
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  }

  /** The records, in the order of the log, and no others. */
  async hold(records: readonly AccessRecord[]): Promise<void> {
    await this.query('DROP TABLE IF EXISTS acc.records');
    await this.query(RECORDS);
    if (records.length > 0) await this.query(`INSERT INTO acc.records VALUES ${records.map(rowOf).join(', ')}`);
  }

  stop(): void {
    this.#child.kill();
  }
}
