import { readdir, readFile } from 'node:fs/promises';
import { sha256 } from '@bongsu/kit';
import pg from 'pg';

const folder = new URL('migrations/', import.meta.url);

/** One advisory lock for everything that changes the schema: three servers may start at once. */
const MIGRATION_LOCK = 8_520_001;

/** A migration that ran already was edited afterwards, or one is missing: the schema is not what the code expects. */
export class MigrationError extends Error {}

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly digest: string;
}

export const readMigrations = async (): Promise<readonly Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8');
      return { name, text, digest: sha256(text) };
    }),
  );
};

const applied = async (client: pg.Client): Promise<Map<string, string>> => {
  await client.query(
    'create table if not exists public.migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from public.migration');
  return new Map(rows.map((row) => [row.name, row.digest]));
};

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(migration.text);
    await client.query('insert into public.migration (name, digest) values ($1, $2)', [
      migration.name,
      migration.digest,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationError(
      `Migration ${migration.name} failed: ${error instanceof Error ? error.message : 'unknown'}`,
      { cause: error },
    );
  }
};

/** Brings the schema forward, each file in a transaction of its own, under a lock. Answers the names it applied. */
export const migrate = async (url: string): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url, application_name: 'bongsu-migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await applied(client);
    const ran: string[] = [];
    for (const migration of await readMigrations()) {
      const digest = done.get(migration.name);
      if (digest === undefined) {
        await apply(client, migration);
        ran.push(migration.name);
      } else if (digest !== migration.digest) {
        throw new MigrationError(`Migration ${migration.name} was changed after it had been applied.`);
      }
    }
    return ran;
  } finally {
    await client.end();
  }
};
