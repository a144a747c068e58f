import { Readable } from 'node:stream';
import { newId, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { appendEvent } from '../incidents/index.ts';
import { labelOf } from './present.ts';
import { insertEvidence, nextEvidenceNumber } from './store.ts';

/** What the product itself holds, as a piece of evidence. */
export interface Made {
  readonly name: string;
  readonly description: string;
  readonly source: string;
  readonly collectedAt: Instant;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * What the product itself holds becomes evidence of a case (제14조제2항), for good, with nobody's name: whoever caused it may
 * be its reporter. Call it as the product itself, in the transaction that makes the case or holds its lock.
 */
export const sealEvidence = async (tx: Tx, deps: Deps, incidentId: string, made: Made): Promise<string> => {
  const { bytes, ...described } = made;
  const { size, sha256, key } = await deps.files.write(Readable.from([bytes]));
  const id = newId(deps.clock);
  const number = await nextEvidenceNumber(tx, incidentId);
  await insertEvidence(tx, {
    ...described,
    id,
    incidentId,
    number,
    size,
    sha256,
    storageKey: key,
    addedBy: null,
    addedAt: deps.clock.now(),
  });
  await appendEvent(tx, deps, incidentId, {
    kind: 'evidence-added',
    anonymous: true,
    happenedAt: made.collectedAt,
    data: { evidenceId: id, label: labelOf(number), name: made.name, size, sha256, mediaType: made.mediaType },
  });
  return id;
};
