import type { RegisterQuery } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { empty, join, sql, type Row, type Sql, type Tx } from '../../database/index.ts';
import type { Incident } from './incident.ts';

type Filter = Omit<RegisterQuery, 'page' | 'pageSize'>;

/** A filter whose words were looked up: the few cases that contain them, or `null` where there are too many to list. */
interface Looked extends Filter {
  readonly found: readonly string[] | null;
}

/** Beyond this many matches, reading the register in order finds a page of them sooner than the index does. */
const FEW = 500;

/** One line of the register, as both the page and the export read it. */
export interface RegisterRow extends Row {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly stage: Incident['stage'];
  readonly reporterType: Incident['reporterType'];
  readonly source: Incident['source'];
  readonly handlingType: Incident['handlingType'];
  readonly disposition: Record<string, unknown>;
  readonly grade: 1 | 2 | 3 | null;
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  readonly handlerId: string | null;
  readonly handlerName: string | null;
  readonly handlerDepartment: string | null;
  readonly reportedAt: Instant;
  readonly registeredAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closureSubmittedAt: Instant | null;
  readonly closureDocument: string | null;
  readonly nextDueAt: Instant | null;
  readonly late: boolean;
  readonly subjectCount: number | null;
}

const likeText = (text: string): string => `%${text.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/**
 * Words are looked up in a trigram index first (three letters at least), which row-level security would not use by
 * itself; see `app_search_incidents`.
 */
const lookUp = async (tx: Tx, filter: Filter): Promise<Looked> => {
  if (filter.q === undefined || filter.q.length < 3) return { ...filter, found: null };
  const rows = await tx.many<{ id: string }>(sql`select app_search_incidents(${likeText(filter.q)}, ${FEW + 1}) as id`);
  return { ...filter, found: rows.length > FEW ? null : rows.map((row) => row.id) };
};

const wordCondition = (filter: Looked): Sql | false => {
  if (filter.q === undefined || filter.q === '') return false;
  return filter.found === null ? sql`i.search like ${likeText(filter.q)}` : sql`i.id = any (${filter.found}::uuid[])`;
};

const conditions = (filter: Looked): readonly Sql[] => {
  const all: (Sql | false)[] = [
    wordCondition(filter),
    filter.stage !== undefined && sql`i.stage = ${filter.stage}`,
    filter.open === 'true' && sql`i.stage not in ('closed', 'dismissed')`,
    filter.open === 'false' && sql`i.stage in ('closed', 'dismissed')`,
    filter.grade !== undefined && sql`i.grade = ${filter.grade}`,
    filter.handlingType !== undefined && sql`i.handling_type = ${filter.handlingType}`,
    filter.source !== undefined && sql`i.source = ${filter.source}`,
    filter.departmentId !== undefined && sql`i.department_id = ${filter.departmentId}`,
    filter.from !== undefined && sql`i.reported_at >= (${filter.from}::date)::timestamp at time zone 'Asia/Seoul'`,
    filter.to !== undefined && sql`i.reported_at < (${filter.to}::date + 1)::timestamp at time zone 'Asia/Seoul'`,
    filter.late === 'true' && sql`i.late`,
  ];
  return all.filter((entry) => entry !== false);
};

const where = (filter: Looked): Sql => {
  const all = conditions(filter);
  return all.length === 0 ? empty : sql`where ${join(all, ' and ')}`;
};

const orders: Record<Filter['sort'], Sql> = {
  reportedAt: sql`i.reported_at, i.id`,
  '-reportedAt': sql`i.reported_at desc, i.id desc`,
  nextDueAt: sql`i.next_due_at nulls last, i.reported_at desc`,
  grade: sql`i.grade nulls last, i.reported_at desc`,
  '-grade': sql`i.grade desc nulls last, i.reported_at desc`,
  number: sql`i.number nulls last, i.reported_at`,
  '-number': sql`i.number desc nulls last, i.reported_at desc`,
};

const lines = (page: Sql, order: Sql): Sql => sql`
    with page as materialized (${page})
    select i.id, i.number, i.title, i.stage, i.reporter_type as "reporterType", i.source,
      i.handling_type as "handlingType",
      i.disposition, i.grade, i.department_id as "departmentId", d.name as "departmentName", i.handler_id as "handlerId",
      h.name as "handlerName", hd.name as "handlerDepartment", i.reported_at as "reportedAt",
      i.registered_at as "registeredAt", i.closed_at as "closedAt", i.closure_submitted_at as "closureSubmittedAt",
      (select doc.number from closure_report r join document doc on doc.subject = 'closure-report:' || r.id
        where r.incident_id = i.id and r.decision = 'approved' and doc.issued_at >= r.decided_at
        order by doc.issued_at, doc.number limit 1) as "closureDocument",
      i.next_due_at as "nextDueAt", i.late, i.subject_count as "subjectCount"
    from page i left join department d on d.id = i.department_id
      left join person h on h.id = i.handler_id left join department hd on hd.id = h.department_id
    order by ${order}`;

/** The page is found first, on the narrow table; names are joined for its lines only. */
export const readRegister = async (tx: Tx, filter: Filter, limit: number, offset: number): Promise<RegisterRow[]> => {
  const order = orders[filter.sort];
  const looked = await lookUp(tx, filter);
  return tx.many<RegisterRow>(
    lines(sql`select i.* from incident i ${where(looked)} order by ${order} limit ${limit} offset ${offset}`, order),
  );
};

export interface RegisterPage {
  readonly rows: readonly RegisterRow[];
  readonly total: number;
}

/** A page and the number of all its lines. Words are slow to compare: with them both come from one reading. */
export const readRegisterPage = async (
  tx: Tx,
  filter: Filter,
  limit: number,
  offset: number,
): Promise<RegisterPage> => {
  const looked = await lookUp(tx, filter);
  const order = orders[filter.sort];
  const ids = (from: Sql): Sql => sql`select i.id from ${from} order by ${order} limit ${limit} offset ${offset}`;
  const { found, total } = await tx.one<{ found: readonly string[]; total: number }>(
    wordCondition(looked) === false
      ? sql`select array(${ids(sql`incident i ${where(looked)}`)}) as found,
          (select count(*) from incident i ${where(looked)}) as total`
      : sql`with i as materialized (
            select i.id, i.reported_at, i.next_due_at, i.grade, i.number from incident i ${where(looked)})
          select array(${ids(sql`i`)}) as found, (select count(*) from i) as total`,
  );
  const page = sql`select i.* from incident i where i.id = any (${found}::uuid[])`;
  return { rows: await tx.many<RegisterRow>(lines(page, order)), total };
};

export const readRegisterLine = (tx: Tx, id: string): Promise<RegisterRow> =>
  tx.one<RegisterRow>(lines(sql`select i.* from incident i where i.id = ${id}`, orders.number));

export const countRegister = async (tx: Tx, filter: Filter): Promise<number> =>
  (await tx.one<{ total: number }>(sql`select count(*) as total from incident i ${where(await lookUp(tx, filter))}`))
    .total;
