import type { LawSafeguard } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { cycleText, durationText } from './duration-text.ts';
import { texts } from './texts.ts';
import { promptWords } from './words.ts';

type Period = Pick<LawSafeguard, 'period' | 'measure' | 'word' | 'ownPeriod' | 'periodSettled'>;

/** For how long, how often or how soon, in words; `null` where the law says nothing of it. */
export function usePeriod(): (duty: Period) => string | null {
  const t = useTexts(texts);
  const prompt = useTexts(promptWords);
  const language = useLanguage();
  const said = ({ period, measure, word, ownPeriod }: Period): string | null => {
    if (ownPeriod !== null) return t('ownCycle', { period: durationText(ownPeriod, language) });
    if (period === null) return word === null ? null : prompt(word);
    return measure === 'keep'
      ? t('keep', { period: durationText(period, language) })
      : t('every', { period: cycleText(period, language) });
  };
  return (duty) => {
    const text = said(duty);
    if (text === null || duty.periodSettled) return text;
    return `${text} (${t(duty.word === 'own-plan' ? 'cycleUnknown' : 'untilSettled')})`;
  };
}
