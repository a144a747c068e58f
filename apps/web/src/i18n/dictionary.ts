import { useMemo } from 'react';
import { type Language, useLanguage } from './language.ts';

/** English may need two forms for a count: `{ one: '{count} case', other: '{count} cases' }`. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** A text in both languages; `{name}` is a slot. */
export interface Entry {
  readonly ko: string;
  readonly en: string | Counted;
}

type Slots<Written extends string> = Written extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;
type Filling<Name extends string> = { readonly [slot in Name]: string | number };
type Arguments<Written extends string> = [Slots<Written>] extends [never] ? [] : [Filling<Slots<Written>>];

export type Texts = Readonly<Record<string, Entry>>;
export type Translate<Known extends Texts> = <Key extends keyof Known>(
  key: Key,
  ...filling: Arguments<Known[Key]['ko']>
) => string;

/**
 * The texts of one page or area, both languages side by side; a text without its English does not compile.
 *
 * @example
 * export const texts = dictionary({ title: { ko: '사고 {count}건', en: { one: '{count} case', other: '{count} cases' } } });
 */
export const dictionary = <const Known extends Texts>(texts: Known): Known => texts;

const fill = (words: string, filling: Readonly<Record<string, string | number>>): string =>
  words.replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(filling[name] ?? slot));

const plural = new Intl.PluralRules('en');

function wordsOf(entry: Entry, language: Language, filling: Readonly<Record<string, string | number>>): string {
  if (language === 'ko') return entry.ko;
  if (typeof entry.en === 'string') return entry.en;
  return plural.select(Number(filling['count'])) === 'one' ? entry.en.one : entry.en.other;
}

/** For places outside of a component; inside one, `useTexts` follows the language by itself. */
export function translator<Known extends Texts>(texts: Known, language: Language): Translate<Known> {
  return (key, ...[filling = {}]) => {
    const entry = texts[key];
    return entry === undefined ? String(key) : fill(wordsOf(entry, language, filling), filling);
  };
}

/** @example const t = useTexts(texts); t('title', { count: 3 }) */
export function useTexts<Known extends Texts>(texts: Known): Translate<Known> {
  const language = useLanguage();
  return useMemo(() => translator(texts, language), [texts, language]);
}
