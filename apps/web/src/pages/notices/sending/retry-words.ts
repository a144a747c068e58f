import { RETRY_MINUTES } from '@bongsu/contracts';
import type { Language } from '../../../i18n/index.ts';

const HOUR = 60;

const lengthOf = (minutes: number, language: Language): string => {
  const isHours = minutes % HOUR === 0;
  const count = isHours ? minutes / HOUR : minutes;
  if (language === 'ko') return `${count}${isHours ? '시간' : '분'}`;
  return `${count} ${isHours ? 'h' : 'min'}`;
};

/** `1분, 2분, …, 8시간`: how long after each try the next comes; the sender goes by the same numbers. */
export const retrySteps = (language: Language): string =>
  RETRY_MINUTES.map((minutes) => lengthOf(minutes, language)).join(', ');

/** The first one counts too. */
export const RETRY_TRIES = RETRY_MINUTES.length + 1;

/** All of it together, in whole hours. */
export const RETRY_HOURS = Math.round(RETRY_MINUTES.reduce((sum, minutes) => sum + minutes, 0) / HOUR);
