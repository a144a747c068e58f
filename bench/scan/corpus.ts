/** The mix that the scanner is measured on: as a disk of an office has it, made from a seed. Nobody in it exists. */
import { Buffer } from 'node:buffer';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { people, type Someone } from './people.ts';
import { randomFrom, type Random } from './random.ts';

const MIB = 1 << 20;
const PIECE = 1 << 18;

type Line = (random: Random, next: () => Someone) => string;

const SUBJECTS =
  '위원회는 담당자는 부서는 신청인은 기관은 회의에서는 보고서는 계획은 사업은 시스템은 학과는 주민은'.split(' ');
const OBJECTS =
  '계획을 예산을 자료를 문서를 결과를 일정을 절차를 방침을 명단을 시설을 과정을 기준을 서류를 내용을'.split(' ');
const VERBS =
  '검토하였다 확정하였다 제출하였다 공지하였다 보완하기로 하였다 승인하였다 점검하였다 협의하였다 안내하였다'.split(
    ' ',
  );
const EXTRAS =
  '지난 회의에서 다음 달까지 관련 규정에 따라 예년과 같이 필요한 경우 가능한 범위에서 별도로 원칙적으로'.split(' ');

const sentence = ({ pick, below }: Random): string =>
  `${pick(EXTRAS)} ${pick(SUBJECTS)} ${pick(EXTRAS)} ${pick(OBJECTS)} ${pick(VERBS)}${below(3) === 0 ? ` 제${below(40) + 1}조` : ''}.`;

const HARD: readonly Line[] = [
  ({ below }) => `버전 ${below(20)}.${below(30)}.${below(90)} 배포`,
  ({ below }) => `${2000 + below(27)}년 ${below(12) + 1}월 ${below(28) + 1}일까지`,
  ({ below }) => `총 ${below(900) + 100},${String(below(1000)).padStart(3, '0')}원`,
  ({ digits }) => `송장번호 ${digits(12)}`,
];

const FACTS: readonly Line[] = [
  (_, next) => `문의: ${next().mobile}`,
  (_, next) => `연락처 ${next().phone}`,
  (_, next) => `이메일 ${next().email}`,
  (_, next) => `주민등록번호 ${next().registration}`,
];

const prose: Line = (random, next) => {
  const text = Array.from({ length: 2 + random.below(5) }, () => sentence(random));
  const roll = random.below(100);
  if (roll < 2) text.push(random.pick(FACTS)(random, next));
  else if (roll < 15) text.push(random.pick(HARD)(random, next));
  return `${text.join(' ')}\n`;
};

const AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';

const log: Line = ({ below, pick }) => {
  const ip = `${below(223) + 1}.${below(256)}.${below(256)}.${below(256)}`;
  const day = `${String(below(28) + 1).padStart(2, '0')}/Nov/2026:${String(below(24)).padStart(2, '0')}:12:45 +0900`;
  return `${ip} - - [${day}] "GET /notice/view.do?id=${below(99_999)}&page=${below(30)} HTTP/1.1" ${pick(['200', '304', '404'])} ${below(60_000)} "-" "${AGENT}"\n`;
};

const order: Line = ({ below, digits, pick }, next) => {
  const head = `2026${String(below(12) + 1).padStart(2, '0')}${String(below(28) + 1).padStart(2, '0')}${digits(8)}`;
  const row = `${head},2026-0${below(9) + 1}-1${below(9)},${pick(['결제', '배송', '완료'])},${digits(6)},${below(90) + 1}000,${below(5) + 1}`;
  if (below(100) > 0) return `${row},,\n`;
  const one = next();
  return `${row},${one.mobile},${one.email}\n`;
};

const event: Line = ({ below, digits, hex, pick }, next) => {
  const id = `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  const time = `17${below(9)}${digits(10)}`;
  const more = below(100) > 0 ? '' : `,"phone":"${next().mobile}"`;
  return `{"ts":${time},"level":"${pick(['info', 'warn'])}","trace":"${id}","ms":${below(900)}.${digits(3)},"route":"/api/v1/items/${below(9999)}","rows":${below(500)}${more}}\n`;
};

const dense: Line = (_, next) => {
  const one = next();
  return `${one.name},${one.registration},${one.mobile},${one.email},${one.card},${one.phone}\n`;
};

const write = (path: string, bytes: number, make: () => string): void => {
  const file = openSync(path, 'w');
  for (let written = 0; written < bytes;) {
    const waiting: string[] = [];
    for (let size = 0; size < PIECE; size += waiting.at(-1)!.length) waiting.push(make());
    written += writeSync(file, Buffer.from(waiting.join('')));
  }
  closeSync(file);
};

/** Programs as they lie on a disk: those that this project itself uses. */
export const sourceFiles = (root: string, bytes: number): readonly string[] => {
  const found: string[] = [];
  let size = 0;
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (size >= bytes) return;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && /\.(?:[cm]?[jt]s|css|json|md)$/.test(entry.name)) {
        size += readFileSync(path).length;
        found.push(path);
      }
    }
  };
  walk(root);
  return found;
};

const source = (root: string, bytes: number): (() => string) => {
  const files = sourceFiles(root, bytes);
  let index = 0;
  return () => {
    const text = readFileSync(files[index % files.length]!, 'utf8');
    index += 1;
    return text;
  };
};

export interface Part {
  readonly name: string;
  readonly path: string;
}

/** Writes the parts into a folder, `mebibytes` in all, and answers where they lie. */
export const writeCorpus = (folder: string, mebibytes: number, seed: number, modules: string): readonly Part[] => {
  mkdirSync(folder, { recursive: true });
  const random = randomFrom(seed);
  const next = people(random);
  const lines: readonly (readonly [string, number, () => string])[] = [
    ['prose.txt', 0.22, () => prose(random, next)],
    ['source.txt', 0.22, source(modules, mebibytes * 0.22 * MIB)],
    ['access.log', 0.17, () => log(random, next)],
    ['orders.csv', 0.17, () => order(random, next)],
    ['events.ndjson', 0.17, () => event(random, next)],
    ['dense.csv', 0.05, () => dense(random, next)],
  ];
  return lines.map(([name, share, make]) => {
    const path = join(folder, name);
    write(path, share * mebibytes * MIB, make);
    return { name, path };
  });
};
