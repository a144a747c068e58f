import {
  assess,
  compareDuties,
  dutiesByKey,
  HolidayYearUnknown,
  readFacts,
  type Duty,
  type DutyDifference,
  type Statute,
} from '@bongsu/statute';
import { keepLate } from './assess-case.ts';
import type { StoredDecision } from './store.ts';

export interface LawChange {
  /** The last decision by the earlier rules. */
  readonly earlier: StoredDecision;
  /** The first by those that stand now. */
  readonly first: StoredDecision;
  readonly differences: readonly DutyDifference<Duty>[];
}

/** The earlier decision's own facts, judged at its own moment by the rules of now: whatever differs is the law's doing. */
const judgedAgain = (earlier: StoredDecision, law: Statute): readonly Duty[] | null => {
  const facts = readFacts(earlier.facts);
  if (!facts.ok) return null;
  const known = dutiesByKey(earlier.duties);
  return [...dutiesByKey(assess(facts.value, law, earlier.decidedAt).duties)].map(([key, duty]) => {
    const before = known.get(key);
    return keepLate(duty, before === undefined ? undefined : { status: before.status, body: before });
  });
};

const withoutUnknownYears = <T>(judge: () => T): T | null => {
  try {
    return judge();
  } catch (error) {
    if (error instanceof HolidayYearUnknown) return null;
    throw error;
  }
};

const asksNothing = (duty: Duty | null): boolean =>
  duty === null || duty.status === 'not-required' || duty.status === 'exempt';

/** A duty that asked nothing and asks nothing now is no news, whatever else it would say. */
const matters = ({ before, after, differs }: DutyDifference<Duty>): boolean =>
  !asksNothing(before) || !asksNothing(after) || differs.includes('status');

/**
 * What the arrival of other rules meant for a case: null while all its decisions are by the rules that stand now, and
 * until it was judged by them. `decisions` are all of the case, oldest first.
 */
export const lawChangeOf = (decisions: readonly StoredDecision[], law: Statute): LawChange | null => {
  const last = decisions.findLastIndex(({ rulesetDigest }) => rulesetDigest !== law.digest);
  const [earlier, first] = [decisions[last], decisions[last + 1]];
  if (earlier === undefined || first === undefined) return null;
  const again = withoutUnknownYears(() => judgedAgain(earlier, law));
  return again === null ? null : { earlier, first, differences: compareDuties(earlier.duties, again).filter(matters) };
};
