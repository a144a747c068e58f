import type { LawAssessment, lawAssess } from '@bongsu/contracts';
import { assess, readFacts } from '@bongsu/statute';
import type { Call } from '../../http/route.ts';
import { currentLaw } from './current-law.ts';
import { presentAssessment } from './present-assessment.ts';
import { refuseFacts } from './refuse-facts.ts';

/** What if it were so? Judges facts that belong to no case and keeps nothing of them. */
export const assessSupposed = async ({ tx, deps, body }: Call<typeof lawAssess>): Promise<LawAssessment> => {
  const facts = readFacts(body);
  if (!facts.ok) return refuseFacts(facts.problem);
  return presentAssessment(assess(facts.value, await currentLaw(tx, deps), deps.clock.now()));
};
