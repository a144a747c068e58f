import { seoulDate } from '@bongsu/kit';
import type { BeforeAndAfter, PrivacyDayDepartment, PrivacyDayResult } from '../models/index.ts';
import { koreanDate, koreanDay } from '../text/dates.ts';
import { grid } from './grid.ts';
import type { Cell, Paper } from './paper.ts';
import { centered, label, paperOf, paragraph, value } from './parts.ts';

/** 개인정보 보호의 날 결과 보고. */
export const privacyDayResult = (model: PrivacyDayResult): Paper =>
  paperOf(model, {
    title: '개인정보 보호의 날 결과 보고',
    subtitle: `${model.campaign} · ${koreanDate(model.day)}`,
    blocks: [
      grid([40, 120], summary(model)),
      paragraph('부서별 결과', { size: 'large', space: 1.2, sticky: true }),
      grid([40, 18, 18, 18, 18, 18, 18, 18, 18], [HEAD, ...departments(model)], { header: 1, dense: true }),
      paragraph('종류별 건수', { size: 'large', space: 1.2, sticky: true }),
      grid([80, 40, 40], [KINDS, ...kinds(model.kinds)], { header: 1, dense: true }),
      paragraph(
        '검출은 값을 모으지 않으며, 이 보고에는 건수만 있습니다. ‘처음’과 ‘나중’은 회차의 첫 검출과 마지막 검출입니다.',
        {
          size: 'small',
        },
      ),
      paragraph(koreanDay(seoulDate(model.issuedAt)), { align: 'center', space: 1.5, sticky: true }),
      paragraph(model.organisation, { align: 'center', size: 'large', space: 1 }),
    ],
  });

const counted = (count: number, unit: string): string => `${count.toLocaleString('ko-KR')}${unit}`;

const summary = ({ total, kept, keptRegistered }: PrivacyDayResult): readonly (readonly Cell[])[] => [
  [label('검출'), value(`컴퓨터 ${counted(total.agents, '대')} 가운데 ${counted(total.reported, '대')} 마침`)],
  [label('찾은 파일'), value(`처음 ${counted(total.before, '개')}, 나중 ${counted(total.after, '개')}`)],
  [label('처리'), value(`결정 ${counted(total.decided, '개')}, 완료 ${counted(total.done, '개')}`)],
  [label('보관'), value(`${counted(kept, '개')} (그중 개인정보파일에 속한 것 ${counted(keptRegistered, '개')})`)],
  [label('미처리'), value(counted(total.open, '개'), { tone: total.open > 0 ? 'strong' : 'normal' })],
];

const HEAD = ['부서', '대상', '마침', '파일', '결정', '완료', '미처리', '처음', '나중'].map((text) => label(text));
const KINDS = ['종류', '처음', '나중'].map((text) => label(text));

const number = (count: number): Cell => centered(count.toLocaleString('ko-KR'));

const lineOf = (row: PrivacyDayDepartment): readonly Cell[] => [
  value(row.name),
  ...[row.agents, row.reported, row.files, row.decided, row.done, row.open, row.before, row.after].map((count) =>
    number(count),
  ),
];

const departments = ({ departments: rows, total }: PrivacyDayResult): readonly (readonly Cell[])[] =>
  [...rows, total].map((row) => lineOf(row));

const kinds = (rows: readonly BeforeAndAfter[]): readonly (readonly Cell[])[] =>
  rows.length === 0
    ? [[centered('찾은 것이 없습니다.', { colspan: 3, tone: 'muted' })]]
    : rows.map((row) => [value(row.name), number(row.before), number(row.after)]);
