import { koreanDay } from '../text/dates.ts';
import type { Improvement, PostMortem } from '../models/index.ts';
import type { Cell, Paper } from './paper.ts';
import { grid } from './grid.ts';
import { approvalBox, area, centered, label, paperOf, value } from './parts.ts';

/** 사후분석 및 개선대책 보고서 (대응지침 제17조). */
export const postMortem = (model: PostMortem): Paper =>
  paperOf(model, {
    title: '개인정보침해사고 사후분석·개선대책 보고서',
    blocks: [
      ...approvalBox(model.approvals),
      grid([28, 52, 28, 52], caseRows(model)),
      { block: 'heading', text: '1. 근본원인 분석' },
      grid([28, 132], causeRows(model)),
      { block: 'heading', text: '2. 교훈과 전파' },
      grid([28, 132], lessonRows(model)),
      { block: 'heading', text: '3. 개선대책' },
      grid([9, 50, 24, 27, 20, 30], [HEAD, ...improvementRows(model.improvements)], { header: 1, dense: true }),
    ],
  });

const caseRows = (model: PostMortem): readonly (readonly Cell[])[] => [
  [label('사고번호'), centered(model.caseNumber), label('침해등급'), centered(`${model.grade}등급`)],
  [label('사고명'), value(model.caseTitle, { colspan: 3 })],
  [
    label('처리보고서'),
    centered(model.closureReport.documentNumber, { hint: `${koreanDay(model.closureReport.submittedOn)} 제출` }),
    label('제출기한'),
    centered(koreanDay(model.dueOn), { hint: '대응지침 제17조제1항' }),
  ],
  [label('사고 개요'), area(model.summary, 16, { colspan: 3 })],
];

const causeRows = ({ rootCause, whys }: PostMortem): readonly (readonly Cell[])[] => [
  [label('근본원인'), area(rootCause, 16, { tone: 'normal' })],
  ...whys.map((why, index) => [label(`왜 ${index + 1}`), value(why)]),
];

const lessonRows = ({ lessons, sharing }: PostMortem): readonly (readonly Cell[])[] => [
  [label('교훈'), value('', { items: lessons, top: true, minHeight: 14 })],
  [label('전파 및 교육'), area(sharing, 10)],
];

const HEAD = ['순번', '개선대책', '담당', '기한', '시행 결정', '효과 확인'].map((text) => label(text));

const improvementRows = (improvements: readonly Improvement[]): readonly (readonly Cell[])[] =>
  improvements.length === 0
    ? [[centered('정한 개선대책이 없습니다.', { colspan: 6, tone: 'muted' })]]
    : improvements.map(({ action, owner, due, decision, effect }, index) => [
        centered(String(index + 1)),
        value(action),
        centered(owner),
        centered(due === null ? '미정' : koreanDay(due)),
        centered(decision),
        effect === '' ? centered('확인 전', { tone: 'muted' }) : value(effect),
      ]);
