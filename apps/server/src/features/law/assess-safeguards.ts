import type { LawSafeguardAnswer, lawAssessSafeguards } from '@bongsu/contracts';
import { readProfile, safeguards } from '@bongsu/statute';
import type { Call } from '../../http/route.ts';
import { presentSafeguards } from './present-safeguards.ts';
import { refuseFacts } from './refuse-facts.ts';

/** Which safeguards does the law ask of such an organisation (법 제29조)? Keeps nothing of the profile. */
export const assessSafeguards = ({ deps, body }: Call<typeof lawAssessSafeguards>): Promise<LawSafeguardAnswer> => {
  const profile = readProfile(body);
  if (!profile.ok) return refuseFacts(profile.problem);
  return Promise.resolve(presentSafeguards(safeguards(profile.value, deps.safeguards, deps.clock.now())));
};
