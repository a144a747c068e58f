import type { Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';

/** Everything here is for the product itself: call it in a system transaction. */

/** Those of the files in the store that no row refers to or ever referred to, and that were not noticed before. */
export const unknownAmong = async (tx: Tx, names: readonly string[]): Promise<readonly string[]> =>
  (
    await tx.many<{ name: string }>(sql`
      select name from unnest(${names}::text[]) as name where not exists (select from stored_file where key = name)`)
  ).map(({ name }) => name);

/**
 * Notes that a file was found without a row. Call it in a transaction that does nothing else: it waits for an upload
 * that is naming the same file, and whoever waits with something in hand can be waited for.
 */
export const note = (tx: Tx, name: string, now: Instant): Promise<number> =>
  tx.run(sql`insert into stored_file (key, seen_at) values (${name}, ${now}) on conflict do nothing`);

/**
 * Marks as removed what belonged to nothing since then. A row that an upload is marking as kept in this moment is
 * locked: it is left alone, and looked at again the next time.
 */
export const giveUp = (tx: Tx, since: Instant, now: Instant): Promise<number> =>
  tx.run(sql`
    update stored_file set removed_at = ${now} where key in (
      select key from stored_file where not kept and removed_at is null and seen_at <= ${since}
      for update skip locked)`);

/** Which of these were given up; the files of a server that died half way are among them again. */
export const givenUp = async (tx: Tx, names: readonly string[]): Promise<readonly string[]> =>
  (
    await tx.many<{ key: string }>(sql`
      select key from stored_file where key = any (${names}::text[]) and removed_at is not null`)
  ).map(({ key }) => key);
