import type { DepartmentProgress, ResponseOf, roundsProgress } from '@bongsu/contracts';
import { renderXlsx, type TableColumn } from '@bongsu/docgen';
import type { FileAnswer } from '../../http/route.ts';
import { kindWord } from './kind-words.ts';

type Progress = ResponseOf<typeof roundsProgress>;
type Line = Omit<DepartmentProgress, 'departmentId'>;

const number = (header: string, value: (row: Line) => number): TableColumn<Line> => ({
  header,
  width: 12,
  type: 'number',
  value,
});

const countOf = (row: Line, which: 'before' | 'after', kind: string): number =>
  row[which].kinds.find((one) => one.kind === kind)?.count ?? 0;

const columnsFor = (kinds: readonly string[]): TableColumn<Line>[] => [
  { header: '부서', width: 24, type: 'text', value: (row) => row.department ?? '부서 없음' },
  number('대상 컴퓨터', (row) => row.agents),
  number('검출 마침', (row) => row.reported),
  number('검출 파일', (row) => row.files),
  number('처리 결정', (row) => row.decided),
  number('처리 완료', (row) => row.done),
  number('보관', (row) => row.kept),
  number('보관 중 개인정보파일', (row) => row.keptRegistered),
  number('미처리', (row) => row.open),
  number('파일 (전)', (row) => row.before.files),
  number('파일 (후)', (row) => row.after.files),
  ...kinds.flatMap((kind) => [
    number(`${kindWord(kind)} (전)`, (row) => countOf(row, 'before', kind)),
    number(`${kindWord(kind)} (후)`, (row) => countOf(row, 'after', kind)),
  ]),
];

/** The result of a round by department, the sum in the last line: counts only. */
export const exportResult = async ({ round, campaign, total, departments }: Progress): Promise<FileAnswer> => {
  const kinds = [...new Set([...total.before.kinds, ...total.after.kinds].map(({ kind }) => kind))];
  const rows = [...departments, { ...total, department: '합계' }];
  return {
    name: `${campaign} ${round.day} 결과.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await renderXlsx({ name: '개인정보 보호의 날', columns: columnsFor(kinds), rows }),
  };
};
