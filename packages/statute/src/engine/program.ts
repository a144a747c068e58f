import { days, instantAt, type Epoch } from '@bongsu/kit';
import type { Situated } from '../facts/moments.ts';
import type { InForce, Text } from '../parameters/model.ts';
import { lastMomentOf } from '../time/due.ts';
import { Answer, plainly, type Status } from './duty.ts';
import { dutyJudge, type DutyJudge } from './judge-duty.ts';
import { lookUp, type Law } from './law.ts';
import { contentUnder } from './performance.ts';
import type { DutyRule } from './rule.ts';
import { shapeOf } from './shape.ts';
import { supplementJudge } from './supplement.ts';
import type { Reason } from './trace.ts';

/** A duty, or what stands in its place, under the law of one day: facts in, answers out. */
export type Program = (facts: Situated) => readonly Answer[];

/** The same sentence whatever the facts. */
export const saying = (law: Law, rule: DutyRule, status: Status, text: Text, cite: Reason['cite']): Program => {
  const shape = shapeOf(law, rule, contentUnder(law, rule));
  const reasons = [{ ...text, cite }];
  return ({ asOf }) => [
    new Answer(
      shape,
      plainly(status, asOf, () => reasons),
    ),
  ];
};

/** A posting is judged as a duty that must, once done, stay for a number of days. */
const withPeriod = (judge: DutyJudge, period: InForce<'days'>): DutyJudge => ({
  ...judge,
  judge: (facts, start) => {
    const { at } = judge.performed(facts, start);
    const until = at === null ? null : lastMomentOf(instantAt(at), days(period.value)).epochMilliseconds;
    return judge.judge(facts, start).but({ posting: { days: period.value, until } });
  },
});

/** The posting that stands for, or beside, a notice. Null where the law of that day knows none. */
const postingJudge = (law: Law, rule: DutyRule | undefined): DutyJudge | null => {
  const period = rule === undefined ? null : lookUp(law, 'days', 'posting-days');
  return rule === undefined || period === null ? null : withPeriod(dutyJudge(law, rule), period);
};

const mainJudge = (law: Law, rule: DutyRule): DutyJudge =>
  (rule.duty === 'post' ? postingJudge(law, rule) : null) ?? dutyJudge(law, rule);

/** A duty for one start of its clock, followed by the supplement and the posting that hang on it. */
const related = (law: Law, rule: DutyRule): ((facts: Situated, start: Epoch) => readonly Answer[]) => {
  const judge = mainJudge(law, rule);
  const posting = postingJudge(law, rule.posting);
  const supplement = supplementJudge(law, judge);
  const toPosting = posting === null ? null : supplementJudge(law, posting);
  return (facts, start) => {
    const main = judge.judge(facts, start);
    const posted = posting?.judge(facts, start) ?? null;
    const instead = posted !== null && main.exception === 'CONTACTS_UNKNOWN';
    const more = instead ? toPosting?.(facts, posted, start) : supplement?.(facts, main, start);
    return [main, more ?? null, posted].filter((answer) => answer !== null);
  };
};

/** One answer for each start of the clock; a clock that has not started gives one `not-required` with that reason. */
export const programOf = (law: Law, rule: DutyRule): Program => {
  const resting = saying(law, rule, 'not-required', rule.notStarted, law.version);
  const started = related(law, rule);
  return (facts) => {
    const starts = rule.starts(facts);
    return starts.length === 0 ? resting(facts) : starts.flatMap((start) => started(facts, start));
  };
};
