import { useSyncExternalStore } from 'react';

export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

const KEPT_AS = 'bongsu.language';

/** Segments of dates and the order of day and month; English readers get the 24-hour form too. */
export const localeOf: Readonly<Record<Language, string>> = { ko: 'ko-KR', en: 'en-GB' };

const listeners = new Set<() => void>();

/** Storage may be shut off by policy; the page then simply starts in Korean. */
function kept(): Language {
  try {
    return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'ko';
  } catch {
    return 'ko';
  }
}

let language: Language = kept();

export const currentLanguage = (): Language => language;

export function setLanguage(chosen: Language): void {
  language = chosen;
  document.documentElement.lang = chosen;
  try {
    localStorage.setItem(KEPT_AS, chosen);
  } catch {
    // Not kept for next time, still in force now.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage);
