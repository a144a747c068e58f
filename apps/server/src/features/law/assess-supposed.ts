import { both, type LawAssessment, type lawAssess } from '@bongsu/contracts';
import { assess, readFacts } from '@bongsu/statute';
import { refuse } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { currentLaw } from './current-law.ts';
import { presentAssessment } from './present-assessment.ts';

/** What if it were so? Judges facts that belong to no case and keeps nothing of them. */
export const assessSupposed = async ({ tx, deps, body }: Call<typeof lawAssess>): Promise<LawAssessment> => {
  const facts = readFacts(body);
  if (!facts.ok)
    return refuse('invalid', {
      errors: facts.problem.map(({ path, expected }) => ({
        path,
        message: both(`기대한 값: ${expected.ko}`, `expected: ${expected.en}`),
      })),
    });
  return presentAssessment(assess(facts.value, await currentLaw(tx, deps), deps.clock.now()));
};
