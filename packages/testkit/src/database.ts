import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';

/** A database that is built once for each distinct `digest` and then copied. */
export interface Template {
  /** Names what `build` makes, e.g. the digest of all migrations: when it changes, a new template is built. */
  readonly digest: string;
  /** Fills the empty database at `url` and closes its connections. */
  readonly build: (url: string) => Promise<unknown>;
}

export interface TestDatabase extends AsyncDisposable {
  readonly name: string;
  /** The owner's address. */
  readonly url: string;
  /** Ends what is still connected and removes the database. May be called more than once. */
  drop(): Promise<void>;
}

export interface CreateDatabaseOptions {
  /** Without one the database is empty. */
  readonly template?: Template | undefined;
  /** The server to use; by default the one the test run started, or the one named in `DATABASE_URL_TEST`. */
  readonly server?: string | undefined;
}

/**
 * A database of its own for one test or one test file, copied from a template in some tens of milliseconds.
 *
 * ```ts
 * await using database = await createDatabase({ template: { digest, build: migrate } });
 * ```
 */
export const createDatabase = async (options: CreateDatabaseOptions = {}): Promise<TestDatabase> => {
  const server = options.server ?? testServer();
  const name = `bongsu_test_${randomBytes(8).toString('hex')}`;
  await withClient(server, async (client) => {
    const source =
      options.template === undefined ? 'template1' : await ensureTemplate(client, server, options.template);
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(source)}`);
  });
  const drop = async (): Promise<void> =>
    withClient(server, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
    });
  return { name, url: addressOf(server, name), drop, [Symbol.asyncDispose]: drop };
};

/** Any number shared by all workers; the lock is held only while a template is looked for or built. */
const TEMPLATE_LOCK = 8_520_520;

/** Workers and parallel runs meet at an advisory lock: one builds, the others wait and find it built. */
const ensureTemplate = async (client: Client, server: string, template: Template): Promise<string> => {
  const name = `bongsu_template_${template.digest.replaceAll(/[^0-9a-z]/gu, '').slice(-40)}`;
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await buildTemplate(client, server, template, name);
    return name;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
};

/** Built under another name and renamed when whole: a build that fails or is killed leaves no half template behind. */
const buildTemplate = async (client: Client, server: string, template: Template, name: string): Promise<void> => {
  const draft = 'bongsu_template_draft';
  const drop = `DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`;
  await client.query(drop);
  await client.query(`CREATE DATABASE ${draft}`);
  try {
    await template.build(addressOf(server, draft));
  } catch (error) {
    await client.query(drop);
    throw error;
  }
  // Closed for good: PostgreSQL copies only a database nobody is connected to.
  await client.query(`ALTER DATABASE ${draft} ALLOW_CONNECTIONS false`);
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [draft]);
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${escapeIdentifier(name)}`);
};

const withClient = async <Value>(server: string, use: (client: Client) => Promise<Value>): Promise<Value> => {
  const client = new Client({ connectionString: addressOf(server, 'postgres') });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};

const addressOf = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
};

const testServer = (): string => {
  const url = process.env['DATABASE_URL_TEST'];
  if (url !== undefined && url !== '') return url;
  throw new Error(
    'No PostgreSQL for tests. Run this file with `npx vitest run` from the root, which starts one, or set DATABASE_URL_TEST.',
  );
};
