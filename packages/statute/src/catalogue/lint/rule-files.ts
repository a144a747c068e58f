import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { Parameter } from '../../parameters/model.ts';
import { readParameter, RuleFileError } from '../../parameters/read-parameter.ts';
import { finding, type LintFinding } from './finding.ts';

/** A file below `rules/`, whatever its name: one the loader passes over is a finding, not nothing. */
export interface RuleFile {
  /** With `/` on every system: `KR-PIPA-NOTIFY/deadline.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** A file that reads as a parameter, and the line on which each of its values begins. */
export interface ReadFile {
  readonly file: RuleFile;
  readonly parameter: Parameter;
  readonly lines: readonly (number | null)[];
}

const rulesFolder = fileURLToPath(new URL('../../../rules', import.meta.url));

/** Every file of the folder of this rule set. */
export const readRuleFiles = (folder: string = rulesFolder): readonly RuleFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({
      path: path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      text: readFileSync(path, 'utf8'),
    }));

const linesOf = (text: string, count: number): readonly (number | null)[] => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return Array.from({ length: count }, (_, index) => {
    const entry: unknown = isMap(document.contents) ? document.getIn(['values', index], true) : undefined;
    return isNode(entry) && entry.range ? counter.linePos(entry.range[0]).line : null;
  });
};

const NAMED = /^(?<rule>[A-Z0-9-]+)\/(?<name>[a-z0-9-]+)\.yaml$/;

const misplaced = (file: RuleFile): LintFinding =>
  finding(
    'misplaced-file',
    'error',
    { file: file.path },
    {
      ko: '규칙 파일은 `규칙 번호/매개변수 이름.yaml`에 있어야 합니다. 이 파일은 읽히지 않거나 잘못된 이름으로 읽힙니다.',
      en: 'A rule file has to be `RULE/parameter-name.yaml`. This one is not read, or is read under a wrong name.',
    },
  );

const unreadable = ({ path }: RuleFile, { line, message }: RuleFileError): LintFinding => {
  const what = message.slice(message.indexOf(': ') + 2);
  return finding(
    'unreadable',
    'error',
    { file: path, line },
    {
      ko: `읽을 수 없는 파일입니다: ${what}`,
      en: `The file cannot be read: ${what}`,
    },
  );
};

const readOne = (file: RuleFile): ReadFile | LintFinding => {
  if (!NAMED.test(file.path)) return misplaced(file);
  try {
    const parameter = readParameter(file.path, file.path.slice(0, -'.yaml'.length), file.text);
    return { file, parameter, lines: linesOf(file.text, parameter.values.length) };
  } catch (error) {
    if (error instanceof RuleFileError) return unreadable(file, error);
    throw error;
  }
};

/** Reads every file by itself, so that one broken file does not hide the next. */
export const readEach = (
  files: readonly RuleFile[],
): { readonly read: readonly ReadFile[]; readonly findings: readonly LintFinding[] } => {
  const all = files.map(readOne);
  return {
    read: all.filter((one): one is ReadFile => 'parameter' in one),
    findings: all.filter((one): one is LintFinding => 'severity' in one),
  };
};
