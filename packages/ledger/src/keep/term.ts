/** Until when records are kept. */
import { endOfSeoulDay, instantAt, seoulDate } from '@bongsu/kit';

/** How many months the records of a system are kept at least: the law says, an organisation may say more. */
export type Terms = (system: string) => number;

/** The last second of a record's term, in milliseconds since 1970: months run from the day in Seoul it was taken on. */
export const keptUntil = (received: number, months: number): number =>
  endOfSeoulDay(seoulDate(instantAt(received)).add({ months })).epochMilliseconds;
