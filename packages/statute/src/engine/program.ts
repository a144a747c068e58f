import type { Epoch } from '@bongsu/kit';
import type { Situated } from '../facts/moments.ts';
import type { Text } from '../parameters/model.ts';
import { contentUnder } from './content.ts';
import { Answer, plainly, type Status } from './duty.ts';
import { dutyJudge, type DutyJudge } from './judge-duty.ts';
import { lookUp, type Law } from './law.ts';
import type { DutyRule } from './rule.ts';
import { shapeOf } from './shape.ts';
import { supplementJudge } from './supplement.ts';
import type { Reason } from './trace.ts';

/** A duty, or what stands in its place, under the law of one day: facts in, answers added to `into`. */
export type Program = (facts: Situated, into: Answer[]) => void;

/** The same sentence whatever the facts. */
export const saying = (law: Law, rule: DutyRule, status: Status, text: Text, cite: Reason['cite']): Program => {
  const shape = shapeOf(law, rule, contentUnder(law, rule));
  const reasons = [{ ...text, cite }];
  const found = plainly(status, () => reasons);
  return ({ asOf }, into) => {
    into.push(new Answer(shape, found, asOf));
  };
};

/** The posting that stands for, or beside, a notice. Null where the law of that day knows none. */
const postingJudge = (law: Law, rule: DutyRule | undefined): DutyJudge | null =>
  rule === undefined || lookUp(law, 'days', 'posting-days') === null ? null : dutyJudge(law, rule);

/**
 * One answer for each start of the clock, followed by the supplement and the posting that hang on it; a clock that has
 * not started gives one `not-required` with that reason.
 */
export const programOf = (law: Law, rule: DutyRule): Program => {
  const { starts } = rule;
  const resting = saying(law, rule, 'not-required', rule.notStarted, law.version);
  const judge = dutyJudge(law, rule);
  const posting = postingJudge(law, rule.posting);
  const supplement = supplementJudge(law, judge);
  const toPosting = posting === null ? null : supplementJudge(law, posting);
  const started = (facts: Situated, start: Epoch, into: Answer[]): void => {
    const main = judge.judge(facts, start);
    into.push(judge.answer(main));
    if (posting === null) {
      if (supplement !== null) into.push(supplement(main));
      return;
    }
    const posted = posting.judge(facts, start);
    const instead = main.exception === 'CONTACTS_UNKNOWN';
    const follows = instead ? toPosting : supplement;
    if (follows !== null) into.push(follows(instead ? posted : main));
    into.push(posting.answer(posted));
  };
  return (facts, into) => {
    const moments = starts(facts);
    if (moments.length === 0) resting(facts, into);
    // Not for-of: lists of numbers and empty ones differ to the machine, and one loop over both is slow.
    for (let index = 0; index < moments.length; index += 1) started(facts, moments[index]!, into);
  };
};
