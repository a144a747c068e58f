import { seoulIso, type Digest, type Epoch, type Instant } from '@bongsu/kit';
import { situate } from '../facts/moments.ts';
import type { Facts } from '../facts/schema.ts';
import type { Parameter } from '../parameters/model.ts';
import type { HolidayCalendar } from '../time/calendar.ts';
import { asking, type Addressee, type Asked } from './asked.ts';
import type { Answer, Duty } from './duty.ts';
import type { LeftOut } from './left-out.ts';
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
  /** Rules that were not asked: the organisation's roles exclude them, or they are switched off. */
  readonly leftOut: readonly LeftOut[];
}

interface Lawbook {
  readonly ruleset: Assessment['ruleset'];
  readonly askedOf: (organisation: Addressee) => Asked;
}

const compile = (statute: Statute): Lawbook => ({
  ruleset: { version: statute.version, digest: statute.digest },
  askedOf: asking(statute.rules, statute),
});

/** Writes its moment only when somebody reads it, as its duties do. As JSON it is a plain {@link Assessment}. */
class Assessed implements Assessment {
  readonly ruleset: Assessment['ruleset'];
  readonly duties: readonly Duty[];
  readonly leftOut: readonly LeftOut[];
  private readonly judgedAt: Epoch;

  constructor(ruleset: Assessment['ruleset'], judgedAt: Epoch, duties: readonly Duty[], leftOut: readonly LeftOut[]) {
    this.ruleset = ruleset;
    this.judgedAt = judgedAt;
    this.duties = duties;
    this.leftOut = leftOut;
  }

  get asOf(): string {
    return seoulIso(this.judgedAt);
  }

  toJSON(): Assessment {
    const { asOf, ruleset, duties, leftOut } = this;
    return { asOf, ruleset, duties, leftOut };
  }
}

/** Nothing but a memory of what a statute compiles to; the statute itself never changes. */
const memory = new WeakMap<Statute, Lawbook>();

const compiledFrom = (statute: Statute): Lawbook => {
  const known = memory.get(statute);
  if (known !== undefined) return known;
  const compiled = compile(statute);
  memory.set(statute, compiled);
  return compiled;
};

/**
 * What does the law ask, by when? Pure and total over valid facts: the same facts, statute and moment give the same
 * answer for ever. `now` is the moment to judge at where the facts name none. Throws `HolidayYearUnknown` only where
 * a day count would need a year whose holidays nobody announced. Sentences and dates are written when somebody reads
 * them, from these facts: an object that is changed afterwards changes what is read.
 */
export const assess = (facts: Facts, statute: Statute, now: Instant): Assessment => {
  const situated = situate(facts, now.epochMilliseconds);
  const { ruleset, askedOf } = compiledFrom(statute);
  const { programs, leftOut } = askedOf(situated);
  const duties: Answer[] = [];
  for (const program of programs) program(situated, duties);
  return new Assessed(ruleset, situated.asOf, duties, leftOut);
};
