import { readFileSync } from 'node:fs';
import { exit, Refusal } from './exit.ts';

const STANDARD_INPUT = 0;

/** Some editors put it first; JSON does not allow it. */
const BYTE_ORDER_MARK = /^\uFEFF/;

const read = (file: string): string => {
  try {
    return readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8').replace(BYTE_ORDER_MARK, '');
  } catch {
    throw new Refusal(exit.wrongCall, [
      `${file}: 파일을 읽을 수 없습니다. 경로와 권한을 확인하십시오.`,
      `${file}: the file cannot be read. Check its path and permissions.`,
    ]);
  }
};

/** Parses a file, or standard input for `-`. Never repeats the content in a message: it may hold personal data. */
export const readJson = (file: string): unknown => {
  const text = read(file);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(exit.wrongCall, [
      `${file}: JSON 문서 하나가 필요하지만 그 형식이 아닙니다.`,
      `${file}: one JSON document was expected, and this is not JSON.`,
    ]);
  }
};
