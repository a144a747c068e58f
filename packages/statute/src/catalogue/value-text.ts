import { promptnessText } from '../engine/deadline.ts';
import type { DatedValue, Kind, Promptness, Text } from '../parameters/model.ts';

const HOURS = /^PT(\d+)H$/;

const repealed: Text = { ko: '폐지', en: 'repealed' };
const noTerm: Text = { ko: '기한을 정하지 않음', en: 'no time set' };
const applies: Text = { ko: '인정됨', en: 'recognised' };

const same = (text: string): Text => ({ ko: text, en: text });

const counted = (count: number, ko: string, one: string, other: string): Text => ({
  ko: `${count.toLocaleString('en')}${ko}`,
  en: `${count.toLocaleString('en')} ${count === 1 ? one : other}`,
});

const isWord = (value: string): value is Promptness => value in promptnessText;

const termText = (value: string): Text => {
  const hours = HOURS.exec(value)?.[1];
  if (hours !== undefined) return counted(Number(hours), '시간', 'hour', 'hours');
  return isWord(value) ? promptnessText[value] : noTerm;
};

const waitText = (value: string): Text => {
  const { ko, en } = termText(value);
  return { ko: `사유가 없어지면 ${ko}`, en: `${en} once the hindrance ends` };
};

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null && 'ko' in value;

/** A value as a person reads it. Codes stay codes: they are the words of a facts file and of the notice items. */
export const valueText = (kind: Kind, value: DatedValue['value']): Text => {
  if (value === null) return repealed;
  if (Array.isArray(value)) return same(value.join(', '));
  if (typeof value === 'number')
    return kind === 'days'
      ? counted(value, '일', 'day', 'days')
      : counted(value, '명 이상', 'person or more', 'or more people');
  if (isText(value)) return value;
  if (kind === 'deadline') return termText(value);
  if (kind === 'deferral') return waitText(value);
  return kind === 'exemption' ? applies : same(value);
};
