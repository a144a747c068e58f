export { type Texts, type Translate, dictionary, translator, useTexts } from './dictionary.ts';
export { formatBytes, formatDay, formatMoment, formatNumber, formatTime, useFormat } from './format.ts';
export { type Language, currentLanguage, languages, localeOf, setLanguage, useLanguage } from './language.ts';
