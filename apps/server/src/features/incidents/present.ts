import type { IncidentLine, IncidentView, PersonRef } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import { closedOn } from './closed-on.ts';
import type { Incident } from './incident.ts';
import { peopleRefs } from './people-refs.ts';
import { mayWork } from './policy.ts';
import { readRegisterLine, type RegisterRow } from './register-query.ts';
import { identityGiven } from './reporter-identity.ts';
import { missingForClosing, nextSteps } from './steps.ts';
import { caseOf } from './store.ts';

const maybeIso = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

export const presentLine = (row: RegisterRow): IncidentLine => ({
  id: row.id,
  number: row.number,
  title: row.title,
  stage: row.stage,
  reporterType: row.reporterType,
  source: row.source,
  handlingType: row.handlingType,
  disposition: { judicial: null, discipline: null, note: '', ...row.disposition },
  grade: row.grade,
  department: row.departmentId === null ? null : { id: row.departmentId, name: row.departmentName ?? '' },
  handler:
    row.handlerId === null
      ? null
      : { id: row.handlerId, name: row.handlerName ?? '', department: row.handlerDepartment },
  reportedAt: toSeoulIso(row.reportedAt),
  registeredAt: maybeIso(row.registeredAt),
  closedAt: maybeIso(row.closedAt),
  closedOn: closedOn(row)?.toString() ?? null,
  closureDocument: row.closureDocument,
  nextDueAt: maybeIso(row.nextDueAt),
  late: row.late,
  subjectCount: row.subjectCount,
});

const teamOf = async (tx: Tx, id: string): Promise<IncidentView['team']> => {
  const rows = await tx.many<{
    id: string;
    personId: string | null;
    name: string;
    duty: string;
    calledAt: Instant;
  }>(sql`
    select id, person_id as "personId", name, duty, called_at as "calledAt" from team_member
    where incident_id = ${id} order by called_at, id`);
  return rows.map((row) => ({ ...row, calledAt: toSeoulIso(row.calledAt) }));
};

interface FactRow extends Row {
  readonly key: string;
  readonly value: unknown;
  readonly source: string;
  readonly reason: string;
  readonly personId: string | null;
  readonly name: string | null;
  readonly department: string | null;
  readonly recordedAt: Instant;
}

type PresentedFact = IncidentView['facts'][string];

const presentFact = (row: FactRow): PresentedFact => ({
  key: row.key,
  value: row.value,
  source: row.source,
  reason: row.reason,
  recordedBy: row.personId === null ? null : { id: row.personId, name: row.name ?? '', department: row.department },
  recordedAt: toSeoulIso(row.recordedAt),
});

/** Every value that was ever recorded, oldest first. */
export const factHistory = async (tx: Tx, id: string): Promise<readonly PresentedFact[]> => {
  const rows = await tx.many<FactRow>(sql`
    select f.key, f.value, f.source, f.reason, p.id as "personId", p.name, d.name as department, f.recorded_at as "recordedAt"
    from incident_fact f left join person p on p.id = f.recorded_by left join department d on d.id = p.department_id
    where f.incident_id = ${id} order by f.seq`);
  return rows.map(presentFact);
};

const reporterState = async (tx: Tx, incident: Incident): Promise<IncidentView['reporter']> => {
  const { custodian } = await tx.one<{ custodian: boolean }>(sql`select app_custodian(app_person()) as custodian`);
  const identity = await identityGiven(tx, incident.id);
  return { identity, mayAsk: custodian && identity === 'sealed' };
};

export const presentIncident = async (tx: Tx, incident: Incident): Promise<IncidentView> => {
  const whole = await caseOf(tx, incident);
  const line = await readRegisterLine(tx, incident.id);
  const people = await peopleRefs(tx, incident.involvedIds);
  const refs = (ids: readonly string[]): PersonRef[] => ids.flatMap((id) => people.get(id) ?? []);
  return {
    ...presentLine(line),
    version: incident.version,
    summary: incident.summary,
    awareAt: whole.facts.awareAt ?? null,
    gradedAt: maybeIso(incident.gradedAt),
    assignedAt: maybeIso(incident.assignedAt),
    teamCalledAt: maybeIso(incident.teamCalledAt),
    noTeamReason: incident.noTeamReason,
    team: await teamOf(tx, incident.id),
    involved: refs(incident.involvedIds),
    standsIn: incident.standInIds.includes(tx.actor.personId ?? ''),
    reporter: await reporterState(tx, incident),
    facts: Object.fromEntries((await factHistory(tx, incident.id)).map((fact) => [fact.key, fact])),
    postMortemDue: incident.postMortemDue,
    closedReason: incident.closedReason,
    next: nextSteps(whole).map((step) => ({ ...step, roles: [...step.roles] })),
    missing: missingForClosing(whole).map((entry) => ({ code: entry.code, text: entry.text })),
    mayWork: mayWork(tx.actor, incident),
  };
};
