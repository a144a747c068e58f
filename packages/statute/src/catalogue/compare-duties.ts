import { hoursBetween, instant } from '@bongsu/kit';
import type { Duty } from '../engine/duty.ts';

/** What can differ between two answers about one duty. `startsAt` and `dueAt` differ with the facts; the term does not. */
export const aspects = [
  'version',
  'status',
  'term',
  'content',
  'exception',
  'missing',
  'recipients',
  'basis',
  'confidence',
] as const;
export type Aspect = (typeof aspects)[number];

/** What is read of a duty to compare it; a stored answer has it as well as a fresh one. */
export type ComparedDuty = Pick<
  Duty,
  | 'rule'
  | 'duty'
  | 'title'
  | 'to'
  | 'version'
  | 'status'
  | 'startsAt'
  | 'dueAt'
  | 'promptness'
  | 'guidanceDueAt'
  | 'content'
  | 'firstContent'
  | 'exception'
  | 'missing'
  | 'basis'
  | 'confidence'
>;

export interface DutyDifference<D extends ComparedDuty = ComparedDuty> {
  /** `KR-PIPA-NOTIFY:notify`, and `:2` … for repeated ones. */
  readonly key: string;
  /** Null where only the other answer has the duty. */
  readonly before: D | null;
  readonly after: D | null;
  readonly differs: readonly Aspect[];
}

const hoursTo = (from: string | null, to: string | null): number | null =>
  from === null || to === null ? null : hoursBetween(instant(from), instant(to));

const read: Readonly<Record<Aspect, (duty: ComparedDuty) => unknown>> = {
  version: ({ version }) => version,
  status: ({ status }) => status,
  term: ({ startsAt, dueAt, promptness, guidanceDueAt }) => [
    hoursTo(startsAt, dueAt),
    promptness,
    guidanceDueAt !== null,
  ],
  content: ({ content, firstContent }) => [content, firstContent],
  exception: ({ exception }) => exception,
  missing: ({ missing }) => missing,
  recipients: ({ to }) => to,
  basis: ({ basis }) => basis.map(({ law, article }) => `${law} ${article}`).toSorted(),
  confidence: ({ confidence }) => confidence,
};

const differing = (before: ComparedDuty, after: ComparedDuty): readonly Aspect[] =>
  aspects.filter((aspect) => JSON.stringify(read[aspect](before)) !== JSON.stringify(read[aspect](after)));

/** One name for one duty of an answer: the rule and the duty, and for repeated supplements their number. */
export const dutiesByKey = <D extends Pick<Duty, 'rule' | 'duty'>>(duties: readonly D[]): ReadonlyMap<string, D> => {
  const byKey = new Map<string, D>();
  for (const duty of duties) {
    const name = `${duty.rule}:${duty.duty}`;
    const repeated = [...byKey.keys()].filter((key) => key === name || key.startsWith(`${name}:`)).length;
    byKey.set(repeated === 0 ? name : `${name}:${repeated + 1}`, duty);
  }
  return byKey;
};

/** The duties on which two answers differ, in the order of the later one. */
export const compareDuties = <D extends ComparedDuty>(
  before: readonly D[],
  after: readonly D[],
): readonly DutyDifference<D>[] => {
  const [then, now] = [dutiesByKey(before), dutiesByKey(after)];
  const keys = [...now.keys(), ...[...then.keys()].filter((key) => !now.has(key))];
  return keys.flatMap((key): readonly DutyDifference<D>[] => {
    const [left, right] = [then.get(key) ?? null, now.get(key) ?? null];
    if (left === null || right === null) return [{ key, before: left, after: right, differs: [] }];
    const differs = differing(left, right);
    return differs.length === 0 ? [] : [{ key, before: left, after: right, differs }];
  });
};
