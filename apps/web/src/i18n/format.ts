import { epoch } from '../clock.ts';
import { type Language, localeOf, useLanguage } from './language.ts';

/** Every moment is read in Korean time, wherever the browser stands. */
const timeZone = 'Asia/Seoul';

const shape = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone,
} as const satisfies Intl.DateTimeFormatOptions;

const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ko: new Intl.DateTimeFormat('ko-KR', shape),
  en: new Intl.DateTimeFormat('en-GB', { ...shape, month: 'short' }),
};

function partsOf(iso: string, language: Language): Readonly<Record<string, string>> | null {
  const at = epoch(iso);
  if (Number.isNaN(at)) return null;
  return Object.fromEntries(formats[language].formatToParts(at).map((part) => [part.type, part.value]));
}

/** A date is one word to the eye: it never breaks over two lines, while before the time there may be a break. */
const WHOLE = '\u00A0';

const dayText = (part: Readonly<Record<string, string>>, language: Language): string =>
  language === 'ko'
    ? [`${part['year']}.`, `${part['month']}.`, `${part['day']}.(${part['weekday']})`].join(WHOLE)
    : [part['weekday'], part['day'], part['month'], part['year']].join(WHOLE);

/** `2026. 11. 21.(토) 09:00`, or `Sat 21 Nov 2026 09:00`; what cannot be read is given back as it came. */
export function formatMoment(iso: string, language: Language): string {
  const part = partsOf(iso, language);
  return part === null ? iso : `${dayText(part, language)} ${part['hour']}:${part['minute']}`;
}

/** `2026. 11. 21.(토)`; takes a moment or a bare day (`2026-11-21`). */
export function formatDay(iso: string, language: Language): string {
  const part = partsOf(iso.length === 10 ? `${iso}T00:00:00+09:00` : iso, language);
  return part === null ? iso : dayText(part, language);
}

/** `09:00` */
export function formatTime(iso: string, language: Language): string {
  const part = partsOf(iso, language);
  return part === null ? iso : `${part['hour']}:${part['minute']}`;
}

const units = ['B', 'KB', 'MB', 'GB'] as const;

/** Bytes as people say them: `1.4 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)));
  const amount = new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: step === 0 ? 0 : 1 });
  return `${amount.format(bytes / 1024 ** step)} ${units[step]}`;
}

export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(localeOf[language]).format(value);

/** In a few characters: `1.2만`, `12K`. */
export const formatCompact = (value: number, language: Language): string =>
  new Intl.NumberFormat(localeOf[language], { notation: 'compact', maximumFractionDigits: 1 }).format(value);

/** A part of a whole, from 0 to 1: `0.3%`. What is there is never `0%`. */
export const formatShare = (share: number, language: Language): string => {
  const percent = new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumFractionDigits: 1 });
  if (share === 0 || share >= 0.001) return percent.format(share);
  const least = percent.format(0.001);
  return language === 'ko' ? `${least} 미만` : `under ${least}`;
};

/** The formats above in the reader's language. */
export function useFormat() {
  const language = useLanguage();
  return {
    moment: (iso: string) => formatMoment(iso, language),
    day: (iso: string) => formatDay(iso, language),
    time: (iso: string) => formatTime(iso, language),
    bytes: (bytes: number) => formatBytes(bytes, language),
    number: (value: number) => formatNumber(value, language),
    compact: (value: number) => formatCompact(value, language),
    share: (share: number) => formatShare(share, language),
  };
}
