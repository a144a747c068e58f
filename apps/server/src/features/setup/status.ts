import type { SetupState } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { findOrganisation } from '../organisation/index.ts';

/** The first thing the pages ask. Before anybody is signed in it tells the name that stands on the door, no more. */
export const setupStatus = async (tx: Tx, deps: Deps): Promise<SetupState> => {
  const organisation = await findOrganisation(tx);
  const serverNow = toSeoulIso(deps.clock.now());
  if (organisation === null) return { state: 'new', organisationName: null, serverNow };
  return { state: organisation.demo ? 'demo' : 'ready', organisationName: organisation.name, serverNow };
};
