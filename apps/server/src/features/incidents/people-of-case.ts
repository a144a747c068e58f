import type { BodyOf, incidentsSetCustodians, incidentsSetInvolved } from '@bongsu/contracts';
import { both } from '@bongsu/contracts';
import { newId, toSeoulIso } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { appendEvent } from './events.ts';
import { lockForWork } from './lock.ts';
import { seen } from './policy.ts';
import { readIdentity, type Identity } from './reporter-identity.ts';
import { changeIncident, lockIncident } from './store.ts';
import { tellOfIdentity } from './tell-of-identity.ts';

interface Done {
  readonly id: string;
  readonly version: number;
}

/** How long an opened identity stays open. */
const OPEN_MINUTES = 60;

/** 관련자: from this moment they do not see the case, not even that it exists. */
export const setInvolved = async (
  tx: Tx,
  deps: Deps,
  id: string,
  given: BodyOf<typeof incidentsSetInvolved>,
): Promise<Done> => {
  const incident = await lockForWork(tx, id, { version: given.version });
  if (given.personIds.includes(tx.actor.personId ?? '')) {
    refuseField(
      'personIds',
      both(
        '스스로를 관련자로 지정할 수 없습니다. 다른 담당자에게 알려 주세요.',
        'You cannot name yourself; tell another officer.',
      ),
    );
  }
  if (incident.handlerId !== null && given.personIds.includes(incident.handlerId)) {
    refuseField('personIds', both('처리책임자를 먼저 바꿔 주세요.', 'Change the handler first.'));
  }
  await appendEvent(tx, deps, id, {
    kind: 'involved-named',
    data: { from: incident.involvedIds, personIds: given.personIds, reason: given.reason },
  });
  return { id, version: await changeIncident(tx, id, { involved_ids: given.personIds }) };
};

/** 신고자의 신분은 반드시 필요한 담당자에게만 (제21조제1항): the CPO names them for this case, and 감사 is told. */
export const setCustodians = async (
  tx: Tx,
  deps: Deps,
  id: string,
  given: BodyOf<typeof incidentsSetCustodians>,
): Promise<Done> => {
  const incident = await lockForWork(tx, id, { version: given.version });
  if (given.personIds.some((personId) => incident.involvedIds.includes(personId))) {
    refuseField('personIds', both('관련자는 지정할 수 없습니다.', 'A person involved cannot be named.'));
  }
  await appendEvent(tx, deps, id, {
    kind: 'custodians-named',
    data: { personIds: given.personIds, reason: given.reason },
  });
  await tellOfIdentity(tx, deps, incident, 'named');
  return { id, version: await changeIncident(tx, id, { custodian_ids: given.personIds }) };
};

/**
 * Opens the reporter's identity for the one who asks, for an hour. The opening is written first; without it the
 * database does not give the row, whoever asks. 감사 is told.
 */
export const openReporter = async (
  tx: Tx,
  deps: Deps,
  id: string,
  reason: string,
): Promise<Identity & { openUntil: string }> => {
  const incident = await seen(tx, id);
  if (!incident.custodianIds.includes(tx.actor.personId ?? '')) {
    refuse('forbidden', {
      detail: {
        ko: '이 사고에 대해 지정된 사람만 신고자 신원을 열 수 있습니다.',
        en: 'Only the persons named for this case may open it.',
      },
      neededRoles: ['cpo'],
    });
  }
  const now = deps.clock.now();
  const until = now.add({ minutes: OPEN_MINUTES });
  await tx.run(sql`
    insert into reporter_opening (id, incident_id, person_id, reason, opened_at, until)
    values (${newId(deps.clock)}, ${id}, ${tx.actor.personId}, ${reason}, ${now}, ${until})`);
  const identity = await readIdentity(tx, deps, id);
  if (identity === null)
    return refuse('not-found', {
      detail: { ko: '신원을 남기지 않은 신고입니다.', en: 'The report carries no identity.' },
    });
  await tx.asSystem(async () => {
    await lockIncident(tx, id);
    await appendEvent(tx, deps, id, { kind: 'reporter-opened', data: { personId: tx.actor.personId, reason } });
  });
  await tellOfIdentity(tx, deps, incident, 'opened');
  return { ...identity, openUntil: toSeoulIso(until) };
};
