import { relative, resolve } from 'node:path';
import { pin } from '@bongsu/disposal';
import { exit, Refusal } from '../../exit.ts';
import { printJson } from '../../print.ts';
import { readText } from '../../read-text.ts';
import { mustHave } from './shared.ts';

const LEVELS = ['low', 'medium', 'high'];

interface Line {
  readonly path?: string;
  readonly pathBytes?: string;
  readonly confidence?: string;
  readonly 'masked-form'?: boolean;
  readonly placeholder?: boolean;
}

const parse = (text: string, number: number): Line => {
  try {
    return JSON.parse(text) as Line;
  } catch {
    throw new Refusal(exit.wrongCall, [
      `--from: ${String(number)}번째 줄이 JSON이 아닙니다. bongsu scan --format jsonl의 출력이어야 합니다.`,
      `--from: line ${String(number)} is no JSON; the output of bongsu scan --format jsonl was expected.`,
    ]);
  }
};

/** The exact bytes of a path that is no UTF-8, as a scan tells them. */
const bytesOf = (encoded: string): Uint8Array =>
  Buffer.from(
    encoded.replaceAll(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** The files in which a scan found something at least as sure, each once. */
const filesIn = (text: string, least: string): readonly (string | Uint8Array)[] => {
  const found = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => parse(line, index + 1))
    .filter(({ path, confidence = 'low' }) => path !== undefined && LEVELS.indexOf(confidence) >= LEVELS.indexOf(least))
    .filter((line) => line['masked-form'] !== true && line.placeholder !== true);
  const exact = new Set(found.flatMap(({ pathBytes }) => pathBytes ?? []));
  const plain = new Set(found.flatMap(({ path, pathBytes }) => (pathBytes === undefined ? path! : [])));
  return [...plain, ...[...exact].map(bytesOf)];
};

/** A list of exactly these files at exactly their hashes. Reads only. */
export const planFiles = async (
  root: string,
  paths: readonly string[],
  { from, minConfidence }: { readonly from?: string; readonly minConfidence: string },
): Promise<void> => {
  const listed = from === undefined ? paths : filesIn(readText(from, '--from'), minConfidence);
  // Bytes that are no UTF-8 are refused by their name, wherever they lie.
  const within = listed.map((path) => (typeof path === 'string' ? relative(resolve(root), resolve(path)) : path));
  const plan = mustHave(await pin(root, within));
  printJson(plan);
  if (plan.refused.length > 0) process.exitCode = exit.found;
};
