import { digestOf, newId } from '@bongsu/kit';
import { assess, dutiesByKey, plainDuty, type Duty } from '@bongsu/statute';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { appendEvent, currentFacts } from '../incidents/index.ts';
import { currentLaw } from '../law/index.ts';
import { situationOf } from './situation.ts';
import {
  dutiesOf,
  lastDecision,
  markAssessed,
  organisationKind,
  performancesOf,
  replaceDuties,
  type StoredDuty,
} from './store.ts';

/** What is kept of an earlier answer. */
type Kept = Pick<StoredDuty, 'status' | 'body'>;

const isNoLongerLate = (duty: Duty, before: Kept): boolean => duty.status === 'done' && before.status === 'done-late';

/** The same deadline cannot lie ahead again: the machine's clock was set back. A moved deadline is another matter. */
const isUnexpired = (duty: Duty, before: Kept): boolean =>
  duty.status === 'required' && before.status === 'overdue' && duty.dueAt === before.body.dueAt;

/** Late once is late for ever: neither a later correction of the awareness nor a clock set back makes it on time. */
export const keepLate = (duty: Duty, before: Kept | undefined): Duty => {
  if (before === undefined) return duty;
  if (isUnexpired(duty, before)) return { ...plainDuty(duty), status: 'overdue' };
  if (!isNoLongerLate(duty, before)) return duty;
  return {
    ...plainDuty(duty),
    status: 'done-late',
    why: [
      ...duty.why,
      '앞선 판단에서 기한을 넘겨 이행한 것으로 확정되어, 뒤에 사실이 바뀌어도 지연 이행으로 남습니다.',
    ],
    whyEn: [...duty.whyEn, 'An earlier decision found it late, and late it stays whatever facts change afterwards.'],
  };
};

/**
 * Asks the law about a case again. The answer is kept as the state of its duties; and when the facts or the rules
 * differ from the last time, the decision is kept beside the old ones with the rules' digest and the facts of this
 * moment. Answers what changed.
 */
export const assessCase = async (tx: Tx, deps: Deps, incidentId: string): Promise<void> => {
  const facts = situationOf(
    await organisationKind(tx),
    await currentFacts(tx, incidentId),
    await performancesOf(tx, incidentId),
  );
  const answer = assess(facts, await currentLaw(tx, deps), deps.clock.now());
  const before = new Map((await dutiesOf(tx, incidentId)).map((duty) => [duty.key, duty]));
  const duties = new Map([...dutiesByKey(answer.duties)].map(([key, duty]) => [key, keepLate(duty, before.get(key))]));
  await replaceDuties(tx, incidentId, duties);
  await markAssessed(tx, incidentId);

  const factsDigest = digestOf(facts);
  const last = await lastDecision(tx, incidentId);
  if (last?.factsDigest === factsDigest && last.rulesetDigest === answer.ruleset.digest) return;
  const id = newId(deps.clock);
  // The first decision follows from the report itself, and a reporter is protected: it names nobody (제21조).
  await tx.run(sql`
    insert into duty_decision (id, incident_id, decided_at, ruleset_version, ruleset_digest, facts, facts_digest, duties, caused_by)
    values (${id}, ${incidentId}, ${deps.clock.now()}, ${answer.ruleset.version}, ${answer.ruleset.digest},
      ${JSON.stringify(facts)}::jsonb, ${factsDigest}, ${JSON.stringify([...duties.values()])}::jsonb, ${last === null ? null : tx.actor.personId})`);
  const statuses = Object.fromEntries([...duties].map(([key, duty]) => [key, duty.status]));
  const anonymous = last === null ? { anonymous: true as const } : {};
  await appendEvent(tx, deps, incidentId, {
    kind: 'duties-assessed',
    data: { decisionId: id, rulesetDigest: answer.ruleset.digest, factsDigest, statuses },
    ...anonymous,
  });
};
