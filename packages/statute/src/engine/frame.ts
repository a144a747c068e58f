import { seoulDate } from '@bongsu/kit';
import type { Duty, Status } from './duty.ts';
import { contentOf } from './performance.ts';
import type { DutyRule } from './rule.ts';
import { lookUp, type Situation } from './situation.ts';
import { basisOf, confidenceOf, inEnglish, inKorean, isStale, type Reason } from './trace.ts';

const sanctionOf = (situation: Situation, status: Status): Duty['sanction'] => {
  if (status !== 'overdue' && status !== 'done-late') return null;
  const sanction = lookUp(situation, 'sanction', 'sanction');
  return sanction === null ? null : { ...sanction.value, article: `${sanction.law} ${sanction.article}` };
};

/** Everything an answer has in common: identity, trace, articles, confidence. The caller adds what it found. */
export const frame = (situation: Situation, rule: DutyRule, status: Status, reasons: readonly Reason[]): Duty => ({
  rule: situation.rule,
  version: situation.version.value,
  duty: rule.duty,
  to: rule.to,
  title: rule.title,
  status,
  startsAt: null,
  dueAt: null,
  promptness: null,
  guidanceDueAt: null,
  content: contentOf(situation, rule),
  firstContent: null,
  lacking: [],
  missing: [],
  exception: null,
  deferral: null,
  posting: null,
  sanction: sanctionOf(situation, status),
  basis: basisOf(reasons),
  confidence: confidenceOf(reasons),
  stale: isStale(reasons, seoulDate(situation.facts.asOf).toString()),
  why: reasons.map(inKorean),
  whyEn: reasons.map(inEnglish),
});
