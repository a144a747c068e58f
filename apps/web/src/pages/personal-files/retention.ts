import { useTexts } from '../../i18n/index.ts';
import { texts } from './texts.ts';

const DAYS_OF_YEAR = 365;

/** Terms that most registers use, in days; anything else is typed. */
export const USUAL_YEARS = [1, 2, 3, 5, 10] as const;
export const daysOf = (years: number): number => years * DAYS_OF_YEAR;

/** How a 보유기간 reads: in years where it is a number of them. */
export function useRetentionText(): (days: number | null) => string {
  const t = useTexts(texts);
  return (days) => {
    if (days === null) return t('permanent');
    return days % DAYS_OF_YEAR === 0 ? t('years', { count: days / DAYS_OF_YEAR }) : t('days', { count: days });
  };
}
