import type { custodyRequest, UnsealingView } from '@bongsu/contracts';
import { sql, type Tx } from '../../database/index.ts';
import { refuse } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { seen } from '../incidents/index.ts';
import { refuseApiKey } from '../session/index.ts';
import { presentUnsealing } from './present.ts';
import { announce, subjectOf } from './step.ts';
import { isCustodian } from './store.ts';
import { stateOf } from './unsealing.ts';
import { findUnsealing, insertUnsealing, unsealingsOf } from './unsealing-store.ts';

const refuseStrangers = async (tx: Tx): Promise<void> => {
  if (await isCustodian(tx)) return;
  refuse('forbidden', {
    detail: {
      ko: '보호책임자와 기관장이 임명한 신원 보관자만 열람을 요청할 수 있습니다.',
      en: 'Only a custodian whom the privacy officer and the head appointed may ask for it.',
    },
    neededRoles: ['cpo', 'head'],
  });
};

/** That there is something to open: a name that was given, a file that came. */
const refuseNothing = async (tx: Tx, incidentId: string, fileId: string | null): Promise<void> => {
  const { there } = await tx.asSystem(() =>
    tx.one<{ there: boolean }>(
      fileId === null
        ? sql`select app_reporter_given(${incidentId}) = 'sealed' as there`
        : sql`select exists (
            select from reporter_file where id = ${fileId} and incident_id = ${incidentId} and by_person is null) as there`,
    ),
  );
  if (there) return;
  refuse('not-now', {
    detail: { ko: '봉인되어 있는 것이 없습니다.', en: 'There is nothing sealed to open.' },
  });
};

/** A custodian who sees the case asks, with a reason; nothing is open yet. */
export const requestUnsealing = async (call: Call<typeof custodyRequest>): Promise<UnsealingView> => {
  const { tx, deps, params, body } = call;
  const incident = await seen(tx, params.incidentId);
  await refuseStrangers(tx);
  refuseApiKey(call.actor);
  await refuseNothing(tx, incident.id, body.fileId);
  const now = deps.clock.now();
  const same = (await unsealingsOf(tx, incident.id)).filter((row) => row.fileId === body.fileId);
  if (same.some((row) => stateOf(row, now) === 'waiting')) {
    refuse('not-now', {
      detail: { ko: '답을 기다리는 같은 요청이 있습니다.', en: 'The same request is waiting for its answer.' },
    });
  }
  const id = await insertUnsealing(tx, deps, { incidentId: incident.id, ...body });
  const row = (await findUnsealing(tx, id)) ?? refuse('not-found');
  await call.record({
    action: 'create',
    subjects: [subjectOf(row)],
    fields: ['unsealing'],
    reason: body.reason,
    incidentId: incident.id,
  });
  await announce(tx, deps, row, 'requested');
  return presentUnsealing(tx, deps, row);
};
