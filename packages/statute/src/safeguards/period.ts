import { missingOf } from '../engine/finding.ts';
import type { Reason } from '../engine/trace.ts';
import { anyNamed } from './conditions/index.ts';
import type { DayLaw } from './day-law.ts';
import { durationWords } from './duration.ts';
import type { DutyFile, Live, Measure, Word } from './model.ts';
import type { KnownProfile } from './profile/known-profile.ts';

/** For how long, or how often. */
export interface Period {
  /** An ISO 8601 duration the law gives, or null. While unsettled, the longest it may be. */
  readonly period: string | null;
  /** Whether the period is for how long something is kept, or how often it is done. */
  readonly measure: Measure | null;
  /** A word the law gives where it gives no number. */
  readonly word: Word | null;
  /** What the organisation fixed itself where the law leaves it to the plan; never the law's own. */
  readonly ownPeriod: string | null;
  readonly periodSettled: boolean;
  readonly missing: readonly string[];
  readonly reasons: readonly Reason[];
}

type Value = Live<DutyFile['values'][number]>['value'];

const NONE: readonly never[] = [];

export const noPeriod: Period = {
  period: null,
  measure: null,
  word: null,
  ownPeriod: null,
  periodSettled: true,
  missing: NONE,
  reasons: NONE,
};

const longerPeriod = (
  base: Period,
  longer: NonNullable<Value['longer']>,
  law: DayLaw,
  profile: KnownProfile,
): Period => {
  const found = anyNamed(longer.when)(law)!(profile);
  const { cite } = law;
  if (found.truth === 'no') return { ...base, reasons: found.reasons(profile) };
  const { period } = longer;
  const long = durationWords(period);
  if (found.truth === 'yes') {
    const because: Reason = { ko: `그래서 기간은 ${long.ko}이다.`, en: `So the period is ${long.en}.`, cite };
    return { ...base, period, reasons: [...found.reasons(profile), because] };
  }
  const short = durationWords(String(base.period));
  const until: Reason = {
    ko: `확인될 때까지는 더 긴 기간인 ${long.ko}을 지킨다. 어느 경우에도 ${short.ko}보다 짧지 않다.`,
    en: `Until that is settled the longer period, ${long.en}, is to be kept; it is never shorter than ${short.en}.`,
    cite,
  };
  const missing = missingOf(found);
  return { ...base, period, periodSettled: false, missing, reasons: [...found.reasons(profile), until] };
};

const ownPlan = (law: DayLaw, { reviewCycle }: KnownProfile): Period => {
  const { cite } = law;
  const word = 'own-plan';
  const measure = 'every';
  if (reviewCycle !== null) {
    const own = durationWords(reviewCycle);
    const fixed: Reason = {
      ko: `내부 관리계획이 정한 주기는 ${own.ko}이다. 법이 정한 숫자는 아니다.`,
      en: `The cycle fixed in the internal management plan is ${own.en}; the number is not the law's.`,
      cite,
    };
    return { ...noPeriod, word, measure, ownPeriod: reviewCycle, reasons: [fixed] };
  }
  const open: Reason = {
    ko: '내부 관리계획이 정한 주기를 알 수 없다. 정하지 않았다면 정해야 한다.',
    en: 'The cycle in the internal management plan is unknown; where none is fixed, one has to be.',
    cite,
  };
  return { ...noPeriod, word, measure, periodSettled: false, missing: ['reviewCycle'], reasons: [open] };
};

/** The period of a duty that is owed, or may be. */
export const periodOf = (value: Value, law: DayLaw, profile: KnownProfile): Period => {
  if (value.word === 'own-plan') return ownPlan(law, profile);
  const base: Period = {
    ...noPeriod,
    period: value.period ?? null,
    measure: value.measure ?? null,
    word: value.word ?? null,
  };
  return value.longer === undefined ? base : longerPeriod(base, value.longer, law, profile);
};
