import { relative, resolve } from 'node:path';
import { pin } from '@bongsu/disposal';
import { exit, Refusal } from '../../exit.ts';
import { printJson } from '../../print.ts';
import { mustHave, readText } from './shared.ts';

const LEVELS = ['low', 'medium', 'high'];

interface Line {
  readonly path?: string;
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

/** The files in which a scan found something at least as sure, each once. */
const filesIn = (text: string, least: string): readonly string[] => {
  const found = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => parse(line, index + 1))
    .filter(({ path, confidence = 'low' }) => path !== undefined && LEVELS.indexOf(confidence) >= LEVELS.indexOf(least))
    .filter((line) => line['masked-form'] !== true && line.placeholder !== true);
  return [...new Set(found.map(({ path }) => path!))];
};

/** A list of exactly these files at exactly their hashes. Reads only. */
export const planFiles = async (
  root: string,
  paths: readonly string[],
  { from, minConfidence }: { readonly from?: string; readonly minConfidence: string },
): Promise<void> => {
  const listed = from === undefined ? paths : filesIn(readText(from, '--from'), minConfidence);
  const within = listed.map((path) => relative(resolve(root), resolve(path)));
  const plan = mustHave(await pin(root, within));
  printJson(plan);
  if (plan.refused.length > 0) process.exitCode = exit.found;
};
