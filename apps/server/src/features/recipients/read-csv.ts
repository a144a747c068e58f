import { CsvError, parse } from 'csv-parse';
import type { Text } from '@bongsu/contracts';
import { Readable } from 'node:stream';
import { ListProblem } from './list-problem.ts';
import type { Cells } from './raw-rows.ts';

export type Encoding = 'utf-8' | 'cp949' | 'utf-16';
export type Delimiter = ',' | ';' | '\t' | '|';

const labels: Readonly<Record<Encoding, string>> = { 'utf-8': 'utf-8', cp949: 'euc-kr', 'utf-16': 'utf-16le' };

/** Bytes decoded at a time. */
const PIECE = 64 * 1024;

const wrongFile = (detail: Text): never => {
  throw new ListProblem('wrong-file', detail);
};

function* decoded(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(labels[encoding], { fatal: true });
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  }
  yield decoder.decode();
}

/** Goes through all of it: the first hundred thousand lines may be of signs that both encodings share. */
const isIn = (bytes: Uint8Array, encoding: Encoding): boolean => {
  try {
    for (const text of decoded(bytes, encoding)) {
      if (text.includes('\u0000')) return wrongFile({ ko: '글로 된 파일이 아닙니다.', en: 'This is not a text file.' });
    }
    return true;
  } catch (error) {
    if (error instanceof ListProblem) throw error;
    return false;
  }
};

/** UTF-8 unless its bytes say otherwise; CP949 is what Korean office programs write without being asked. */
export const encodingOf = (bytes: Uint8Array): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return isIn(bytes, 'utf-16')
      ? 'utf-16'
      : wrongFile({ ko: '글로 된 파일이 아닙니다.', en: 'This is not a text file.' });
  }
  const found = (['utf-8', 'cp949'] as const).find((encoding) => isIn(bytes, encoding));
  return (
    found ??
    wrongFile({
      ko: 'UTF-8도 CP949(EUC-KR)도 아닌 파일입니다. CSV UTF-8이나 XLSX로 저장해 올려 주세요.',
      en: 'The file is neither UTF-8 nor CP949 (EUC-KR). Save it as CSV UTF-8 or XLSX.',
    })
  );
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

export const delimiterOf = (bytes: Uint8Array, encoding: Encoding): Delimiter => {
  const [first = ''] = decoded(bytes, encoding);
  return guessDelimiter(first);
};

const quotesDoNotMatch = (error: CsvError): ListProblem => {
  const line = Number(error['lines'] ?? 0);
  return new ListProblem('invalid', {
    ko: `${line}번째 줄부터 따옴표가 맞지 않습니다. 고쳐서 다시 올려 주세요.`,
    en: `Quotes do not match from line ${line}. Correct it and upload again.`,
  });
};

/** Every row, one after the other. */
export async function* readCsv(bytes: Uint8Array, encoding: Encoding, delimiter: Delimiter): AsyncGenerator<Cells> {
  const parser = parse({
    bom: true,
    delimiter,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
    maxRecordSize: 1_000_000,
  });
  Readable.from(decoded(bytes, encoding)).pipe(parser);
  try {
    for await (const row of parser) yield row as string[];
  } catch (error) {
    throw error instanceof CsvError ? quotesDoNotMatch(error) : error;
  }
}
