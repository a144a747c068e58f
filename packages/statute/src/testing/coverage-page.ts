import type { Statute } from '../engine/assess.ts';
import type { DatedValue, Parameter } from '../parameters/model.ts';
import { coverKinds, type CoverKind } from './case-file.ts';
import {
  countCovers,
  countOf,
  isExcused,
  pairsOf,
  type Counts,
  type NotApplicable,
  type OpenQuestion,
  type Pair,
} from './coverage.ts';
import type { Case } from './read-cases.ts';

/** Everything the page is made of. */
export interface Material {
  readonly statute: Statute;
  readonly cases: readonly Case[];
  readonly excuses: readonly NotApplicable[];
  readonly questions: readonly OpenQuestion[];
}

const kindNames: Readonly<Record<CoverKind, string>> = {
  applies: '적용',
  'does-not': '비적용',
  boundary: '경계',
  unknown: '모름',
};

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  row(...head),
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((cells) => row(...cells)),
];

const cellOf = (counts: Counts, excuses: readonly NotApplicable[], pair: Pair, kind: CoverKind): string =>
  isExcused(excuses, pair, kind) ? '없음' : String(countOf(counts, pair, kind));

const pairTable = (pairs: readonly Pair[], counts: Counts, excuses: readonly NotApplicable[]): readonly string[] =>
  table(
    ['규칙', '조문', ...coverKinds.map((kind) => kindNames[kind])],
    pairs.map((pair) => [pair.rule, pair.article, ...coverKinds.map((kind) => cellOf(counts, excuses, pair, kind))]),
  );

const shown = (value: DatedValue['value']): string => {
  if (value === null) return '폐지';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' ? value.ko : String(value);
};

const confidenceNames = { confirmed: '확인', secondary: '이차 자료', memory: '기억' } as const;

const unconfirmedRows = ([key, { values }]: readonly [string, Parameter]): readonly (readonly string[])[] =>
  values
    .filter(({ confidence }) => confidence !== 'confirmed')
    .map((value) => [
      key,
      value.from ?? '알 수 없음',
      shown(value.value),
      `${value.law} ${value.article}`,
      confidenceNames[value.confidence],
      value.source,
      value['review-by'],
    ]);

const unconfirmedTable = ({ parameters }: Statute): readonly string[] =>
  table(
    ['값', '시행일', '내용', '조문', '근거', '출처', '다시 볼 날'],
    [...parameters].toSorted(([left], [right]) => (left < right ? -1 : 1)).flatMap(unconfirmedRows),
  );

const excuseLines = (excuses: readonly NotApplicable[]): readonly string[] =>
  excuses.map(({ rule, article, kind, why }) => `- ${rule}, ${article}, ${kindNames[kind]}: ${why}.`);

const questionLines = (questions: readonly OpenQuestion[]): readonly string[] =>
  questions.map(
    ({ title, now, rules }, index) =>
      `${index + 1}. **${title}.** ${now}.${rules.length === 0 ? '' : ` (${rules.join(', ')})`}`,
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);

const summary = ({ statute, cases, excuses }: Material, pairs: readonly Pair[], counts: Counts) => {
  const cells = pairs.length * coverKinds.length;
  const covered = sum(pairs.map((pair) => coverKinds.filter((kind) => countOf(counts, pair, kind) > 0).length));
  return {
    rules: statute.rules.length,
    cases: cases.length,
    situations: sum(cases.map(({ situations }) => situations.length)),
    edges: cases.filter(({ edge }) => edge !== null).length,
    pairs: pairs.length,
    cells,
    covered,
    excused: excuses.length,
    unconfirmed: sum([...statute.parameters].map((entry) => unconfirmedRows(entry).length)),
    values: sum([...statute.parameters.values()].map(({ values }) => values.length)),
  };
};

/** `docs/law-coverage.md`, whole. */
export const coveragePage = (material: Material): string => {
  const { statute, cases, excuses, questions } = material;
  const pairs = pairsOf(statute);
  const counts = countCovers(pairs, cases);
  const has = summary(material, pairs, counts);
  return [
    '# 법령과 사례의 대조',
    '',
    '<!-- npm run law-coverage 로 만든다. 손으로 고치지 않는다. -->',
    '',
    `In short: generated from \`packages/statute/cases\`. ${has.rules} rules cite ${has.pairs} articles; of the ${has.cells} cells`,
    `(applies, does not apply, boundary, unknown fact) ${has.covered} have cases and ${has.excused} can have none, for the reason given.`,
    `${has.cases} cases make ${has.situations} situations; ${has.edges} of them stand on an edge and are judged short of it, on it and past`,
    `it. ${has.unconfirmed} of ${has.values} dated values are not confirmed by the text itself; they and the open questions are listed below.`,
    '',
    `규칙 ${has.rules}개가 조문 ${has.pairs}곳을 근거로 든다. 조문마다 적용되는 사례, 적용되지 않는 사례, 경계의 사례, 사실을 모르는`,
    `사례를 두며, 칸 ${has.cells}개 가운데 ${has.covered}개에 사례가 있고 ${has.excused}개는 까닭이 있어 비어 있다. 사례 ${has.cases}건이`,
    `상황 ${has.situations}개를 판단한다. 경계에 선 ${has.edges}건은 그 직전, 그 순간, 그 직후를 각각 판단한다.`,
    '',
    '## 조문마다의 사례 수',
    '',
    ...pairTable(pairs, counts, excuses),
    '',
    '## 사례를 둘 수 없는 칸',
    '',
    ...excuseLines(excuses),
    '',
    '## 조문 원문으로 확인하지 못한 값',
    '',
    `날짜가 있는 값 ${has.values}개 가운데 ${has.unconfirmed}개이다. 이 값에 기대는 답은 확실성을 낮추어 보인다.`,
    '',
    ...unconfirmedTable(statute),
    '',
    '## 풀리지 않은 물음',
    '',
    '굵은 글씨가 물음이고, 그 뒤가 지금 내는 답이다.',
    '',
    ...questionLines(questions),
    '',
  ].join('\n');
};
