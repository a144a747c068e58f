import { isBefore, toSeoulIso, type Instant } from '@bongsu/kit';
import type { Situated } from '../facts/moments.ts';
import type { Citation } from '../parameters/model.ts';
import type { Deadline } from './deadline.ts';
import type { Status } from './duty.ts';
import type { Finding } from './finding.ts';
import type { Hold } from './hold.ts';
import type { Performance } from './performance.ts';
import type { Reason } from './trace.ts';

/** What is known about one duty before the verdict. */
export interface Standing {
  readonly facts: Situated;
  readonly applies: Finding;
  readonly deadline: Deadline;
  readonly hold: Hold | null;
  readonly exemption: { readonly code: string; readonly reason: Reason } | null;
  readonly deemed: { readonly at: Instant; readonly reason: Reason } | null;
  readonly performance: Performance;
  /** Carries the article for sentences about what was done. */
  readonly cite: Citation;
}

export interface Verdict {
  readonly status: Status;
  readonly exception: string | null;
  readonly missing: readonly string[];
  readonly reasons: readonly Reason[];
}

type Rung = (standing: Standing) => Verdict | null;

const verdict = (status: Status, exception: string | null, ...reasons: readonly Reason[]): Verdict => ({
  status,
  exception,
  missing: [],
  reasons,
});

const isPast = ({ deadline }: Standing, at: Instant): boolean =>
  deadline.dueAt !== null && isBefore(deadline.dueAt, at);

const isLate = (standing: Standing, at: Instant): boolean => standing.hold === null && isPast(standing, at);

/** A hindrance is worth telling about an act only where it saved it from being late. */
const excuses = (standing: Standing, at: Instant): readonly Reason[] =>
  standing.hold !== null && isPast(standing, at) ? [standing.hold.excuse] : [];

const doesNotApply: Rung = ({ applies }) => (applies.truth === 'no' ? verdict('not-required', null) : null);

const stagedReason = (at: Instant, cite: Citation): Reason => ({
  ko: `${toSeoulIso(at)}의 첫 통지·신고는 미확인 항목만 빠진 단계적 이행으로 보아, 그때 이행한 것으로 본다.`,
  en: `What was sent first at ${toSeoulIso(at)} lacked only items not yet confirmed: it counts as the staged first step.`,
  cite,
});

const done: Rung = (standing) => {
  const { at, staged } = standing.performance;
  if (at === null) return null;
  const late = isLate(standing, at);
  const told: Reason = {
    ko: `${toSeoulIso(at)}에 이행하였${late ? '으나 기한이 지난 뒤이다' : '다'}.`,
    en: `It was done at ${toSeoulIso(at)}${late ? ', after the limit' : ''}.`,
    cite: standing.cite,
  };
  const reasons = staged ? [stagedReason(at, standing.cite), told] : [told];
  return verdict(late ? 'done-late' : 'done', null, ...reasons, ...excuses(standing, at));
};

const deemedDone: Rung = (standing) => {
  if (standing.deemed === null) return null;
  const late = isLate(standing, standing.deemed.at);
  return verdict(late ? 'done-late' : 'done', 'DEEMED_DONE', standing.deemed.reason);
};

const exempt: Rung = ({ exemption }) =>
  exemption === null ? null : verdict('exempt', exemption.code, exemption.reason);

const openQuestion: Rung = ({ applies, performance, cite }) => {
  if (applies.truth === 'unknown') return { ...verdict('needs-facts', null), missing: applies.missing };
  if (performance.untold === null) return null;
  const reason = {
    ko: '이행한 기록에 알린 항목이 적혀 있지 않아 법정 항목을 다 알렸는지 판단할 수 없다.',
    en: 'What was done does not say which items it carried, so it cannot be told whether it was complete.',
    cite,
  };
  return { ...verdict('needs-facts', null, reason), missing: [performance.untold] };
};

const waiting: Rung = ({ hold }) =>
  hold === null ? null : verdict(hold.running ? 'deferred' : 'required', hold.code, hold.reason);

const lackingReason = ({ performance, cite }: Standing): readonly Reason[] =>
  performance.lacking.length === 0
    ? []
    : [
        {
          ko: `이미 알린 내용에 ${performance.lacking.join(', ')} 항목이 빠져 있어 이행으로 볼 수 없다.`,
          en: `What was sent lacks ${performance.lacking.join(', ')}, so the duty is not fulfilled.`,
          cite,
        },
      ];

const owed: Rung = (standing) => {
  const { dueAt } = standing.deadline;
  const { asOf } = standing.facts;
  const past = dueAt !== null && isBefore(dueAt, asOf);
  const reason: Reason = {
    ko: past
      ? `기한이 지났으나 이행 기록이 없다(판단 시각 ${toSeoulIso(asOf)}).`
      : '아직 이행하지 않았으므로 이행해야 한다.',
    en: past
      ? `The limit has passed and nothing fulfils the duty (judged at ${toSeoulIso(asOf)}).`
      : 'It is still to be done.',
    cite: standing.cite,
  };
  return verdict(past ? 'overdue' : 'required', null, ...lackingReason(standing), reason);
};

/** The first rung that answers decides. What was done counts before any exemption: a late act stays late. */
const ladder: readonly Rung[] = [doesNotApply, done, deemedDone, exempt, openQuestion, waiting, owed];

export const judge = (standing: Standing): Verdict => {
  for (const rung of ladder) {
    const answer = rung(standing);
    if (answer !== null) return answer;
  }
  throw new Error('The last rung always answers.');
};
