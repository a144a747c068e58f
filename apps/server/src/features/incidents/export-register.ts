import { both, type incidentsExport } from '@bongsu/contracts';
import { renderCsv, renderXlsx, type Table, type TableColumn } from '@bongsu/docgen';
import { seoulDate } from '@bongsu/kit';
import { refuseField } from '../../http/refusal.ts';
import type { Call, FileAnswer } from '../../http/route.ts';
import { dispositionText, handlingWords, reporterTypeWords, stageWords } from '../documents/index.ts';
import { closedOn } from './closed-on.ts';
import { countRegister, readRegister, type RegisterRow } from './register-query.ts';

/** What one file holds at most; some ten seconds of work. */
export const EXPORT_ROWS = 100_000;

/** The columns of 붙임2 in the order of the form, and after them what a spreadsheet is asked for besides. */
const columns: readonly TableColumn<RegisterRow>[] = [
  { header: '접수 일시', width: 20, type: 'moment', value: (row) => row.registeredAt ?? row.reportedAt },
  { header: '신고자 유형', width: 12, type: 'text', value: (row) => reporterTypeWords[row.reporterType] },
  { header: '신고개요', width: 60, type: 'text', value: (row) => row.title },
  { header: '등급', width: 6, type: 'number', value: (row) => row.grade },
  { header: '처리유형', width: 24, type: 'text', value: (row) => handlingWords[row.handlingType] },
  { header: '종결일자', width: 12, type: 'date', value: closedOn },
  { header: '처리내용', width: 30, type: 'text', value: (row) => dispositionText(row.disposition) },
  { header: '비고', width: 18, type: 'text', value: (row) => row.closureDocument },
  { header: '접수번호', width: 12, type: 'text', value: (row) => row.number },
  { header: '진행 단계', width: 18, type: 'text', value: (row) => stageWords[row.stage] },
  { header: '부서', width: 20, type: 'text', value: (row) => row.departmentName },
  { header: '처리책임자', width: 12, type: 'text', value: (row) => row.handlerName },
  { header: '정보주체 수', width: 12, type: 'number', value: (row) => row.subjectCount },
  { header: '다음 기한', width: 20, type: 'moment', value: (row) => row.nextDueAt },
  { header: '기한 지남', width: 10, type: 'flag', value: (row) => row.late },
];

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

const refuseTooMany = (count: number): void => {
  if (count <= EXPORT_ROWS) return;
  refuseField(
    'from',
    both(
      '한 번에 100,000건까지 내려받을 수 있습니다. 기간을 좁혀 주세요.',
      'At most 100,000 cases at once. Narrow the period.',
    ),
  );
};

/** 관리대장 as a spreadsheet: every page of what the screen shows, with a reason and an access record first. */
export const exportRegister = async ({
  tx,
  deps,
  query,
  record,
}: Call<typeof incidentsExport>): Promise<FileAnswer> => {
  const count = await countRegister(tx, query);
  refuseTooMany(count);
  await record({ action: 'download', subjects: ['register'], count, reason: query.reason });
  const rows = await readRegister(tx, query, EXPORT_ROWS, 0);
  const table: Table<RegisterRow> = { name: '침해사고 관리대장', columns, rows };
  return {
    name: `침해사고 관리대장 ${seoulDate(deps.clock.now()).toString()}.${query.format}`,
    mediaType: mediaTypes[query.format],
    content: query.format === 'xlsx' ? await renderXlsx(table) : renderCsv(table),
  };
};
