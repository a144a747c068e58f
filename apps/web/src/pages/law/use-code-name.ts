import { useTexts } from '../../i18n/index.ts';
import { contentWords } from '../incident/words/duty-words.ts';
import { causeWords, dataKindWords, effectWords, groundWords } from '../incident/words/fact-words.ts';
import { isKnown } from '../incident/words/known-word.ts';
import { roleWords } from './words.ts';

/** The word of a code in a list of the law: an item to tell, an effect, a kind of data, a cause, a role, a case. */
export function useCodeName(): (code: string) => string {
  const content = useTexts(contentWords);
  const effect = useTexts(effectWords);
  const kind = useTexts(dataKindWords);
  const cause = useTexts(causeWords);
  const ground = useTexts(groundWords);
  const role = useTexts(roleWords);
  return (code) => {
    if (isKnown(contentWords, code)) return `${code} ${content(code)}`;
    if (isKnown(effectWords, code)) return effect(code);
    if (isKnown(dataKindWords, code)) return kind(code);
    if (isKnown(causeWords, code)) return cause(code);
    if (isKnown(groundWords, code)) return ground(code);
    return isKnown(roleWords, code) ? role(code) : code;
  };
}
