import type { accessQuestionsFile } from '@bongsu/contracts';
import { renderCsv, renderXlsx, type Table, type TableColumn } from '@bongsu/docgen';
import { seoulDate, type Instant, type PlainDate } from '@bongsu/kit';
import type { FileAnswer, LooseCall } from '../../http/route.ts';
import { ask } from './ask.ts';
import type { AnswerTable, Cell } from './cells.ts';

type Row = readonly Cell[];

const WIDTH = { text: 24, number: 14, moment: 20, day: 14, flag: 10, list: 32 } as const;

const columnOf = ({ columns, rows }: AnswerTable, place: number): TableColumn<Row> => {
  const { name: header, kind } = columns[place]!;
  const width = WIDTH[kind];
  const cell = (row: Row): Cell => row[place] ?? null;
  if (kind === 'moment') return { header, width, type: 'moment', value: (row) => cell(row) as Instant | null };
  if (kind === 'day') return { header, width, type: 'date', value: (row) => cell(row) as PlainDate | null };
  if (kind === 'flag') return { header, width, type: 'flag', value: (row) => cell(row) as boolean | null };
  // Numbers too great for a spreadsheet are texts, and so is their whole column.
  const isNumber = kind === 'number' && rows.every((row) => typeof row[place] !== 'string');
  if (isNumber) return { header, width, type: 'number', value: (row) => cell(row) as number | null };
  return { header, width, type: 'text', value: (row) => (cell(row) === null ? null : String(cell(row))) };
};

const tableOf = (answer: AnswerTable): Table<Row> => ({
  name: '접속기록 조회',
  columns: answer.columns.map((_, place) => columnOf(answer, place)),
  rows: answer.rows,
});

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The answer to take along. */
export const askForFile = async (call: LooseCall<typeof accessQuestionsFile>): Promise<FileAnswer> => {
  const { form } = call.body;
  const { table } = await ask(call, 'accessQuestions.file', call.body);
  const made = tableOf(table);
  return {
    name: `접속기록 조회 ${seoulDate(call.deps.clock.now()).toString()}.${form}`,
    mediaType: MEDIA_TYPES[form],
    content: form === 'xlsx' ? await renderXlsx(made) : renderCsv(made),
  };
};
