/** The statements that make the store: on one machine, embedded or a server's, or on a cluster. */
import { ACTOR_DAYS, DATABASE, daysOf, RECORDS, type Table } from './table.ts';

const TABLES = [RECORDS, ACTOR_DAYS] as const;

/** On the disk before it is acknowledged, and whole parts go when their time has come. */
const SETTINGS = 'fsync_after_insert = 1, fsync_part_directory = 1, ttl_only_drop_parts = 1';

/** How rows lie on the disk. */
interface Layout {
  readonly column: string;
  readonly table: string;
}

/**
 * Of the embedded engine alone, whose version we know. A text and its length lie together, and what is compressed as one is hardly more than
 * one granule has: whoever looks for a few rows unpacks little beside them. The filter of each granule is left as it is, since all of them are
 * read.
 */
const EMBEDDED: Layout = {
  column: ' SETTINGS (min_compress_block_size = 8192)',
  table: ", serialization_info_version = 'with_types', string_serialization_version = 'single_stream'",
};

/** Servers decide for themselves. */
const SERVER: Layout = { column: '', table: '' };

const bodyOf = ({ columns, indexes }: Table, layout: Layout): string => {
  const lines = columns.map(
    ({ name, type, codec }) => `${name} ${type}${codec === undefined ? '' : ` CODEC(${codec})`}${layout.column}`,
  );
  return [...lines, ...indexes].map((line) => `  ${line}`).join(',\n');
};

const tailOf = ({ partition, order, granule }: Table, window: string, layout: Layout): string => {
  const rows = granule === undefined ? '' : `, index_granularity = ${granule}`;
  return `PARTITION BY ${partition}\nORDER BY ${order}\nSETTINGS ${window} = 10000, ${SETTINGS}${rows}${layout.table}`;
};

const onOne = (table: Table, layout: Layout): string =>
  `CREATE TABLE IF NOT EXISTS ${DATABASE}.${table.name}\n(\n${bodyOf(table, layout)}\n)\nENGINE = ${table.engine}\n` +
  tailOf(table, 'non_replicated_deduplication_window', layout);

const onEach = (table: Table, on: string): string =>
  `CREATE TABLE IF NOT EXISTS ${DATABASE}.${table.name}_local${on}\n(\n${bodyOf(table, SERVER)}\n)\n` +
  `ENGINE = Replicated${table.engine}('/clickhouse/tables/{uuid}/{shard}', '{replica}')\n` +
  tailOf(table, 'replicated_deduplication_window', SERVER);

const overAll = ({ name, spread }: Table, cluster: string, on: string): string =>
  `CREATE TABLE IF NOT EXISTS ${DATABASE}.${name}${on} AS ${DATABASE}.${name}_local\n` +
  `ENGINE = Distributed('${cluster}', ${DATABASE}, ${name}_local, ${spread})`;

const view = (suffix: string, on: string): string =>
  `CREATE MATERIALIZED VIEW IF NOT EXISTS ${DATABASE}.${ACTOR_DAYS.name}_of_records${on} ` +
  `TO ${DATABASE}.${ACTOR_DAYS.name}${suffix} AS\n${daysOf(`${DATABASE}.${RECORDS.name}${suffix}`)}`;

const onOneMachine = (layout: Layout): string[] => [
  `CREATE DATABASE IF NOT EXISTS ${DATABASE} ENGINE = Atomic`,
  ...TABLES.map((table) => onOne(table, layout)),
  view('', ''),
];

/** In the embedded engine. */
export const createStatements = (): string[] => onOneMachine(EMBEDDED);

const onCluster = (cluster: string): string => ` ON CLUSTER '${cluster}'`;

/** On a server. `cluster`: its name in the servers' configuration, letters, digits, `_` and `-`. Throws `RangeError` for another. */
export const createOnServer = (cluster?: string): string[] => {
  if (cluster === undefined) return onOneMachine(SERVER);
  if (!/^[\w-]+$/.test(cluster)) throw new RangeError('A cluster is named with letters, digits, _ and -.');
  const on = onCluster(cluster);
  return [
    `CREATE DATABASE IF NOT EXISTS ${DATABASE}${on}`,
    ...TABLES.map((table) => onEach(table, on)),
    ...TABLES.map((table) => overAll(table, cluster, on)),
    view('_local', on),
  ];
};

export const dropStatement = (cluster?: string): string =>
  `DROP DATABASE IF EXISTS ${DATABASE}${cluster === undefined ? '' : onCluster(cluster)} SYNC`;

/** Makes what was counted for each handler and day anew: a crash may have come between a record and its count. */
export const recountStatements = (cluster?: string): string[] => {
  const [suffix, on] = cluster === undefined ? ['', ''] : ['_local', onCluster(cluster)];
  return [
    `TRUNCATE TABLE ${DATABASE}.${ACTOR_DAYS.name}${suffix}${on} SYNC`,
    `INSERT INTO ${DATABASE}.${ACTOR_DAYS.name} ${daysOf(`${DATABASE}.${RECORDS.name}`)}`,
  ];
};

/** Removes the rows before `first` of one month, and nothing else is left of them: `stays` are there with them. */
export const forgetStatement = (
  { month, first, stays }: { readonly month: number; readonly first: number; readonly stays: boolean },
  cluster?: string,
): string => {
  const [suffix, on] = cluster === undefined ? ['', ''] : ['_local', onCluster(cluster)];
  const table = `ALTER TABLE ${DATABASE}.${RECORDS.name}${suffix}${on}`;
  if (!stays) return `${table} DROP PARTITION ${month}`;
  return `${table} DELETE IN PARTITION ${month} WHERE seq < ${first} SETTINGS mutations_sync = 2`;
};
