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

/** What a condition found. Reasons are gathered only when somebody reads them. */
export interface Finding {
  readonly truth: Truth;
  readonly open: readonly Open[];
  readonly reasons: () => readonly Reason[];
}

/** Asked of the facts of a breach, or of whatever else a part of the law judges by. */
export type Test<Facts = Situated> = (facts: Facts) => Finding;

/** The question as the law of a day puts it; null where that law does not know the condition at all. */
export type Condition<Facts = Situated, DayLaw = Law> = (law: DayLaw) => Test<Facts> | null;

const NONE: readonly never[] = [];

const settled = (truth: Truth, reasons: readonly Reason[]): Finding => ({ truth, open: NONE, reasons: () => reasons });

export const yes = (...reasons: readonly Reason[]): Finding => settled('yes', reasons);
export const no = (...reasons: readonly Reason[]): Finding => settled('no', reasons);
export const unknown = (fact: string, ...reasons: readonly Reason[]): Finding => ({
  truth: 'unknown',
  open: [{ fact, ifYes: 'yes', ifNo: 'no' }],
  reasons: () => reasons,
});

/** What the whole becomes when one part turns out so: `deciding` settles it at once, the other only as the last. */
const becomes = (part: Truth, deciding: Truth, last: boolean): Truth => {
  if (part === deciding) return deciding;
  return last ? part : 'unknown';
};

const openIn = (findings: readonly Finding[], deciding: Truth): readonly Open[] => {
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
const reasonsOf = <Facts>(
  tests: readonly Test<Facts>[],
  facts: Facts,
  ...truths: readonly Truth[]
): readonly Reason[] => {
  const findings = tests.map((test) => test(facts)).filter(({ truth }) => truths.includes(truth));
  return findings.flatMap(({ reasons }) => reasons());
};

/** One part that is `deciding` decides the whole; an unknown one keeps the question open. */
const joined = <Facts>(tests: readonly Test<Facts>[], deciding: 'yes' | 'no', facts: Facts): Finding => {
  let unsettled: Finding[] | null = null;
  for (const test of tests) {
    const finding = test(facts);
    if (finding.truth === deciding)
      return { truth: deciding, open: NONE, reasons: () => reasonsOf(tests, facts, deciding) };
    if (finding.truth === 'unknown') (unsettled ??= []).push(finding);
  }
  const other = OTHER[deciding];
  if (unsettled === null) return { truth: other, open: NONE, reasons: () => reasonsOf(tests, facts, other) };
  // What is established matters beside an open "and"; the parts ruled out beside an open "or" say nothing.
  const reasons = (): readonly Reason[] => reasonsOf(tests, facts, 'unknown', 'yes');
  return { truth: 'unknown', open: openIn(unsettled, deciding), reasons };
};

const joining =
  (deciding: 'yes' | 'no') =>
  <Facts, DayLaw>(...conditions: readonly Condition<Facts, DayLaw>[]): Condition<Facts, DayLaw> =>
  (law) => {
    const tests = conditions.map((condition) => condition(law)).filter((test) => test !== null);
    return tests.length === 0 ? null : (facts) => joined(tests, deciding, facts);
  };

/** One established condition decides; an unknown one keeps the question open; only all "no" rule it out. */
export const anyOf = joining('yes');

/** One "no" decides; otherwise an unknown keeps the question open. */
export const allOf = joining('no');

const decisiveness = ({ ifYes, ifNo }: Open): number => Number(ifYes !== 'unknown') + Number(ifNo !== 'unknown');

/** The facts that would settle an unknown, those first that settle it whichever way they turn out. */
export const missingOf = ({ open }: Finding): readonly string[] => {
  const ranked = open.toSorted((left, right) => decisiveness(right) - decisiveness(left));
  return [...new Set(ranked.map(({ fact }) => fact))];
};
