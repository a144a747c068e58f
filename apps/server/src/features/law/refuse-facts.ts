import { both } from '@bongsu/contracts';
import type { FactsProblem } from '@bongsu/statute';
import { refuse } from '../../http/refusal.ts';

/** A document the engine does not take: each field that is wrong or misspelt, and what was expected. Never the value. */
export const refuseFacts = (problems: readonly FactsProblem[]): never =>
  refuse('invalid', {
    errors: problems.map(({ path, expected }) => ({
      path,
      message: both(`기대한 값: ${expected.ko}`, `expected: ${expected.en}`),
    })),
  });
