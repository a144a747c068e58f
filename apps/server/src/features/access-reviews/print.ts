import { renderPdf, type AccessReview } from '@bongsu/docgen';
import type { ReviewedAccount, ReviewedDecision } from '@bongsu/contracts';
import { instant, Temporal } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import { peopleRefs, personIn, type Names } from '../incidents/index.ts';
import { readOrganisation } from '../organisation/index.ts';
import { printCompleteness } from './print-completeness.ts';
import type { ReviewRow } from './store.ts';

const ACCOUNTS_PRINTED = 20;

const nameOf = ({ actor, person }: ReviewedAccount): string => (person === null ? actor : `${actor} (${person})`);

export const cycleOf = (months: number): string => (months === 1 ? '매월' : `${String(months)}개월마다`);

const approvalsOf = (row: ReviewRow, names: Names): AccessReview['approvals'] => [
  {
    step: '점검',
    role: '개인정보 보호담당자',
    name: row.reviewedBy === null ? '' : personIn(names, row.reviewedBy).name,
    at: row.reviewedAt,
  },
  {
    step: '확인',
    role: '개인정보 보호책임자',
    name: row.signedBy === null ? '' : personIn(names, row.signedBy).name,
    at: row.signedAt,
  },
];

const commentsOf = ({ reviewComment, signComment }: ReviewRow): AccessReview['comments'] => [
  ...(reviewComment === null ? [] : [{ who: '점검자 의견', text: reviewComment }]),
  ...(signComment === null ? [] : [{ who: '보호책임자 의견', text: signComment }]),
];

export const decisionOf = (one: ReviewedDecision): AccessReview['decisions'][number] => ({
  rule: one.title.ko,
  whom: [one.department, one.handlerType].filter((part) => part !== null).join(' · ') || '모두',
  what: whatOf(one),
  reason: one.reason,
  by: one.by,
  on: Temporal.PlainDate.from(one.on),
  reviewOn: Temporal.PlainDate.from(one.reviewOn),
});

const whatOf = ({ isOn, threshold }: ReviewedDecision): string => {
  if (!isOn) return '쓰지 않음';
  return threshold === null ? '씀' : `${threshold.toLocaleString('ko-KR')} 이상`;
};

/** The paper of a review, as far as it is signed. Equal rows give equal bytes. */
export const printReview = async (tx: Tx, row: ReviewRow): Promise<Uint8Array> => {
  const { name, demo } = await readOrganisation(tx);
  const names = await peopleRefs(
    tx,
    [row.reviewedBy, row.signedBy].filter((id) => id !== null),
  );
  const { figures } = row;
  const { verdicts, ...answers } = figures.answers;
  return renderPdf({
    kind: 'access-review',
    documentNumber: '',
    organisation: name,
    demo,
    issuedAt: row.signedAt ?? row.reviewedAt ?? row.preparedAt,
    digestLine: `점검 자료 요약값 ${row.digest}`,
    from: Temporal.PlainDate.from(row.from),
    to: Temporal.PlainDate.from(row.to),
    records: figures.records,
    accounts: figures.accounts,
    subjects: figures.subjects,
    downloads: figures.downloads,
    unreasoned: figures.unreasoned,
    outOfHours: figures.outOfHours,
    days: figures.byDay.map(({ day, records }) => ({ day: Temporal.PlainDate.from(day), records })),
    byAccount: figures.byAccount
      .slice(0, ACCOUNTS_PRINTED)
      .map((one) => ({ ...one, name: nameOf(one), department: one.department ?? '' })),
    unusual: figures.byRule.map(({ title, cases }) => ({ name: title.ko, cases })),
    decisions: (figures.ruleDecisions ?? []).map(decisionOf),
    answers: {
      ...answers,
      ...verdicts,
    },
    systems: figures.bySystem.map(({ system, records, silentDays }) => ({
      name: system,
      records,
      silentDays: silentDays.length,
    })),
    completeness: (figures.completeness ?? []).map(printCompleteness),
    verification: {
      ok: figures.verification.ok,
      size: figures.verification.size,
      root: figures.verification.root,
      problems: figures.verification.problems.length,
      checkedAt: instant(figures.verification.checkedAt),
    },
    cycle: cycleOf(figures.plan.months),
    method: figures.plan.method,
    followUp: figures.plan.followUp,
    comments: commentsOf(row),
    approvals: approvalsOf(row, names),
  });
};

export const reportName = ({ from, to }: ReviewRow): string => `접속기록 점검 보고 ${from} ${to}.pdf`;
