import type { LawAssessment } from '@bongsu/contracts';
import { type Supposed as SupposedOf, supposedOf } from '../supposing/supposed.ts';
import { useHeld } from '../supposing/use-held.ts';
import { useOurWords } from '../supposing/use-our-words.ts';
import type { Held } from './held.ts';
import { readLink, writeLink } from './link.ts';
import { mistakeWords } from './texts.ts';
import { useAssessment } from './use-assessment.ts';
import { useFieldNames } from './use-field-names.ts';

export type Supposed = SupposedOf<Held, LawAssessment>;

const link = { read: readLink, write: writeLink };

/** What somebody supposes, and what the law would ask then. */
export function useSupposed(initial: Held): Supposed {
  const [held, change] = useHeld(initial, link);
  const judged = useOurWords(useAssessment(held), mistakeWords);
  return supposedOf({ held, change, judged, nameOf: useFieldNames() });
}
