import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { instant, toSeoulIso } from '@bongsu/kit';
import { parseDocument } from 'yaml';
import { caseFile, type Cover, type Edge, type Expected, type WrittenCase } from './case-file.ts';

type Record_ = Readonly<Record<string, unknown>>;

/** One situation to judge: a written case as it stands, or one of the three points of its edge. */
export interface Situation {
  readonly title: string;
  readonly facts: Record_;
  readonly expected: readonly Expected[];
  readonly absent: readonly string[];
  readonly article: string;
}

export interface Case {
  readonly file: string;
  readonly title: string;
  readonly covers: readonly Cover[];
  /** Where the case stands on an edge: the fields that are moved, and the moment or number. */
  readonly edge: Pick<Edge, 'of' | 'at'> | null;
  readonly situations: readonly Situation[];
}

export interface CaseFile {
  readonly file: string;
  readonly about: string;
  readonly cases: readonly Case[];
}

const isRecord = (value: unknown): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const merged = (base: Record_, over: Record_): Record_ => {
  const out: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = base[key];
    out[key] = isRecord(under) && isRecord(value) ? merged(under, value) : value;
  }
  return out;
};

/** The same facts with one field set: `breach.awareAt`, `done.0.at`. */
const withField = (facts: unknown, [step, ...rest]: readonly string[], value: unknown): unknown => {
  if (step === undefined) return value;
  if (Array.isArray(facts))
    return facts.map((item, index) => (index === Number(step) ? withField(item, rest, value) : item));
  const record = isRecord(facts) ? facts : {};
  return { ...record, [step]: withField(record[step], rest, value) };
};

const POINTS = [-1, 0, 1] as const;
const momentNames = ['1초 전', '그 시각', '1초 뒤'] as const;
const countNames = ['하나 적을 때', '그 수일 때', '하나 많을 때'] as const;

/** One second, or one person, off the edge. */
const shifted = (at: string | number, by: number): string | number =>
  typeof at === 'number' ? at + by : toSeoulIso(instant(at).add({ seconds: by }));

const sideOf = (edge: Edge, point: number): readonly Expected[] => {
  if ('before' in edge) return point < 0 ? edge.before : edge.from;
  return point > 0 ? edge.after : edge.until;
};

const situationsOf = (written: WrittenCase, given: Record_): readonly Situation[] => {
  const { title, article, facts = {} } = written;
  const base = merged(given, facts);
  if (!('edge' in written))
    return [{ title, article, facts: base, expected: written.expect, absent: written.absent ?? [] }];
  const { edge } = written;
  const names = typeof edge.at === 'number' ? countNames : momentNames;
  return POINTS.map((point, index) => ({
    title: `${title} - ${names[index]}`,
    article,
    facts: edge.of.reduce<unknown>(
      (now, path) => withField(now, path.split('.'), shifted(edge.at, point)),
      base,
    ) as Record_,
    expected: sideOf(edge, point),
    absent: [],
  }));
};

/** Reads one file of cases. Throws with the file's name where it is not exactly as expected. */
export const readCases = (file: string, source: string): CaseFile => {
  const document = parseDocument(source, { uniqueKeys: true });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) throw new Error(`${file}: ${fault.message}`);
  const parsed = caseFile.safeParse(document.toJS());
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.message}`);
  const { about, given, cases } = parsed.data;
  return {
    file,
    about,
    cases: cases.map((written) => ({
      file,
      title: written.title,
      covers: written.covers ?? [],
      edge: 'edge' in written ? written.edge : null,
      situations: situationsOf(written, given),
    })),
  };
};

const folder = fileURLToPath(new URL('../../cases', import.meta.url));

/** Every file of `cases/`, in the order of their names. */
export const allCases = (): readonly CaseFile[] =>
  readdirSync(folder)
    .toSorted()
    .map((file) => readCases(file, readFileSync(`${folder}/${file}`, 'utf8')));
