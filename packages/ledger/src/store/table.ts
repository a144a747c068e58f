/**
 * What the query store holds, said once: the statements for one machine and for a cluster are made from it (`ddl.ts`), and so is the form
 * in which records are sent there (`block.ts`).
 */

interface Column {
  readonly name: string;
  readonly type: string;
  readonly codec?: string;
}

export interface Table {
  /** Queries know it as `acc.<name>`, wherever it lies. */
  readonly name: string;
  readonly engine: 'MergeTree' | 'AggregatingMergeTree';
  readonly columns: readonly Column[];
  readonly indexes: readonly string[];
  /** How many rows are found and read together; as the engine sees fit if not given. */
  readonly granule?: number;
  readonly partition: string;
  readonly order: string;
  /** By what rows are spread over a cluster: a handler's lie together, so that what is counted for each is exact. */
  readonly spread: string;
}

export const DATABASE = 'acc';

const MOMENT = "DateTime64(3, 'UTC')";
const WORD = 'LowCardinality(String)';
/** Numbers that go on from one row to the next: T64 leaves so little of them that unpacking costs half. */
const STEPS = 'Delta(8), T64, ZSTD(1)';

/**
 * 접속기록, one row a record. `seq` is its index in the log, `place` is what the record calls `from`. The id of a record stays in the log:
 * random, it would take nearly half the room.
 */
export const RECORDS: Table = {
  name: 'records',
  engine: 'MergeTree',
  columns: [
    { name: 'seq', type: 'UInt64', codec: STEPS },
    { name: 'received', type: MOMENT, codec: STEPS },
    { name: 'at', type: MOMENT, codec: STEPS },
    { name: 'system', type: WORD },
    { name: 'actor', type: WORD },
    { name: 'place', type: WORD },
    { name: 'action', type: WORD, codec: 'ZSTD(1)' },
    { name: 'subjects', type: 'Array(String)', codec: 'ZSTD(1)' },
    { name: 'fields', type: `Array(${WORD})`, codec: 'ZSTD(1)' },
    { name: 'reason', type: 'String', codec: 'ZSTD(1)' },
    { name: 'rows', type: 'UInt64', codec: 'T64, ZSTD(1)' },
    { name: 'ok', type: 'Bool' },
  ],
  // "Who looked at this person?" reads the few granules that may know the person: three in a thousand of the others seem to.
  indexes: ['INDEX by_subject subjects TYPE bloom_filter(0.003) GRANULARITY 1'],
  granule: 4096,
  partition: 'toYYYYMM(at)',
  order: '(actor, at)',
  spread: 'cityHash64(actor)',
};

/** What each handler did on each day in Seoul: for baselines and "last seen", in as many rows as there are handlers and days. */
export const ACTOR_DAYS: Table = {
  name: 'actor_days',
  engine: 'AggregatingMergeTree',
  columns: [
    { name: 'actor', type: WORD },
    { name: 'day', type: 'Date32' },
    { name: 'records', type: 'SimpleAggregateFunction(sum, UInt64)' },
    { name: 'subjects', type: 'SimpleAggregateFunction(sum, UInt64)' },
    { name: 'rows', type: 'SimpleAggregateFunction(sum, UInt64)' },
    { name: 'downloads', type: 'SimpleAggregateFunction(sum, UInt64)' },
    { name: 'refused', type: 'SimpleAggregateFunction(sum, UInt64)' },
    { name: 'first_at', type: `SimpleAggregateFunction(min, ${MOMENT})` },
    { name: 'last_at', type: `SimpleAggregateFunction(max, ${MOMENT})` },
  ],
  indexes: [],
  partition: 'toYYYYMM(day)',
  order: '(actor, day)',
  spread: 'cityHash64(actor)',
};

/** Fills `ACTOR_DAYS` from the rows of `RECORDS`. */
export const daysOf = (records: string): string => `SELECT
  actor,
  toDate32(at, 'Asia/Seoul') AS day,
  count() AS records,
  sum(length(subjects)) AS subjects,
  sum(records.rows) AS rows,
  countIf(action = 'download') AS downloads,
  countIf(NOT ok) AS refused,
  min(at) AS first_at,
  max(at) AS last_at
FROM ${records} AS records
GROUP BY actor, day`;
