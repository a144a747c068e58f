import type { PathFinding, ScanSummary } from '@bongsu/scanner';

/** One finding as a line of JSON, in the fields of the contract. */
export const findingLine = (finding: PathFinding): string => {
  const { path, member, kind, confidence, start, end, unit, line, masked, value, maskedForm, placeholder } = finding;
  return `${JSON.stringify({
    path,
    member,
    kind,
    confidence,
    start,
    end,
    unit,
    line,
    masked,
    ...(value === undefined ? {} : { value }),
    ...(maskedForm ? { 'masked-form': true } : {}),
    ...(placeholder ? { placeholder: true } : {}),
  })}\n`;
};

const skippedPath = (path: string, member: string | null): string => (member === null ? path : `${path}!${member}`);

/** The last line. */
export const summaryLine = ({ skipped, ...summary }: ScanSummary): string =>
  `${JSON.stringify({
    summary: {
      files: summary.files,
      bytes: summary.bytes,
      skipped: skipped.map(({ path, member, why }) => ({ path: skippedPath(path, member), why })),
      findings: summary.findings,
      byKind: summary.byKind,
      seconds: summary.seconds,
    },
  })}\n`;
