import type { DatedValue } from '../../parameters/model.ts';
import { finding, type LintFinding } from './finding.ts';
import type { ReadFile } from './rule-files.ts';

/** One dated value where it stands, with the one before it. */
interface Spot {
  readonly value: DatedValue;
  readonly before: DatedValue | undefined;
  readonly place: { readonly file: string; readonly line: number | null };
  /** `YYYY-MM-DD` in Seoul. */
  readonly today: string;
}

type Check = (spot: Spot) => LintFinding | null;

/** `제39조의3제2항제1호`, several of them joined, addenda (부칙), or an article of the GDPR. */
const ARTICLE =
  /^(?:(?:구 )?(?:부칙(?: ?제\d+호)? ?)?제\d+조(?:의\d+)?(?:제\d+항)?(?:제\d+호(?:의\d+)?)?(?:[가-하]목)?(?:[·,~] ?|$))+$|^(?:Art(?:icle|\.)? ?)\d+(?:\(\d+\))?(?:\([a-z]\))?$/u;

const REMEMBERED = /기억|확인 필요|확인하지 못|미확인|memory|not confirmed/iu;

/** An address, a law by its number, a copy by its revision, or a named guide. */
const PLACE = /https?:\/\/|제\d[\d-]*호|@[0-9a-f]{7,}|안내서|지침|해설서|고시|Regulation|\.(?:ya?ml|md|pdf)\b/u;

const reviewPassed: Check = ({ value, place, today }) =>
  value['review-by'] >= today
    ? null
    : finding('review-passed', 'warning', place, {
        ko: `다시 확인하기로 한 날(${value['review-by']})이 지났습니다. 법령 원문과 대조한 뒤 확인한 날과 다음 확인일을 새로 적으십시오.`,
        en: `Its review date (${value['review-by']}) has passed. Compare it with the law, then note when it was checked and when it is next.`,
      });

const reviewBeforeCheck: Check = ({ value, place }) =>
  value['review-by'] > value.verified
    ? null
    : finding('review-before-check', 'error', place, {
        ko: `다음 확인일(${value['review-by']})이 확인한 날(${value.verified})보다 늦어야 합니다.`,
        en: `The review date (${value['review-by']}) has to lie after the day it was checked (${value.verified}).`,
      });

const checkedAhead: Check = ({ value, place, today }) =>
  value.verified <= today
    ? null
    : finding('checked-ahead', 'error', place, {
        ko: `확인한 날(${value.verified})이 오늘보다 뒤입니다.`,
        en: `The day it was checked (${value.verified}) lies ahead.`,
      });

const rememberedWithoutNote: Check = ({ value, place }) =>
  value.confidence !== 'memory' || REMEMBERED.test(value.source)
    ? null
    : finding('memory-without-note', 'warning', place, {
        ko: '기억에 따른 값이면 source에 그렇다고 적고, 무엇을 확인해야 하는지 남기십시오.',
        en: 'A value from memory has to say so in its source, and what is still to be checked.',
      });

const nowhereToLook: Check = ({ value, place }) =>
  value.confidence === 'memory' || PLACE.test(value.source)
    ? null
    : finding('nowhere-to-look', 'warning', place, {
        ko: 'source에 찾아볼 곳이 없습니다. 법률·대통령령 번호, 주소, 저장본의 판이나 안내서 이름을 적으십시오.',
        en: 'The source names no place to look: give the number of the law, an address, a revision or the name of a guide.',
      });

const oddArticle: Check = ({ value, place }) =>
  ARTICLE.test(value.article)
    ? null
    : finding('odd-article', 'warning', place, {
        ko: '조문은 제39조의3제2항제1호처럼 적습니다. 여러 조문은 가운뎃점으로 잇습니다.',
        en: 'An article is written like 제39조의3제2항제1호; several are joined by a middle dot.',
      });

const sameSaid = (left: DatedValue, right: DatedValue): boolean =>
  (['value', 'law', 'article', 'confidence'] as const).every(
    (key) => JSON.stringify(left[key]) === JSON.stringify(right[key]),
  ) && JSON.stringify((left as { basis?: string }).basis) === JSON.stringify((right as { basis?: string }).basis);

const saysNothingNew: Check = ({ value, before, place }) =>
  before === undefined || !sameSaid(before, value)
    ? null
    : finding('says-nothing-new', 'note', place, {
        ko: '앞의 값과 값·법령·조문·확인 정도가 모두 같습니다. 되풀이할 까닭이 없으면 지우십시오.',
        en: 'Value, law, article and confidence are those of the value before. Remove it unless there is a reason.',
      });

const checks: readonly Check[] = [
  reviewPassed,
  reviewBeforeCheck,
  checkedAhead,
  rememberedWithoutNote,
  nowhereToLook,
  oddArticle,
  saysNothingNew,
];

/** What the dated values themselves give away. */
export const checkValues = (read: readonly ReadFile[], today: string): readonly LintFinding[] =>
  read.flatMap(({ file, parameter, lines }) => {
    const values: readonly DatedValue[] = parameter.values;
    return values.flatMap((value, index) => {
      const place = { file: file.path, line: lines[index] ?? null };
      const spot: Spot = { value, before: values[index - 1], place, today };
      return checks.flatMap((check) => check(spot) ?? []);
    });
  });
