import { describe, expect, it } from 'vitest';
import { DocumentError } from '../errors.ts';
import { line, tableOf, type Line } from '../testing/sample-table.ts';
import { readZip } from '../zip.ts';
import { renderSheets, renderXlsx, sheetOf as xlsxSheetOf } from './xlsx.ts';

const filesOf = async (rows: readonly Line[]): Promise<ReadonlyMap<string, string>> =>
  new Map(readZip(await renderXlsx(tableOf(rows))).map(({ name, bytes }) => [name, bytes.toString()]));

const sheetOf = async (rows: readonly Line[]): Promise<string> =>
  (await filesOf(rows)).get('xl/worksheets/sheet1.xml') ?? '';

/** The texts as a spreadsheet reads them: entities and `_xHHHH_` decoded. */
const textsOf = async (rows: readonly Line[]): Promise<readonly string[]> => {
  const xml = (await filesOf(rows)).get('xl/sharedStrings.xml') ?? '';
  return Array.from(xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g), ([, text]) => decoded(text!));
};

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

describe('several tables as one XLSX', () => {
  it('are a sheet each, in their order and with their own columns', async () => {
    const sheets = ['요약', '계정별'].map((name) => xlsxSheetOf({ ...tableOf([line(name)]), name }));
    const files = new Map(readZip(await renderSheets(sheets)).map(({ name, bytes }) => [name, bytes.toString()]));
    const names = files.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]*)"/g);
    expect(Array.from(names, ([, name]) => name)).toEqual(['요약', '계정별']);
    expect([...files.keys()]).toEqual(expect.arrayContaining(['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']));
    expect(files.get('xl/worksheets/sheet2.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });
});

describe('a table as XLSX', () => {
  it('has a frozen header and the column widths asked for', async () => {
    const sheet = await sheetOf([line('열람')]);
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<col [^>]*width="40"/);
  });

  it('has numbers and dates as numbers, with moments in Korean time', async () => {
    const sheet = await sheetOf([line('열람')]);
    expect(sheet).toContain('<v>-5</v>');
    expect(sheet).toContain('<v>46347.375</v>');
    expect(sheet).toContain('<v>46376</v>');
  });

  it('has no formula, whatever was written', async () => {
    const texts = ['=1+1', '@SUM(A1)', '+1', '-1', '\t=1', '＝1', "=cmd|'/c calc'!A1"];
    const rows = texts.map((text) => line(text));
    expect(await sheetOf(rows)).not.toContain('<f>');
    expect(await textsOf(rows)).toEqual(expect.arrayContaining(texts));
  });

  it.each([
    'constructor',
    '__proto__',
    'toString',
    '_x0041_',
    'a\u0000b\u001Fc',
    '<b>&amp;</b>',
    ' 앞뒤 공백 ',
    '줄1\n줄2',
  ])('gives the text %j back exactly', async (text) => {
    expect(await textsOf([line(text)])).toContain(text);
  });

  it('says so when a text is longer than a cell may hold', async () => {
    const long = (await textsOf([line('가'.repeat(40_000))])).find((text) => text.startsWith('가가'));
    expect(long).toHaveLength(32_767);
    expect(long).toMatch(/이하 생략\)$/);
  });

  it('holds 100,000 rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => ({ ...line(`기록 ${index}`), at: null, on: null }));
    expect(await sheetOf(rows)).toContain('r="A100001"');
  });

  it('is refused without columns', async () => {
    await expect(renderXlsx({ name: '빈 표', columns: [], rows: [] })).rejects.toThrow(DocumentError);
  });
});
