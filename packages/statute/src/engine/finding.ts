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

/** What a condition found. A joined finding keeps its parts: reasons are gathered only when somebody reads them. */
export interface Finding {
  readonly truth: Truth;
  readonly open: readonly Open[];
  readonly reasons: readonly Reason[];
  readonly parts: readonly Finding[];
}

/** Asked of the facts of a breach, or of whatever else a part of the law judges by. */
export type Test<Facts = Situated> = (facts: Facts) => Finding;

/** The question as the law of a day puts it; null where that law does not know the condition at all. */
export type Condition<Facts = Situated, DayLaw = Law> = (law: DayLaw) => Test<Facts> | null;

const NONE: readonly never[] = [];

export const yes = (...reasons: readonly Reason[]): Finding => ({ truth: 'yes', open: NONE, reasons, parts: NONE });
export const no = (...reasons: readonly Reason[]): Finding => ({ truth: 'no', open: NONE, reasons, parts: NONE });
export const unknown = (fact: string, ...reasons: readonly Reason[]): Finding => ({
  truth: 'unknown',
  open: [{ fact, ifYes: 'yes', ifNo: 'no' }],
  reasons,
  parts: NONE,
});

export const reasonsOf = ({ reasons, parts }: Finding): readonly Reason[] =>
  parts.length === 0 ? reasons : parts.flatMap(reasonsOf);

const join = (truth: Truth, parts: readonly Finding[], open: readonly Open[] = NONE): Finding => ({
  truth,
  open,
  reasons: NONE,
  parts,
});

const ofTruth = (findings: readonly Finding[], truth: Truth): readonly Finding[] =>
  findings.filter((finding) => finding.truth === truth);

/** What the whole becomes when one part turns out so: `deciding` settles it at once, the other only as the last. */
const becomes = (part: Truth, deciding: Truth, last: boolean): Truth => {
  if (part === deciding) return deciding;
  return last ? part : 'unknown';
};

/** One part that is `deciding` decides the whole; an unknown one keeps the question open. */
const joined = (findings: readonly Finding[], deciding: 'yes' | 'no'): Finding => {
  const decided = ofTruth(findings, deciding);
  if (decided.length > 0) return join(deciding, decided);
  const unsettled = ofTruth(findings, 'unknown');
  if (unsettled.length === 0) return join(deciding === 'yes' ? 'no' : 'yes', findings);
  const last = unsettled.length === 1;
  const open = unsettled.flatMap((finding) =>
    finding.open.map(({ fact, ifYes, ifNo }) => ({
      fact,
      ifYes: becomes(ifYes, deciding, last),
      ifNo: becomes(ifNo, deciding, last),
    })),
  );
  return join('unknown', deciding === 'yes' ? unsettled : findings, open);
};

const joining =
  (deciding: 'yes' | 'no') =>
  <Facts, DayLaw>(...conditions: readonly Condition<Facts, DayLaw>[]): Condition<Facts, DayLaw> =>
  (law) => {
    const tests = conditions.map((condition) => condition(law)).filter((test) => test !== null);
    const [only] = tests;
    if (only === undefined) return null;
    return tests.length === 1
      ? only
      : (facts) =>
          joined(
            tests.map((test) => test(facts)),
            deciding,
          );
  };

/** One established condition decides; an unknown one keeps the question open; only all "no" rule it out. */
export const anyOf = joining('yes');

/** One "no" decides; otherwise an unknown keeps the question open. */
export const allOf = joining('no');

const decisiveness = ({ ifYes, ifNo }: Open): number => Number(ifYes !== 'unknown') + Number(ifNo !== 'unknown');

/** The facts that would settle an unknown, those first that settle it whichever way they turn out. */
export const missingOf = ({ open }: Finding): readonly string[] => {
  if (open.length === 0) return NONE;
  const ranked = open.toSorted((left, right) => decisiveness(right) - decisiveness(left));
  return [...new Set(ranked.map(({ fact }) => fact))];
};
