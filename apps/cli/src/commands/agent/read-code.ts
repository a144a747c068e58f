import { createInterface } from 'node:readline/promises';
import { exit, Refusal } from '../../exit.ts';

const LONGEST = 80;

const asked = async (): Promise<string> => {
  // Asked on standard error: standard output is for answers.
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question('등록 코드 / one-time code: ');
  } finally {
    lines.close();
  }
};

const piped = async (): Promise<string> => {
  let text = '';
  for await (const part of process.stdin.setEncoding('utf8')) {
    text += String(part);
    if (text.includes('\n') || text.length > LONGEST * 2) break;
  }
  return text.split('\n')[0] ?? '';
};

/** The one-time code, from whoever sits there or from standard input; never an argument, which others on the machine see. */
export const readCode = async (): Promise<string> => {
  const code = (process.stdin.isTTY ? await asked() : await piped()).trim();
  if (code !== '' && code.length <= LONGEST) return code;
  throw new Refusal(exit.wrongCall, [
    '등록 코드가 필요합니다. 표준 입력의 첫 줄로 주십시오. 코드는 개인정보 담당자가 발급합니다.',
    'A one-time code was expected, as the first line of standard input. The privacy officer issues it.',
  ]);
};
