import { type Language, formatDay, formatMoment, formatNumber, translator } from '../i18n/index.ts';
import { texts } from './texts.ts';

/** How one value of a field is called: the word for a code, the name for a person. */
export type Word = (value: never) => string;

const isDay = /^\d{4}-\d\d-\d\d$/;
const isMoment = /^\d{4}-\d\d-\d\dT/;

function single(value: unknown, language: Language): string {
  if (typeof value === 'boolean') return translator(texts, language)(value ? 'yes' : 'no');
  if (typeof value === 'number') return formatNumber(value, language);
  if (typeof value === 'string') {
    if (isMoment.test(value)) return formatMoment(value, language);
    return isDay.test(value) ? formatDay(value, language) : value;
  }
  if (typeof value === 'object' && value !== null && 'label' in value) return String(value.label);
  return '';
}

/** What a field holds, as people read it; a code is never shown, nor what nobody wrote. */
export function valueText(value: unknown, language: Language, word?: Word): string {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const words = all
    .filter((one) => one !== null && one !== undefined && one !== '')
    .map((one) => (word === undefined ? single(one, language) : word(one as never)));
  return words.length === 0 ? translator(texts, language)('nothing') : words.join(', ');
}
