import type { Instant } from '@bongsu/kit';
import { raw, sql, type Row, type Tx } from '../../database/index.ts';
import type { SealedColumn } from '../../platform/vault.ts';

export interface KeyRow extends Row {
  readonly name: string;
  readonly addedAt: Instant;
  readonly addedBy: string | null;
  readonly reason: string;
  readonly unusedAt: Instant | null;
  /** Nothing names it but values that keep their key. */
  readonly keptOnly: boolean;
}

export interface RetiredRow extends Row {
  readonly name: string;
  readonly addedAt: Instant;
  readonly retiredAt: Instant;
  readonly retiredBy: string;
  readonly reason: string;
}

/** Newest first. */
export const keysOf = (tx: Tx): Promise<KeyRow[]> =>
  tx.many<KeyRow>(sql`
    select name, added_at as "addedAt", added_by as "addedBy", reason, unused_at as "unusedAt", kept_only as "keptOnly"
    from field_key
    order by added_at desc, name`);

export const retiredKeys = (tx: Tx): Promise<RetiredRow[]> =>
  tx.many<RetiredRow>(sql`
    select name, added_at as "addedAt", retired_at as "retiredAt", retired_by as "retiredBy", reason
    from field_key_retirement order by retired_at desc, name`);

export interface NewKey {
  readonly name: string;
  readonly at: Instant;
  readonly by: string | null;
  readonly reason: string;
}

/** Nothing happens to a key that is known. */
export const insertKey = (tx: Tx, { name, at, by, reason }: NewKey): Promise<number> =>
  tx.run(sql`
    insert into field_key (name, added_at, added_by, reason) values (${name}, ${at}, ${by}, ${reason})
    on conflict do nothing`);

/** Names, as they stand in our own list of columns and nowhere else, in the text of a statement. */
const named = (name: string) => raw(`"${name}"`);

export interface ColumnCount {
  readonly column: string;
  /** Its values keep their key. */
  readonly isKept: boolean;
  /** How many values name each key. */
  readonly byKey: Readonly<Record<string, number>>;
}

/** Goes through every sealed value: for a list of a million, half a second. */
export const countValues = async (tx: Tx, columns: readonly SealedColumn[]): Promise<ColumnCount[]> => {
  const counts: ColumnCount[] = [];
  for (const { table, column, isKept = false } of columns) {
    const rows = await tx.many<Row & { key: string; count: number }>(
      sql`select key, count from sealed_counts(${table}::regclass, ${column})`,
    );
    counts.push({
      column: `${table}.${column}`,
      isKept,
      byKey: Object.fromEntries(rows.map(({ key: name, count }) => [name, count])),
    });
  }
  return counts;
};

export interface SealedValue extends Row {
  readonly id: string;
  readonly sealed: Buffer;
}

/** The next values behind `after` (a row's id as text; `null`: from the beginning) that name another key than this one. */
export const valuesOfOtherKeys = (
  tx: Tx,
  { table, column, id }: SealedColumn,
  current: string,
  after: string | null,
  limit: number,
): Promise<SealedValue[]> => {
  const behind = after === null ? sql`true` : sql`${named(id)} > ${after}`;
  return tx.many<SealedValue>(sql`
    select ${named(id)}::text as id, ${named(column)} as sealed from ${named(table)}
    where ${behind} and ${named(`${column}_key`)} <> ${current} order by ${named(id)} limit ${limit}`);
};

/** Answers how many were still what they were, and are replaced. */
export const replaceValues = async (
  tx: Tx,
  { table, column, id }: SealedColumn,
  values: readonly SealedValue[],
  sealed: readonly Buffer[],
): Promise<number> => {
  const { done } = await tx.one<{ done: number }>(sql`
    select reseal(${table}::regclass, ${column}, ${id}, ${values.map((value) => value.id)}::text[],
      ${values.map((value) => value.sealed)}::bytea[], ${sealed}::bytea[]) as done`);
  return done;
};

export const markUse = (
  tx: Tx,
  name: string,
  { unusedAt, keptOnly }: Pick<KeyRow, 'unusedAt' | 'keptOnly'>,
): Promise<number> =>
  tx.run(sql`update field_key set unused_at = ${unusedAt}, kept_only = ${keptOnly} where name = ${name}`);

/** Refused by the database (23503) while any value names it; waits for whoever is writing one. */
export const deleteKey = (tx: Tx, name: string): Promise<number> =>
  tx.run(sql`delete from field_key where name = ${name}`);

export const insertRetirement = (
  tx: Tx,
  key: KeyRow,
  given: {
    readonly at: Instant;
    readonly by: string | null;
    readonly reason: string;
    readonly counts: readonly ColumnCount[];
  },
): Promise<number> =>
  tx.run(sql`
    insert into field_key_retirement (name, added_at, retired_at, retired_by, reason, counted)
    values (${key.name}, ${key.addedAt}, ${given.at}, ${given.by}, ${given.reason}, ${JSON.stringify(given.counts)}::jsonb)`);
