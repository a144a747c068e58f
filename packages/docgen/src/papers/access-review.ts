import { seoulDate } from '@bongsu/kit';
import type { AccessReview } from '../models/index.ts';
import { koreanDate, koreanDay, koreanMoment } from '../text/dates.ts';
import { grid } from './grid.ts';
import type { Bars, Block, Cell, Paper } from './paper.ts';
import { approvalBox, area, centered, label, paperOf, paragraph, value } from './parts.ts';

/** Bars beyond these would not be read. */
const MOST_BARS = 12;

const counted = (count: number): string => count.toLocaleString('ko-KR');
const heading = (text: string): Block => ({ block: 'heading', text });

/** 접속기록 점검 보고. */
export const accessReview = (model: AccessReview): Paper =>
  paperOf(model, {
    title: '접속기록 점검 보고',
    subtitle: `${koreanDate(model.from)} ~ ${koreanDate(model.to)}`,
    blocks: [
      ...approvalBox(model.approvals),
      figures(model),
      heading('날짜별 접속기록'),
      byDay(model),
      heading('이상행위 탐지와 소명'),
      unusual(model),
      grid([32, 27, 27, 27, 27, 27, 27], answers(model), { dense: true }),
      heading('처리량이 많은 계정'),
      byAccount(model),
      grid([58, 36, 20, 24, 20, 24], [ACCOUNTS, ...accounts(model)], { header: 1, dense: true }),
      heading('탐지 기준을 정한 사람과 까닭'),
      decided(model),
      heading('수집과 보관'),
      grid([80, 40, 50], [SYSTEMS, ...systems(model)], { header: 1, dense: true }),
      ...completeness(model),
      grid([34, 136], verification(model), { dense: true }),
      heading('점검 기준과 의견'),
      grid([34, 136], remarks(model)),
      paragraph(
        '정보주체 수는 거듭 본 것을 그때마다 센 연인원입니다. 근거: 개인정보의 안전성 확보조치 기준 제8조제2항.',
        {
          size: 'small',
        },
      ),
      paragraph(koreanDay(seoulDate(model.issuedAt)), { align: 'center', space: 1.5, sticky: true }),
      paragraph(model.organisation, { align: 'center', size: 'large', space: 1 }),
    ],
  });

const figures = ({
  records,
  accounts: handlers,
  subjects,
  downloads,
  unreasoned,
  outOfHours,
}: AccessReview): Block => ({
  block: 'figures',
  items: [
    { label: '접속기록', value: counted(records), unit: '건', note: '' },
    { label: '취급 계정', value: counted(handlers), unit: '개', note: '' },
    { label: '처리한 정보주체', value: counted(subjects), unit: '명', note: '연인원' },
    { label: '내려받기', value: counted(downloads), unit: '건', note: `사유 없음 ${counted(unreasoned)}건` },
    { label: '업무 시간 밖', value: counted(outOfHours), unit: '건', note: '' },
  ],
});

const byDay = ({ days }: AccessReview): Bars => ({
  block: 'bars',
  direction: 'columns',
  unit: '건',
  items: days.map(({ day, records }) => ({
    label: day.day === 1 ? `${String(day.month)}/1` : String(day.day),
    value: records,
    text: counted(records),
    // Days off stand out where something was done on them.
    isMarked: day.dayOfWeek > 5,
  })),
});

const unusual = ({ unusual: rules }: AccessReview): Bars | Block =>
  rules.length === 0
    ? paragraph('이 기간에 탐지된 이상행위가 없습니다.')
    : {
        block: 'bars',
        direction: 'rows',
        unit: '건',
        items: rules
          .slice(0, MOST_BARS)
          .map(({ name, cases }) => ({ label: name, value: cases, text: counted(cases), isMarked: false })),
      };

const byAccount = ({ byAccount: rows }: AccessReview): Bars | Block =>
  rows.length === 0
    ? paragraph('이 기간에 접속기록이 없습니다.')
    : {
        block: 'bars',
        direction: 'rows',
        unit: '명',
        items: rows
          .slice(0, MOST_BARS)
          .map(({ name, subjects }) => ({ label: name, value: subjects, text: counted(subjects), isMarked: false })),
      };

