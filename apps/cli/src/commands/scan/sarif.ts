import { kinds, type PathFinding } from '@bongsu/scanner';
import { isAddress } from './web-call.ts';
import { kindNames, nameOfKind } from './words.ts';

const LEVELS = { high: 'error', medium: 'warning', low: 'note' } as const;

const uriOf = ({ path, pathBytes, member }: PathFinding): string => {
  // The address of a page is a URI already.
  if (isAddress(path)) return member === null ? path : `${path}!${encodeURIComponent(member)}`;
  const file = pathBytes ?? uriOfFile(path);
  return member === null ? file : `${file}!${uriOfFile(member)}`;
};

const uriOfFile = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');

const regionOf = ({ line, start, end, unit }: PathFinding): object =>
  unit === 'byte'
    ? { startLine: line, byteOffset: start, byteLength: end - start }
    : { startLine: line, charOffset: start, charLength: end - start };

const FROM_PICTURE = ' (그림에서 읽음 / read from a picture)';

const resultOf = (finding: PathFinding): object => {
  const [ko, en] = nameOfKind(finding.kind);
  return {
    ruleId: finding.kind,
    level: finding.placeholder ? 'note' : LEVELS[finding.confidence],
    message: { text: `${ko}(${en}): ${finding.masked}${finding.fromPicture === true ? FROM_PICTURE : ''}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(finding) }, region: regionOf(finding) } }],
  };
};

/** SARIF 2.1.0 (OASIS), as code scanning takes it. What somebody hid already is no result. */
export const sarifOf = (findings: readonly PathFinding[], version: string): object => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'bongsu',
          version,
          rules: kinds.map((kind) => {
            const [ko, en] = kindNames[kind];
            return { id: kind, shortDescription: { text: `${ko} / ${en}` } };
          }),
        },
      },
      results: findings.filter(({ maskedForm }) => !maskedForm).map(resultOf),
    },
  ],
});
