import { inEnglish } from '../engine/trace.ts';
import type { Citation, Text } from '../parameters/model.ts';

const IN_BRACKETS = /\((?<place>.*)\)$/s;

/** Where a value stands, as people write it: `개인정보 보호법 제34조제1항`, `Personal Information Protection Act Article 34(1)`. */
export const placeOf = (cite: Citation): Text => {
  const ko = `${cite.law} ${cite.article}`;
  return { ko, en: IN_BRACKETS.exec(inEnglish({ ko: '', en: '', cite }))?.groups?.['place'] ?? ko };
};
