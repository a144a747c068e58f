import type { Text } from '../../parameters/model.ts';

/** `error`: the answer would be wrong; `warning`: somebody has to look; `note`: worth knowing, nothing to do. */
export type Severity = 'error' | 'warning' | 'note';

/** Something about the rule files that the loader lets pass. */
export interface LintFinding extends Text {
  /** Name of the check. */
  readonly check: string;
  readonly severity: Severity;
  /** Below `rules/`. */
  readonly file: string;
  /** From 1; null where the finding is about a file as a whole, or about one that is not there. */
  readonly line: number | null;
}

export const finding = (
  check: string,
  severity: Severity,
  place: { readonly file: string; readonly line?: number | null },
  text: Text,
): LintFinding => ({ check, severity, file: place.file, line: place.line ?? null, ...text });

const grave: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Gravest first, then in the order of the files. */
export const inOrder = (findings: readonly LintFinding[]): readonly LintFinding[] =>
  findings.toSorted(
    (left, right) =>
      grave[left.severity] - grave[right.severity] ||
      left.file.localeCompare(right.file) ||
      (left.line ?? 0) - (right.line ?? 0),
  );
