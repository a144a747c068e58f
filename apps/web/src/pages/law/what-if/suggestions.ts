import type { OrganisationResource } from '@bongsu/contracts';
import { type Held, nothingKnown } from './held.ts';

/** What is known of the organisation needs not be supposed. */
export const ofOrganisation = ({ kind, onlineServiceProvider }: OrganisationResource): Held => ({
  ...nothingKnown,
  'organisation.roles': onlineServiceProvider ? ['controller', 'online-service-provider'] : ['controller'],
  'organisation.public': kind === 'public' ? 'yes' : 'no',
});

/** A breach by illegal access from outside, known since this morning, of which little else is settled. */
export const exampleOf = (organisation: OrganisationResource, now: string): Held => ({
  ...ofOrganisation(organisation),
  'breach.awareAt': now,
  'breach.effects': ['leak'],
  'breach.cause': 'external-illegal-access',
  'breach.subjectCountAtLeast': 300,
  'breach.unconfirmedItems': ['I2'],
});
