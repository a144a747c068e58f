import { both, type BodyOf, type incidentsSetInvolved } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuseField } from '../../http/refusal.ts';
import { appendEvent } from './events.ts';
import { lockForWork } from './lock.ts';
import { changeIncident } from './store.ts';

interface Done {
  readonly id: string;
  readonly version: number;
}

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
