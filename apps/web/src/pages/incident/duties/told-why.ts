import { type Language, formatMoment } from '../../../i18n/index.ts';

/** A sentence of the law engine, and the article it ends with. */
export interface Told {
  readonly sentence: string;
  readonly article: string | null;
}

const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:\+09:00|Z)/g;

/** Moments as people read them, and the article apart, so that the reason stands first. */
export function toldWhy(text: string, language: Language): Told {
  const readable = text.replaceAll(MOMENT, (iso) => formatMoment(iso, language));
  const cited = /^(.*[.다]\)?\.?) \(([^()]*(?:\([^()]*\)[^()]*)*)\)$/s.exec(readable);
  return cited === null
    ? { sentence: readable, article: null }
    : { sentence: cited[1] ?? readable, article: cited[2] ?? null };
}
