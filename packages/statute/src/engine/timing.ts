import { HOUR_MS, type Epoch } from '@bongsu/kit';
import type { Situated } from '../facts/moments.ts';
import type { Promptness } from '../parameters/model.ts';
import type { Limit } from './deadline.ts';
import type { Found } from './duty.ts';
import type { Hold } from './hold.ts';
import type { Standing, Verdict } from './verdict.ts';

/** When it is due, as moments. */
export type Timing = Pick<Found, 'dueAt' | 'promptness' | 'guidanceDueAt' | 'internalTargetAt' | 'deferral'>;

const NEVER: Timing = { dueAt: null, promptness: null, guidanceDueAt: null, internalTargetAt: null, deferral: null };

/** A hindrance bears on the answer unless the duty was done within the default limit, or is still a question. */
const bears = ({ defaultDueAt, performance }: Standing, { status }: Verdict): boolean => {
  const { at } = performance;
  const inLimit = at !== null && at <= (defaultDueAt ?? -Infinity);
  return status !== 'needs-facts' && !inLimit;
};

/** 내부 목표: hours the organisation set itself where the law gives only a word. */
const ownTarget = ({ organisation }: Situated, word: Promptness | null, from: Epoch | null): Epoch | null => {
  const hours = word === null ? null : (organisation.internalTargets?.[word] ?? null);
  return hours === null || from === null ? null : from + hours * HOUR_MS;
};

const waiting = ({ facts, defaultDueAt, guidance }: Standing, { word, running, period }: Hold): Timing => ({
  dueAt: null,
  promptness: word,
  guidanceDueAt: guidance?.dueAt ?? null,
  internalTargetAt: ownTarget(facts, word, running ? null : period.until),
  deferral: { from: period.from, until: period.until, dueWithoutIt: defaultDueAt },
});

/** When it is due after the verdict: a duty that waits, or waited, has a word instead of a number. */
export const timingOf = (limit: Limit, standing: Standing, verdict: Verdict, start: Epoch): Timing => {
  if (verdict.status === 'not-required' || verdict.status === 'exempt') return NEVER;
  const { defaultDueAt: dueAt, hold, facts } = standing;
  if (hold !== null && bears(standing, verdict)) return waiting(standing, hold);
  const { promptness } = limit;
  const guidanceDueAt = standing.guidance?.dueAt ?? null;
  return { dueAt, promptness, guidanceDueAt, internalTargetAt: ownTarget(facts, promptness, start), deferral: null };
};
