import type { Ourselves } from '../supposing/ourselves.ts';
import { type Held, nothingKnown } from './held.ts';

/** What is known of the organisation needs not be told again. */
export const ofOrganisation = ({ organisation, law }: Ourselves): Held => ({
  ...nothingKnown,
  ...(organisation.kind === 'public' ? { size: 'public-institution' } : {}),
  roles: [
    'controller',
    ...(organisation.onlineServiceProvider ? (['online-service-provider'] as const) : []),
    ...law.furtherRoles,
  ],
});

/** A middling organisation with one system inside, of whose devices and analyses nothing is settled yet. */
export const exampleOf = (ourselves: Ourselves): Held => {
  const ours = ofOrganisation(ourselves);
  const isOnline = ours.roles.includes('online-service-provider');
  return {
    ...ours,
    size: ours.size === 'public-institution' ? ours.size : 'mid-sized-company',
    subjectCount: 120_000,
    subjects: isOnline ? ['users', 'non-users'] : ['non-users'],
    dataKinds: ['general', 'resident-registration'],
    zones: ['inside'],
    processingSystem: 'yes',
  };
};
