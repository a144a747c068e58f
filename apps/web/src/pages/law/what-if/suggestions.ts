import { NOT_KNOWN } from '../supposing/fact-schemas.ts';
import type { Ourselves } from '../supposing/ourselves.ts';
import { type Held, nothingKnown } from './held.ts';

/** What is known of the organisation needs not be supposed. */
export const ofOrganisation = ({ organisation, law }: Ourselves): Held => ({
  ...nothingKnown,
  'organisation.roles': [
    'controller',
    ...(organisation.onlineServiceProvider ? (['online-service-provider'] as const) : []),
    ...law.furtherRoles,
  ],
  'organisation.public': organisation.kind === 'public' ? 'yes' : 'no',
  'organisation.euSubjects': law.euSubjects === 'unknown' ? NOT_KNOWN : law.euSubjects,
});

/** A breach by illegal access from outside, known since this morning, of which little else is settled. */
export const exampleOf = (ourselves: Ourselves, now: string): Held => ({
  ...ofOrganisation(ourselves),
  'breach.awareAt': now,
  'breach.effects': ['leak'],
  'breach.cause': 'external-illegal-access',
  'breach.subjectCountAtLeast': 300,
  'breach.unconfirmedItems': ['I2'],
});
