import type { accessRecordsExport } from '@bongsu/contracts';
import { renderCsv, type TableColumn } from '@bongsu/docgen';
import { seoulDate } from '@bongsu/kit';
import { refuse } from '../../http/refusal.ts';
import type { Call, FileAnswer } from '../../http/route.ts';
import { peopleIn } from './list-records.ts';
import { countRecords, readRecords, type AccessRow } from './store.ts';

/** As much as a spreadsheet opens with ease; more is asked for month by month. */
const MOST_ROWS = 100_000;

/** An access record of a download names this many people at most; the count is always whole. */
const MOST_SUBJECTS = 200;

const text = (header: string, width: number, value: (row: AccessRow) => string | null): TableColumn<AccessRow> => ({
  header,
  width,
  type: 'text',
  value,
});

/** The five items of 접속기록 (안전성 확보조치 기준 제2조제3호) and what belongs to them. */
const columns: readonly TableColumn<AccessRow>[] = [
  { header: '접속일시', width: 20, type: 'moment', value: (row) => row.at },
  text('계정', 38, (row) => row.personId),
  text('이름', 12, (row) => row.personName),
  text('소속', 20, (row) => row.department),
  text('접속지', 18, (row) => row.address),
  text('접속 수단', 10, (row) => row.via),
  text('수행업무', 14, (row) => row.action),
  text('기능', 28, (row) => row.operation),
  text('처리한 정보주체', 50, (row) => row.subjects.join(' ')),
  { header: '정보주체 수', width: 12, type: 'number', value: (row) => row.subjectCount },
  text('항목', 30, (row) => row.fields.join(' ')),
  text('사유', 40, (row) => row.reason),
  text('사고', 12, (row) => row.incidentNumber),
];

export const exportRecords = async (call: Call<typeof accessRecordsExport>): Promise<FileAnswer> => {
  const { tx, deps, query } = call;
  const { reason, ...filter } = query;
  if ((await countRecords(tx, filter)) > MOST_ROWS) {
    refuse('too-large', {
      detail: {
        ko: `한 번에 ${MOST_ROWS.toLocaleString('ko-KR')}건까지 내려받을 수 있습니다. 기간을 좁혀 주세요.`,
        en: `At most ${MOST_ROWS.toLocaleString('en')} records at once. Choose a shorter period.`,
      },
    });
  }
  const rows = await readRecords(tx, filter, MOST_ROWS);
  const people = peopleIn(rows);
  await call.record({
    action: 'download',
    subjects: people.slice(0, MOST_SUBJECTS),
    count: people.length,
    fields: ['access-records'],
    reason,
    ...(filter.incidentId === undefined ? {} : { incidentId: filter.incidentId }),
  });
  return {
    name: `접속기록-${seoulDate(deps.clock.now()).toString()}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: renderCsv({ name: '접속기록', columns, rows }),
  };
};
