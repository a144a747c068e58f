import { renderXlsx } from '@bongsu/docgen';
import { syntheticPeople } from '@bongsu/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guessColumns, looksLikeHeader } from './guess-columns.ts';
import { guessDelimiter } from './read-csv.ts';
import { readListFile, MOST_ROWS, type ListFile } from './read-file.ts';
import { attribute, plainText, readXml } from './xml-reader.ts';

/** The file with all its rows at once. */
const readWhole = async (bytes: Buffer): Promise<Omit<ListFile, 'rows'> & { rows: (readonly string[])[] }> => {
  const file = readListFile(bytes);
  const rows: (readonly string[])[] = [];
  for await (const portion of file.rows) rows.push(...portion);
  return { ...file, rows };
};

/** `성명,전자우편\r\n홍길동,a@example.invalid\r\n` as Excel on a Korean Windows writes it. */
const CP949 = Buffer.from('bcbab8ed2cc0fcc0dabfecc6ed0d0ac8abb1e6b5bf2c61406578616d706c652e696e76616c69640d0a', 'hex');

const table = [
  ['성명', '전자우편'],
  ['홍길동', 'a@example.invalid'],
];

it('reads CP949, UTF-8 with and without a mark, and UTF-16', async () => {
  const text = '성명,전자우편\r\n홍길동,a@example.invalid\r\n';
  expect(await readWhole(CP949)).toMatchObject({ encoding: 'cp949', delimiter: ',', rows: table });
  expect(await readWhole(Buffer.from(text))).toMatchObject({ encoding: 'utf-8', rows: table });
  expect(await readWhole(Buffer.from(`\uFEFF${text}`))).toMatchObject({ encoding: 'utf-8', rows: table });
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replaceAll(',', '\t'), 'utf16le')]);
  expect(await readWhole(utf16)).toMatchObject({ encoding: 'utf-16', delimiter: '\t', rows: table });
});

it.each([',', ';', '\t', '|'])('finds the delimiter %j', async (sign) => {
  const text = ['성명', '전자우편'].join(sign) + '\n' + ['"홍,길;동"', 'a@example.invalid'].join(sign);
  expect(guessDelimiter(text)).toBe(sign);
  const { rows } = await readWhole(Buffer.from(text));
  expect(rows[1]).toEqual(['홍,길;동', 'a@example.invalid']);
});

it('keeps quotes, line breaks in cells, blank rows between and formula-like cells as they are', async () => {
  const text = '이름,메일\n"김 ""구름""\n(주)",a@example.invalid\n,\n=1+1,@SUM(A1)\n\n\n';
  const { rows } = await readWhole(Buffer.from(text));
  expect(rows).toEqual([['이름', '메일'], ['김 "구름"\n(주)', 'a@example.invalid'], [], ['=1+1', '@SUM(A1)']]);
});

it('refuses what would swallow rows: a quote that never ends', async () => {
  await expect(
    readWhole(Buffer.from('이름,메일\n"홍길동,a@example.invalid\n이산,b@example.invalid\n')),
  ).rejects.toMatchObject({
    code: 'invalid',
  });
});

it('reads XLSX with numbers as written', async () => {
  const people = syntheticPeople(1, 3);
  const bytes = Buffer.from(
    await renderXlsx({
      name: '명단',
      columns: [
        { header: '성명', width: 10, type: 'text', value: (row) => row.name },
        { header: 'e-mail', width: 30, type: 'text', value: (row) => row.email },
        { header: '휴대전화', width: 20, type: 'text', value: (row) => row.phone },
      ],
      rows: people,
    }),
  );
  const { format, rows } = await readWhole(bytes);
  expect(format).toBe('xlsx');
  expect(rows.slice(1)).toEqual(people.map(({ name, email, phone }) => [name, email, phone]));
  expect(guessColumns(rows[0] ?? [], rows.slice(1))).toMatchObject({ name: 0, email: 1, phone: 2, address: null });
});

it('guesses the columns without a header by what stands in them', () => {
  const rows = syntheticPeople(2, 10).map(({ name, email, phone }) => [phone, name, email]);
  expect(looksLikeHeader(rows)).toBe(false);
  expect(guessColumns([], rows)).toMatchObject({ name: 1, email: 2, phone: 0, address: null });
  expect(looksLikeHeader([['번호', '누구', '주소'], ...rows])).toBe(true);
});

it('refuses old XLS, other binaries, broken ZIPs and what unfolds too far', async () => {
  const xls = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  await expect(readWhole(xls)).rejects.toMatchObject({ code: 'wrong-file' });
  await expect(readWhole(Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]))).rejects.toMatchObject({
    code: 'wrong-file',
  });
  await expect(readWhole(Buffer.from('PK\u0003\u0004 not a zip'))).rejects.toMatchObject({ code: 'too-large' });
  const bytes = Buffer.from(
    await renderXlsx({ name: 'a', columns: [{ header: 'a', width: 1, type: 'text', value: () => 'a' }], rows: [1] }),
  );
  const central = bytes.indexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt32LE(0xf000_0000, central + 24);
  await expect(readWhole(bytes)).rejects.toMatchObject({ code: 'too-large' });
});

it('never breaks on any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const outcome = await readWhole(Buffer.from(bytes)).catch((error: { code?: string }) => error.code);
      expect(typeof outcome === 'object' || ['invalid', 'wrong-file', 'too-large'].includes(outcome ?? '')).toBe(true);
    }),
  );
});

it('takes as many rows as a sheet can have, and says how many when there are more', async () => {
  let count = 0;
  const counted = async (): Promise<void> => {
    const { rows } = readListFile(Buffer.from('a\n'.repeat(MOST_ROWS + 1)));
    for await (const portion of rows) count += portion.length;
  };
  await expect(counted()).rejects.toMatchObject({
    code: 'too-large',
    detail: { en: expect.stringContaining('1,048,576') },
  });
  expect(count).toBeGreaterThan(MOST_ROWS - 1000);
});

it('reads XLSX as other programs write it: prefixes, single quotes, runs, gaps, and signs written as numbers', async () => {
  const people = [{ name: 'constructor', email: `a&b<c>"d"@example.invalid` }];
  const columns = [
    { header: '성명', width: 10, type: 'text' as const, value: (row: (typeof people)[number]) => row.name },
    { header: '메일', width: 10, type: 'text' as const, value: (row: (typeof people)[number]) => row.email },
  ];
  const { rows } = await readWhole(Buffer.from(await renderXlsx({ name: '명단', columns, rows: people })));
  expect(rows[1]).toEqual(['constructor', `a&b<c>"d"@example.invalid`]);
  const told: string[] = [];
  const xml = `<?xml version='1.0'?><x:row x:r='3' r='7'><c r="B7"/>&#xAE40;&amp;</x:row>`;
  const pieces = async function* () {
    for (const byte of Buffer.from(xml)) yield Buffer.of(byte);
  };
  const events = {
    open: (name: string, rest: string, closed: boolean) =>
      told.push(`${name} ${attribute(rest, 'r') ?? '-'} ${String(closed)}`),
    text: (text: string) => told.push(plainText(text)),
    close: (name: string) => told.push(`/${name}`),
  };
  for await (const _ of readXml(pieces(), events));
  expect(told).toEqual(['row 7 false', 'c B7 true', '김&', '/row']);
});
