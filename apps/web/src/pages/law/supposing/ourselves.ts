import type { OrganisationLaw, OrganisationResource } from '@bongsu/contracts';

/** What the settings say of the organisation. */
export interface Ourselves {
  readonly organisation: OrganisationResource;
  readonly law: OrganisationLaw;
}
