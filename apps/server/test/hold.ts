import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * Holds the rows that `query` locks (`select … for update`) until `release`, so that a test can let several requests
 * read the same state before any of them writes: `waiting(2)` resolves when two stand at the lock.
 */
export const hold = async (
  databaseUrl: string,
  query: string,
): Promise<{ waiting(count: number): Promise<void>; release(): Promise<void> }> => {
  const holder = new Client({ connectionString: databaseUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query(query);
  const blocked = async (): Promise<number> => {
    const { rows } = await holder.query<{ blocked: string }>(
      `select count(*) as blocked from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return Number(rows[0]!.blocked);
  };
  return {
    async waiting(count) {
      for (let tries = 0; (await blocked()) < count; tries += 1) {
        if (tries > 1000) throw new Error(`Fewer than ${String(count)} came to stand at the lock`);
        await sleep(10);
        // Statistics are those of the first look in a transaction, until asked for anew.
        await holder.query('select pg_stat_clear_snapshot()');
      }
    },
    async release() {
      await holder.query('commit');
      await holder.end();
    },
  };
};
