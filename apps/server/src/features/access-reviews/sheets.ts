import { misuseVerdicts, type MisuseVerdict, type ReviewedAccount } from '@bongsu/contracts';
import { koreanMoment, renderSheets, sheetOf, type TableColumn, type XlsxSheet } from '@bongsu/docgen';
import { instant, Temporal } from '@bongsu/kit';
import type { FileAnswer } from '../../http/route.ts';
import { printCompleteness } from './print-completeness.ts';
import { cycleOf, decisionOf } from './print.ts';
import type { ReviewRow } from './store.ts';

type Figures = ReviewRow['figures'];

const number = <Row>(header: string, value: (row: Row) => number | null): TableColumn<Row> => ({
  header,
  width: 16,
  type: 'number',
  value,
});

const text = <Row>(header: string, value: (row: Row) => string | null, width = 22): TableColumn<Row> => ({
  header,
  width,
  type: 'text',
  value,
});

const day = <Row>(header: string, value: (row: Row) => string): TableColumn<Row> => ({
  header,
  width: 14,
  type: 'date',
  value: (row) => Temporal.PlainDate.from(value(row)),
});

const VERDICTS: Readonly<Record<MisuseVerdict, string>> = { justified: '정당', caution: '주의', violation: '위반' };

/** What is said of the whole period: a figure, or words. */
interface Said {
  readonly what: string;
  readonly figure?: number;
  readonly words?: string | null;
}

const summary = ({ from, to, digest, figures, reviewComment, signComment }: ReviewRow): readonly Said[] => [
  { what: '점검 기간', words: `${from} ~ ${to}` },
  { what: '점검 주기', words: cycleOf(figures.plan.months) },
  { what: '점검 방법', words: figures.plan.method },
  { what: '사후조치', words: figures.plan.followUp },
  { what: '접속기록', figure: figures.records },
  { what: '취급 계정', figure: figures.accounts },
  { what: '처리한 정보주체 (연인원)', figure: figures.subjects },
  { what: '내려받기', figure: figures.downloads },
  { what: '사유 없는 내려받기·출력', figure: figures.unreasoned },
  { what: '업무 시간 밖', figure: figures.outOfHours },
  { what: '거부됨', figure: figures.refused },
  { what: '탐지', figure: figures.answers.cases },
  { what: '소명 요청', figure: figures.answers.asked },
  { what: '소명함', figure: figures.answers.answered },
  { what: '기한 지남', figure: figures.answers.late },
  { what: '소명 요청 없이 사유를 적고 끝낸 것', figure: figures.answers.settled },
  ...misuseVerdicts.map((verdict) => ({
    what: `판정: ${VERDICTS[verdict]}`,
    figure: figures.answers.verdicts[verdict] ?? 0,
  })),
  { what: '위·변조 검증', words: figures.verification.ok ? '이상 없음' : '이상 있음' },
  { what: '검증한 접속기록', figure: figures.verification.size },
  { what: '검증 시각', words: koreanMoment(instant(figures.verification.checkedAt)) },
  { what: '머클트리 루트', words: figures.verification.root },
  { what: '점검자 의견', words: reviewComment },
  { what: '보호책임자 의견', words: signComment },
  { what: '점검 자료 요약값', words: digest },
];

/** Figures stand in one column and words in another. */
const summarySheet = (row: ReviewRow): XlsxSheet =>
  sheetOf<Said>({
    name: '요약',
    columns: [
      text('항목', ({ what }) => what, 36),
      number('건수', ({ figure }) => figure ?? null),
      text('내용', ({ words }) => words ?? null, 70),
    ],
    rows: summary(row),
  });

/** Account by account, as they were counted. */
const accountsSheet = ({ byAccount }: Figures): XlsxSheet =>
  sheetOf<ReviewedAccount>({
    name: '계정별 접속기록',
    columns: [
      text('계정', (row) => row.actor),
      text('이름', (row) => row.person),
      text('부서', (row) => row.department),
      number('접속기록', (row) => row.records),
      number('정보주체 (연인원)', (row) => row.subjects),
      number('서로 다른 정보주체', (row) => row.different ?? null),
      number('내려받기', (row) => row.downloads),
      number('사유 없는 내려받기·출력', (row) => row.unreasoned),
      number('업무 시간 밖', (row) => row.outOfHours),
      number('거부됨', (row) => row.refused),
    ],
    rows: byAccount,
  });

const daysSheet = ({ byDay }: Figures): XlsxSheet =>
  sheetOf<Figures['byDay'][number]>({
    name: '날짜별 접속기록',
    columns: [
      day('날짜', (row) => row.day),
      number('접속기록', (row) => row.records),
      number('내려받기', (row) => row.downloads),
    ],
    rows: byDay,
  });

const systemsSheet = ({ bySystem }: Figures): XlsxSheet =>
  sheetOf<Figures['bySystem'][number]>({
    name: '시스템별 접속기록',
    columns: [
      text('시스템', (row) => row.system),
      number('접속기록', (row) => row.records),
      number('기록이 없던 근무일', (row) => row.silentDays.length),
      text('그 날짜', (row) => row.silentDays.join(', '), 60),
    ],
    rows: bySystem,
  });

const completenessSheet = ({ completeness }: Figures): XlsxSheet =>
  sheetOf<ReturnType<typeof printCompleteness>>({
    name: '수집과 보관',
    columns: [
      text('시스템', (row) => row.name),
      text('다섯 항목이 빠진 줄', (row) => row.missing, 40),
      number('읽지 못한 줄', (row) => row.refused),
      text('수집 경보', (row) => row.alarms, 40),
    ],
    rows: (completeness ?? []).map(printCompleteness),
  });

const rulesSheet = ({ byRule }: Figures): XlsxSheet =>
  sheetOf<Figures['byRule'][number]>({
    name: '이상행위 탐지',
    columns: [text('탐지 기준', (row) => row.title.ko, 40), number('건수', (row) => row.cases)],
    rows: byRule,
  });

const decisionsSheet = ({ ruleDecisions }: Figures): XlsxSheet =>
  sheetOf<ReturnType<typeof decisionOf>>({
    name: '탐지 기준',
    columns: [
      text('탐지 기준', (row) => row.rule, 40),
      text('대상', (row) => row.whom),
      text('기준값', (row) => row.what),
      text('이유', (row) => row.reason, 60),
      text('정한 사람', (row) => row.by),
      day('정한 날', (row) => row.on.toString()),
      day('다음 검토', (row) => row.reviewOn.toString()),
    ],
    rows: (ruleDecisions ?? []).map(decisionOf),
  });

/** Everything that was counted and is signed, a sheet each. */
export const exportReview = async (row: ReviewRow): Promise<FileAnswer> => ({
  name: `접속기록 점검 자료 ${row.from} ${row.to}.xlsx`,
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  content: await renderSheets([
    summarySheet(row),
    ...[accountsSheet, daysSheet, systemsSheet, completenessSheet, rulesSheet, decisionsSheet].map((of) =>
      of(row.figures),
    ),
  ]),
});
