import { type Instant, isBefore, toSeoulIso } from '@bongsu/kit';
import type { Period } from '../facts/moments.ts';
import type { InForce, Promptness } from '../parameters/model.ts';
import { promptnessText, type Deadline } from './deadline.ts';
import type { Deferral, DutyRule } from './rule.ts';
import { lookUp, type Situation } from './situation.ts';
import type { Reason } from './trace.ts';

/** A hindrance that carries the duty past its default date. `until` is null while no end is known. */
export interface Hold {
  readonly code: string;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly running: boolean;
  readonly word: Promptness;
  /** What it asks of a duty that is still open. */
  readonly reason: Reason;
  /** Why an act after the default date is not late. */
  readonly excuse: Reason;
}

interface Hindrance {
  readonly deferral: Deferral;
  readonly period: Period;
  readonly value: InForce<'deferral'>;
}

const hindrancesOf = (situation: Situation, rule: DutyRule): readonly Hindrance[] =>
  rule.deferrals
    .flatMap((deferral) => {
      const value = lookUp(situation, 'deferral', deferral.parameter);
      const period = situation.facts[deferral.hindrance];
      return value === null || period === null ? [] : [{ deferral, period, value }];
    })
    .toSorted((left, right) => left.period.from.epochMilliseconds - right.period.from.epochMilliseconds);

const reaches = ({ period }: Hindrance, horizon: Instant | null): boolean =>
  horizon === null || !isBefore(horizon, period.from);

const outlasts = ({ period }: Hindrance, horizon: Instant | null): boolean =>
  period.until === null || horizon === null || isBefore(horizon, period.until);

/**
 * The hindrance that lasts longest among those that began in time and follow on one another. One that began after
 * the default date, or ended before it, changes nothing: a permission to wait neither revives nor shortens a limit.
 */
const longest = (hindrances: readonly Hindrance[], dueAt: Instant | null): Hindrance | null => {
  let last: Hindrance | null = null;
  for (const hindrance of hindrances) {
    if (last?.period.until === null) break;
    const horizon = last?.period.until ?? dueAt;
    if (reaches(hindrance, dueAt === null ? null : horizon) && outlasts(hindrance, horizon)) last = hindrance;
  }
  return last;
};

const explain = ({ deferral, period, value }: Hindrance, running: boolean): Reason => {
  const then = promptnessText[value.value];
  const until = period.until === null ? null : toSeoulIso(period.until);
  return running
    ? {
        ko: `${deferral.because.ko} 사유가 해소되면 ${then.ko} 해야 한다.`,
        en: `${deferral.because.en} Once that ends it must be done ${then.en}.`,
        cite: value,
      }
    : {
        ko: `${deferral.because.ko} 그 사유가 ${until}에 해소되어 이제 ${then.ko} 해야 하며, 숫자로 정해진 기한은 없다.`,
        en: `${deferral.because.en} That ended at ${until}; it must now be done ${then.en}, with no number given.`,
        cite: value,
      };
};

const excuse = ({ deferral, value }: Hindrance): Reason => ({
  ko: `${deferral.because.ko} 그래서 본래 기한 뒤에 하였어도 늦은 것으로 보지 않는다. "${promptnessText[value.value].ko}" 하였는지는 법에 숫자가 없어 판단하지 않는다.`,
  en: `${deferral.because.en} So it is not late although it came after the default date; whether it was done ${promptnessText[value.value].en} is not judged, the law giving no number.`,
  cite: value,
});

export const holdOf = (situation: Situation, rule: DutyRule, { dueAt }: Deadline): Hold | null => {
  const found = longest(hindrancesOf(situation, rule), dueAt);
  if (found === null) return null;
  const { from, until } = found.period;
  const running = until === null || isBefore(situation.facts.asOf, until);
  return {
    code: found.deferral.code,
    from,
    until,
    running,
    word: found.value.value,
    reason: explain(found, running),
    excuse: excuse(found),
  };
};
