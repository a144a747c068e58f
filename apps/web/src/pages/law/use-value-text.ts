import type { LawEntry } from '@bongsu/contracts';
import { useLanguage } from '../../i18n/index.ts';
import { useCodeName } from './use-code-name.ts';

/** A value in words: lists of codes by the words of these pages, all else as the server says it. */
export function useValueText(): (kind: string, entry: LawEntry) => string {
  const language = useLanguage();
  const nameOf = useCodeName();
  return (kind, entry) =>
    kind === 'codes' && Array.isArray(entry.value)
      ? entry.value.map((code) => nameOf(code)).join(', ')
      : entry.text[language];
}
