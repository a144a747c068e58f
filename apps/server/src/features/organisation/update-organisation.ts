import type { OrganisationResource, organisationUpdate } from '@bongsu/contracts';
import { refuse } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { presentOrganisation } from './present.ts';
import { readOrganisation, updateOrganisation as update } from './store.ts';

export const updateOrganisation = async (call: Call<typeof organisationUpdate>): Promise<OrganisationResource> => {
  const { tx, body } = call;
  if (!(await update(tx, body))) {
    refuse('conflict', { current: presentOrganisation(await readOrganisation(tx)) });
  }
  await call.record({ action: 'update', subjects: ['organisation'] });
  return presentOrganisation(await readOrganisation(tx));
};
