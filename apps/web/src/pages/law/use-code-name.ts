import { useTexts } from '../../i18n/index.ts';
import { contentWords, towardWords } from '../incident/words/duty-words.ts';
import { causeWords, dataKindWords, effectWords, groundWords, riskWords } from '../incident/words/fact-words.ts';
import { isKnown } from '../incident/words/known-word.ts';
import { roleWords } from './words.ts';

/** The word of a code in a list of the law: an item to tell, an effect, a kind of data, a cause, a risk, a role, an authority. */
export function useCodeName(): (code: string) => string {
  const content = useTexts(contentWords);
  const effect = useTexts(effectWords);
  const kind = useTexts(dataKindWords);
  const cause = useTexts(causeWords);
  const ground = useTexts(groundWords);
  const risk = useTexts(riskWords);
  const role = useTexts(roleWords);
  const toward = useTexts(towardWords);
  return (code) => {
    if (isKnown(contentWords, code)) return `${code} ${content(code)}`;
    if (isKnown(effectWords, code)) return effect(code);
    if (isKnown(dataKindWords, code)) return kind(code);
    if (isKnown(causeWords, code)) return cause(code);
    if (isKnown(groundWords, code)) return ground(code);
    if (isKnown(riskWords, code)) return risk(code);
    if (isKnown(roleWords, code)) return role(code);
    return isKnown(towardWords, code) ? toward(code) : code;
  };
}
