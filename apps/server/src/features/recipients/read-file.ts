import type { Text } from '@bongsu/contracts';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/universal';
import { ListProblem, type ListProblemCode } from './list-problem.ts';
import { expandsTo } from './zip-size.ts';

export type Encoding = 'utf-8' | 'cp949' | 'utf-16';
export type Delimiter = ',' | ';' | '\t' | '|';

/** A list as it was uploaded: rows of texts, nothing judged. */
export interface ReadFile {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly rows: readonly (readonly string[])[];
}

/** Rows of one list; whoever has more splits it. */
export const MOST_ROWS = 200_000;
/** Bytes a spreadsheet may unfold to: several times what that many rows take. */
export const MOST_UNFOLDED = 128 * 1024 * 1024;

const refuse = (code: ListProblemCode, detail: Text): never => {
  throw new ListProblem(code, detail);
};

const wrongFile = (detail: Text): never => refuse('wrong-file', detail);

const decoded = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-8 unless its bytes say otherwise; CP949 is what Korean office programs write without being asked. */
export const decodeText = (bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: decoded(bytes, 'utf-16le') ?? '', encoding: 'utf-16' };
  }
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const cp949 = decoded(bytes, 'euc-kr');
  if (cp949 !== null) return { text: cp949, encoding: 'cp949' };
  return wrongFile({
    ko: 'UTF-8도 CP949(EUC-KR)도 아닌 파일입니다. CSV UTF-8이나 XLSX로 저장해 올려 주세요.',
    en: 'The file is neither UTF-8 nor CP949 (EUC-KR). Save it as CSV UTF-8 or XLSX.',
  });
};

const delimiters: readonly Delimiter[] = [',', '\t', ';', '|'];

/** The sign that divides the first lines into the same number of parts, more than one. */
export const guessDelimiter = (text: string): Delimiter => {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
    .map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, ''));
  const score = (sign: Delimiter): number => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const first = counts[0] ?? 0;
    return first === 0 ? 0 : counts.filter((count) => count === first).length * 1000 + first;
  };
  return delimiters.reduce((best, sign) => (score(sign) > score(best) ? sign : best), ',');
};

const readCsv = (bytes: Uint8Array): ReadFile => {
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\u0000')) return wrongFile({ ko: '글로 된 파일이 아닙니다.', en: 'This is not a text file.' });
  const delimiter = guessDelimiter(text);
  try {
    const rows = parse(text, {
      bom: true,
      delimiter,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: false,
      maxRecordSize: 1_000_000,
    });
    return { format: 'csv', encoding, delimiter, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 0);
    return refuse('invalid', {
      ko: `${line}번째 줄부터 따옴표가 맞지 않습니다. 고쳐서 다시 올려 주세요.`,
      en: `Quotes do not match from line ${line}. Correct it and upload again.`,
    });
  }
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
};

const readXlsx = async (bytes: Buffer): Promise<ReadFile> => {
  if ((await expandsTo(bytes, MOST_UNFOLDED)) > MOST_UNFOLDED) {
    return refuse('too-large', { ko: '풀면 너무 커지는 파일입니다.', en: 'The file unfolds to too many bytes.' });
  }
  // This reader, unlike the one for streams, goes by the directory that was checked. Numbers stay as written: a phone
  // number is no quantity.
  const input = new Uint8Array(bytes).buffer;
  const sheets = await readSheets<string>(input, { trim: false, parseNumber: (text) => text }).catch(() => null);
  const first = sheets?.[0];
  if (first === undefined) {
    return wrongFile({ ko: '읽을 수 없는 XLSX 파일입니다.', en: 'The XLSX file cannot be read.' });
  }
  return { format: 'xlsx', encoding: null, delimiter: null, rows: first.data.map((row) => row.map(cellText)) };
};

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** Blank rows below the last one that says something are no rows. */
const withoutTail = (file: ReadFile): ReadFile => {
  const last = file.rows.findLastIndex((row) => !isBlank(row));
  return { ...file, rows: file.rows.slice(0, last + 1) };
};

/** Reads a list by its content; the name of the file decides nothing. Refuses what is neither CSV nor XLSX. */
export const readListFile = async (bytes: Buffer): Promise<ReadFile> => {
  const isZip = bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    return wrongFile({ ko: 'XLS가 아니라 XLSX로 저장해 올려 주세요.', en: 'Save it as XLSX, not XLS.' });
  }
  const file = withoutTail(isZip ? await readXlsx(bytes) : readCsv(bytes));
  if (file.rows.length > MOST_ROWS) {
    return refuse('too-large', {
      ko: `한 번에 ${MOST_ROWS}줄까지 올릴 수 있습니다.`,
      en: `At most ${MOST_ROWS} rows at once.`,
    });
  }
  return file;
};
