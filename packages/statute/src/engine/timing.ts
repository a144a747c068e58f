import { isBefore, toSeoulIso } from '@bongsu/kit';
import type { Duty } from './duty.ts';
import type { Standing, Verdict } from './verdict.ts';

/** A hindrance bears on the answer unless the duty was done within the default limit, or is still a question. */
const bears = ({ deadline, performance }: Standing, { status }: Verdict): boolean => {
  const { at } = performance;
  const inLimit = at !== null && deadline.dueAt !== null && !isBefore(deadline.dueAt, at);
  return status !== 'needs-facts' && !inLimit;
};

/** When it is due after the verdict: a duty that waits, or waited, has a word instead of a number. */
export const timing = (standing: Standing, verdict: Verdict): Partial<Duty> => {
  const { deadline, hold } = standing;
  if (verdict.status === 'not-required' || verdict.status === 'exempt') return {};
  const guidanceDueAt = deadline.guidanceDueAt === null ? null : toSeoulIso(deadline.guidanceDueAt);
  const dueAt = deadline.dueAt === null ? null : toSeoulIso(deadline.dueAt);
  if (hold === null || !bears(standing, verdict)) return { dueAt, promptness: deadline.promptness, guidanceDueAt };
  const until = hold.until === null ? null : toSeoulIso(hold.until);
  const deferral = { from: toSeoulIso(hold.from), until, dueWithoutIt: dueAt };
  return { dueAt: null, promptness: hold.word, guidanceDueAt, deferral };
};
