import { dutiesDecideOverride, dutiesList, dutiesPerform, dutiesProposeOverride } from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { seen } from '../incidents/index.ts';
import { decideOverride, proposeOverride } from './override.ts';
import { perform } from './perform.ts';
import { presentDuties } from './present.ts';

export const routes: readonly Route[] = [
  route(dutiesList, async ({ tx, deps, params }) => presentDuties(tx, deps, (await seen(tx, params.incidentId)).id)),
  route(dutiesPerform, ({ tx, deps, params, body }) => perform(tx, deps, params.incidentId, params.key, body)),
  route(dutiesProposeOverride, ({ tx, deps, params, body }) =>
    proposeOverride(tx, deps, params.incidentId, params.key, body.reason),
  ),
  route(dutiesDecideOverride, ({ tx, deps, params, body }) =>
    decideOverride(tx, deps, params.incidentId, params.overrideId, body),
  ),
];
