import { toSeoulIso, type Digest, type Instant } from '@bongsu/kit';
import { situate } from '../facts/moments.ts';
import type { Facts } from '../facts/schema.ts';
import type { Parameter } from '../parameters/model.ts';
import type { HolidayCalendar } from '../time/calendar.ts';
import type { Duty } from './duty.ts';
import { answerRule } from './answer-rule.ts';
import type { Rule } from './rule.ts';

/** The loaded law: parameters by key, rules in order, and one digest over all of it. */
export interface Statute {
  readonly version: string;
  readonly digest: Digest;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly rules: readonly Rule[];
  readonly calendar: HolidayCalendar;
}

export interface Assessment {
  readonly asOf: string;
  readonly ruleset: { readonly version: string; readonly digest: Digest };
  readonly duties: readonly Duty[];
}

/** Roles that are known and hold none of those a rule binds leave the rule out; unknown roles never do. */
const mayBind = ({ binds }: Rule, roles: readonly string[] | null): boolean =>
  binds === 'anyone' || roles === null || roles.some((role) => binds.some((bound) => bound === role));

/**
 * What does the law ask, by when? Pure and total over valid facts: the same facts, statute and moment give the same
 * answer for ever. `now` is the moment to judge at where the facts name none. Throws `HolidayYearUnknown` only where
 * a day count would need a year whose holidays nobody announced.
 */
export const assess = (facts: Facts, statute: Statute, now: Instant): Assessment => {
  const situated = situate(facts, now);
  return {
    asOf: toSeoulIso(situated.asOf),
    ruleset: { version: statute.version, digest: statute.digest },
    duties: statute.rules
      .filter((rule) => mayBind(rule, situated.roles))
      .flatMap((rule) => answerRule(rule, situated, statute)),
  };
};
