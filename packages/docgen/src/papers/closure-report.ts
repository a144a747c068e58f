import { koreanDay, koreanMoment } from '../text/dates.ts';
import { seoulDate } from '@bongsu/kit';
import type { ClosureReport } from '../models/index.ts';
import type { Cell, Choice, Paper } from './paper.ts';
import { grid } from './grid.ts';
import { approvalBox, area, centered, label, paperOf, sealable, value } from './parts.ts';

/** 개인정보침해사고 처리보고서 [붙임3] (제16조). */
export const closureReport = (model: ClosureReport): Paper =>
  paperOf(model, {
    title: '개인정보침해사고 처리보고서',
    blocks: [
      ...approvalBox(model.approvals),
      grid([27, 43, 7, 27, 66], [...headRows(model), ...responseRows(model), ...findingRows(model)]),
    ],
  });

const headRows = (model: ClosureReport): readonly (readonly Cell[])[] => [
  [
    label('보고일자'),
    centered(koreanDay(seoulDate(model.reportedOn)), { colspan: 2 }),
    label('문서번호'),
    centered(model.documentNumber),
  ],
  [label('침해 신고 / 접수 정보', { colspan: 5 })],
  [label('침해등급'), boxes(grades(model), 2), label('침해대상정보'), boxes(targets(model), 1)],
  [
    label('접수일시'),
    centered(koreanMoment(model.receivedAt), { colspan: 2 }),
    label('신고일자'),
    centered(koreanDay(seoulDate(model.notifiedAt))),
  ],
  [
    label('침해사고\n처리책임자'),
    centered(model.handler, { colspan: 2 }),
    label('신고자 연락처'),
    sealable(model.reporterContact, { align: 'center' }),
  ],
  [label('신고 내용'), area(model.reportContent, 16, { colspan: 4 })],
];

const boxes = (choices: readonly Choice[], colspan: number): Cell => value('', { choices, align: 'center', colspan });

const grades = ({ grade }: ClosureReport): readonly Choice[] =>
  [1, 2, 3].map((one) => ({ label: `${one}등급`, on: one === grade }));

const targets = ({ targets: { general, residentNumber, accountNumber } }: ClosureReport): readonly Choice[] => [
  { label: '일반 개인정보', on: general },
  { label: '주민번호', on: residentNumber },
  { label: '계좌번호', on: accountNumber },
];

/** 대응 과정: the label cell runs beside all lines. */
const responseRows = ({ response }: ClosureReport): readonly (readonly Cell[])[] => {
  const lines = response.length === 0 ? [{ when: '', what: '' }] : response.map(lineOf);
  return [
    [label('대응 과정', { rowspan: lines.length + 1 }), label('일시'), label('대응활동', { colspan: 3 })],
    ...lines.map(({ when, what }) => [centered(when), value(what, { colspan: 3 })]),
  ];
};

const lineOf = ({ at, activity }: ClosureReport['response'][number]) => ({ when: koreanMoment(at), what: activity });

const DETAIL_HINT = '확인된 침해 정보의 세부사항, 규모, 침해 방법';

const findingRows = (model: ClosureReport): readonly (readonly Cell[])[] => [
  [label('침해 내용', { hint: DETAIL_HINT }), area(model.breachDetail, 24, { colspan: 4 })],
  [label('침해 발생 경위'), area(model.circumstances, 18, { colspan: 4 })],
  [label('관련자'), area(model.people, 12, { colspan: 4 })],
  [label('침해 발생 원인'), area(model.cause, 18, { colspan: 4 })],
  [label('증거자료'), value('', { items: model.evidence, top: true, minHeight: 12, colspan: 4 })],
  [label('복구 및\n재발방지 조치'), area(model.recovery, 20, { colspan: 4 })],
  [label('처분'), area(model.disposition, 12, { colspan: 4 })],
];
