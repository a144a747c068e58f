import type { Text } from '@bongsu/contracts';
import { ListProblem } from './list-problem.ts';
import { PORTION, type Cells } from './raw-rows.ts';
import { delimiterOf, encodingOf, readCsv, type Delimiter, type Encoding } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/** A list as it was uploaded: rows of texts, nothing judged. */
export interface ListFile {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Rows as they come, some at a time; the line of each is its place, from 1. Read it once. */
  readonly rows: AsyncIterable<readonly Cells[]>;
}

/** Rows of one list, as many as a sheet can have; whoever has more splits it. */
export const MOST_ROWS = 1_048_576;

const wrongFile = (detail: Text): never => {
  throw new ListProblem('wrong-file', detail);
};

const BLANK: Cells = [];

const isBlank = (row: Cells): boolean => row.every((cell) => cell.trim() === '');

const tooMany = (): ListProblem =>
  new ListProblem('too-large', {
    ko: `한 번에 ${MOST_ROWS.toLocaleString('ko-KR')}줄까지 올릴 수 있습니다.`,
    en: `At most ${MOST_ROWS.toLocaleString('en')} rows at once.`,
  });

/** Gathers rows; blank ones below the last that says something are no rows, and are only counted until one does. */
const gathering = () => {
  let ready: Cells[] = [];
  let blanks = 0;
  let count = 0;
  return {
    /** Lines that the file leaves out count as blank. */
    skipTo: (number: number): void => {
      blanks = Math.max(blanks, number - 1 - count);
    },
    add: (row: Cells): void => {
      if (count + blanks >= MOST_ROWS) throw tooMany();
      if (isBlank(row)) {
        blanks += 1;
        return;
      }
      count += blanks + 1;
      for (; blanks > 0; blanks -= 1) ready.push(BLANK);
      ready.push(row);
    },
    /** As many whole portions as there are, or all. */
    take: function* (isLast: boolean): Generator<readonly Cells[]> {
      const whole = isLast ? ready.length : ready.length - (ready.length % PORTION);
      for (let at = 0; at < whole; at += PORTION) yield ready.slice(at, Math.min(at + PORTION, whole));
      ready = ready.slice(whole);
    },
  };
};

async function* csvRows(bytes: Buffer, encoding: Encoding, delimiter: Delimiter): AsyncGenerator<readonly Cells[]> {
  const rows = gathering();
  let since = 0;
  for await (const row of readCsv(bytes, encoding, delimiter)) {
    rows.add(row);
    since += 1;
    if (since < PORTION) continue;
    since = 0;
    yield* rows.take(false);
  }
  yield* rows.take(true);
}

async function* xlsxRows(bytes: Buffer): AsyncGenerator<readonly Cells[]> {
  const rows = gathering();
  for await (const some of readXlsx(bytes)) {
    for (const { cells, number } of some) {
      rows.skipTo(number);
      rows.add(cells);
    }
    yield* rows.take(false);
  }
  yield* rows.take(true);
}

/** Reads a list by its content; the name of the file decides nothing. Refuses what is neither CSV nor XLSX. */
export const readListFile = (bytes: Buffer): ListFile => {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    return wrongFile({ ko: 'XLS가 아니라 XLSX로 저장해 올려 주세요.', en: 'Save it as XLSX, not XLS.' });
  }
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    return { format: 'xlsx', encoding: null, delimiter: null, rows: xlsxRows(bytes) };
  }
  const encoding = encodingOf(bytes);
  const delimiter = delimiterOf(bytes, encoding);
  return { format: 'csv', encoding, delimiter, rows: csvRows(bytes, encoding, delimiter) };
};
