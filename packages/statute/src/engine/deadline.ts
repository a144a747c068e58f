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

/** `PT72H` → 72; the loader lets no other form pass. */
const hoursIn = (duration: string): number => Number(duration.slice('PT'.length, -'H'.length));

/** The law's own limit under the named parameter. */
export const limitUnder = (law: Law, parameter: string): Limit => {
  const cite = lookUp(law, 'deadline', parameter);
  const guidance = lookUp(law, 'days', 'guidance-days');
  if (cite === null) return { hours: null, promptness: null, cite: law.version, guidance };
  const { value } = cite;
  if (value === 'immediately' || value === 'without-delay') return { hours: null, promptness: value, cite, guidance };
  return { hours: value === 'none' ? null : hoursIn(value), promptness: null, cite, guidance };
};

export const limitOf = (law: Law, rule: DutyRule): Limit => limitUnder(law, rule.deadline);

/** Hours run on through nights and holidays from the moment itself (민법 제156조). */
export const dueUnder = ({ hours }: Limit, start: Epoch): Epoch | null =>
  hours === null ? null : start + hours * HOUR_MS;

/** 지침상 기한: the date a guideline of the time gave beside the law. */
export interface Guidance {
  readonly cite: InForce<'days'>;
  readonly dueAt: Epoch;
}

export const guidanceFrom = ({ guidance: cite }: Limit, { calendar }: Law, start: Epoch): Guidance | null =>
  cite === null ? null : { cite, dueAt: dueAfterDays(instantAt(start), days(cite.value), calendar).epochMilliseconds };

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
export const deadlineReasons = (limit: Limit, dueAt: Epoch | null, guidance: Guidance | null): readonly Reason[] => {
  if (guidance === null) return [ownReason(limit, dueAt)];
  const { cite } = guidance;
  const until = spoken(guidance.dueAt);
  const aside: Reason = {
    ko: `법의 기한이 아니라 당시 지침이 제시한 ${cite.value}일은 ${until}에 끝난다.`,
    en: `Not the law's limit: the ${cite.value} days the guideline of the time gave end at ${until}.`,
    cite,
    aside: true,
  };
  return [ownReason(limit, dueAt), aside];
};
