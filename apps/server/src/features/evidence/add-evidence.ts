import { both, type BodyOf, type evidenceAdd } from '@bongsu/contracts';
import { instant, isBefore, newId } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuseField } from '../../http/refusal.ts';
import type { Upload } from '../../http/route.ts';
import { appendEvent, lockForWork } from '../incidents/index.ts';
import { labelOf } from './present.ts';
import { insertEvidence, nextEvidenceNumber } from './store.ts';

/**
 * 증거자료를 수집한다 (제14조제2항). The file is in the store already, encrypted and measured while it came in; here it
 * becomes part of the case, for good.
 */
export const addEvidence = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  given: BodyOf<typeof evidenceAdd>,
  upload: Upload,
): Promise<string> => {
  await lockForWork(tx, incidentId);
  const now = deps.clock.now();
  const collectedAt = instant(given.collectedAt);
  if (isBefore(now.add({ minutes: 5 }), collectedAt)) {
    refuseField('collectedAt', both('미래의 시각은 적을 수 없습니다.', 'This moment lies in the future.'));
  }
  const id = newId(deps.clock);
  const number = await nextEvidenceNumber(tx, incidentId);
  const { size, sha256, key } = upload.stored;
  await insertEvidence(tx, {
    id,
    incidentId,
    number,
    name: given.name,
    description: given.description,
    source: given.source,
    collectedAt,
    fileName: upload.name,
    mediaType: upload.mediaType,
    size,
    sha256,
    storageKey: key,
    addedBy: tx.actor.personId,
    addedAt: now,
  });
  await appendEvent(tx, deps, incidentId, {
    kind: 'evidence-added',
    happenedAt: collectedAt,
    data: { evidenceId: id, label: labelOf(number), name: given.name, size, sha256, mediaType: upload.mediaType },
  });
  return id;
};
