import type { PostMortem } from '@bongsu/docgen';
import { seoulDate, Temporal, type Instant } from '@bongsu/kit';
import type { Tx } from '../../../database/index.ts';
import type { Deps } from '../../../deps.ts';
import { refuse } from '../../../http/refusal.ts';
import { improvementsOf, postMortemOf, reportsOf, type ReportRow } from '../../closure/index.ts';
import { peopleRefs, type Incident } from '../../incidents/index.ts';
import { baseOf } from '../base.ts';
import { firstDocumentFrom } from '../store.ts';
import { decisionWords, effectWords } from '../words.ts';

type Plan = Awaited<ReturnType<typeof improvementsOf>>[number];

const none = { detail: { ko: '아직 제출한 사후분석이 없습니다.', en: 'No post-mortem has been submitted yet.' } };

const withNote = (word: string, note: string): string => (note === '' ? word : `${word} (${note})`);

const planText = (plan: Plan, owner: string): PostMortem['improvements'][number] => ({
  action: plan.what,
  owner,
  due: Temporal.PlainDate.from(plan.due),
  decision: plan.decision === null ? '' : withNote(decisionWords[plan.decision], plan.decisionNote),
  effect: plan.effect === null ? '' : withNote(effectWords[plan.effect], plan.effectNote),
});

/** The number under which the approved report went out; its later copies have other numbers. */
const numberOf = async (tx: Tx, report: ReportRow): Promise<string> =>
  report.decidedAt === null
    ? ''
    : ((await firstDocumentFrom(tx, `closure-report:${report.id}`, report.decidedAt))?.number ?? '');

/** When the last improvement was decided on; `null` while one still waits (제17조제2항). */
const decidedAt = (plans: readonly Plan[]): Instant | null => {
  const moments = plans.flatMap((plan) => plan.decidedAt ?? []);
  return moments.length < plans.length
    ? null
    : (moments.toSorted((left, right) => Temporal.Instant.compare(left, right)).at(-1) ?? null);
};

/** 사후분석 및 개선대책 보고서 (제17조). */
export const postMortem = async (
  tx: Tx,
  deps: Deps,
  incident: Incident,
): Promise<{ readonly model: PostMortem; readonly subject: string }> => {
  const found = (await postMortemOf(tx, incident.id)) ?? refuse('not-now', none);
  const report = (await reportsOf(tx, incident.id)).findLast((row) => row.decision === 'approved') ?? refuse('not-now');
  const plans = await improvementsOf(tx, incident.id);
  const decider = plans.findLast((plan) => plan.decidedBy !== null)?.decidedBy ?? null;
  const names = await peopleRefs(tx, [found.authorId, decider ?? [], plans.map((plan) => plan.ownerId)].flat(2));
  const nameOf = (id: string | null): string => names.get(id ?? '')?.name ?? '';
  const decided = decidedAt(plans);
  const model: PostMortem = {
    kind: 'post-mortem',
    ...(await baseOf(tx, deps, 'post-mortem')),
    caseNumber: incident.number ?? '',
    caseTitle: incident.title,
    grade: incident.grade ?? refuse('not-now'),
    closureReport: { documentNumber: await numberOf(tx, report), submittedOn: seoulDate(report.submittedAt) },
    dueOn: Temporal.PlainDate.from(found.due),
    summary: report.body.reportSummary,
    rootCause: found.rootCause,
    whys: [],
    lessons: found.lessons.split('\n').filter((line) => line.trim() !== ''),
    sharing: found.sharing,
    improvements: plans.map((plan) => planText(plan, nameOf(plan.ownerId))),
    approvals: [
      { step: '작성', role: '침해사고 처리책임자', name: nameOf(found.authorId), at: found.submittedAt },
      {
        step: '결정',
        role: '개인정보 보호책임자',
        name: decided === null ? '' : nameOf(decider),
        at: decided,
      },
    ],
  };
  return { model, subject: `post-mortem:${found.id}` };
};
