import type {
  EventKind,
  FactValues,
  handlingTypes,
  reporterTypes,
  reportSources,
  stages,
  GradeAnswers,
  Text,
} from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';

export type Stage = (typeof stages)[number];
export type Grade = 1 | 2 | 3;

/** The row of a case and everything the state machine needs to know about it; no I/O. */
export interface Incident {
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly stage: Stage;
  readonly title: string;
  readonly summary: string;
  readonly source: (typeof reportSources)[number];
  readonly reporterType: (typeof reporterTypes)[number];
  readonly handlingType: (typeof handlingTypes)[number];
  readonly disposition: Record<string, unknown>;
  readonly departmentId: string | null;
  readonly reportedAt: Instant;
  readonly registeredAt: Instant | null;
  readonly registeredBy: string | null;
  readonly grade: Grade | null;
  readonly gradedAt: Instant | null;
  readonly handlerId: string | null;
  readonly assignedAt: Instant | null;
  readonly teamCalledAt: Instant | null;
  readonly noTeamReason: string | null;
  readonly closureSubmittedAt: Instant | null;
  readonly closureApprovedAt: Instant | null;
  readonly postMortemDue: string | null;
  readonly closedAt: Instant | null;
  readonly closedReason: string | null;
  readonly teamIds: readonly string[];
  /** 관련자, as named. */
  readonly involvedIds: readonly string[];
  /** To whom the case does not exist: they and, where the organisation says so, their superiors. */
  readonly hiddenIds: readonly string[];
  /** Who stands in for the officers and the CPO, who are all kept away; mostly nobody. */
  readonly standInIds: readonly string[];
  readonly nextDueAt: Instant | null;
  readonly late: boolean;
}

export interface DutyState {
  readonly key: string;
  readonly title: Text;
  readonly status: string;
  readonly dueAt: Instant | null;
  readonly startsAt: Instant | null;
  readonly promptness: string | null;
  /** An override that a second person approved. */
  readonly overridden: boolean;
}

/** A case with what hangs on it. */
export interface Case extends Incident {
  readonly facts: FactValues;
  readonly actionKinds: readonly string[];
  readonly headReports: number;
  readonly duties: readonly DutyState[];
  readonly pendingOverrides: readonly { readonly id: string; readonly dutyKey: string; readonly proposedBy: string }[];
  readonly reports: readonly { readonly id: string; readonly authorId: string; readonly decision: string | null }[];
  readonly disciplines: readonly { readonly id: string; readonly needed: boolean; readonly result: string | null }[];
  readonly postMortem: { readonly id: string } | null;
  readonly improvements: readonly Improvement[];
}

export interface Improvement {
  readonly id: string;
  readonly what: string;
  readonly ownerId: string;
  readonly due: string;
  readonly decision: string | null;
  readonly doneAt: Instant | null;
  readonly doneBy: string | null;
  readonly effect: string | null;
}

export interface NewEvent {
  readonly kind: EventKind;
  readonly happenedAt?: Instant;
  readonly data?: Record<string, unknown>;
  readonly corrects?: number;
  /** The reporter is protected: the event says what, not who (제21조). */
  readonly anonymous?: true;
}

export const isOver = (incident: Pick<Incident, 'stage'>): boolean =>
  incident.stage === 'closed' || incident.stage === 'dismissed';

/** The stage follows from what has been done; nobody sets it by hand. */
export const stageOf = (incident: Incident, reports: Case['reports']): Stage => {
  if (incident.closedAt !== null) return incident.closedReason === null ? 'closed' : 'dismissed';
  if (incident.closureApprovedAt !== null) return 'follow-up';
  if (reports.some((report) => report.decision === null)) return 'closure-review';
  if (incident.handlerId !== null) return 'responding';
  if (incident.gradedAt !== null) return 'graded';
  return incident.registeredAt === null ? 'reported' : 'registered';
};

/** 1등급은 대응팀을 생략할 수 없다 (제13조제3항: 2등급 또는 3등급의 경우 … 구성하지 않을 수 있다). */
export const mayLeaveTeamOut = (incident: Pick<Incident, 'grade'>): boolean =>
  incident.grade === 2 || incident.grade === 3;

/** A grade other than the three questions suggest needs a reason. */
export const gradeNeedsReason = (suggested: Grade | null, chosen: Grade): boolean => suggested !== chosen;

export type { GradeAnswers };
