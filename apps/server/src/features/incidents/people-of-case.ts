import { both, type BodyOf, type incidentsSetInvolved } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuseField } from '../../http/refusal.ts';
import { appendEvent } from './events.ts';
import { lockForWork } from './lock.ts';
import { changeIncident, whoIsLeft } from './store.ts';

interface Done {
  readonly id: string;
  readonly version: number;
}

/** Naming people must not leave a case with a handler who does not see it, nor with nobody to work on it. */
export const refuseBlindCase = async (
  tx: Tx,
  personIds: readonly string[],
  handlerId: string | null,
): Promise<void> => {
  const { hidden, left } = await whoIsLeft(tx, personIds);
  if (handlerId !== null && hidden.includes(handlerId)) {
    refuseField(
      'personIds',
      both(
        '처리책임자가 관련자이거나 그 상급자가 됩니다. 처리책임자를 먼저 바꿔 주세요.',
        'The handler would be kept away. Change the handler first.',
      ),
    );
  }
  if (left) return;
  refuseField(
    'personIds',
    both(
      '이 사람들을 모두 빼면 사고를 맡을 사람이 남지 않습니다. ‘신고자 보호’에서 대행자를 먼저 정해 주세요.',
      'Nobody would be left to work on the case. Name a substitute under “Reporter protection” first.',
    ),
  );
};

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
  await refuseBlindCase(tx, given.personIds, incident.handlerId);
  await appendEvent(tx, deps, id, {
    kind: 'involved-named',
    data: { from: incident.involvedIds, personIds: given.personIds, reason: given.reason },
  });
  return { id, version: await changeIncident(tx, id, { involved_ids: given.personIds }) };
};
