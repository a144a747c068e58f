import { days, toSeoulIso, type Instant } from '@bongsu/kit';
import { lastMomentOf } from '../time/due.ts';
import { deadlineOf } from './deadline.ts';
import type { Duty } from './duty.ts';
import { yes } from './finding.ts';
import { frame } from './frame.ts';
import { holdOf } from './hold.ts';
import { startReason, versionReason } from './opening.ts';
import { firstContentOf, performanceOf } from './performance.ts';
import type { DutyRule } from './rule.ts';
import { lookUp, type Situation } from './situation.ts';
import { supplementTo } from './supplement.ts';
import { timing } from './timing.ts';
import { judge, type Standing, type Verdict } from './verdict.ts';

const exemptionOf = (situation: Situation, rule: DutyRule): Standing['exemption'] => {
  for (const { code, parameter, holds, because } of rule.exemptions) {
    const cite = lookUp(situation, 'exemption', parameter);
    if (cite !== null && holds(situation)) return { code, reason: { ...because, cite } };
  }
  return null;
};

/** 다른 법률에 따른 통지·신고가 있으면 이행한 것으로 보는 규정. */
const deemedOf = (situation: Situation, rule: DutyRule): Standing['deemed'] => {
  const cite = rule.deemedBy === undefined ? null : lookUp(situation, 'codes', rule.deemedBy);
  const act = situation.facts.acts.find((candidate) => cite?.value.includes(candidate.rule));
  if (cite === null || act === undefined) return null;
  const ko = `다른 법률에 따른 통지·신고(${act.rule})가 ${toSeoulIso(act.at)}에 있었으므로 신고한 것으로 본다.`;
  const en = `A notice under another Act (${act.rule}) at ${toSeoulIso(act.at)} is deemed to be this report.`;
  return { at: act.at, reason: { ko, en, cite } };
};

const standingOf = (situation: Situation, rule: DutyRule, start: Instant): Standing => {
  const deadline = deadlineOf(situation, rule, start);
  return {
    facts: situation.facts,
    applies: rule.when(situation) ?? yes(),
    deadline,
    hold: holdOf(situation, rule, deadline),
    exemption: exemptionOf(situation, rule),
    deemed: deemedOf(situation, rule),
    performance: performanceOf(situation, rule, start),
    cite: situation.version,
  };
};

const reasonsOf = (situation: Situation, rule: DutyRule, start: Instant, standing: Standing, verdict: Verdict) => {
  const opening = [versionReason(situation), startReason(situation, rule, start), ...standing.applies.reasons];
  const inPlay = verdict.status !== 'not-required' && verdict.status !== 'exempt';
  return [...opening, ...(inPlay ? standing.deadline.reasons : []), ...verdict.reasons];
};

/** Answers one duty for one start of its clock. */
export const answerFrom = (situation: Situation, rule: DutyRule, start: Instant): Duty => {
  const standing = standingOf(situation, rule, start);
  const verdict = judge(standing);
  return {
    ...frame(situation, rule, verdict.status, reasonsOf(situation, rule, start, standing, verdict)),
    startsAt: toSeoulIso(start),
    ...timing(standing, verdict),
    firstContent: firstContentOf(situation, rule, situation.facts.breach.unconfirmedItems ?? []),
    lacking: standing.performance.lacking,
    missing: verdict.missing,
    exception: verdict.exception,
  };
};

/** The posting that stands for, or beside, a notice. Null where the law of that day knows none. */
const postingFor = (situation: Situation, rule: DutyRule, start: Instant): Duty | null => {
  const period = lookUp(situation, 'days', 'posting-days');
  if (period === null) return null;
  const { at } = performanceOf(situation, rule, start);
  const until = at === null ? null : toSeoulIso(lastMomentOf(at, days(period.value)));
  return { ...answerFrom(situation, rule, start), posting: { days: period.value, until } };
};

const resting = (situation: Situation, rule: DutyRule): Duty =>
  frame(situation, rule, 'not-required', [{ ...rule.notStarted, cite: situation.version }]);

/** A duty for one start of its clock, followed by the supplement and the posting that hang on it. */
const withRelated = (situation: Situation, rule: DutyRule, start: Instant): readonly Duty[] => {
  const main = answerFrom(situation, rule, start);
  const posting = rule.posting === undefined ? null : postingFor(situation, rule.posting, start);
  const posted = main.exception === 'CONTACTS_UNKNOWN' && rule.posting !== undefined && posting !== null;
  const supplement = posted
    ? supplementTo(situation, rule.posting, posting, start)
    : supplementTo(situation, rule, main, start);
  return [main, supplement, posting].filter((duty) => duty !== null);
};

/** One answer for each start of the clock; a clock that has not started gives one `not-required` with that reason. */
export const answerDuty = (situation: Situation, rule: DutyRule): readonly Duty[] => {
  const starts = rule.starts(situation.facts);
  return starts.length === 0
    ? [resting(situation, rule)]
    : starts.flatMap((start) => withRelated(situation, rule, start));
};
