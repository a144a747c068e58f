import { days, hours, type Instant, toSeoulIso } from '@bongsu/kit';
import type { Promptness, Text } from '../parameters/model.ts';
import { dueAfterDays, dueAfterHours } from '../time/due.ts';
import type { DutyRule } from './rule.ts';
import { lookUp, type Situation } from './situation.ts';
import type { Reason } from './trace.ts';

export interface Deadline {
  readonly dueAt: Instant | null;
  readonly promptness: Promptness | null;
  readonly guidanceDueAt: Instant | null;
  readonly reasons: readonly Reason[];
}

export const promptnessText: Readonly<Record<Promptness, Text>> = {
  immediately: { ko: '즉시', en: 'immediately' },
  'without-delay': { ko: '지체 없이', en: 'without delay' },
};

const HOURS = /^PT(\d+)H$/;

const byHours = (start: Instant, count: number, cite: Reason['cite']): Deadline => {
  const dueAt = dueAfterHours(start, hours(count));
  const reason = {
    ko: `기한은 ${count}시간이고 밤과 휴일에도 흐르므로 ${toSeoulIso(dueAt)}에 끝난다.`,
    en: `The limit is ${count} hours, which run through nights and holidays, so it ends at ${toSeoulIso(dueAt)}.`,
    cite,
  };
  return { dueAt, promptness: null, guidanceDueAt: null, reasons: [reason] };
};

const byWord = (word: Promptness, cite: Reason['cite']): Deadline => {
  const { ko, en } = promptnessText[word];
  const reason = {
    ko: `법은 숫자 없이 "${ko}"라고만 정하므로 기한 시각을 만들어 내지 않는다.`,
    en: `The law gives no number, only "${en}", so no due moment is invented.`,
    cite,
  };
  return { dueAt: null, promptness: word, guidanceDueAt: null, reasons: [reason] };
};

const open = (cite: Reason['cite']): Deadline => ({
  dueAt: null,
  promptness: null,
  guidanceDueAt: null,
  reasons: [
    { ko: '법에 기한을 정한 숫자나 말이 없다.', en: 'The law sets neither a number nor a word for the time.', cite },
  ],
});

/** The law's own limit under the named parameter: a number of hours, a word, or neither. */
export const legalLimit = (situation: Situation, parameter: string, start: Instant): Deadline => {
  const value = lookUp(situation, 'deadline', parameter);
  if (value === null) return open(situation.version);
  if (value.value === 'immediately' || value.value === 'without-delay') return byWord(value.value, value);
  const count = HOURS.exec(value.value)?.[1];
  return count === undefined ? open(value) : byHours(start, Number(count), value);
};

/** The law's limit, and beside it a guideline's date where one existed (지침상 기한). */
export const deadlineOf = (situation: Situation, rule: DutyRule, start: Instant): Deadline => {
  const deadline = legalLimit(situation, rule.deadline, start);
  const guidance = lookUp(situation, 'days', 'guidance-days');
  if (guidance === null) return deadline;
  const guidanceDueAt = dueAfterDays(start, days(guidance.value), situation.calendar);
  const reason: Reason = {
    ko: `법의 기한이 아니라 당시 지침이 제시한 ${guidance.value}일은 ${toSeoulIso(guidanceDueAt)}에 끝난다.`,
    en: `Not the law's limit: the ${guidance.value} days the guideline of the time gave end at ${toSeoulIso(guidanceDueAt)}.`,
    cite: guidance,
    aside: true,
  };
  return { ...deadline, guidanceDueAt, reasons: [...deadline.reasons, reason] };
};
