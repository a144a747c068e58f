import type { Language } from '../../../i18n/index.ts';

const units: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  D: { ko: '일', en: 'day' },
  W: { ko: '주', en: 'week' },
  M: { ko: '개월', en: 'month' },
  Y: { ko: '년', en: 'year' },
};

/** `P2Y` → 2년, 2 years. Anything of more parts than one stays as it is written. */
export function durationText(duration: string, language: Language): string {
  const [, count, letter] = /^P(\d+)([DWMY])$/.exec(duration) ?? [];
  const unit = letter === undefined ? undefined : units[letter];
  if (unit === undefined) return duration;
  return language === 'ko' ? `${count}${unit.ko}` : `${count} ${unit.en}${count === '1' ? '' : 's'}`;
}

/** After `every`: 1년, `year`; 2년, `2 years`. */
export const cycleText = (duration: string, language: Language): string =>
  durationText(duration, language).replace(/^1 /, '');
