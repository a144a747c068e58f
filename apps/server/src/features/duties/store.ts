import type { Instant } from '@bongsu/kit';
import type { Duty } from '@bongsu/statute';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { OrganisationKind, Performance } from './situation.ts';

export const organisationKind = (tx: Tx): Promise<OrganisationKind> =>
  tx.one<Row & OrganisationKind>(sql`
    select kind, online_service_provider as "onlineServiceProvider", further_roles as "furtherRoles",
      eu_subjects as "euSubjects", optional_rules as "optionalRules", target_immediately as "targetImmediately",
      target_without_delay as "targetWithoutDelay"
    from organisation`);

/** Keeps that the case was judged by what the organisation is now. */
export const markAssessed = async (tx: Tx, incidentId: string): Promise<void> => {
  await tx.run(sql`
    update incident set assessed_profile = legal_profile()
    where id = ${incidentId} and assessed_profile is distinct from legal_profile()`);
};

export interface StoredPerformance extends Row, Performance {
  readonly means: string;
  readonly reference: string;
  readonly source: string;
  readonly recordedBy: string | null;
}

export const performancesOf = (tx: Tx, incidentId: string): Promise<StoredPerformance[]> =>
  tx.many<StoredPerformance>(sql`
    select rule, duty, at, items, unconfirmed, means, reference, source, recorded_by as "recordedBy" from duty_performance
    where incident_id = ${incidentId} order by at, recorded_at`);

export interface StoredDuty extends Row {
  readonly key: string;
  readonly status: Duty['status'];
  readonly body: Duty;
}

export const dutiesOf = (tx: Tx, incidentId: string): Promise<StoredDuty[]> =>
  tx.many<StoredDuty>(sql`
    select key, status, body from duty where incident_id = ${incidentId} order by due_at nulls last, key`);

/** Replaces the projection, in one statement: it runs with every change of a case. */
export const replaceDuties = async (tx: Tx, incidentId: string, duties: ReadonlyMap<string, Duty>): Promise<void> => {
  const rows = [...duties].map(([key, body]) => ({ key, body }));
  await tx.run(sql`
    with given as (select key, body from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (key text, body jsonb)),
      gone as (delete from duty where incident_id = ${incidentId} and key not in (select key from given))
    insert into duty (incident_id, rule, duty, key, version, status, starts_at, due_at, promptness, body)
    select ${incidentId}, body->>'rule', body->>'duty', key, body->>'version', body->>'status',
      (body->>'startsAt')::timestamptz, (body->>'dueAt')::timestamptz, body->>'promptness', body
    from given
    on conflict (incident_id, key) do update set version = excluded.version, status = excluded.status,
      starts_at = excluded.starts_at, due_at = excluded.due_at, promptness = excluded.promptness, body = excluded.body`);
};

export interface StoredDecision extends Row {
  readonly id: string;
  readonly decidedAt: Instant;
  readonly rulesetVersion: string;
  readonly rulesetDigest: string;
  readonly factsDigest: string;
  readonly causedBy: string | null;
  readonly facts: unknown;
  readonly duties: readonly Duty[];
}

export const decisionsOf = (tx: Tx, incidentId: string): Promise<StoredDecision[]> =>
  tx.many<StoredDecision>(sql`
    select id, decided_at as "decidedAt", ruleset_version as "rulesetVersion", ruleset_digest as "rulesetDigest",
      facts_digest as "factsDigest", caused_by as "causedBy", facts, duties
    from duty_decision where incident_id = ${incidentId} order by decided_at, id`);

export const lastDecision = (
  tx: Tx,
  incidentId: string,
): Promise<{ factsDigest: string; rulesetDigest: string } | null> =>
  tx.maybe<{ factsDigest: string; rulesetDigest: string }>(sql`
    select facts_digest as "factsDigest", ruleset_digest as "rulesetDigest" from duty_decision
    where incident_id = ${incidentId} order by decided_at desc, id desc limit 1`);

export interface StoredOverride extends Row {
  readonly id: string;
  readonly dutyKey: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decision: 'approved' | 'refused' | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly note: string;
}

export const overridesOf = (tx: Tx, incidentId: string): Promise<StoredOverride[]> =>
  tx.many<StoredOverride>(sql`
    select id, duty_key as "dutyKey", reason, proposed_by as "proposedBy", proposed_at as "proposedAt", decision,
      decided_by as "decidedBy", decided_at as "decidedAt", note
    from duty_override where incident_id = ${incidentId} order by proposed_at`);
