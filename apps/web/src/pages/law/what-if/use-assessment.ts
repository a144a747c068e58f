import { type LawAssessment, lawAssess } from '@bongsu/contracts';
import { call } from '../../../api/index.ts';
import { type Judged, useJudged } from '../supposing/use-judged.ts';
import { factsOf } from './facts-of.ts';
import type { Held } from './held.ts';

export const useAssessment = (held: Held): Judged<LawAssessment> =>
  useJudged(held, (settled) => {
    const body = factsOf(settled);
    return { operation: lawAssess.id, body, ask: (signal) => call(lawAssess, { body, signal }) };
  });
