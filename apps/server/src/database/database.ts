import { Temporal, toSeoulIso, type Clock } from '@bongsu/kit';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { systemActor, type Actor } from '../actor.ts';
import { typeParsers } from './types.ts';

/** A row as the query names its columns; write `select due_at as "dueAt"`. */
export type Row = Record<string, unknown>;

/** A transaction that runs as one actor. Nothing else can reach the database. */
export interface Tx {
  readonly actor: Actor;
  many<R extends Row>(query: Sql): Promise<R[]>;
  /** The one row; throws when there is none, since then something the code relies on is broken. */
  one<R extends Row>(query: Sql): Promise<R>;
  maybe<R extends Row>(query: Sql): Promise<R | null>;
  /** Runs a statement; answers the number of rows it touched. */
  run(query: Sql): Promise<number>;
  /**
   * Runs `work` in the same transaction as the product itself, for what an actor may cause but not see: filing a
   * report, refreshing what waits for others. Keep it small, and check the actor's right before.
   */
  asSystem<T>(work: () => Promise<T>): Promise<T>;
  /** Says that a case changed: what is derived from it (duties, stage, what waits for whom) is redone before the commit. */
  touch(incidentId: string): void;
  /** Runs after the transaction is durably committed, never when it is rolled back. */
  afterCommit(work: () => void): void;
}

export interface Database {
  transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * A transaction of statements that are all known beforehand: they and the commit travel together, and the answer is
   * there after one journey instead of three. For what runs hundreds of times a second; nothing is redone for touched cases.
   */
  atOnce(actor: Actor, statements: readonly Sql[]): Promise<Row[][]>;
  /** Called once at start: what to redo, in the same transaction, for each case that was touched. */
  onTouched(redo: (tx: Tx, incidentId: string) => Promise<void>): void;
  close(): Promise<void>;
}

/**
 * A statement that runs a thousand times a second: planned once for each connection instead of each time. The name stands
 * for exactly one text.
 */
export const prepared = (name: string, statement: Sql): Sql => Object.assign(statement, { name });

const parameter = (value: unknown): unknown => {
  if (value instanceof Temporal.Instant) return toSeoulIso(value);
  if (value instanceof Temporal.PlainDate) return value.toString();
  return value;
};

/** SQLSTATE class 40: rolled back for certain; a constraint checked at the end (23) likewise. */
const isRolledBack = (error: unknown): boolean => /^(23|40)/.test((error as { code?: string }).code ?? '');

/**
 * The connection broke while the commit was under way: nobody knows whether it was done. What the transaction may now
 * refer to (a file in the store) must stay.
 */
export class CommitInDoubt extends Error {
  /** transaction_resolution_unknown */
  readonly code = '08007';
}

const send = (client: pg.PoolClient, statement: Sql & { readonly name?: string }): Promise<pg.QueryResult> => {
  const { text, name } = statement;
  return client.query({ text, values: statement.values.map(parameter), ...(name === undefined ? {} : { name }) });
};

const open = (client: pg.PoolClient, actor: Actor, clock: Clock): Promise<unknown>[] => [
  client.query('begin; set local role bongsu_app'),
  announce(client, actor, clock),
];

const commit = async (client: pg.PoolClient): Promise<void> => {
  try {
    await client.query('commit');
  } catch (error) {
    throw isRolledBack(error) ? error : new CommitInDoubt('The commit was not answered', { cause: error });
  }
};

interface OpenTx extends Tx {
  readonly committed: (() => void)[];
  readonly touched: Set<string>;
}

const transactionOn = (client: pg.PoolClient, actor: Actor, clock: Clock): OpenTx => {
  const committed: (() => void)[] = [];
  const touched = new Set<string>();
  let elevated = 0;
  const query = (statement: Sql): Promise<pg.QueryResult> => send(client, statement);
  const many = async <R extends Row>(statement: Sql): Promise<R[]> => (await query(statement)).rows as R[];
  return {
    actor,
    committed,
    touched,
    touch: (incidentId) => void touched.add(incidentId),
    many,
    maybe: async <R extends Row>(statement: Sql) => (await many<R>(statement))[0] ?? null,
    one: async <R extends Row>(statement: Sql) => {
      const [row] = await many<R>(statement);
      if (row === undefined) throw new Error('Expected a row and found none');
      return row;
    },
    run: async (statement) => (await query(statement)).rowCount ?? 0,
    asSystem: async (work) => {
      if (elevated === 0) await announce(client, systemActor, clock);
      elevated += 1;
      try {
        return await work();
      } finally {
        elevated -= 1;
        // Fails only in a transaction that failed already, and that is rolled back.
        if (elevated === 0) await announce(client, actor, clock).catch(() => undefined);
      }
    },
    afterCommit: (work) => {
      committed.push(work);
    },
  };
};

