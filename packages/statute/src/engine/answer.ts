import { days, isBefore, toSeoulIso, type Instant } from '@bongsu/kit';
import { lastMomentOf } from '../time/due.ts';
import type { ApplicabilityBasis, Text } from '../parameters/model.ts';
import { deadlineOf } from './deadline.ts';
import type { Duty } from './duty.ts';
import { yes } from './finding.ts';
import { frame } from './frame.ts';
import { holdOf } from './hold.ts';
import { firstContentOf, performanceOf } from './performance.ts';
import type { DutyRule } from './rule.ts';
import { lookUp, type Situation } from './situation.ts';
import { supplementTo } from './supplement.ts';
import type { Reason } from './trace.ts';
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

const startReason = (situation: Situation, { startLabel }: DutyRule, start: Instant): Reason => {
  const ahead = isBefore(situation.facts.asOf, start);
  return {
    ko: `${startLabel.ko}(${toSeoulIso(start)})부터 기산한다.${ahead ? ' 판단 시각보다 뒤의 시각이므로 미리 계산한 것이다.' : ''}`,
    en: `The clock starts ${startLabel.en} (${toSeoulIso(start)}).${ahead ? ' That lies ahead of the moment of judging: a forecast.' : ''}`,
    cite: situation.version,
  };
};

const decidedBy: Readonly<Record<ApplicabilityBasis, Text>> = {
  occurrence: { ko: '발생한 때', en: 'the moment it occurred' },
  awareness: { ko: '알게 된 때', en: 'the moment of awareness' },
  'possibility-awareness': { ko: '가능성을 알게 된 때', en: 'the moment the possibility became known' },
  'incident-awareness': { ko: '침해사고를 알게 된 때', en: 'the moment the incident became known' },
};

const versionReason = ({ version, rule }: Situation): Reason => {
  const since =
    version.from === null ? { ko: '', en: '' } : { ko: `${version.from} 시행 `, en: ` in force from ${version.from}` };
  return {
    ko: `${decidedBy[version.basis].ko}를 기준으로 ${since.ko}규정(${rule} ${version.value})을 적용한다.`,
    en: `By ${decidedBy[version.basis].en}, the provision${since.en} (${rule} ${version.value}) applies.`,
    cite: version,
  };
};

const reasonsOf = (situation: Situation, rule: DutyRule, start: Instant, standing: Standing, verdict: Verdict) => {
  const opening = [versionReason(situation), startReason(situation, rule, start), ...standing.applies.reasons];
  const inPlay = verdict.status !== 'not-required' && verdict.status !== 'exempt';
  return [...opening, ...(inPlay ? standing.deadline.reasons : []), ...verdict.reasons];
};

/** A hindrance bears on the answer unless the duty was done within the default limit, or is still a question. */
const bears = ({ deadline, performance }: Standing, { status }: Verdict): boolean => {
  const { at } = performance;
  const inLimit = at !== null && deadline.dueAt !== null && !isBefore(deadline.dueAt, at);
  return status !== 'needs-facts' && !inLimit;
};

/** When it is due after the verdict: a duty that waits, or waited, has a word instead of a number. */
const timing = (standing: Standing, verdict: Verdict): Partial<Duty> => {
  const { deadline, hold } = standing;
  if (verdict.status === 'not-required' || verdict.status === 'exempt') return {};
  const guidanceDueAt = deadline.guidanceDueAt === null ? null : toSeoulIso(deadline.guidanceDueAt);
  const dueAt = deadline.dueAt === null ? null : toSeoulIso(deadline.dueAt);
  if (hold === null || !bears(standing, verdict)) return { dueAt, promptness: deadline.promptness, guidanceDueAt };
  const until = hold.until === null ? null : toSeoulIso(hold.until);
  const deferral = { from: toSeoulIso(hold.from), until, dueWithoutIt: dueAt };
  return { dueAt: null, promptness: hold.word, guidanceDueAt, deferral };
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
