import type { ClosureReportBody } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface ReportRow extends Row {
  readonly id: string;
  readonly revision: number;
  readonly body: ClosureReportBody;
  readonly authorId: string;
  readonly submittedAt: Instant;
  readonly decision: 'approved' | 'returned' | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly note: string;
}

export const reportsOf = (tx: Tx, incidentId: string): Promise<ReportRow[]> =>
  tx.many<ReportRow>(sql`
    select id, revision, body, author_id as "authorId", submitted_at as "submittedAt", decision, decided_by as "decidedBy",
      decided_at as "decidedAt", note
    from closure_report where incident_id = ${incidentId} order by revision`);

export interface DisciplineRow extends Row {
  readonly id: string;
  readonly needed: boolean;
  readonly request: string;
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly result: 'removal' | 'dismissal' | 'suspension' | 'pay-cut' | 'reprimand' | 'other' | null;
  readonly resultNote: string | null;
  readonly resultOn: string | null;
}

export const disciplinesOf = (tx: Tx, incidentId: string): Promise<DisciplineRow[]> =>
  tx.many<DisciplineRow>(sql`
    select x.id, x.needed, x.request, x.department_id as "departmentId", d.name as "departmentName",
      x.requested_by as "requestedBy", x.requested_at as "requestedAt", x.result, x.result_note as "resultNote",
      x.result_on as "resultOn"
    from discipline x left join department d on d.id = x.department_id
    where x.incident_id = ${incidentId} order by x.requested_at`);

export interface PostMortemRow extends Row {
  readonly id: string;
  readonly rootCause: string;
  readonly lessons: string;
  readonly sharing: string;
  readonly authorId: string;
  readonly submittedAt: Instant;
  readonly due: string;
}

export const postMortemOf = (tx: Tx, incidentId: string): Promise<PostMortemRow | null> =>
  tx.maybe<PostMortemRow>(sql`
    select id, root_cause as "rootCause", lessons, sharing, author_id as "authorId", submitted_at as "submittedAt", due
    from post_mortem where incident_id = ${incidentId}`);

export interface ImprovementRow extends Row {
  readonly id: string;
  readonly incidentId: string;
  readonly what: string;
  readonly ownerId: string;
  readonly due: string;
  readonly decision: 'approved' | 'changed' | 'rejected' | null;
  readonly decisionNote: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly doneBy: string | null;
  readonly doneNote: string;
  readonly effect: 'effective' | 'partly' | 'ineffective' | null;
  readonly effectNote: string;
  readonly effectBy: string | null;
}

const improvementColumns = sql`
  id, incident_id as "incidentId", what, owner_id as "ownerId", due, decision, decision_note as "decisionNote",
  decided_by as "decidedBy", decided_at as "decidedAt", done_at as "doneAt", done_by as "doneBy", done_note as "doneNote", effect, effect_note as "effectNote", effect_by as "effectBy"`;

export const improvementsOf = (tx: Tx, incidentId: string): Promise<ImprovementRow[]> =>
  tx.many<ImprovementRow>(
    sql`select ${improvementColumns} from improvement where incident_id = ${incidentId} order by due, id`,
  );

export const findImprovement = (tx: Tx, incidentId: string, id: string): Promise<ImprovementRow | null> =>
  tx.maybe<ImprovementRow>(sql`
    select ${improvementColumns} from improvement where id = ${id} and incident_id = ${incidentId}`);