/** Tells PostgreSQL who is acting, for this transaction only; the policies in `migrations/` read it. */
const announce = (client: pg.PoolClient, actor: Actor, clock: Clock): Promise<pg.QueryResult> => {
  const roles = actor.kind === 'system' ? ['system'] : actor.roles;
  return client.query({
    name: 'announce-actor',
    text: `select set_config('bongsu.person', $1, true), set_config('bongsu.roles', $2, true),
                  set_config('bongsu.departments', $3, true), set_config('bongsu.now', $4, true),
                  set_config('bongsu.agent', $5, true)`,
    values: [
      actor.personId ?? '',
      `,${roles.join(',')},`,
      `{${actor.departmentIds.join(',')}}`,
      toSeoulIso(clock.now()),
      actor.agentId ?? '',
    ],
  });
};

const ignore = (): void => undefined;

/** A failure of the first is the cause of whatever failed behind it, and is the one to tell. */
const behind = async <T>(first: Promise<unknown>, work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } finally {
    await first;
  }
};

type Redo = (tx: Tx, incidentId: string) => Promise<void>;

const redoTouched = async (tx: OpenTx, redo: Redo | null): Promise<void> => {
  if (redo === null) return;
  for (const incidentId of tx.touched) await tx.asSystem(() => redo(tx, incidentId));
};

export const connect = (url: string, clock: Clock, options: { readonly max?: number } = {}): Database => {
  let redo: Redo | null = null;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    types: typeParsers,
    pipeline: true,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'bongsu',
  });
  // An idle connection that breaks (the database restarted) is replaced on the next use; it must not end the process.
  pool.on('error', ignore);
  // A transaction sends its statements before it knows that it began. Should it ever not have begun, they still run without
  // rights of their own and as nobody. A failure here is heard of when the transaction takes the role itself.
  pool.on('connect', (client) => {
    client.query('set role bongsu_app').catch(ignore);
  });
  const onClient = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    // The pool listens to idle connections only. A break in the middle reaches us as the failure of a statement too; as
    // an event nobody listens to it would end the process.
    client.on('error', ignore);
    const giveBack = (broken?: Error | true): void => {
      // One that is thrown away may still break once more on its way out.
      if (broken === undefined) client.off('error', ignore);
      client.release(broken);
    };
    try {
      const result = await work(client);
      giveBack();
      return result;
    } catch (error) {
      await client.query('rollback').then(
        () => giveBack(),
        (broken: unknown) => giveBack(broken instanceof Error ? broken : true),
      );
      throw error;
    }
  };
  return {
    async transaction(actor, work) {
      const [result, committed] = await onClient(async (client) => {
        // Sent ahead of the first statement of the work, not waited for: PostgreSQL takes them in this order, and when one
        // fails so does everything behind it.
        const opened = Promise.all(open(client, actor, clock));
        opened.catch(ignore);
        const tx = transactionOn(client, actor, clock);
        const done = await behind(opened, work(tx));
        await redoTouched(tx, redo);
        await commit(client);
        return [done, tx.committed] as const;
      });
      for (const announceCommit of committed) announceCommit();
      return result;
    },
    atOnce: (actor, statements) =>
      onClient(async (client) => {
        const opened = Promise.all(open(client, actor, clock));
        const answers = Promise.all(statements.map((statement) => send(client, statement)));
        // Behind a statement that failed it is answered, and means, a rollback.
        const committed = commit(client);
        await Promise.allSettled([opened, answers, committed]);
        await committed;
        await opened;
        return (await answers).map((answer) => answer.rows as Row[]);
      }),
    onTouched: (work) => {
      redo = work;
    },
    close: () => pool.end(),
  };
};
