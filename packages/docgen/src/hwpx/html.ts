import type { Cell } from '../papers/paper.ts';
import { cleanText } from '../text/clean.ts';
import type { HwpxTable } from './tables.ts';

/** The words of a box, one line each; ■ marks a ticked choice, as public offices write it. */
const linesOf = (cell: Cell): readonly string[] => {
  const choices = cell.choices?.map(({ label, on }) => `${on ? '■' : '□'} ${label}`).join('  ');
  const items = cell.items?.map((item) => `· ${item}`).join('\n');
  const hint = cell.hint === null || cell.hint === '' ? [] : [`(${cell.hint})`];
  return [choices ?? items ?? cell.text, ...hint].flatMap((text) => cleanText(text).split('\n'));
};

/** A table in the HTML that kordoc reads; text is escaped and stays text. */
export const htmlOf = ({ rows }: HwpxTable): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => cellHtml(cell)).join('')}</tr>`).join('')}</table>`;

const cellHtml = (cell: Cell): string => {
  const tag = cell.role === 'label' ? 'th' : 'td';
  const spans = `${cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ''}${cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : ''}`;
  return `<${tag}${spans}>${linesOf(cell).map(escaped).join('<br>')}</${tag}>`;
};

const escaped = (line: string): string =>
  line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
