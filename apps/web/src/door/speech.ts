import { createContext, use, useMemo } from 'react';
import { type Texts, type Translate, translator } from '../i18n/dictionary.ts';

export type Language = 'ko' | 'en';

/** Kept in this page only: what is written into the browser's storage tells that somebody was here. */
export const Speech = createContext<Language>('ko');

export const firstLanguage = (): Language => (/^en\b/i.test(navigator.language) ? 'en' : 'ko');

export function useWords<Known extends Texts>(texts: Known): Translate<Known> {
  const language = use(Speech);
  return useMemo(() => translator(texts, language), [texts, language]);
}
