import { renderXlsx } from '@bongsu/docgen';
import { syntheticPeople } from '@bongsu/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guessColumns, looksLikeHeader } from './guess-columns.ts';
import { guessDelimiter, readListFile } from './read-file.ts';

/** `성명,전자우편\r\n홍길동,a@example.invalid\r\n` as Excel on a Korean Windows writes it. */
const CP949 = Buffer.from('bcbab8ed2cc0fcc0dabfecc6ed0d0ac8abb1e6b5bf2c61406578616d706c652e696e76616c69640d0a', 'hex');

const table = [
  ['성명', '전자우편'],
  ['홍길동', 'a@example.invalid'],
];

it('reads CP949, UTF-8 with and without a mark, and UTF-16', async () => {
  const text = '성명,전자우편\r\n홍길동,a@example.invalid\r\n';
  expect(await readListFile(CP949)).toMatchObject({ encoding: 'cp949', delimiter: ',', rows: table });
  expect(await readListFile(Buffer.from(text))).toMatchObject({ encoding: 'utf-8', rows: table });
  expect(await readListFile(Buffer.from(`\uFEFF${text}`))).toMatchObject({ encoding: 'utf-8', rows: table });
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replaceAll(',', '\t'), 'utf16le')]);
  expect(await readListFile(utf16)).toMatchObject({ encoding: 'utf-16', delimiter: '\t', rows: table });
});

it.each([',', ';', '\t', '|'])('finds the delimiter %j', async (sign) => {
  const text = ['성명', '전자우편'].join(sign) + '\n' + ['"홍,길;동"', 'a@example.invalid'].join(sign);
  expect(guessDelimiter(text)).toBe(sign);
  const { rows } = await readListFile(Buffer.from(text));
  expect(rows[1]).toEqual(['홍,길;동', 'a@example.invalid']);
});

it('keeps quotes, line breaks in cells, blank rows between and formula-like cells as they are', async () => {
  const text = '이름,메일\n"김 ""구름""\n(주)",a@example.invalid\n,\n=1+1,@SUM(A1)\n\n\n';
  const { rows } = await readListFile(Buffer.from(text));
  expect(rows).toEqual([
    ['이름', '메일'],
    ['김 "구름"\n(주)', 'a@example.invalid'],
    ['', ''],
    ['=1+1', '@SUM(A1)'],
  ]);
});

it('refuses what would swallow rows: a quote that never ends', async () => {
  await expect(
    readListFile(Buffer.from('이름,메일\n"홍길동,a@example.invalid\n이산,b@example.invalid\n')),
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
  const { format, rows } = await readListFile(bytes);
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
  await expect(readListFile(xls)).rejects.toMatchObject({ code: 'wrong-file' });
  await expect(readListFile(Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]))).rejects.toMatchObject({
    code: 'wrong-file',
  });
  await expect(readListFile(Buffer.from('PK\u0003\u0004 not a zip'))).rejects.toMatchObject({ code: 'too-large' });
  const bytes = Buffer.from(
    await renderXlsx({ name: 'a', columns: [{ header: 'a', width: 1, type: 'text', value: () => 'a' }], rows: [1] }),
  );
  const central = bytes.indexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt32LE(0xf000_0000, central + 24);
  await expect(readListFile(bytes)).rejects.toMatchObject({ code: 'too-large' });
});

it('never breaks on any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const outcome = await readListFile(Buffer.from(bytes)).catch((error: { code?: string }) => error.code);
      expect(typeof outcome === 'object' || ['invalid', 'wrong-file', 'too-large'].includes(outcome ?? '')).toBe(true);
    }),
  );
});
