import type { statisticsTables } from '@bongsu/contracts';
import { raw, sql, type Row, type Sql, type Tx } from '../../database/index.ts';

export type By = (typeof statisticsTables)[number];

export interface Counted extends Row {
  readonly key: string;
  readonly count: number;
}

const reportedYear = sql`extract(year from i.reported_at at time zone 'Asia/Seoul')::int`;

/** What a report is counted under. */
const keys: Readonly<Record<By, Sql>> = {
  month: sql`to_char(i.reported_at at time zone 'Asia/Seoul', 'YYYY-MM')`,
  department: sql`coalesce(d.name, '')`,
  reporterType: raw('i.reporter_type'),
  source: raw('i.source'),
  handlingType: raw('i.handling_type'),
};

/** Of the cases that exist for the actor; who is kept away from one finds it in no count either. */
export const countBy = (tx: Tx, by: By, year: number): Promise<Counted[]> =>
  tx.many<Counted>(sql`
    select ${keys[by]} as key, count(*)::int as count from incident i left join department d on d.id = i.department_id
    where ${reportedYear} = ${year} group by 1 order by 1`);

export const yearsWithReports = async (tx: Tx): Promise<number[]> =>
  (await tx.many<{ year: number }>(sql`select distinct ${reportedYear} as year from incident i`)).map(
    ({ year }) => year,
  );

/** Also those in which nothing was reported: a missing line would tell as much as a nought. */
export const departmentNames = async (tx: Tx): Promise<string[]> =>
  (await tx.many<{ name: string }>(sql`select distinct name from department order by name`)).map(({ name }) => name);
