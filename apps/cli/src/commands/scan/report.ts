import type { CachedCopies } from '@bongsu/exposure';
import type { PathFinding } from '@bongsu/scanner';
import { table, underlined } from '../../table.ts';
import type { Summary } from './summary.ts';
import { webReason } from './web-words.ts';
import { nameOfKind, skipReasons } from './words.ts';

const CONFIDENCE = { high: '높음 high', medium: '보통 medium', low: '낮음 low' } as const;
const SKIPS_SHOWN = 20;

/** A name may hold anything; a line of the table is one line. */
const shown = (path: string): string => path.replaceAll(/[\p{Cc}\u2028\u2029]/gu, '\ufffd');

const place = ({ path, member, line }: PathFinding): string =>
  `${shown(member === null ? path : `${path}!${member}`)}:${String(line)}`;

const note = ({ maskedForm, placeholder, fromPicture }: PathFinding): string =>
  (maskedForm ? '  (이미 가려짐 / hidden already)' : placeholder ? '  (예시 값 / a stand-in)' : '') +
  (fromPicture === true ? '  (그림에서 읽음 / from a picture)' : '');

const rowOf = (finding: PathFinding): readonly string[] => [
  CONFIDENCE[finding.confidence],
  nameOfKind(finding.kind)[0],
  (finding.value ?? finding.masked) + note(finding),
  place(finding),
];

/** The findings as a table that people read. */
export const findingsTable = (findings: readonly PathFinding[]): string =>
  findings.length === 0
    ? ''
    : table([
        ...underlined(['확신 / confidence', '종류 / kind', '값 / value', '위치 / place']),
        ...findings.map(rowOf),
      ]);

const mebibytes = (bytes: number): string => (bytes / (1 << 20)).toFixed(1);

type Skipped = Summary['skipped'][number];

const reasonOf = (why: string): readonly [string, string] =>
  Object.hasOwn(skipReasons, why) ? skipReasons[why as keyof typeof skipReasons] : webReason(why);

const skipLine = ({ path, member, why }: Skipped): string =>
  `  ${shown(member === null ? path : `${path}!${member}`)}: ${reasonOf(why).join(' / ')}\n`;

/** Pictures, programs and links are many and expected: how many there are is enough. */
const COUNTED: readonly string[] = ['image', 'binary', 'link'];

const counts = (skips: readonly Skipped[]): string =>
  COUNTED.flatMap((reason) => {
    const count = skips.filter(({ why }) => why === reason).length;
    return count === 0 ? [] : [`  ${reasonOf(reason).join(' / ')}: ${String(count)}\n`];
  }).join('');

const skipped = (skips: readonly Skipped[]): string => {
  const told = skips.filter(({ why }) => !COUNTED.includes(why));
  const few = counts(skips);
  if (told.length === 0) return few === '' ? '' : `\n읽지 않은 것 / not read\n${few}`;
  const more = told.length - SKIPS_SHOWN;
  return [
    `\n읽지 못한 것 ${String(told.length)} / not read\n`,
    few,
    ...told.slice(0, SKIPS_SHOWN).map(skipLine),
    more > 0
      ? `  … 그 밖에 ${String(more)}, 전부는 --format jsonl / and ${String(more)} more, all with --format jsonl\n`
      : '',
  ].join('');
};

/** Services are the same for each page; the addresses with each page in them are in the JSON lines. */
const copies = (cached: readonly CachedCopies[]): string => {
  const [first] = cached;
  if (first === undefined) return '';
  const lines = first.copies.flatMap(({ service, request, how, verified }) => [
    `  ${service}: ${request.replace(/^mailto:([^?]*).*$/, '$1')}${verified ? '' : ' (주소 확인 필요 / address not verified)'}\n`,
    `    ${how.ko}\n    ${how.en}\n`,
  ]);
  return `\n노출된 ${String(cached.length)}쪽의 사본 삭제를 요청할 곳 / where to ask for removal of copies\n${lines.join('')}`;
};

/** What was looked into, and what was found, in a few lines. */
export const summaryText = (summary: Summary): string => {
  const { files, bytes, findings, byKind, seconds, skipped: skips } = summary;
  const rows = Object.entries(byKind)
    .toSorted(([, left], [, right]) => right - left)
    .map(([kind, count]) => ['', nameOfKind(kind).join(' / '), String(count)]);
  return [
    `\n파일 ${String(files)}, ${mebibytes(bytes)} MiB, ${seconds.toFixed(1)}초 / files, size, seconds\n`,
    findings === 0
      ? '개인정보를 찾지 못했습니다. / No personal data was found.\n'
      : `개인정보 ${String(findings)}건 / items of personal data\n${table(rows)}`,
    skipped(skips),
    copies(summary.cachedCopies ?? []),
  ].join('');
};
