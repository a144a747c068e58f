import type { Cell } from '../papers/paper.ts';
import { readZip, writeZip, type ZipEntry } from '../zip.ts';
import type { HwpxTable } from './tables.ts';

const SECTION = 'Contents/section0.xml';
const HEADER = 'Contents/header.xml';
/** Percent of the letters; closer lines would touch. */
const TIGHTEST = 120;

/**
 * What kordoc cannot be told: it makes the first row of each table a header row that repeats, and centres by guess.
 * Sets header rows and alignment as the paper has them, and takes the dates out of the package.
 */
export const adjusted = (bytes: Uint8Array, tables: readonly HwpxTable[]): Uint8Array => {
  const entries = readZip(bytes).filter(({ name }) => !name.endsWith('/'));
  const shapes = paragraphShapes(textOf(entries, HEADER));
  return writeZip(
    entries.map(({ name, bytes: content }) => ({
      name,
      // The first file of the package must lie open, so that its type can be read from the first bytes.
      stored: name === 'mimetype',
      bytes: name === SECTION ? Buffer.from(adjustSection(content.toString('utf8'), tables, shapes)) : content,
    })),
  );
};

const textOf = (entries: readonly ZipEntry[], name: string): string =>
  entries.find((entry) => entry.name === name)?.bytes.toString('utf8') ?? '';

/** The paragraph shape for each alignment: the tightest, which kordoc made for tables. */
const paragraphShapes = (header: string): ReadonlyMap<string, string> => {
  const shapes = header.matchAll(
    /<hh:paraPr id="(\d+)"[^>]*>[\s\S]*?<hh:align horizontal="(\w+)"[\s\S]*?<hh:lineSpacing [^>]*?value="(\d+)"/g,
  );
  const tightest = new Map<string, { readonly id: string; readonly spacing: number }>();
  for (const [, id, align, value] of shapes) {
    const spacing = Number(value);
    if (spacing >= TIGHTEST && spacing <= (tightest.get(align!)?.spacing ?? Infinity))
      tightest.set(align!, { id: id!, spacing });
  }
  return new Map(Array.from(tightest, ([align, { id }]) => [align.toLowerCase(), id]));
};

const adjustSection = (xml: string, tables: readonly HwpxTable[], shapes: ReadonlyMap<string, string>): string => {
  const [before, ...drawn] = xml.split(/(?=<hp:tbl )/);
  return [before, ...drawn.map((one, index) => adjustTable(one, tables[index], shapes))].join('');
};

const adjustTable = (xml: string, table: HwpxTable | undefined, shapes: ReadonlyMap<string, string>): string => {
  if (table === undefined) return xml;
  const end = xml.indexOf('</hp:tbl>');
  const cells = table.rows.flatMap((row, index) => row.map((cell) => ({ cell, header: index < table.header })));
  let next = 0;
  const body = xml.slice(0, end).replaceAll(/<hp:tc [\s\S]*?<\/hp:tc>/g, (drawn) => {
    const one = cells[next];
    next += 1;
    return one === undefined ? drawn : adjustCell(drawn, one.cell, one.header, shapes);
  });
  return body.replace(/repeatHeader="\d"/, `repeatHeader="${table.header > 0 ? 1 : 0}"`) + xml.slice(end);
};

const adjustCell = (xml: string, cell: Cell, header: boolean, shapes: ReadonlyMap<string, string>): string => {
  const shape = shapes.get(cell.align);
  const flagged = xml.replace(/ header="\d"/, ` header="${header ? 1 : 0}"`);
  return shape === undefined ? flagged : flagged.replaceAll(/paraPrIDRef="\d+"/g, `paraPrIDRef="${shape}"`);
};
