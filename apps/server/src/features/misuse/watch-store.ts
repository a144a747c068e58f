import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface Watch extends Row {
  /** Records of the log that were looked at. */
  readonly size: number;
  /** The last day that was looked at when it was over. */
  readonly through: string | null;
}

/** All of it as the product itself. */
export const readWatch = (tx: Tx): Promise<Watch> => tx.one<Watch>(sql`select size, through from misuse_watch`);

export const saveWatch = (tx: Tx, { size, through }: Watch, at: Instant): Promise<number> =>
  tx.run(sql`update misuse_watch set size = ${size}, through = ${through}, looked_at = ${at}`);

/** Remembers where the log stood when a day was first seen, and never forgets the earliest. */
export const markDay = (tx: Tx, day: string, size: number): Promise<number> =>
  tx.run(sql`insert into misuse_day (day, size) values (${day}, ${size}) on conflict do nothing`);

/** From where on nothing of `day` or later can be missed: where the log stood when a day at or before it was first seen. */
export const sizeOn = async (tx: Tx, day: string): Promise<number> =>
  (await tx.maybe<{ size: number }>(sql`select size from misuse_day where day <= ${day} order by day desc limit 1`))
    ?.size ?? 0;
