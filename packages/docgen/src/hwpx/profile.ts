import type { FormatProfile } from 'kordoc';
import type { Cell } from '../papers/paper.ts';
import { placed, type PlacedCell } from '../papers/placement.ts';
import type { HwpxTable } from './tables.ts';

type TableProfile = FormatProfile['tables'][number];
type CharProfile = NonNullable<TableProfile['used_char_prs']>[string];
type FillProfile = TableProfile['used_border_fills'][string];

/** 1 mm in HWPUNIT (1/7200 inch). */
const unit = (millimetres: number): string => String(Math.round((millimetres * 7200) / 25.4));

const FONT = '함초롬돋움';
const LINE = { type: 'SOLID', width: '0.12 mm', color: '#5C636C' };
const LINES: FillProfile = { leftBorder: LINE, rightBorder: LINE, topBorder: LINE, bottomBorder: LINE };
const FILLS: Record<string, FillProfile> = {
  value: LINES,
  label: { ...LINES, fill: { faceColor: '#F1F3F5' } },
  open: {},
};

const letters = (points: number, more: Partial<CharProfile> = {}): CharProfile => ({
  height_hwpunit: String(points * 100),
  fontName_hangul: FONT,
  ...more,
});

const CHARS: Record<string, CharProfile> = {
  value: letters(10),
  label: letters(10, { bold: true }),
  muted: letters(10, { textColor: '#59616B' }),
  small: letters(8.5, { textColor: '#59616B' }),
  large: letters(15, { bold: true }),
};

/** Widths, shading and letters for each table, by its order in the document. */
export const profileOf = (tables: readonly HwpxTable[]): FormatProfile => ({
  tables: tables.map((table, index) => ({
    table_index: index,
    rows: table.rows.length,
    cols: table.columns.length,
    col_widths_hwpunit: table.columns.map((width) => unit(width)),
    used_border_fills: FILLS,
    used_char_prs: CHARS,
    cells: placed(table.rows).map((one) => cellProfile(one, table)),
  })),
});

const cellProfile = ({ cell, row, column }: PlacedCell, table: HwpxTable): TableProfile['cells'][number] => ({
  row,
  col: column,
  borderFillIDRef: table.lines ? cell.role : 'open',
  charPrIDRef: charOf(cell, table),
  ...(cell.minHeight === null ? {} : { height_hwpunit: unit(cell.minHeight) }),
});

const charOf = (cell: Cell, table: HwpxTable): string => {
  if (table.letters !== 'body') return table.letters;
  if (cell.tone === 'muted') return 'muted';
  return cell.role === 'label' || cell.tone !== 'normal' ? 'label' : 'value';
};
