import type { AccessRecordView } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { empty, join, sql, type Row, type Sql, type Tx } from '../../database/index.ts';

export interface AccessFilter {
  readonly personId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly action?: string | undefined;
  readonly incidentId?: string | undefined;
}

export interface AccessRow extends Row {
  readonly id: string;
  readonly at: Instant;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly department: string | null;
  readonly via: string;
  readonly address: string | null;
  readonly operation: string;
  readonly action: AccessRecordView['action'];
  readonly subjects: readonly string[];
  readonly subjectCount: number;
  readonly fields: readonly string[];
  readonly reason: string | null;
  readonly incidentId: string | null;
  readonly incidentNumber: string | null;
  readonly incidentVisible: boolean;
}

const where = (filter: AccessFilter): Sql => {
  const all = [
    filter.personId !== undefined && sql`a.person_id = ${filter.personId}`,
    filter.from !== undefined && sql`a.at >= (${filter.from}::date)::timestamp at time zone 'Asia/Seoul'`,
    filter.to !== undefined && sql`a.at < (${filter.to}::date + 1)::timestamp at time zone 'Asia/Seoul'`,
    filter.action !== undefined && sql`a.action = ${filter.action}`,
    filter.incidentId !== undefined && sql`a.incident_id = ${filter.incidentId}`,
  ].filter((condition) => condition !== false);
  return all.length === 0 ? empty : sql`where ${join(all, ' and ')}`;
};

/** The page is found first, on the narrow table; names are joined for its lines only. */
export const readRecords = (tx: Tx, filter: AccessFilter, limit: number, offset = 0): Promise<AccessRow[]> =>
  tx.many<AccessRow>(sql`
    with page as materialized (
      select a.* from access_record a ${where(filter)} order by a.at desc, a.id desc limit ${limit} offset ${offset})
    select page.id, page.at, p.id as "personId", p.name as "personName", d.name as department, page.via, page.address,
      page.operation, page.action, page.subjects, page.subject_count as "subjectCount", page.fields, page.reason,
      page.incident_id as "incidentId", i.number as "incidentNumber",
      i.id is not null as "incidentVisible"
    from page left join person p on p.id = page.person_id left join department d on d.id = p.department_id
      left join incident i on i.id = page.incident_id
    order by page.at desc, page.id desc`);

export const countRecords = async (tx: Tx, filter: AccessFilter): Promise<number> =>
  (await tx.one<{ total: number }>(sql`select count(*) as total from access_record a ${where(filter)}`)).total;
