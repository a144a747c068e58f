import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface ProcessorRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly work: string;
  readonly sealed: Buffer;
  readonly fromDay: string;
  readonly untilDay: string | null;
  readonly subprocessing: boolean;
  readonly codeIssuedAt: Instant;
  readonly endedAt: Instant | null;
  readonly reports: number;
  readonly version: number;
}

const columns = sql`
  p.id, p.name, p.work, p.sealed, p.from_day as "fromDay", p.until_day as "untilDay", p.subprocessing,
  p.code_issued_at as "codeIssuedAt", p.ended_at as "endedAt", p.version,
  (select count(*) from processor_report r where r.processor_id = p.id) as reports`;

export const allProcessors = (tx: Tx): Promise<ProcessorRow[]> =>
  tx.many<ProcessorRow>(sql`select ${columns} from processor p order by p.ended_at is not null, p.name, p.id`);

export const findProcessor = (tx: Tx, id: string): Promise<ProcessorRow | null> =>
  tx.maybe<ProcessorRow>(sql`select ${columns} from processor p where p.id = ${id}`);

/**
 * The processor whose code this is, while it opens the door; what was replaced, has ended or never was is not found. Call
 * it as the product itself: nobody else reads codes. `today`: ISO, in Seoul.
 */
export const findByCode = (tx: Tx, code: string, today: string): Promise<ProcessorRow | null> =>
  tx.maybe<ProcessorRow>(sql`
    select ${columns} from processor_code c join processor p on p.id = c.processor_id
    where c.code = ${code} and p.ended_at is null and (p.until_day is null or p.until_day >= ${today}::date)`);

type Written = Pick<ProcessorRow, 'id' | 'name' | 'work' | 'sealed' | 'fromDay' | 'untilDay' | 'subprocessing'>;

export const insertProcessor = (tx: Tx, of: Written, at: Instant): Promise<number> =>
  tx.run(sql`
    insert into processor (id, name, work, sealed, from_day, until_day, subprocessing, code_issued_at)
    values (${of.id}, ${of.name}, ${of.work}, ${of.sealed}, ${of.fromDay}, ${of.untilDay}, ${of.subprocessing}, ${at})`);

/** The changes below answer 0 when it is not there, has ended, or is no longer as it was when the change was made. */
type Touched = Promise<number>;

export const updateProcessor = (tx: Tx, of: Written & { readonly version: number }): Touched =>
  tx.run(sql`
    update processor set name = ${of.name}, work = ${of.work}, sealed = ${of.sealed}, from_day = ${of.fromDay},
      until_day = ${of.untilDay}, subprocessing = ${of.subprocessing}, version = version + 1
    where id = ${of.id} and version = ${of.version} and ended_at is null`);

export const markCodeIssued = (tx: Tx, id: string, version: number, at: Instant): Touched =>
  tx.run(sql`
    update processor set code_issued_at = ${at}, version = version + 1
    where id = ${id} and version = ${version} and ended_at is null`);

export const endProcessor = (tx: Tx, id: string, version: number, at: Instant): Touched =>
  tx.run(sql`
    update processor set ended_at = ${at}, version = version + 1
    where id = ${id} and version = ${version} and ended_at is null`);

/** Overwrites the code there was. Call it as the product itself. */
export const saveCode = (tx: Tx, processorId: string, code: string): Promise<number> =>
  tx.run(sql`
    insert into processor_code (processor_id, code) values (${processorId}, ${code})
    on conflict (processor_id) do update set code = excluded.code`);

export interface ReportRow extends Row {
  readonly incidentId: string;
  readonly processorId: string;
  readonly number: number;
  readonly awareAt: Instant;
  readonly reportedAt: Instant;
  readonly sealed: Buffer;
}

const reportColumns = sql`
  incident_id as "incidentId", processor_id as "processorId", number, aware_at as "awareAt", reported_at as "reportedAt",
  sealed`;

export const insertReport = (tx: Tx, row: ReportRow): Promise<number> =>
  tx.run(sql`
    insert into processor_report (incident_id, processor_id, number, aware_at, reported_at, sealed)
    values (${row.incidentId}, ${row.processorId}, ${row.number}, ${row.awareAt}, ${row.reportedAt}, ${row.sealed})`);

/** Newest first. */
export const reportsOf = (tx: Tx, processorId: string): Promise<ReportRow[]> =>
  tx.many<ReportRow>(sql`
    select ${reportColumns} from processor_report where processor_id = ${processorId} order by number desc`);

export const findReport = (tx: Tx, processorId: string, number: number): Promise<ReportRow | null> =>
  tx.maybe<ReportRow>(sql`
    select ${reportColumns} from processor_report where processor_id = ${processorId} and number = ${number}`);

export const reportOfCase = (tx: Tx, incidentId: string): Promise<ReportRow | null> =>
  tx.maybe<ReportRow>(sql`select ${reportColumns} from processor_report where incident_id = ${incidentId}`);

export interface ControllerDuty extends Row {
  readonly rule: string;
  readonly duty: string;
  readonly status: string;
  readonly dueAt: Instant | null;
  /** A second person approved that it is not performed. */
  readonly overridden: boolean;
}

export const controllerDuties = (tx: Tx, incidentId: string): Promise<ControllerDuty[]> =>
  tx.many<ControllerDuty>(sql`
    select d.rule, d.duty, d.status, d.due_at as "dueAt",
      exists (select from duty_override o where o.incident_id = d.incident_id and o.duty_key = d.key
              and o.decision = 'approved') as overridden
    from duty d where d.incident_id = ${incidentId}`);
