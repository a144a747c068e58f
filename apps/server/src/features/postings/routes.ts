import {
  postingsAddEvidence,
  postingsCheck,
  postingsEnd,
  postingsEvidence,
  postingsList,
  postingsPicture,
  postingsStart,
  publicAffected,
} from '@bongsu/contracts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { peopleRefs } from '../incidents/index.ts';
import { answerAffected } from './affected.ts';
import { checkPosting, endPosting } from './end-posting.ts';
import { addEvidence, downloadEvidence, downloadPicture } from './evidence.ts';
import { presentCheck, presentEvidence, presentHere, presentPostings } from './present.ts';
import { startPosting } from './start-posting.ts';

export const routes: readonly Route[] = [
  route(postingsList, async ({ tx, deps, params }) => ({
    items: await presentPostings(tx, deps, params.incidentId),
    here: presentHere(deps),
  })),
  route(postingsStart, ({ tx, deps, params, body }) => startPosting(tx, deps, params.incidentId, body)),
  route(postingsAddEvidence, async ({ tx, deps, params, upload }) => {
    const row = await addEvidence(tx, deps, params.incidentId, params.postingId, upload);
    return presentEvidence(row, await peopleRefs(tx, [row.addedBy]));
  }),
  route(postingsEvidence, ({ tx, deps, params }) =>
    downloadEvidence(tx, deps, params.incidentId, params.postingId, params.evidenceId),
  ),
  // Between their transactions these fetch a page and draw it.
  looseRoute(postingsEnd, ({ deps, actor, params, body }) =>
    endPosting(deps, actor, params.incidentId, params.postingId, body),
  ),
  looseRoute(postingsCheck, async ({ deps, actor, params }) =>
    presentCheck(await checkPosting(deps, actor, params.incidentId, params.postingId)),
  ),
  route(postingsPicture, ({ tx, deps, params }) =>
    downloadPicture(tx, deps, params.incidentId, params.postingId, params.checkId),
  ),
  route(publicAffected, ({ tx, deps, params, body }) => answerAffected(tx, deps, params.postingId, body)),
];
