import type { NoticeView } from '@bongsu/contracts';
import { instant, isBefore, toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { isUnderWay, type Notice } from './notice.ts';
import { endOf, relaySpeed } from './outlook.ts';

/** What the speed of the relay means for so many people, if the sending began now; for whoever decides whether it may. */
export const forecastOf = async (
  tx: Tx,
  deps: Deps,
  notice: Notice,
  people: number,
  dueAt: string | null,
): Promise<NoticeView['forecast']> => {
  if (isUnderWay(notice) || notice.state === 'discarded') return null;
  const { limit, measured, perMinute } = await relaySpeed(tx, deps);
  const end = endOf(deps.clock.now(), people, perMinute);
  return {
    limit,
    measured: measured === null ? null : { perMinute: measured.perMinute, at: toSeoulIso(measured.at) },
    perMinute,
    people,
    minutes: end === null || perMinute === null ? null : Math.ceil(people / perMinute),
    expectedAt: end === null ? null : toSeoulIso(end),
    late: end !== null && dueAt !== null && isBefore(instant(dueAt), end),
  };
};
