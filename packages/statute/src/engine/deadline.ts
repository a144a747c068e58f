import { days, HOUR_MS, instantAt, type Epoch } from '@bongsu/kit';
import type { InForce, Promptness, Text } from '../parameters/model.ts';
import { dueAfterDays } from '../time/due.ts';
import { lookUp, type Law } from './law.ts';
import type { DutyRule } from './rule.ts';
import { spoken, type Reason } from './trace.ts';

/** What the law of a day gives: hours, a word, or neither; and beside it a guideline's days. */
export interface Limit {
  readonly hours: number | null;
  readonly promptness: Promptness | null;
  readonly cite: Reason['cite'];
  readonly guidance: InForce<'days'> | null;
}

export const promptnessText: Readonly<Record<Promptness, Text>> = {
  immediately: { ko: '즉시', en: 'immediately' },
  'without-delay': { ko: '지체 없이', en: 'without delay' },
};

const HOURS = /^PT(\d+)H$/;

/** The law's own limit under the named parameter. */
export const limitUnder = (law: Law, parameter: string): Limit => {
  const cite = lookUp(law, 'deadline', parameter);
  const guidance = lookUp(law, 'days', 'guidance-days');
  if (cite === null) return { hours: null, promptness: null, cite: law.version, guidance };
  const { value } = cite;
  if (value === 'immediately' || value === 'without-delay') return { hours: null, promptness: value, cite, guidance };
  const count = HOURS.exec(value)?.[1];
  return { hours: count === undefined ? null : Number(count), promptness: null, cite, guidance };
};

export const limitOf = (law: Law, rule: DutyRule): Limit => limitUnder(law, rule.deadline);

/** Hours run on through nights and holidays from the moment itself (민법 제156조). */
export const dueUnder = ({ hours }: Limit, start: Epoch): Epoch | null =>
  hours === null ? null : start + hours * HOUR_MS;

/** 지침상 기한: the date a guideline of the time gave beside the law. */
export const guidanceFrom = ({ guidance }: Limit, { calendar }: Law, start: Epoch): Epoch | null =>
  guidance === null ? null : dueAfterDays(instantAt(start), days(guidance.value), calendar).epochMilliseconds;

const ownReason = ({ hours, promptness, cite }: Limit, dueAt: Epoch | null): Reason => {
  if (dueAt !== null)
    return {
      ko: `기한은 ${hours}시간이고 밤과 휴일에도 흐르므로 ${spoken(dueAt)}에 끝난다.`,
      en: `The limit is ${hours} hours, which run through nights and holidays, so it ends at ${spoken(dueAt)}.`,
      cite,
    };
  if (promptness === null)
    return {
      ko: '법에 기한을 정한 숫자나 말이 없다.',
      en: 'The law sets neither a number nor a word for the time.',
      cite,
    };
  const { ko, en } = promptnessText[promptness];
  return {
    ko: `법은 숫자 없이 "${ko}"라고만 정하므로 기한 시각을 만들어 내지 않는다.`,
    en: `The law gives no number, only "${en}", so no due moment is invented.`,
    cite,
  };
};

/** The law's limit, and beside it a guideline's date where one existed (지침상 기한). */
export const deadlineReasons = (limit: Limit, dueAt: Epoch | null, guidanceDueAt: Epoch | null): readonly Reason[] => {
  const { guidance } = limit;
  if (guidance === null || guidanceDueAt === null) return [ownReason(limit, dueAt)];
  const aside: Reason = {
    ko: `법의 기한이 아니라 당시 지침이 제시한 ${guidance.value}일은 ${spoken(guidanceDueAt)}에 끝난다.`,
    en: `Not the law's limit: the ${guidance.value} days the guideline of the time gave end at ${spoken(guidanceDueAt)}.`,
    cite: guidance,
    aside: true,
  };
  return [ownReason(limit, dueAt), aside];
};
