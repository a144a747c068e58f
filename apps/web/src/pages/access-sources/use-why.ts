import { recordItems } from '@bongsu/contracts';
import { useTexts } from '../../i18n/index.ts';
import { texts } from './texts.ts';
import { itemWords, whyWords } from './words.ts';

/** `at: not-a-time`, in words. */
export function useWhy(): (why: string) => string {
  const [t, ti, tw] = [useTexts(texts), useTexts(itemWords), useTexts(whyWords)];
  return (why) => {
    const [item = '', what = ''] = why.split(': ');
    const known = recordItems.find((one) => one === item);
    const words = what in whyWords ? tw(what as keyof typeof whyWords) : what;
    return `${known === undefined ? t('line') : ti(known)}: ${words}`;
  };
}
