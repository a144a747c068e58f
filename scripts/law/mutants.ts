import { readFileSync } from 'node:fs';

/** One small change of one file of the engine, and what became of it. */
export interface Mutant {
  /** From the root of the checkout. */
  readonly file: string;
  readonly line: number;
  readonly was: string;
  readonly becomes: string;
  /** The whole file with the change made. */
  readonly text: string;
  readonly killed: boolean;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The part of Stryker's report (mutation-testing-report-schema) that is read here. */
interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly replacement: string;
          readonly status: string;
          readonly location: { readonly start: Position; readonly end: Position };
        }[];
      }
    >
  >;
}

const offsetIn = (source: string, { line, column }: Position): number => {
  const before = source.split('\n').slice(0, line - 1);
  return before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
};

/** A mutant that never came to an end is found out as surely as one that failed a test. */
const FOUND_OUT = new Set(['Killed', 'Timeout']);

/** Every mutant of a report, in the order of the files. */
export const mutantsIn = (reportFile: string): readonly Mutant[] => {
  const { files } = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .toSorted((left, right) => offsetIn(source, left.location.start) - offsetIn(source, right.location.start))
      .map(({ replacement, status, location }) => {
        const [start, end] = [offsetIn(source, location.start), offsetIn(source, location.end)];
        const text = source.slice(0, start) + replacement + source.slice(end);
        const was = source.slice(start, end);
        return { file, line: location.start.line, was, becomes: replacement, text, killed: FOUND_OUT.has(status) };
      }),
  );
};
