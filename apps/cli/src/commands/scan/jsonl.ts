import type { AnyFinding, Summary } from './summary.ts';

/** One finding as a line of JSON, in the fields of the contract; of a page with what was served, and when. */
export const findingLine = (finding: AnyFinding): string => {
  const { path, member, kind, confidence, start, end, unit, line, masked, value, maskedForm, placeholder, page } =
    finding;
  const { pathBytes, fromPicture } = finding;
  return `${JSON.stringify({
    path,
    ...(pathBytes === undefined ? {} : { pathBytes }),
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
    ...(fromPicture === true ? { 'from-picture': true } : {}),
    ...page,
  })}\n`;
};

const skippedPath = (path: string, member: string | null): string => (member === null ? path : `${path}!${member}`);

/** The last line. */
export const summaryLine = ({ skipped, skippedMore, cachedCopies, ...summary }: Summary): string =>
  `${JSON.stringify({
    summary: {
      files: summary.files,
      bytes: summary.bytes,
      skipped: skipped.map(({ path, pathBytes, member, why }) => ({
        path: skippedPath(path, member),
        ...(pathBytes === undefined ? {} : { pathBytes }),
        why,
      })),
      findings: summary.findings,
      byKind: summary.byKind,
      seconds: summary.seconds,
      ...(skippedMore === undefined ? {} : { skippedMore }),
      ...(cachedCopies === undefined ? {} : { cachedCopies }),
    },
  })}\n`;
