import { days, instantAt, type Epoch } from '@bongsu/kit';
import type { Act, Situated } from '../facts/moments.ts';
import { lastMomentOf } from '../time/due.ts';
import { contentUnder, type Content } from './content.ts';
import { deadlineReasons, dueUnder, guidanceFrom, limitOf } from './deadline.ts';
import { Answer, type Found, type Shape } from './duty.ts';
import { yes, type Test } from './finding.ts';
import { deferralsOf, holdIn } from './hold.ts';
import { lookUp, type Law } from './law.ts';
import { startReason, versionReason } from './opening.ts';
import { actsUnder, performanceOf } from './performance.ts';
import type { DutyRule } from './rule.ts';
import { shapeOf } from './shape.ts';
import { spoken, type Reason } from './trace.ts';
import { timingOf } from './timing.ts';
import { judge, type Standing, type Verdict } from './verdict.ts';

/** One duty under the law of one day, ready to judge any facts. */
export interface DutyJudge {
  readonly shape: Shape;
  readonly content: Content;
  /** Answers for one start of the clock. */
  readonly judge: (facts: Situated, start: Epoch) => Answer;
}

const APPLIES = yes();
const always: Test = () => APPLIES;

const exemptionsOf = (law: Law, rule: DutyRule) =>
  rule.exemptions.flatMap(({ code, parameter, holds, because }) => {
    const cite = lookUp(law, 'exemption', parameter);
    return cite === null ? [] : [{ code, reason: { ...because, cite }, holds: holds(law) }];
  });

const deemedReason = (act: Act, cite: Reason['cite']): Reason => ({
  ko: `다른 법률에 따른 통지·신고(${act.rule})가 ${spoken(act.at)}에 있었으므로 이 의무를 이행한 것으로 본다.`,
  en: `A notice under another provision (${act.rule}) at ${spoken(act.at)} is deemed to fulfil this duty.`,
  cite,
});

const neverDeemed = (): null => null;

/** 다른 법률에 따른 통지·신고가 있으면 이행한 것으로 보는 규정. */
const deemedUnder = (law: Law, rule: DutyRule): ((facts: Situated) => Standing['deemed']) => {
  const cite = rule.deemedBy === undefined ? null : lookUp(law, 'codes', rule.deemedBy.parameter);
  if (cite === null) return neverDeemed;
  return ({ acts }) => {
    const act = acts.find((candidate) => cite.value.includes(candidate.rule));
    return act === undefined ? null : { at: act.at, reason: () => deemedReason(act, cite) };
  };
};

/** A posting must, once begun, stay for a number of days. Other duties have no such period. */
const postingUnder = (law: Law, { duty }: DutyRule): ((at: Epoch | null) => Found['posting']) => {
  const period = duty === 'post' ? lookUp(law, 'days', 'posting-days') : null;
  if (period === null) return () => null;
  const ends = (at: Epoch): Epoch => lastMomentOf(instantAt(at), days(period.value)).epochMilliseconds;
  return (at) => ({ days: period.value, until: at === null ? null : ends(at) });
};

/** Compiles a duty for the law of a day: what the law knows is looked up once, what the facts say is asked each time. */
export const dutyJudge = (law: Law, rule: DutyRule): DutyJudge => {
  const applies = rule.when(law) ?? always;
  const limit = limitOf(law, rule);
  const deferrals = deferralsOf(law, rule);
  const exemptions = exemptionsOf(law, rule);
  const deemed = deemedUnder(law, rule);
  const posting = postingUnder(law, rule);
  const content = contentUnder(law, rule);
  const shape = shapeOf(law, rule, content);

  const stand = (facts: Situated, start: Epoch): Standing => {
    const dueAt = dueUnder(limit, start);
    const acts = actsUnder(law.rule, facts).filter((act) => rule.counts(act, start, facts));
    return {
      facts,
      applies: applies(facts),
      dueAt,
      guidance: guidanceFrom(limit, law, start),
      hold: holdIn(facts, deferrals, dueAt),
      exemption: exemptions.find(({ holds }) => holds(facts)) ?? null,
      deemed: deemed(facts),
      performance: performanceOf(content, acts, facts),
      cite: law.version,
    };
  };

  const reasons = (standing: Standing, verdict: Verdict, start: Epoch): readonly Reason[] => {
    const inPlay = verdict.status !== 'not-required' && verdict.status !== 'exempt';
    return [
      versionReason(law),
      startReason(law, rule, start, standing.facts.asOf),
      ...standing.applies.reasons(),
      ...(inPlay ? deadlineReasons(limit, standing.dueAt, standing.guidance) : []),
      ...verdict.reasons(standing),
    ];
  };

  return {
    shape,
    content,
    judge: (facts, start) => {
      const standing = stand(facts, start);
      const verdict = judge(standing);
      const timing = timingOf(limit, standing, verdict, start);
      const { performance } = standing;
      return new Answer(shape, {
        status: verdict.status,
        startsAt: start,
        dueAt: timing.dueAt,
        promptness: timing.promptness,
        guidanceDueAt: timing.guidanceDueAt,
        internalTargetAt: timing.internalTargetAt,
        deferral: timing.deferral,
        content: null,
        firstContent: content.stage(facts.unconfirmed)?.first ?? null,
        lacking: performance.lacking,
        missing: verdict.missing,
        exception: verdict.exception,
        posting: posting(performance.at),
        performance,
        asOf: facts.asOf,
        reasons: () => reasons(standing, verdict, start),
      });
    },
  };
};
