import type { OrganisationResource } from '@bongsu/contracts';
import type { Organisation } from './store.ts';

export const presentOrganisation = (row: Organisation): OrganisationResource => ({
  name: row.name,
  kind: row.kind,
  onlineServiceProvider: row.onlineServiceProvider,
  homepage: row.homepage,
  contact: row.contact,
  address: row.address,
  demo: row.demo,
  version: row.version,
});
