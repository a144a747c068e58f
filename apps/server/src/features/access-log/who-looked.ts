import { LOOKS_SHOWN, type AccessLook, type accessLogWhoLooked, type BodyOf } from '@bongsu/contracts';
import { instant, startOfSeoulDay, Temporal, toSeoulIso } from '@bongsu/kit';
import { askStore, type Look } from '@bongsu/ledger';
import type { Deps } from '../../deps.ts';

/** As ClickHouse writes it, in UTC: `2026-11-20 09:00:00.000`. */
const momentOf = (at: string): string => toSeoulIso(instant(`${at.replace(' ', 'T')}Z`));

const present = (of: Look): AccessLook => ({
  seq: Number(of.seq),
  at: momentOf(of.at),
  actor: of.actor,
  from: of.place,
  system: of.system,
  action: of.action,
  fields: [...of.fields],
  reason: of.reason,
  ok: of.ok,
});

/** 처리한 정보주체로 찾기, over everything that the log has by now. */
export const whoLooked = async (
  { records }: Pick<Deps, 'records'>,
  { subject, system, from, to }: BodyOf<typeof accessLogWhoLooked>,
): Promise<AccessLook[]> => {
  const within = {
    from: startOfSeoulDay(Temporal.PlainDate.from(from)).epochMilliseconds,
    to: startOfSeoulDay(Temporal.PlainDate.from(to).add({ days: 1 })).epochMilliseconds,
  };
  const asked = { subject, ...within, ...(system === undefined ? {} : { system }) };
  const rows = await askStore(await records.store(), 'whoLookedAt', asked, { most: LOOKS_SHOWN });
  return (rows as unknown as Look[]).map(present);
};
