import type { BodyOf, dutiesPerform, Text } from '@bongsu/contracts';
import { both } from '@bongsu/contracts';
import { instant, isBefore, newId, type Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { appendEvent, currentFacts, lockForWork } from '../incidents/index.ts';

export interface NewPerformance {
  readonly rule: string;
  readonly duty: string;
  readonly at: Instant;
  readonly items: readonly string[];
  readonly means: string;
  readonly reference: string;
  /** `manual`, or what did it: `notice:<id>`, `report:<id>`, `posting:<id>`. */
  readonly source: string;
}

/** What the duty was called when it was done: a record has to be readable without the rules of its day. */
const titleOf = async (tx: Tx, incidentId: string, { rule, duty }: NewPerformance): Promise<Text | null> =>
  (
    await tx.maybe<{ title: Text }>(sql`
      select body->'title' as title from duty where incident_id = ${incidentId} and key = ${`${rule}:${duty}`}`)
  )?.title ?? null;

/** Keeps that a duty was done; the next assessment weighs it. The caller holds the lock of the case. */
export const recordPerformance = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  done: NewPerformance,
): Promise<string> => {
  const id = newId(deps.clock);
  const open = (await currentFacts(tx, incidentId)).unconfirmedItems ?? [];
  const title = await titleOf(tx, incidentId, done);
  const unconfirmed = open.filter((item) => !done.items.includes(item));
  await tx.run(sql`
    insert into duty_performance (id, incident_id, rule, duty, at, items, unconfirmed, means, reference, source, recorded_by, recorded_at)
    values (${id}, ${incidentId}, ${done.rule}, ${done.duty}, ${done.at}, ${done.items}, ${unconfirmed}, ${done.means}, ${done.reference},
      ${done.source}, ${tx.actor.personId}, ${deps.clock.now()})`);
  await appendEvent(tx, deps, incidentId, {
    kind: 'duty-performed',
    happenedAt: done.at,
    data: {
      rule: done.rule,
      duty: done.duty,
      title: title === null ? null : { ko: title.ko, en: title.en },
      items: done.items,
      means: done.means,
      reference: done.reference,
      source: done.source,
    },
  });
  return id;
};

/**
 * The duty that an act counts for. Under 개인정보 보호법 a supplement is a further act of the notice or report that it
 * completes (시행령 제39조제2항, 제40조제2항); under 정보통신망법 it is a duty of its own, each with its own 24 hours.
 */
export const countsFor = (rule: string, duty: string): string => {
  if (duty !== 'supplement' || rule === 'KR-NET-INCIDENT') return duty;
  return rule.endsWith('NOTIFY') ? 'notify' : 'report';
};

export const splitKey = (key: string): { readonly rule: string; readonly duty: string } => {
  const [rule = '', duty = ''] = key.split(':');
  return { rule, duty: countsFor(rule, duty) };
};

/** A duty that was done outside the system: a telephone call, a form on the portal of the authority. */
export const perform = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  key: string,
  given: BodyOf<typeof dutiesPerform>,
): Promise<{ id: string }> => {
  await lockForWork(tx, incidentId);
  const duty = await tx.maybe<{ key: string }>(
    sql`select key from duty where incident_id = ${incidentId} and key = ${key}`,
  );
  if (duty === null) refuse('not-found');
  const at = instant(given.at);
  if (isBefore(deps.clock.now().add({ minutes: 5 }), at)) {
    refuseField('at', both('미래의 시각은 적을 수 없습니다.', 'This moment lies in the future.'));
  }
  return { id: await recordPerformance(tx, deps, incidentId, { ...splitKey(key), ...given, at, source: 'manual' }) };
};
