import {
  both,
  factKeysWithReason,
  type FactKey,
  type FactValues,
  type incidentsRecordFacts,
  type BodyOf,
} from '@bongsu/contracts';
import { canonicalJson, instant, isBefore, newId, type Json } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { appendEvent } from './events.ts';
import { lockForWork } from './lock.ts';
import { changeIncident, currentFacts } from './store.ts';

interface NewFacts {
  readonly by: string | null;
  readonly source: string;
  readonly reason: string;
  readonly facts: FactValues;
}

export const insertFacts = async (tx: Tx, deps: Deps, incidentId: string, given: NewFacts): Promise<void> => {
  for (const [key, value] of Object.entries(given.facts)) {
    if (value === undefined) continue;
    await tx.run(sql`
      insert into incident_fact (id, incident_id, key, value, source, reason, recorded_by, recorded_at)
      values (${newId(deps.clock)}, ${incidentId}, ${key}, ${JSON.stringify(value)}::jsonb, ${given.source}, ${given.reason},
        ${given.by}, ${deps.clock.now()})`);
  }
  tx.touch(incidentId);
};

const same = (left: unknown, right: unknown): boolean =>
  left !== undefined && canonicalJson(left as Json) === canonicalJson(right as Json);

const moments: readonly FactKey[] = ['occurredAt', 'detectedAt', 'awareAt', 'containedAt', 'recoveredAt'];

/** What happened already by its nature, within a fact of several parts; an end may well be foreseen. */
const momentsWithin = (facts: FactValues): readonly (readonly [string, unknown])[] => [
  ['emergencyMeasures.from', facts.emergencyMeasures?.from],
  ['forceMajeure.from', facts.forceMajeure?.from],
  ['possibility.awareAt', facts.possibility?.awareAt],
  ['possibility.clearedAt', facts.possibility?.clearedAt],
  ['networkIncident.awareAt', facts.networkIncident?.awareAt],
  ...(facts.networkIncident?.newFactsAt ?? []).map((at) => ['networkIncident.newFactsAt', at] as const),
];

/** Moments that cannot be: in the future, or aware before it happened. */
const refuseImpossible = (deps: Deps, facts: FactValues, before: FactValues): void => {
  const soon = deps.clock.now().add({ minutes: 5 });
  for (const [key, value] of [...moments.map((name) => [name, facts[name]] as const), ...momentsWithin(facts)]) {
    if (typeof value === 'string' && isBefore(soon, instant(value))) {
      refuseField(`facts.${key}`, both('미래의 시각은 적을 수 없습니다.', 'This moment lies in the future.'));
    }
  }
  const occurred = facts.occurredAt === undefined ? before.occurredAt : facts.occurredAt;
  const aware = facts.awareAt === undefined ? before.awareAt : facts.awareAt;
  if (occurred && aware && isBefore(instant(aware), instant(occurred))) {
    const key = facts.awareAt === undefined ? 'facts.occurredAt' : 'facts.awareAt';
    refuseField(
      key,
      both('알게 된 때가 발생한 때보다 앞설 수 없습니다.', 'Awareness cannot come before the breach itself.'),
    );
  }
};

/**
 * Records what was found out. Nothing is overwritten: each value is added to its history, with who, when and from
 * where; changing a moment (발생·탐지·인지) needs a reason, and the old value stays in sight.
 */
export const recordFacts = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  given: BodyOf<typeof incidentsRecordFacts>,
): Promise<{ id: string; version: number }> => {
  const incident = await lockForWork(tx, incidentId);
  const before = await currentFacts(tx, incidentId);
  if (given.version !== incident.version) refuse('conflict', { current: { version: incident.version, facts: before } });
  const facts = Object.fromEntries(
    Object.entries(given.facts).filter(([key, value]) => value !== undefined && !same(before[key as FactKey], value)),
  ) as FactValues;
  const keys = Object.keys(facts) as FactKey[];
  if (keys.length === 0) return { id: incidentId, version: incident.version };
  refuseImpossible(deps, facts, before);
  const moved = keys.find((key) => factKeysWithReason.includes(key) && before[key] !== undefined);
  if (moved !== undefined && given.reason.length < 5) {
    refuseField(
      'reason',
      both('시각을 바꾸는 사유를 다섯 자 이상 적어 주세요.', 'Say in at least five characters why the moment changes.'),
    );
  }
  await insertFacts(tx, deps, incidentId, { by: tx.actor.personId, source: given.source, reason: given.reason, facts });
  await appendEvent(tx, deps, incidentId, {
    kind: 'facts-recorded',
    data: { keys, source: given.source, reason: given.reason },
  });
  return { id: incidentId, version: await changeIncident(tx, incidentId, {}) };
};
