import type { Epoch } from '@bongsu/kit';
import type { Situated } from '../facts/moments.ts';
import type { Citation } from '../parameters/model.ts';
import type { Guidance } from './deadline.ts';
import type { Status } from './duty.ts';
import { missingOf, type Finding } from './finding.ts';
import { excuseReason, holdReason, type Hold } from './hold.ts';
import type { Performance } from './performance.ts';
import { spoken, type Reason } from './trace.ts';

/** What is known about one duty before the verdict. Any of it may be worked out only when it is asked for. */
export interface Standing {
  readonly facts: Situated;
  readonly applies: Finding;
  /** The date the default gives, whatever hinders or exempts. */
  readonly defaultDueAt: Epoch | null;
  readonly guidance: Guidance | null;
  readonly hold: Hold | null;
  readonly exemption: { readonly code: string; readonly reason: Reason } | null;
  readonly deemed: { readonly at: Epoch; readonly reason: () => Reason } | null;
  readonly performance: Performance;
  /** Items that must be told and that no act carried yet. */
  readonly lacking: readonly string[];
  /** Carries the article for sentences about what was done. */
  readonly cite: Citation;
}

export interface Verdict {
  readonly status: Status;
  readonly exception: string | null;
  readonly missing: readonly string[];
  readonly reasons: (standing: Standing) => readonly Reason[];
}

type Rung = (standing: Standing) => Verdict | null;

const NONE: readonly never[] = [];
const silent = (): readonly Reason[] => NONE;

const verdict = (status: Status, exception: string | null, reasons: Verdict['reasons']): Verdict => ({
  status,
  exception,
  missing: NONE,
  reasons,
});

const isPast = ({ defaultDueAt }: Standing, at: Epoch): boolean => defaultDueAt !== null && defaultDueAt < at;

const isLate = (standing: Standing, at: Epoch): boolean => isPast(standing, at) && standing.hold === null;

/** A hindrance is worth telling about an act only where it saved it from being late. */
const excuses = (standing: Standing, at: Epoch): readonly Reason[] => {
  const { hold } = standing;
  return hold !== null && isPast(standing, at) ? [excuseReason(hold)] : NONE;
};

const NOT_APPLICABLE = verdict('not-required', null, silent);

const doesNotApply: Rung = ({ applies }) => (applies.truth === 'no' ? NOT_APPLICABLE : null);

const stagedReason = (at: Epoch, cite: Citation): Reason => ({
  ko: `${spoken(at)}의 첫 통지·신고는 미확인 항목만 빠진 단계적 이행으로 보아, 그때 이행한 것으로 본다.`,
  en: `What was sent first at ${spoken(at)} lacked only items not yet confirmed: it counts as the staged first step.`,
  cite,
});

const toldReason = (at: Epoch, late: boolean, cite: Citation): Reason => ({
  ko: `${spoken(at)}에 이행하였${late ? '으나 기한이 지난 뒤이다' : '다'}.`,
  en: `It was done at ${spoken(at)}${late ? ', after the limit' : ''}.`,
  cite,
});

const doneReasons =
  (late: boolean) =>
  (standing: Standing): readonly Reason[] => {
    const { performance, cite } = standing;
    const at = performance.at!;
    const first = performance.staged ? [stagedReason(at, cite)] : NONE;
    return [...first, toldReason(at, late, cite), ...excuses(standing, at)];
  };

const DONE = {
  late: verdict('done-late', null, doneReasons(true)),
  inTime: verdict('done', null, doneReasons(false)),
};

/** A late act does not undo what another one, deemed to be this, had fulfilled before it. */
const done: Rung = (standing) => {
  const { at } = standing.performance;
  if (at === null) return null;
  if (!isLate(standing, at)) return DONE.inTime;
  const { deemed } = standing;
  return deemed !== null && deemed.at < at ? null : DONE.late;
};

const deemedReasons = ({ deemed }: Standing): readonly Reason[] => [deemed!.reason()];

const DEEMED = {
  late: verdict('done-late', 'DEEMED_DONE', deemedReasons),
  inTime: verdict('done', 'DEEMED_DONE', deemedReasons),
};

const deemedDone: Rung = (standing) => {
  const { deemed } = standing;
  if (deemed === null) return null;
  return isLate(standing, deemed.at) ? DEEMED.late : DEEMED.inTime;
};

const exempt: Rung = ({ exemption }) =>
  exemption === null ? null : verdict('exempt', exemption.code, () => [exemption.reason]);

const untoldReasons = ({ cite }: Standing): readonly Reason[] => [
  {
    ko: '이행한 기록에 알린 항목이 적혀 있지 않아 법정 항목을 다 알렸는지 판단할 수 없다.',
    en: 'What was done does not say which items it carried, so it cannot be told whether it was complete.',
    cite,
  },
];

const openQuestion: Rung = ({ applies, performance }) => {
  if (applies.truth === 'unknown')
    return { status: 'needs-facts', exception: null, missing: missingOf(applies), reasons: silent };
  if (performance.untold === null) return null;
  return { status: 'needs-facts', exception: null, missing: [performance.untold], reasons: untoldReasons };
};

const waiting: Rung = ({ hold }) =>
  hold === null ? null : verdict(hold.running ? 'deferred' : 'required', hold.deferral.code, () => [holdReason(hold)]);

const lackingReason = ({ lacking, cite }: Standing): readonly Reason[] =>
  lacking.length === 0
    ? NONE
    : [
        {
          ko: `이미 알린 내용에 ${lacking.join(', ')} 항목이 빠져 있어 이행으로 볼 수 없다.`,
          en: `What was sent lacks ${lacking.join(', ')}, so the duty is not fulfilled.`,
          cite,
        },
      ];

const OVERDUE = verdict('overdue', null, (standing) => [
  ...lackingReason(standing),
  {
    ko: `기한이 지났으나 이행 기록이 없다(판단 시각 ${spoken(standing.facts.asOf)}).`,
    en: `The limit has passed and nothing fulfils the duty (judged at ${spoken(standing.facts.asOf)}).`,
    cite: standing.cite,
  },
]);

const REQUIRED = verdict('required', null, (standing) => [
  ...lackingReason(standing),
  {
    ko: '아직 이행하지 않았으므로 이행해야 한다.',
    en: 'It is still to be done.',
    cite: standing.cite,
  },
]);

const owed = (standing: Standing): Verdict => (isPast(standing, standing.facts.asOf) ? OVERDUE : REQUIRED);

/** The first that answers decides. What was done counts before any exemption: a late act stays late. */
export const judge = (standing: Standing): Verdict =>
  doesNotApply(standing) ??
  done(standing) ??
  deemedDone(standing) ??
  exempt(standing) ??
  openQuestion(standing) ??
  waiting(standing) ??
  owed(standing);
