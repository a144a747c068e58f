import type { Text } from '@bongsu/contracts';
import { isBefore, type Instant } from '@bongsu/kit';
import { momentOf, passedMark, type Mark } from './marks.ts';
import type { Addressed, Roster } from './roster.ts';

/** Something with a deadline that waits for somebody. */
export interface Deadline extends Addressed {
  readonly incidentId: string;
  readonly number: string | null;
  /** Key of its task. */
  readonly key: string;
  readonly kind: string;
  readonly text: Text;
  readonly startsAt: Instant;
  readonly dueAt: Instant;
  /** A deadline of the law, not one the organisation set itself. */
  readonly legal: boolean;
  /** When somebody last did anything in the case. */
  readonly workedAt: Instant | null;
}

export type Why = 'assigned' | 'attention';

export interface Reminder {
  readonly deadline: Deadline;
  readonly mark: Mark;
  readonly personId: string;
  readonly why: Why;
}

/** The highest mark of this deadline that the person was told already. */
export type Told = (deadline: Deadline, personId: string) => number | null;

/** Nobody did anything in the case since half of the time had passed. */
const isUnattended = ({ workedAt, startsAt, dueAt }: Deadline): boolean =>
  workedAt === null || isBefore(workedAt, momentOf(startsAt, dueAt, 50));

/** Who else must know that a deadline is in danger; the rule stands in plain words in the README. */
const escalated = (deadline: Deadline, mark: Mark, roster: Roster): readonly string[] => {
  if (mark < 80) return [];
  const unattended = isUnattended(deadline);
  const above = roster.withRole(deadline, 'cpo', 'head');
  if (!deadline.legal) {
    const inTime = deadline.kind !== 'improvement' || mark === 100;
    return unattended && inTime ? above : [];
  }
  if (mark < 100) return unattended ? above : [];
  return unattended ? [...above, ...roster.withRole(deadline, 'head')] : above;
};

const remindersFor = (deadline: Deadline, roster: Roster, told: Told, now: Instant): readonly Reminder[] => {
  const mark = passedMark(deadline.startsAt, deadline.dueAt, now);
  if (mark === null) return [];
  const assigned = roster.assigned(deadline);
  const others = escalated(deadline, mark, roster).filter((id) => !assigned.includes(id));
  const all = new Map<string, Why>([
    ...assigned.map((id) => [id, 'assigned'] as const),
    ...others.map((id) => [id, 'attention'] as const),
  ]);
  return [...all]
    .filter(([personId]) => (told(deadline, personId) ?? 0) < mark)
    .map(([personId, why]) => ({ deadline, mark, personId, why }));
};

/**
 * Who is to be told what, now. Pure: of everything that was slept through only the highest mark is told, and only to
 * those who were not told it or a higher one. A clock set back therefore takes nothing back and repeats nothing.
 */
export const planReminders = (
  deadlines: readonly Deadline[],
  roster: Roster,
  told: Told,
  now: Instant,
): readonly Reminder[] => deadlines.flatMap((deadline) => remindersFor(deadline, roster, told, now));
