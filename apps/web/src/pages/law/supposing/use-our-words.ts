import { useTexts } from '../../../i18n/index.ts';
import type { Entry } from '../../../i18n/dictionary.ts';
import { isKnown } from '../../incident/words/known-word.ts';
import type { Judged } from './use-judged.ts';

/** The engine names fields by its own words. What a form can contradict itself in, it says in the words of the form. */
export function useOurWords<Answer>(
  judged: Judged<Answer>,
  mistakeWords: Readonly<Record<string, Entry>>,
): Judged<Answer> {
  const mistake = useTexts(mistakeWords);
  return {
    ...judged,
    mistakes: judged.mistakes.map(({ path, message }) => ({
      path,
      message: isKnown(mistakeWords, path) ? mistake(path) : message,
    })),
  };
}
