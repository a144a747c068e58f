import { fiveItems, type ReviewFigures } from '@bongsu/contracts';
import { instantAt, toSeoulIso } from '@bongsu/kit';
import type { Day } from '@bongsu/ledger';
import { sql, type Row, type Tx } from '../../database/index.ts';
import { alarmSpans, type AlarmSpan } from './source-store.ts';

type Completeness = NonNullable<ReviewFigures['completeness']>[number];

const missingIn = (days: readonly Day[]): Completeness['missing'] =>
  Object.fromEntries(
    fiveItems.flatMap((item) => {
      const count = days.reduce((sum, { missing }) => sum + (missing[item] ?? 0), 0);
      return count === 0 ? [] : [[item, count]];
    }),
  );

/** What was counted and told of each system that was connected, from the first day to the last (점검 자료). Call it as the product itself. */
export const completenessIn = async (tx: Tx, from: string, to: string): Promise<Completeness[]> => {
  const [start, end] = [
    sql`${from}::date::timestamp at time zone 'Asia/Seoul'`,
    sql`(${to}::date + 1)::timestamp at time zone 'Asia/Seoul'`,
  ];
  const rows = await tx.many<Row & { system: string; name: string; days: Day[]; alarms: AlarmSpan[] }>(sql`
    select s.system, s.name, coalesce(a.spans, '[]') as alarms,
      (select coalesce(jsonb_agg(observed), '[]') from access_source_day
        where source_id = s.id and day between ${from} and ${to} and observed is not null) as days
    from access_source s left join lateral ${alarmSpans(sql`began_at < ${end} and (ended_at is null or ended_at >= ${start})`)} a on true
    where s.created_at < ${end} order by s.system`);
  return rows.map(({ system, name, days, alarms }) => {
    const missing = missingIn(days);
    const lacking = Object.values(missing).reduce((sum, count) => sum + count, 0);
    return {
      system,
      name,
      missing,
      refused: days.reduce((sum, { refused }) => sum + refused, 0) - lacking,
      alarms: alarms.map((alarm) => ({
        sign: alarm.sign,
        from: toSeoulIso(instantAt(alarm.from)),
        to: alarm.to === null ? null : toSeoulIso(instantAt(alarm.to)),
      })),
    };
  });
};
