import { useTexts } from '../../../i18n/index.ts';
import { fieldWords, texts } from './texts.ts';
import { isKnown } from '../../incident/words/known-word.ts';

/** What a field is called; a fact that has none on this page is told by its own name. */
export function useFieldNames(): (name: string) => string {
  const word = useTexts(fieldWords);
  const t = useTexts(texts);
  return (name) => {
    if (isKnown(fieldWords, name)) return word(name);
    return name.startsWith('done') ? t('itemsOfAct') : name;
  };
}
