import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { parameterFile, type Citation, type Parameter } from './model.ts';

/** A rule file that cannot be trusted. The message names the file, the line and what was expected. */
export class RuleFileError extends Error {
  override readonly name = 'RuleFileError';
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`);
    this.file = file;
    this.line = line;
  }
}

type Path = readonly PropertyKey[];

const offsetOf = (document: Document, path: Path): number => {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  for (let length = steps.length; length > 0; length -= 1) {
    const parent: unknown = length === 1 ? document.contents : document.getIn(steps.slice(0, length - 1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === steps[length - 1])
      : undefined;
    const node: unknown = pair?.key ?? document.getIn(steps.slice(0, length), true);
    const range = (node as { range?: readonly number[] } | undefined)?.range;
    if (range?.[0] !== undefined) return range[0];
  }
  return 0;
};

/** The most telling of zod's issues: an unknown key points at the key itself. */
const pathOf = (issue: z.core.$ZodIssue): Path =>
  issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;

const isRealDate = (date: string): boolean => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
};

/** What every entry of a dated file carries, whatever its value is. */
interface DatedEntry extends Pick<Citation, 'from' | 'review-by'> {
  readonly verified: string;
}

const dateFault = (value: DatedEntry): string | undefined =>
  (['from', 'verified', 'review-by'] as const).find((key) => {
    const date = value[key];
    return date !== null && !isRealDate(date);
  });

const orderFault = (values: readonly DatedEntry[], index: number): string | undefined => {
  const from = values[index]?.from ?? null;
  if (index === 0) return undefined;
  if (from === null) return 'only the first value may leave its date open';
  const before = values[index - 1]?.from ?? null;
  return before !== null && before >= from ? 'start dates must rise' : undefined;
};

/** Reads one file of dated values; anything `schema` does not expect is a {@link RuleFileError} with file and line. */
export const readDatedFile = <File extends { readonly values: readonly DatedEntry[] }>(
  schema: z.ZodType<File>,
  file: string,
  source: string,
): File => {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const refuse = (offset: number, what: string): never => {
    throw new RuleFileError(file, lines.linePos(offset).line, what);
  };
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) refuse(fault.pos[0], fault.message.split('\n')[0] ?? fault.code);
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue === undefined ? [] : pathOf(issue);
    return refuse(offsetOf(document, path), `${path.join('.')}: ${issue?.message ?? 'not a parameter'}`);
  }
  const { values } = parsed.data;
  values.forEach((value, index) => {
    const wrong = dateFault(value);
    if (wrong !== undefined) refuse(offsetOf(document, ['values', index, wrong]), `${wrong}: no such day`);
    const order = orderFault(values, index);
    if (order !== undefined) refuse(offsetOf(document, ['values', index, 'from']), order);
  });
  return parsed.data;
};

/** Reads one parameter file; anything unexpected is a {@link RuleFileError} with file and line. */
export const readParameter = (file: string, key: string, source: string): Parameter => ({
  ...readDatedFile(parameterFile, file, source),
  key,
});
