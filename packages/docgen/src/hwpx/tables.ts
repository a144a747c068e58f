import type { ApprovalBox, Bars, Block, Cell, Figures, Item, Paper, TextBlock } from '../papers/paper.ts';
import { grid } from '../papers/grid.ts';
import { centered, label, value } from '../papers/parts.ts';

/** A table of the HWPX file. Everything people wrote goes into tables, where kordoc takes text as it is. */
export interface HwpxTable {
  /** Millimetres. */
  readonly columns: readonly number[];
  readonly header: number;
  readonly rows: readonly (readonly Cell[])[];
  /** False for plain text, which is a table of one box without lines. */
  readonly lines: boolean;
  readonly letters: 'body' | 'small' | 'large';
}

/** A little less than between the margins: a line on the margin is cut off by some viewers. */
const PORTRAIT_MM = 168;
const LANDSCAPE_MM = 254;

const widthOfPage = ({ orientation }: Paper): number => (orientation === 'portrait' ? PORTRAIT_MM : LANDSCAPE_MM);

/** The paper as one table after another. */
export const tablesOf = (paper: Paper): readonly HwpxTable[] => {
  const width = widthOfPage(paper);
  return [...headOf(paper, width), ...blocksOf(paper.blocks, width), ...footOf(paper, width)];
};

/** What the PDF prints around the page comes first in the HWPX. */
const headOf = (paper: Paper, width: number): readonly HwpxTable[] => {
  const [number, organisation, demo] =
    paper.language === 'ko'
      ? ['문서번호', '기관명', '데모 자료: 실제 사고가 아니며 효력이 없습니다']
      : ['Number', 'Organisation', 'Demo data: not a real incident, no legal effect'];
  const known = [label(number), value(paper.documentNumber), label(organisation), value(paper.organisation)];
  const line = (text: string, align: Cell['align']) => (text === '' ? [] : [plain(text, width, 'small', align)]);
  return [
    ...line(paper.demo ? demo : '', 'center'),
    ...line(paper.formLabel, 'left'),
    ...line(paper.subtitle, 'center'),
    boxed(grid([25, width / 2 - 25, 25, width / 2 - 25], [known])),
  ];
};

const footOf = ({ digestLine }: Paper, width: number): readonly HwpxTable[] =>
  digestLine === null ? [] : [plain(digestLine, width, 'small', 'center')];

const boxed = ({ columns, header, rows }: { columns: readonly number[]; header: number; rows: HwpxTable['rows'] }) => ({
  columns,
  header,
  rows,
  lines: true,
  letters: 'body' as const,
});

const plain = (text: string, width: number, letters: HwpxTable['letters'], align: Cell['align']): HwpxTable => ({
  ...boxed(grid([width], [[value(text, { align })]])),
  lines: false,
  letters,
});

/** Numbered sections that follow each other become one table. */
const blocksOf = (blocks: readonly Block[], width: number): readonly HwpxTable[] => {
  const items = blocks.filter((block): block is Item => block.block === 'item');
  const firstItem = blocks.findIndex(({ block }) => block === 'item');
  return blocks.flatMap((block, index) => {
    if (block.block !== 'item') return [tableOf(block, width)];
    return index === firstItem ? [itemTable(items, width)] : [];
  });
};

const tableOf = (block: Exclude<Block, Item>, width: number): HwpxTable => {
  switch (block.block) {
    case 'grid':
      return boxed({ ...block, columns: stretched(block.columns, width) });
    case 'approval':
      return approvalTable(block);
    case 'figures':
      return figureTable(block, width);
    case 'bars':
      return barTable(block, width);
    case 'notes':
      return plain(block.items.map((item) => `※ ${item}`).join('\n'), width, 'small', 'left');
    case 'heading':
      return plain(`■ ${block.text}`, width, 'body', 'left');
    default:
      return textTable(block, width);
  }
};

const stretched = (columns: readonly number[], width: number): readonly number[] => {
  const sum = columns.reduce((left, right) => left + right, 0);
  return columns.map((column) => (column / sum) * width);
};

const textTable = ({ text, size, align }: TextBlock, width: number): HwpxTable => plain(text, width, size, align);

const itemTable = (items: readonly Item[], width: number): HwpxTable =>
  boxed(
    grid(
      [50, width - 50],
      items.map(({ number, heading, article, text }) => [
        label(`${number}. ${heading}`, { hint: article === '' ? null : article }),
        value(text),
      ]),
    ),
  );

const approvalTable = ({ label: name, stamps }: ApprovalBox): HwpxTable =>
  boxed(
    grid(
      [12, ...stamps.map(() => 40)],
      [
        [label(name, { rowspan: 3 }), ...stamps.map(({ step }) => label(step))],
        stamps.map(({ role, name: signer }) => centered([role, signer].filter((one) => one !== '').join('\n'))),
        stamps.map(({ at }) => centered(at)),
      ],
    ),
  );

/** A week in a line, also where it is not a whole one. */
const padded = (cells: readonly Cell[]): readonly Cell[] => [
  ...cells,
  ...Array.from({ length: 7 - cells.length }, () => value('')),
];

/** A word processor has no bars here: the numbers themselves, seven days or one name a line. */
const barTable = ({ direction, items, unit }: Bars, width: number): HwpxTable => {
  if (direction === 'rows')
    return boxed(
      grid(
        [width - 40, 40],
        items.map(({ label: name, text }) => [value(name), centered(`${text}${unit}`)]),
      ),
    );
  const weeks = Array.from({ length: Math.ceil(items.length / 7) }, (_, week) => items.slice(week * 7, week * 7 + 7));
  return boxed(
    grid(
      Array.from({ length: 7 }, () => width / 7),
      weeks.flatMap((week) => [
        padded(week.map(({ label: day }) => label(day))),
        padded(week.map(({ text }) => centered(text))),
      ]),
    ),
  );
};

const figureTable = ({ items }: Figures, width: number): HwpxTable =>
  boxed(
    grid(
      items.map(() => width / items.length),
      [
        items.map((one) => label(one.label)),
        items.map((one) => centered(`${one.value}${one.unit}`, { hint: one.note })),
      ],
    ),
  );
