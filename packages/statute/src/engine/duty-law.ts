import { days, instantAt, type Epoch } from '@bongsu/kit';
import type { Act, Situated } from '../facts/moments.ts';
import { lastMomentOf } from '../time/due.ts';
import { contentUnder, type Content } from './content.ts';
import { limitOf, type Limit } from './deadline.ts';
import type { Found } from './duty.ts';
import { yes, type Test } from './finding.ts';
import { deferralsOf, type KnownDeferral } from './hold.ts';
import { lookUp, type Law } from './law.ts';
import type { DutyRule } from './rule.ts';
import { spoken, type Reason } from './trace.ts';
import type { Standing } from './verdict.ts';

/** An exemption that the law of the day knows. */
interface KnownExemption {
  readonly code: string;
  readonly reason: Reason;
  readonly holds: (facts: Situated) => boolean;
}

/** One duty as the law of one day knows it: looked up once, then asked of any facts. */
export interface DutyLaw {
  readonly law: Law;
  readonly rule: DutyRule;
  readonly applies: Test;
  readonly counts: DutyRule['counts'];
  readonly limit: Limit;
  readonly deferrals: readonly KnownDeferral[];
  readonly exemptions: readonly KnownExemption[];
  readonly deemed: ((facts: Situated) => Standing['deemed']) | null;
  readonly posting: (begun: Epoch | null) => Found['posting'];
  readonly content: Content;
}

const APPLIES = yes();
const always: Test = () => APPLIES;

const exemptionsOf = (law: Law, rule: DutyRule): readonly KnownExemption[] =>
  rule.exemptions.flatMap(({ code, parameter, holds, because }) => {
    const cite = lookUp(law, 'exemption', parameter);
    return cite === null ? [] : [{ code, reason: { ...because, cite }, holds: holds(law) }];
  });

const deemedReason = (act: Act, cite: Reason['cite']): Reason => ({
  ko: `다른 법률에 따른 통지·신고(${act.rule})가 ${spoken(act.at)}에 있었으므로 이 의무를 이행한 것으로 본다.`,
  en: `A notice under another provision (${act.rule}) at ${spoken(act.at)} is deemed to fulfil this duty.`,
  cite,
});

/** 다른 법률에 따른 통지·신고가 있으면 이행한 것으로 보는 규정. */
const deemedUnder = (law: Law, rule: DutyRule): DutyLaw['deemed'] => {
  const cite = rule.deemedBy === undefined ? null : lookUp(law, 'codes', rule.deemedBy.parameter);
  if (cite === null) return null;
  return ({ acts }) => {
    const act = acts.find((candidate) => cite.value.includes(candidate.rule));
    return act === undefined ? null : { at: act.at, reason: () => deemedReason(act, cite) };
  };
};

/** A posting must, once begun, stay for a number of days. Other duties have no such period. */
const postingUnder = (law: Law, { duty }: DutyRule): DutyLaw['posting'] => {
  const period = duty === 'post' ? lookUp(law, 'days', 'posting-days') : null;
  if (period === null) return () => null;
  const ends = (at: Epoch): Epoch => lastMomentOf(instantAt(at), days(period.value)).epochMilliseconds;
  return (at) => ({ days: period.value, until: at === null ? null : ends(at) });
};

export const dutyUnder = (law: Law, rule: DutyRule): DutyLaw => ({
  law,
  rule,
  applies: rule.when(law) ?? always,
  counts: rule.counts,
  limit: limitOf(law, rule),
  deferrals: deferralsOf(law, rule),
  exemptions: exemptionsOf(law, rule),
  deemed: deemedUnder(law, rule),
  posting: postingUnder(law, rule),
  content: contentUnder(law, rule),
});