const number = (count: number): Cell => centered(counted(count));

const answers = ({ answers: of }: AccessReview): readonly (readonly Cell[])[] => [
  ['탐지', '소명 요청', '소명함', '정당', '주의', '위반', '기한 지남'].map((text) => label(text)),
  [of.cases, of.asked, of.answered, of.justified, of.caution, of.violation, of.late].map((count) => number(count)),
  [value(`소명 요청 없이 사유를 적고 끝낸 것 ${counted(of.settled)}건`, { colspan: 7, tone: 'muted' })],
];

const ACCOUNTS = ['계정', '부서', '기록', '정보주체', '내려받기', '업무 시간 밖'].map((text) => label(text));

const accounts = ({ byAccount: rows }: AccessReview): readonly (readonly Cell[])[] =>
  rows.map((row) => [
    value(row.name),
    centered(row.department),
    ...[row.records, row.subjects, row.downloads, row.outOfHours].map((count) => number(count)),
  ]);

const DECISIONS = ['탐지 기준', '대상', '기준값', '이유', '정한 사람', '다음 검토'].map((text) => label(text));

const decided = ({ decisions }: AccessReview): Block =>
  decisions.length === 0
    ? paragraph('기관이 따로 정한 탐지 기준이 없어 처음 값을 씁니다.')
    : grid(
        [40, 24, 20, 50, 28, 20],
        [
          DECISIONS,
          ...decisions.map((one) => [
            value(one.rule),
            centered(one.whom),
            centered(one.what),
            value(one.reason),
            centered(`${one.by} ${koreanDate(one.on)}`),
            centered(koreanDate(one.reviewOn)),
          ]),
        ],
        { header: 1, dense: true },
      );

const SYSTEMS = ['시스템', '기록', '기록이 없던 근무일'].map((text) => label(text));

const systems = ({ systems: rows }: AccessReview): readonly (readonly Cell[])[] =>
  rows.map(({ name, records, silentDays }) => [
    value(name),
    number(records),
    centered(silentDays === 0 ? '없음' : `${counted(silentDays)}일`, { tone: silentDays === 0 ? 'normal' : 'strong' }),
  ]);

const COMPLETENESS = ['시스템', '다섯 항목이 빠진 줄', '읽지 못한 줄', '수집 경보'].map((text) => label(text));

const orNone = (text: string): Cell =>
  centered(text === '' ? '없음' : text, { tone: text === '' ? 'normal' : 'strong' });

const completeness = ({ completeness: rows }: AccessReview): readonly Block[] =>
  rows.length === 0
    ? []
    : [
        grid(
          [50, 46, 24, 50],
          [
            COMPLETENESS,
            ...rows.map(({ name, missing, refused, alarms }) => [
              value(name),
              orNone(missing),
              orNone(refused === 0 ? '' : counted(refused)),
              orNone(alarms),
            ]),
          ],
          { header: 1, dense: true },
        ),
      ];

const verification = ({ verification: of }: AccessReview): readonly (readonly Cell[])[] => [
  [
    label('위·변조 검증'),
    value(
      of.ok
        ? `이상 없음: 기록 ${counted(of.size)}건이 서명된 확인점과 일치함`
        : `이상 발견: ${counted(of.problems)}곳. 확인이 필요함`,
      { tone: of.ok ? 'normal' : 'strong' },
    ),
  ],
  [label('검증 시각'), value(koreanMoment(of.checkedAt))],
  [label('머클트리 루트'), value(of.root, { hint: '이 종이에 적힌 값과 다르면 그 뒤에 기록이 바뀐 것입니다.' })],
];

const remarks = ({ cycle, method, followUp, comments }: AccessReview): readonly (readonly Cell[])[] => [
  [label('점검 주기'), value(cycle)],
  [label('점검 방법'), area(method === '' ? '내부 관리계획에 적지 않음' : method, 10)],
  [label('사후조치'), area(followUp === '' ? '내부 관리계획에 적지 않음' : followUp, 10)],
  ...comments.map(({ who, text }) => [label(who), area(text, 14)]),
];
