import type { Text } from '../parameters/model.ts';
import { limitUnder } from './deadline.ts';
import { Answer, plainly, type Found, type Shape } from './duty.ts';
import type { DutyJudge, Judgement } from './judge-duty.ts';
import type { Law } from './law.ts';
import { actsUnder, openItems } from './performance.ts';
import type { Reason } from './trace.ts';

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

const shapeOfSupplement = ({ shape }: DutyJudge): Shape => ({
  ...shape,
  duty: 'supplement',
  title: { ko: `${shape.title.ko} 추가분`, en: `Supplement: ${shape.title.en}` },
});

const because = (text: Text, cite: Reason['cite']): (() => readonly Reason[]) => {
  const reasons = [{ ...text, cite }];
  return () => reasons;
};
/** Judges what is left to be told after `main`, the judgement of the notice itself. */
export type SupplementJudge = (main: Judgement) => Answer;

/**
 * The supplement that a staged first notice leaves behind (우선 통지 후 추가 확인 사항의 통지). Null where the law of
 * that day knows no staged notice.
 */
export const supplementJudge = (law: Law, judge: DutyJudge): SupplementJudge | null => {
  const { content } = judge;
  const { staged } = content;
  if (staged === null) return null;
  const shape = shapeOfSupplement(judge);
  const limit = limitUnder(law, 'supplement-deadline');

  const settled = (status: 'not-required' | 'done', text: Text): Found =>
    plainly(status, because(text, staged), { promptness: null, content: [], missing: [] });

  const [IDLE, WHOLE, MADE] = [settled('not-required', idle), settled('not-required', whole), settled('done', made)];
  const { promptness } = limit;
  const stillOwed = because(owed, limit.cite);

  const found = (main: Judgement): Found => {
    if (main.status === 'not-required' || main.status === 'exempt') return IDLE;
    const { completeAt, staged: inStages } = main.performance;
    if (completeAt !== null) return inStages ? MADE : WHOLE;
    const open = openItems(main.facts, actsUnder(law.rule, main.facts));
    if (open.length === 0) return WHOLE;
    const status = main.status === 'needs-facts' ? 'needs-facts' : 'required';
    return plainly(status, stillOwed, { promptness, content: content.stage(open)!.later, missing: main.missing });
  };

  return (main) => new Answer(shape, found(main), main.facts.asOf);
};
