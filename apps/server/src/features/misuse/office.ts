import { DAY_MS, seoulDay } from '@bongsu/kit';
import type { Office } from '@bongsu/ledger';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { currentLaw } from '../law/index.ts';

/** When people of this organisation work: the hours it set, and the holidays of the law. */
export const officeOf = async (tx: Tx, deps: Deps): Promise<Office> => {
  const hours = await tx.one<{ from: number; to: number }>(
    sql`select office_from as "from", office_to as "to" from misuse_settings`,
  );
  const { days } = (await currentLaw(tx, deps)).calendar;
  return { ...hours, isHoliday: (day) => days.has(seoulDay(day * DAY_MS)) };
};
