import { allOf, anyOf, no, unknown, yes } from '../../engine/finding.ts';
import type { Text } from '../../parameters/model.ts';
import { lookUp, type SafeguardCondition } from '../day-law.ts';
import type { Size } from '../profile/vocabulary.ts';
import { reaches, subjects } from './counts.ts';
import { not } from './opposite.ts';

const labels: Readonly<Record<Size, Text>> = {
  'large-company': { ko: '대기업', en: 'a large company' },
  'mid-sized-company': { ko: '중견기업', en: 'a mid-sized company' },
  'small-medium-company': { ko: '중소기업', en: 'a small or medium company' },
  'micro-business': { ko: '소상공인', en: 'a micro-business' },
  'public-institution': { ko: '공공기관', en: 'a public institution' },
  association: { ko: '단체', en: 'an association' },
  individual: { ko: '개인', en: 'an individual' },
};

/** The organisation is of one of the kinds that the parameter lists. */
const sizeAmong =
  (parameter: string): SafeguardCondition =>
  (law) => {
    const cite = lookUp(law, 'codes', parameter);
    if (cite === null) return null;
    const kinds = cite.value.map((size) => labels[size as Size]);
    const ko = kinds.map((kind) => kind.ko).join('·');
    const en = kinds.map((kind) => kind.en).join(', ');
    const among = yes({ ko: `조직 구분이 ${ko}에 든다.`, en: `The organisation is among: ${en}.`, cite });
    const other = no({ ko: `조직 구분이 ${ko}에 들지 않는다.`, en: `The organisation is not among: ${en}.`, cite });
    const open = unknown('size', {
      ko: `조직 구분을 몰라 ${ko}에 드는지 알 수 없다.`,
      en: `The kind of organisation is unknown; it may be among: ${en}.`,
      cite,
    });
    return ({ size }) => {
      if (size === null) return open;
      return cite.value.includes(size) ? among : other;
    };
  };

const manyAt = (kinds: string, threshold: string): SafeguardCondition =>
  allOf(sizeAmong(kinds), reaches(threshold, subjects));

/** 제4조제1항 단서: a small organisation of few people may leave the plan out; nobody else. */
export const keepsPlan = not(allOf(sizeAmong('plan-exempt-kinds'), not(reaches('plan-exempt-below', subjects))));

/** Before the types, 제3조제2항 excused 소상공인 from a plan whatever their size. */
export const noMicroBusiness = not(sizeAmong('plan-exempt-kinds-before-types'));

/** `LARGE` of 제7조제6항 and 제11조: by kind of organisation and number of people. */
export const largeController = anyOf(
  manyAt('large-kinds', 'large-subjects'),
  manyAt('smaller-kinds', 'smaller-subjects'),
);

/** [별표] 유형1, 완화. */
export const type1 = allOf(sizeAmong('type-1-kinds'), not(reaches('type-1-below', subjects)));

/** [별표] 유형3, 강화. An association that fits two rows of the annex is held to the stricter. */
export const type3 = anyOf(
  manyAt('type-3-large-kinds', 'type-3-large-subjects'),
  manyAt('type-3-smaller-kinds', 'type-3-smaller-subjects'),
);

/** [별표] 유형2, 표준: what is neither. */
export const type2 = allOf(not(type1), not(type3));

export const aboveType1 = not(type1);
