import type { Epoch } from '@bongsu/kit';
import type { Period, Situated } from '../facts/moments.ts';
import type { InForce, Promptness } from '../parameters/model.ts';
import { promptnessText } from './deadline.ts';
import { lookUp, type Law } from './law.ts';
import type { Deferral, DutyRule } from './rule.ts';
import { spoken, type Reason } from './trace.ts';

/** A deferral, and the word of the law for what is to be done once it ends. */
interface WordedDeferral {
  readonly deferral: Deferral;
  readonly value: InForce<'deferral'>;
}

/** A deferral that the law of the day knows. */
export interface KnownDeferral extends WordedDeferral {
  readonly during: Deferral['during'];
}

/** A hindrance that carries the duty past its default date. `until` is null while no end is known. */
export interface Hold extends WordedDeferral {
  readonly period: Period;
  readonly running: boolean;
  readonly word: Promptness;
}

export const deferralsOf = (law: Law, rule: DutyRule): readonly KnownDeferral[] =>
  rule.deferrals.flatMap((deferral) => {
    const value = lookUp(law, 'deferral', deferral.parameter);
    return value === null ? [] : [{ deferral, value, during: deferral.during }];
  });

interface Hindrance extends WordedDeferral {
  readonly period: Period;
}

/** The hindrances there are, earliest first; null where there is none. */
const hindrancesIn = (facts: Situated, known: readonly KnownDeferral[]): readonly Hindrance[] | null => {
  let found: Hindrance[] | null = null;
  for (const { deferral, value, during } of known) {
    const period = during(facts);
    if (period !== null) (found ??= []).push({ deferral, value, period });
  }
  return found === null || found.length === 1
    ? found
    : found.toSorted((left, right) => left.period.from - right.period.from);
};

/**
 * The hindrance that lasts longest among those that began in time and follow on one another. One that began after
 * the default date, or ended before it, changes nothing: a permission to wait neither revives nor shortens a limit.
 * Without a default date any hindrance lets the duty wait.
 */
const longest = (hindrances: readonly Hindrance[], dueAt: Epoch | null): Hindrance | null => {
  let last: Hindrance | null = null;
  let horizon = dueAt ?? -Infinity;
  for (const hindrance of hindrances) {
    const { from, until } = hindrance.period;
    const end = until ?? Infinity;
    const reaches = dueAt === null || from <= horizon;
    if (!reaches || end <= horizon) continue;
    last = hindrance;
    horizon = end;
  }
  return last;
};

export const holdIn = (facts: Situated, known: readonly KnownDeferral[], dueAt: Epoch | null): Hold | null => {
  const hindrances = hindrancesIn(facts, known);
  const found = hindrances === null ? null : longest(hindrances, dueAt);
  if (found === null) return null;
  const { deferral, value, period } = found;
  const { until } = period;
  return { deferral, value, period, running: until === null || facts.asOf < until, word: value.value };
};

/** What a hindrance asks of a duty that is still open. */
export const holdReason = ({ deferral, period, value, running }: Hold): Reason => {
  const then = promptnessText[value.value];
  if (running)
    return {
      ko: `${deferral.because.ko} 사유가 해소되면 ${then.ko} 해야 한다.`,
      en: `${deferral.because.en} Once that ends it must be done ${then.en}.`,
      cite: value,
    };
  const until = spoken(period.until!);
  return {
    ko: `${deferral.because.ko} 그 사유가 ${until}에 해소되어 이제 ${then.ko} 해야 하며, 숫자로 정해진 기한은 없다.`,
    en: `${deferral.because.en} That ended at ${until}; it must now be done ${then.en}, with no number given.`,
    cite: value,
  };
};

/** Why an act after the default date is not late. */
export const excuseReason = ({ deferral, value }: Hold): Reason => ({
  ko: `${deferral.because.ko} 그래서 본래 기한 뒤에 하였어도 늦은 것으로 보지 않는다. "${promptnessText[value.value].ko}" 하였는지는 법에 숫자가 없어 판단하지 않는다.`,
  en: `${deferral.because.en} So it is not late although it came after the default date; whether it was done ${promptnessText[value.value].en} is not judged, the law giving no number.`,
  cite: value,
});
