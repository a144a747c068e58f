import { useTexts } from '../../../i18n/index.ts';
import { isKnown } from '../../incident/words/known-word.ts';
import { fieldWords } from './texts.ts';

/** What a field is called; a fact that has none on this page is told by its own name. */
export function useFieldNames(): (name: string) => string {
  const word = useTexts(fieldWords);
  return (name) => (isKnown(fieldWords, name) ? word(name) : name);
}
