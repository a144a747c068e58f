import { type LawSafeguardAnswer, lawAssessSafeguards } from '@bongsu/contracts';
import { call } from '../../../api/index.ts';
import { type Supposed, supposedOf } from '../supposing/supposed.ts';
import { useHeld } from '../supposing/use-held.ts';
import { useJudged } from '../supposing/use-judged.ts';
import { useOurWords } from '../supposing/use-our-words.ts';
import type { Held } from './held.ts';
import { readLink, writeLink } from './link.ts';
import { profileOf } from './profile-of.ts';
import { mistakeWords } from './texts.ts';
import { useFieldNames } from './use-field-names.ts';

export type SupposedProfile = Supposed<Held, LawSafeguardAnswer>;

const link = { read: readLink, write: writeLink };

/** What somebody says of the organisation, and which safeguards the law asks for then. */
export function useProfile(initial: Held): SupposedProfile {
  const [held, change] = useHeld(initial, link);
  const judged = useJudged(held, (settled) => {
    const body = profileOf(settled);
    return { operation: lawAssessSafeguards.id, body, ask: (signal) => call(lawAssessSafeguards, { body, signal }) };
  });
  return supposedOf({ held, change, judged: useOurWords(judged, mistakeWords), nameOf: useFieldNames() });
}
