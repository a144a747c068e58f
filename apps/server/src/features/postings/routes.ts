import { postingsAddEvidence, postingsEnd, postingsEvidence, postingsList, postingsStart } from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { peopleRefs } from '../incidents/index.ts';
import { addEvidence, downloadEvidence } from './evidence.ts';
import { presentEvidence, presentPostings } from './present.ts';
import { endPosting, startPosting } from './start-posting.ts';

export const routes: readonly Route[] = [
  route(postingsList, async ({ tx, deps, params }) => ({ items: await presentPostings(tx, deps, params.incidentId) })),
  route(postingsStart, ({ tx, deps, params, body }) => startPosting(tx, deps, params.incidentId, body)),
  route(postingsAddEvidence, async ({ tx, deps, params, upload }) => {
    const row = await addEvidence(tx, deps, params.incidentId, params.postingId, upload);
    return presentEvidence(row, await peopleRefs(tx, [row.addedBy]));
  }),
  route(postingsEvidence, ({ tx, deps, params }) =>
    downloadEvidence(tx, deps, params.incidentId, params.postingId, params.evidenceId),
  ),
  route(postingsEnd, ({ tx, deps, params, body }) => endPosting(tx, deps, params.incidentId, params.postingId, body)),
];
