import type { LawDuty } from '@bongsu/contracts';

const settled = new Set<LawDuty['status']>(['not-required', 'exempt']);

export const isSettled = ({ status }: LawDuty): boolean => settled.has(status);

/** What presses first: late, then with a term, then by a word, then what hangs on facts, then what is done. */
const ranks: Readonly<Record<LawDuty['status'], number>> = {
  overdue: 0,
  required: 1,
  deferred: 2,
  'needs-facts': 3,
  'done-late': 4,
  done: 5,
  exempt: 6,
  'not-required': 7,
};

const due = ({ dueAt }: LawDuty): number => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt));

export const inOrder = (duties: readonly LawDuty[]): readonly LawDuty[] =>
  duties.toSorted((left, right) => {
    const byRank = ranks[left.status] - ranks[right.status];
    if (byRank !== 0) return byRank;
    return due(left) === due(right) ? 0 : due(left) - due(right);
  });
