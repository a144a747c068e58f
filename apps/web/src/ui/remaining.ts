import { type Language, translator } from '../i18n/index.ts';
import { texts } from './remaining-texts.ts';
import type { Tone } from './tone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Terms of the law are told in hours up to 72; beyond four days nobody thinks in hours. */
const IN_DAYS = 4 * DAY;

/** How late, in one unit, never rounded up: `12시간`, `40분`, `5일`. */
export function spanText(milliseconds: number, language: Language): string {
  const t = translator(texts, language);
  if (milliseconds >= IN_DAYS) return t('days', { days: Math.floor(milliseconds / DAY) });
  if (milliseconds >= HOUR) return t('hours', { hours: Math.floor(milliseconds / HOUR) });
  return t('minutes', { minutes: Math.max(1, Math.floor(milliseconds / MINUTE)) });
}

function leftText(milliseconds: number, language: Language): string {
  const t = translator(texts, language);
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.floor(milliseconds / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  if (milliseconds >= IN_DAYS) {
    return hours % 24 === 0 ? t('wholeDaysLeft', { days }) : t('daysLeft', { days, hours: hours % 24 });
  }
  if (hours > 0) return minutes === 0 ? t('wholeHoursLeft', { hours }) : t('hoursLeft', { hours, minutes });
  return minutes > 0 ? t('minutesLeft', { minutes }) : t('momentsLeft');
}

/**
 * `61시간 12분 남음`, or `12시간 지남` from the moment of the term itself.
 * Time left is rounded down: the text never promises a minute that is not there.
 */
export function remainingText(milliseconds: number, language: Language): string {
  if (milliseconds > 0) return leftText(milliseconds, language);
  return translator(texts, language)('late', { span: spanText(-milliseconds, language) });
}

/** Calm until the last day, urgent for the last six hours, solid once it has passed. */
export function remainingTone(milliseconds: number): Tone {
  if (milliseconds <= 0) return 'late';
  if (milliseconds <= 6 * HOUR) return 'danger';
  return milliseconds <= DAY ? 'caution' : 'info';
}
