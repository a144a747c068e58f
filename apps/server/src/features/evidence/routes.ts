import {
  evidenceAdd,
  evidenceDownload,
  evidenceGet,
  evidenceHandOver,
  evidenceList,
  evidenceVerify,
} from '@bongsu/contracts';
import { refuse } from '../../http/refusal.ts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { seen } from '../incidents/index.ts';
import { addEvidence } from './add-evidence.ts';
import { downloadEvidence } from './download-evidence.ts';
import { handOver } from './hand-over.ts';
import { presentEvidence, presentWhole } from './present.ts';
import { verifyEvidence } from './verify-evidence.ts';

export const routes: readonly Route[] = [
  route(evidenceAdd, async ({ tx, deps, params, body, upload, record }) => {
    const id = await addEvidence(tx, deps, params.incidentId, body, upload);
    await record({ action: 'create', subjects: [`evidence:${id}`], incidentId: params.incidentId });
    return (await presentWhole(tx, params.incidentId, id)) ?? refuse('not-found');
  }),
  route(evidenceList, async ({ tx, params }) => ({
    items: await presentEvidence(tx, (await seen(tx, params.incidentId)).id),
  })),
  route(
    evidenceGet,
    async ({ tx, params }) =>
      (await presentWhole(tx, (await seen(tx, params.incidentId)).id, params.evidenceId)) ?? refuse('not-found'),
  ),
  looseRoute(evidenceVerify, ({ deps, actor, params }) =>
    verifyEvidence(deps, actor, params.incidentId, params.evidenceId),
  ),
  route(evidenceDownload, downloadEvidence),
  route(evidenceHandOver, ({ tx, deps, params, body }) =>
    handOver(tx, deps, params.incidentId, params.evidenceId, body),
  ),
];
