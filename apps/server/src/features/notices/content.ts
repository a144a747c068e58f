import type { ContentItemView, NoticeKind, Text } from '@bongsu/contracts';
import { checkContent, checkWording, contentItems, type Statute, type WordingIssue } from '@bongsu/statute';
import type { NoticeItems, NoticeText } from './notice.ts';

interface Label extends Text {
  readonly code: string;
}

/** The decree asks only for the fact itself (시행령 제39조의3제3항); these are what makes it understood. */
const allClear: readonly Label[] = [
  { code: 'P1', ko: '유출 가능성을 알렸던 개인정보의 항목', en: 'The data that was named as possibly breached' },
  {
    code: 'P2',
    ko: '유출되지 않은 사실과 이를 확인한 경위',
    en: 'That nothing was breached, and how it was confirmed',
  },
  { code: 'P3', ko: '문의할 담당부서와 연락처', en: 'Where to ask' },
];

/** The items a notice of this kind can hold, with labels in our words. */
export const labelsFor = (kind: NoticeKind, rule: NoticeText['rule'], version: string): readonly Label[] =>
  kind === 'all-clear' ? allClear : contentItems(version, rule);

const blank = (text: string | undefined): boolean => (text ?? '').trim() === '';

export interface Checked {
  readonly items: ContentItemView[];
  readonly complete: boolean;
  readonly completeAsFirst: boolean;
  /** Codes of the items it carries, as they are recorded with the duty. */
  readonly carried: readonly string[];
}

const itemViews = (
  labels: readonly Label[],
  text: NoticeText,
  stateOf: (code: string) => ContentItemView['state'],
  required: (code: string) => boolean,
): ContentItemView[] =>
  labels.map(({ code, ko, en }) => ({
    code,
    label: { ko, en },
    required: required(code),
    text: text.items[code] ?? '',
    state: stateOf(code),
    findings: findingsIn(text.items[code] ?? '', text.rule),
  }));

const presentIn = (items: NoticeItems, labels: readonly Label[]): readonly string[] =>
  labels.map(({ code }) => code).filter((code) => !blank(items[code]));

const checkAllClear = (text: NoticeText): Checked => {
  const carried = presentIn(text.items, allClear);
  const complete = carried.includes('P2');
  const stateOf = (code: string) => (carried.includes(code) ? ('present' as const) : ('missing' as const));
  return {
    items: itemViews(allClear, text, stateOf, (code) => code === 'P2'),
    complete,
    completeAsFirst: complete,
    carried,
  };
};

/** A supplement tells what the earlier letters lacked; it is complete when nothing lacks any more. */
const checkSupplement = (text: NoticeText, told: readonly string[]): Checked => {
  const labels = labelsFor(text.kind, text.rule, text.ruleVersion);
  const carried = presentIn(text.items, labels);
  const open = labels.map(({ code }) => code).filter((code) => !told.includes(code));
  const stateOf = (code: string): ContentItemView['state'] => {
    if (carried.includes(code)) return 'present';
    return open.includes(code) ? 'missing' : 'unconfirmed';
  };
  return {
    items: itemViews(labels, text, stateOf, (code) => open.includes(code)).filter(
      (item) => item.required || item.state === 'present',
    ),
    complete: open.every((code) => carried.includes(code)),
    completeAsFirst: carried.length > 0,
    carried,
  };
};

/**
 * Compares a notice with the items its rule asks for (제34조제1항 각 호; 시행령 제39조의2제2항). `told` are the items
 * earlier letters carried, for a supplement.
 */
export const check = (text: NoticeText, statute: Statute, told: readonly string[] = []): Checked => {
  if (text.kind === 'all-clear') return checkAllClear(text);
  if (text.kind === 'supplement') return checkSupplement(text, told);
  const labels = labelsFor(text.kind, text.rule, text.ruleVersion);
  const unconfirmed = text.kind === 'staged' ? text.unconfirmed : [];
  const draft = { rule: text.rule, version: text.ruleVersion, items: text.items, unconfirmed };
  const checked = checkContent(draft, statute);
  const states = new Map(checked.items.map((item) => [item.code, item.state]));
  return {
    items: itemViews(
      labels,
      text,
      (code) => states.get(code) ?? 'present',
      (code) => states.has(code),
    ),
    complete: checked.complete,
    completeAsFirst: checked.completeAsFirst,
    carried: presentIn(text.items, labels),
  };
};

export const findingsIn = (text: string, rule: NoticeText['rule']): WordingFinding[] =>
  checkWording(text, rule).map((found) => ({
    ...found,
    reason: { ...found.reason },
    suggestion: { ...found.suggestion },
  }));

type WordingFinding = { -readonly [Key in keyof WordingIssue]: WordingIssue[Key] };
