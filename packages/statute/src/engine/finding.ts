import type { Situated } from '../facts/moments.ts';
import type { Law } from './law.ts';
import type { Reason } from './trace.ts';

/** A fact may be established, ruled out, or not known yet. */
export type Truth = 'yes' | 'no' | 'unknown';

/** A fact nobody knows yet, and what the whole finding would become were it settled one way or the other. */
interface Open {
  readonly fact: string;
  readonly ifYes: Truth;
  readonly ifNo: Truth;
}

/** What a condition found. Reasons are gathered only when somebody reads them, from the facts that were judged. */
export interface Finding<Facts = Situated> {
  readonly truth: Truth;
  readonly open: readonly Open[];
  readonly reasons: (facts: Facts) => readonly Reason[];
}

/** Asked of the facts of a breach, or of whatever else a part of the law judges by. */
export type Test<Facts = Situated> = (facts: Facts) => Finding<Facts>;

/** The question as the law of a day puts it; null where that law does not know the condition at all. */
export type Condition<Facts = Situated, DayLaw = Law> = (law: DayLaw) => Test<Facts> | null;

const NONE: readonly never[] = [];

const settled = (truth: Truth, reasons: readonly Reason[]): Finding<unknown> => ({
  truth,
  open: NONE,
  reasons: () => reasons,
});

export const yes = (...reasons: readonly Reason[]): Finding<unknown> => settled('yes', reasons);
export const no = (...reasons: readonly Reason[]): Finding<unknown> => settled('no', reasons);
export const unknown = (fact: string, ...reasons: readonly Reason[]): Finding<unknown> => ({
  truth: 'unknown',
  open: [{ fact, ifYes: 'yes', ifNo: 'no' }],
  reasons: () => reasons,
});

/** What the whole becomes when one part turns out so: `deciding` settles it at once, the other only as the last. */
const becomes = (part: Truth, deciding: Truth, last: boolean): Truth => {
  if (part === deciding) return deciding;
  return last ? part : 'unknown';
};

const openIn = (findings: readonly Finding<never>[], deciding: Truth): readonly Open[] => {
  const last = findings.length === 1;
  return findings.flatMap(({ open }) =>
    open.map(({ fact, ifYes, ifNo }) => ({
      fact,
      ifYes: becomes(ifYes, deciding, last),
      ifNo: becomes(ifNo, deciding, last),
    })),
  );
};

const OTHER = { yes: 'no', no: 'yes' } as const;

/** The reasons of those parts that turned out so. Tests are pure, so whoever wants to read may ask them again. */
const reasonsOf =
  <Facts>(tests: readonly Test<Facts>[], ...truths: readonly Truth[]) =>
  (facts: Facts): readonly Reason[] => {
    const findings = tests.map((test) => test(facts)).filter(({ truth }) => truths.includes(truth));
    return findings.flatMap(({ reasons }) => reasons(facts));
  };

/** One part that is `deciding` decides the whole; an unknown one keeps the question open. */
const joined = <Facts>(tests: readonly Test<Facts>[], deciding: 'yes' | 'no'): Test<Facts> => {
  const other = OTHER[deciding];
  const decided: Finding<Facts> = { truth: deciding, open: NONE, reasons: reasonsOf(tests, deciding) };
  const undisputed: Finding<Facts> = { truth: other, open: NONE, reasons: reasonsOf(tests, other) };
  // What is established matters beside an open "and"; the parts ruled out beside an open "or" say nothing.
  const reasons = reasonsOf(tests, 'unknown', 'yes');
  return (facts) => {
    let unsettled: Finding<Facts>[] | null = null;
    for (const test of tests) {
      const finding = test(facts);
      if (finding.truth === deciding) return decided;
      if (finding.truth === 'unknown') (unsettled ??= []).push(finding);
    }
    if (unsettled === null) return undisputed;
    return { truth: 'unknown', open: openIn(unsettled, deciding), reasons };
  };
};

const joining = (deciding: 'yes' | 'no') => {
  /** What a joint test joins: one inside another of its kind is asked for its parts, not for itself. */
  const partsOf = new WeakMap<object, readonly unknown[]>();
  return <Facts, DayLaw>(...conditions: readonly Condition<Facts, DayLaw>[]): Condition<Facts, DayLaw> =>
    (law) => {
      const known = conditions.map((condition) => condition(law)).filter((test) => test !== null);
      if (known.length === 0) return null;
      const tests = known.flatMap((test) => (partsOf.get(test) ?? [test]) as Test<Facts>[]);
      const test = joined(tests, deciding);
      partsOf.set(test, tests);
      return test;
    };
};

/** One established condition decides; an unknown one keeps the question open; only all "no" rule it out. */
export const anyOf = joining('yes');

/** One "no" decides; otherwise an unknown keeps the question open. */
export const allOf = joining('no');

const decisiveness = ({ ifYes, ifNo }: Open): number => Number(ifYes !== 'unknown') + Number(ifNo !== 'unknown');

/** The facts that would settle an unknown, those first that settle it whichever way they turn out. */
export const missingOf = ({ open }: Finding<never>): readonly string[] => {
  const ranked = open.toSorted((left, right) => decisiveness(right) - decisiveness(left));
  return [...new Set(ranked.map(({ fact }) => fact))];
};
