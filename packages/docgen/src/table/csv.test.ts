import { expect, it } from 'vitest';
import { line, tableOf } from '../testing/sample-table.ts';
import { renderCsv } from './csv.ts';

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

it('is UTF-8 with a byte order mark, commas and CRLF', () => {
  expect(textOf(renderCsv(tableOf([line('열람')])))).toBe(
    '\uFEFF내용,건수,일시,기한,진행 중\r\n열람,-5,2026-11-21 09:00:00,2026-12-20,예\r\n',
  );
});

it('quotes what would break a line or a field', () => {
  expect(textOf(renderCsv(tableOf([line('하나, "둘"\n셋')])))).toContain('\r\n"하나, ""둘""\n셋",-5');
});

it('never lets a text run as a formula, and leaves numbers numbers', () => {
  expect(textOf(renderCsv(tableOf([line('=HYPERLINK("x")')])))).toContain('"\'=HYPERLINK(""x"")",-5,');
});

it('leaves empty what is not there', () => {
  const nothing = { text: null, count: null, at: null, on: null, open: null };
  expect(textOf(renderCsv(tableOf([nothing])))).toContain('\r\n,,,,\r\n');
});

it('holds 100,000 rows', () => {
  const rows = Array.from({ length: 100_000 }, () => line('열람'));
  expect(textOf(renderCsv(tableOf(rows))).split('\r\n')).toHaveLength(100_002);
});
