import { ListProblem } from './list-problem.ts';
import type { Cells } from './raw-rows.ts';
import { TextStore } from './text-store.ts';
import { attribute, plainText, readXml, type XmlEvents } from './xml-reader.ts';
import { entriesOf, unfold, unfoldsTooFar, type Entry } from './zip.ts';

/** Bytes that a spreadsheet unfolds to: several times what a million rows take. They are read piece by piece. */
export const MOST_UNFOLDED = 1024 * 1024 * 1024;

interface NumberedRow {
  readonly cells: Cells;
  /** From 1. */
  readonly number: number;
}

/** Columns that can be chosen from. */
const MOST_COLUMNS = 200;

const unreadable = (): ListProblem =>
  new ListProblem('wrong-file', { ko: '읽을 수 없는 XLSX 파일입니다.', en: 'The XLSX file cannot be read.' });

const nothing = (): void => undefined;

const readEntry = async (entry: Entry | undefined, events: Partial<XmlEvents>): Promise<void> => {
  if (entry === undefined) return;
  const all = { open: nothing, text: nothing, close: nothing, ...events };
  for await (const _ of readXml(unfold(entry), all));
};

/** Where the first sheet lies in the package. */
const firstSheet = async (entries: ReadonlyMap<string, Entry>): Promise<Entry> => {
  let relation: string | null = null;
  await readEntry(entries.get('xl/workbook.xml'), {
    open: (name, rest) => {
      if (name === 'sheet') relation ??= attribute(rest, String.raw`(?:\w+:)?id`);
    },
  });
  const found: { target?: string | null } = {};
  await readEntry(entries.get('xl/_rels/workbook.xml.rels'), {
    open: (name, rest) => {
      if (name === 'Relationship' && attribute(rest, 'Id') === relation) found.target = attribute(rest, 'Target');
    },
  });
  const path = found.target ?? '';
  const sheet = entries.get(path.startsWith('/') ? path.slice(1) : `xl/${path}`);
  if (relation === null || sheet === undefined) throw unreadable();
  return sheet;
};

/** `_x000D_` stands for a sign that XML cannot carry, or that somebody would take for something else. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The text of `<si>` or `<is>`: all its runs, without what only tells how to read it aloud. */
const textRuns = (): XmlEvents & { readonly take: () => string } => {
  let text = '';
  let isText = false;
  let isReading = false;
  return {
    open: (name, _rest, closed) => {
      if (name === 'rPh') isReading = !closed;
      if (name === 't') isText = !closed && !isReading;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
    },
    take: () => {
      const taken = unescaped(plainText(text));
      text = '';
      return taken;
    },
  };
};

const sharedTexts = async (entry: Entry | undefined): Promise<TextStore> => {
  const store = new TextStore();
  const runs = textRuns();
  await readEntry(entry, {
    ...runs,
    close: (name) => {
      runs.close(name);
      if (name === 'si') store.add(runs.take());
    },
  });
  return store;
};

/** `C7` is 2; without a reference the cell stands behind the one before. */
const columnOf = (reference: string | null, next: number): number => {
  if (reference === null) return next;
  let column = 0;
  for (const sign of reference) {
    const letter = sign.codePointAt(0)! - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
};

/** Puts the cells of one row after the other together; numbers stay as written, since a phone number is no quantity. */
const rowsOf = (shared: TextStore, emit: (cells: Cells, number: number) => void): XmlEvents => {
  const runs = textRuns();
  let cells: string[] = [];
  let number = 0;
  let column = -1;
  let type: string | null = null;
  let value = '';
  let isValue = false;
  const put = (): void => {
    const inline = runs.take();
    if (column >= MOST_COLUMNS || column < 0) return;
    while (cells.length < column) cells.push('');
    if (type === 's') cells[column] = value === '' ? '' : shared.at(Number(value));
    else cells[column] = type === 'inlineStr' ? inline : unescaped(plainText(value));
  };
  return {
    open: (name, rest, closed) => {
      if (name === 'c') {
        column = columnOf(attribute(rest, 'r'), column + 1);
        [type, value] = [attribute(rest, 't'), ''];
      } else if (name === 'v') isValue = !closed;
      else if (name === 'row') {
        [cells, column] = [[], -1];
        number = Number(attribute(rest, 'r') ?? number + 1);
        if (closed) emit(cells, number);
      } else runs.open(name, rest, closed);
    },
    text: (text) => {
      if (isValue) value += text;
      else runs.text(text);
    },
    close: (name) => {
      if (name === 'v') isValue = false;
      else if (name === 'c') put();
      else if (name === 'row') emit(cells, number);
      else runs.close(name);
    },
  };
};

/** Rows of the first sheet, some at a time; numbers without a row are left out. */
export async function* readXlsx(bytes: Buffer): AsyncGenerator<readonly NumberedRow[]> {
  const listed = entriesOf(bytes);
  const sum = listed?.reduce((total, { said }) => total + said, 0) ?? Number.POSITIVE_INFINITY;
  if (listed === null || sum > MOST_UNFOLDED) throw unfoldsTooFar();
  const entries = new Map(listed.map((entry) => [entry.name, entry]));
  const sheet = await firstSheet(entries);
  const shared = await sharedTexts(entries.get('xl/sharedStrings.xml'));
  let rows: NumberedRow[] = [];
  const events = rowsOf(shared, (cells, number) => rows.push({ cells, number }));
  for await (const _ of readXml(unfold(sheet), events)) {
    yield rows;
    rows = [];
  }
}
