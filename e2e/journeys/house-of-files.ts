import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { renderXlsx } from '@bongsu/docgen';
import { makeDocx, paragraph, rowsOf, table } from '../../packages/scanner/src/documents/testing/make-docx.ts';
import { makeHwpx } from '../../packages/scanner/src/documents/testing/make-hwp.ts';
import { makeMail } from '../../packages/scanner/src/documents/testing/make-mail.ts';

/** Nobody's number: made for tests, and the only one that is planted. */
export const NUMBER = '800101-1234560';

/** A folder of somebody's machine, as its owner has to sort it. */
export interface Furnished {
  /** By their name from the root, with what they were when the story began. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Those that hold {@link NUMBER}, and how often. */
  readonly planted: ReadonlyMap<string, number>;
}

const HEAD = '주민등록번호';
const lines = (count: number): string[] => Array.from({ length: count }, () => `${HEAD} ${NUMBER}`);
const name = (group: string, n: number, ending: string): string => `${group}/${group} ${String(n)}.${ending}`;

type Made = readonly [path: string, count: number, bytes: Buffer];
const text = (path: string, count: number, content: string): Made => [path, count, Buffer.from(content)];
const several = async (count: number, make: (n: number) => Made | Promise<Made>): Promise<Made[]> =>
  Promise.all(Array.from({ length: count }, async (_, n) => make(n + 1)));

const spreadsheet = async (n: number): Promise<Made> => {
  const columns = [{ header: HEAD, width: 20, type: 'text' as const, value: (number: string) => number }];
  const bytes = await renderXlsx({ name: '급여', columns, rows: Array.from({ length: n }, () => NUMBER) });
  return [name('급여', n, 'xlsx'), n, Buffer.from(bytes)];
};

/** What should be found: 80 files of nine kinds, in folders by what becomes of them. */
const plantedFiles = async (): Promise<Made[]> =>
  (
    await Promise.all([
      several(12, (n) => text(name('학적부', n, 'csv'), n, `이름,${HEAD}\n${`김이슬,${NUMBER}\n`.repeat(n)}`)),
      several(6, (n) => [name('인사', n, 'docx'), 2, makeDocx(lines(2).map(paragraph).join(''))]),
      several(6, async (n) => [name('상담', n, 'hwpx'), 1, Buffer.from(await makeHwpx(lines(1), []))]),
      several(6, spreadsheet),
      several(26, (n) => text(name('옛 명단', n, 'txt'), 1, `${lines(1).join('\n')}\n`)),
      several(4, (n) => [
        name('옛 메일', n, 'eml'),
        1,
        makeMail('명단', lines(1)[0]!, { name: 'list.csv', bytes: Buffer.from('번호\n1\n') }),
      ]),
      several(10, (n) => text(name('내보낸 자료', n, 'json'), 1, JSON.stringify({ [HEAD]: NUMBER }))),
      several(5, (n) => text(name('시험 코드', n, 'ts'), 1, `// ${HEAD}\nexport const sample = '${NUMBER}';\n`)),
      several(5, (n) =>
        text(name('덤프', n, 'sql'), 1, `insert into member (resident_number) values ('${NUMBER}'); -- ${HEAD}\n`),
      ),
    ])
  ).flat();

/** What a disk is full of: nothing of anybody, though much of it is digits. */
const kinds: readonly ((n: number) => readonly [file: string, content: string])[] = [
  (n) => [`기록 ${String(n)}.txt`, `2026-11-05 작업 ${String(n)} 끝남, ${String(n * 37)}건\n`.repeat(12)],
  (n) => [
    `표 ${String(n)}.csv`,
    `번호,수량,금액\n${`${String(n)},${String(n % 97)},"${String(n * 13)},000"\n`.repeat(20)}`,
  ],
  (n) => [`설정 ${String(n)}.json`, JSON.stringify({ version: 1, window: [n, n + 1], title: '회의실 예약' })],
  (n) => [
    `module-${String(n)}.ts`,
    `export const part${String(n)} = (value: number): number => value + ${String(n)};\n`.repeat(10),
  ],
];

const clean = (n: number): Made => {
  const [file, content] = kinds[n % kinds.length]!(n);
  return text(`보통/${String(n % 50)}/${file}`, 0, content);
};

/** Clean documents too: an office has more of those than of anything else. */
const cleanDocuments = (): Made[] =>
  Array.from({ length: 20 }, (_, n) => [
    `회의록/회의록 ${String(n)}.docx`,
    0,
    makeDocx(paragraph(`제${String(n + 1)}차 회의는 다음 주에 엽니다.`) + table(rowsOf([]))),
  ]);

/** Writes `count` files below `root`. The same every time: what is found there can be counted without the product. */
export const furnish = async (root: string, count: number): Promise<Furnished> => {
  const planted = await plantedFiles();
  const documents = cleanDocuments();
  const rest = Array.from({ length: count - planted.length - documents.length }, (_, n) => clean(n));
  const all = [...planted, ...documents, ...rest];
  for (const folder of new Set(all.map(([path]) => dirname(path)))) mkdirSync(join(root, folder), { recursive: true });
  for (const [path, , bytes] of all) writeFileSync(join(root, path), bytes);
  return {
    files: new Map(all.map(([path, , bytes]) => [path, bytes])),
    planted: new Map(planted.map(([path, times]) => [path, times])),
  };
};

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What really lies there now, but for the private store of the disposal engine: names and bytes. */
export const lookAround = (root: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(root, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.bongsu-disposal'))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [relative(root, path).normalize('NFC'), readFileSync(path)];
      }),
  );

/** Of the files that were there at the beginning: still the same, gone, or something else. */
export const compare = (before: Furnished['files'], now: ReadonlyMap<string, Buffer>) => {
  const isSame = (path: string): boolean => {
    const bytes = now.get(path);
    return bytes !== undefined && digestOf(bytes) === digestOf(before.get(path)!);
  };
  const paths = [...before.keys()];
  return {
    same: paths.filter(isSame),
    gone: paths.filter((path) => !now.has(path)),
    changed: paths.filter((path) => now.has(path) && !isSame(path)),
    added: [...now.keys()].filter((path) => !before.has(path)),
  };
};
