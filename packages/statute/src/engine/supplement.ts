import type { Instant } from '@bongsu/kit';
import type { Promptness, Text } from '../parameters/model.ts';
import type { Duty } from './duty.ts';
import { frame } from './frame.ts';
import { contentOf, firstContentOf, openItems, performanceOf, stagedRule } from './performance.ts';
import type { DutyRule } from './rule.ts';
import { actsOf, lookUp, type Situation } from './situation.ts';

const idle: Text = {
  ko: '본래의 통지·신고 의무가 없으므로 추가로 알릴 것도 없다.',
  en: 'Without the duty itself there is nothing to supplement.',
};
const whole: Text = {
  ko: '미확인 항목이 없으므로 나누어 알리는 데 따른 보완 의무가 생기지 않는다.',
  en: 'No item is unconfirmed, so no supplement is owed.',
};
const owed: Text = {
  ko: '먼저 알린 뒤에도 미확인 항목은 확인되는 대로 추가로 알려야 한다. 확인 시각을 모르므로 기한 시각은 없다.',
  en: 'Items left open at first must follow once they are confirmed; no moment can be named before that.',
};
const made: Text = {
  ko: '먼저 알린 뒤 빠졌던 항목을 추가로 알렸다.',
  en: 'The items left open at first were supplied afterwards.',
};

const asSupplement = (rule: DutyRule): DutyRule => ({
  ...rule,
  duty: 'supplement',
  title: { ko: `${rule.title.ko} 추가분`, en: `Supplement: ${rule.title.en}` },
});

const promptnessOf = (situation: Situation): Promptness | null => {
  const value = lookUp(situation, 'deadline', 'supplement-deadline')?.value;
  return value === 'immediately' || value === 'without-delay' ? value : null;
};

const stillOwed = (situation: Situation, rule: DutyRule, main: Duty, open: readonly string[]): Duty => {
  const cite = lookUp(situation, 'deadline', 'supplement-deadline') ?? situation.version;
  const first = firstContentOf(situation, rule, open) ?? [];
  const status = main.status === 'needs-facts' ? 'needs-facts' : 'required';
  return {
    ...frame(situation, asSupplement(rule), status, [{ ...owed, cite }]),
    promptness: promptnessOf(situation),
    content: contentOf(situation, rule).filter((item) => !first.includes(item)),
    missing: main.missing,
  };
};

/**
 * The supplement that a staged first notice leaves behind (우선 통지 후 추가 확인 사항의 통지). Null where the law of
 * that day knows no staged notice.
 */
export const supplementTo = (situation: Situation, rule: DutyRule, main: Duty, start: Instant): Duty | null => {
  const cite = stagedRule(situation, rule);
  if (cite === null) return null;
  const settled = (status: 'not-required' | 'done', text: Text): Duty => ({
    ...frame(situation, asSupplement(rule), status, [{ ...text, cite }]),
    content: [],
  });
  if (main.status === 'not-required' || main.status === 'exempt') return settled('not-required', idle);
  const { completeAt, staged } = performanceOf(situation, rule, start);
  if (completeAt !== null) return staged ? settled('done', made) : settled('not-required', whole);
  const open = openItems(situation, actsOf(situation));
  return open.length === 0 ? settled('not-required', whole) : stillOwed(situation, rule, main, open);
};
