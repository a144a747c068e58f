import { type LawSafeguardAnswer, lawAssessSafeguards } from '@bongsu/contracts';
import { call } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { isKnown } from '../../incident/words/known-word.ts';
import { type Supposed, supposedOf } from '../supposing/supposed.ts';
import { useHeld } from '../supposing/use-held.ts';
import { type Judged, useJudged } from '../supposing/use-judged.ts';
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
  return supposedOf({ held, change, judged: useOurWords(judged), nameOf: useFieldNames() });
}

/** The engine names fields by its own words. From this form only contradictions can come, each with a field of its own. */
function useOurWords(judged: Judged<LawSafeguardAnswer>): Judged<LawSafeguardAnswer> {
  const mistake = useTexts(mistakeWords);
  return {
    ...judged,
    mistakes: judged.mistakes.map(({ path, message }) => ({
      path,
      message: isKnown(mistakeWords, path) ? mistake(path) : message,
    })),
  };
}
