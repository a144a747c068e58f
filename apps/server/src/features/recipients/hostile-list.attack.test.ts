// The list of people to be told comes from somewhere else: a department, a contractor, at worst whoever broke in. One
// spreadsheet of half a megabyte, dropped by an honest officer, took two gigabytes and a minute and a half of the only
// thread: nobody could report, decide or be told meanwhile.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { noticesDraft, recipientsPreview } from '@bongsu/contracts';
import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../../test/app.ts';
import { openCase } from '../evidence/case.fixture.ts';
import { guessDelimiter } from './read-csv.ts';
import { readListFile } from './read-file.ts';
import { MOST_UNFOLDED } from './read-xlsx.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Member {
  readonly name: string;
  readonly data: Buffer;
  /** What the directory says of its size; the truth when absent. */
  readonly said?: number;
}

const numbers = (...pairs: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    pairs.map(([bytes, value]) => {
      const part = Buffer.alloc(bytes);
      part.writeUIntLE(value, 0, bytes);
      return part;
    }),
  );

const zip = (members: readonly Member[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, said = data.length } of members) {
    const packed = deflateRawSync(data, { level: 9 });
    const label = Buffer.from(name);
    const common = (size: number): Buffer =>
      numbers(
        [2, 20],
        [2, 0],
        [2, 8],
        [4, 0],
        [4, crc32(data)],
        [4, packed.length],
        [4, size],
        [2, label.length],
        [2, 0],
      );
    const local = Buffer.concat([numbers([4, 0x04034b50]), common(data.length), label, packed]);
    directory.push(
      numbers([4, 0x02014b50], [2, 20]),
      common(said),
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
      label,
    );
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = members.length;
  return Buffer.concat([
    ...parts,
    listed,
    numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, listed.length], [4, at], [2, 0]),
  ]);
};

const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>김등대</t></is></c><c r="B1" t="inlineStr"><is><t>kim@example.org</t></is></c></row>`;

const spreadsheet = (inside: Buffer | string, said?: number): Buffer =>
  zip([
    {
      name: '[Content_Types].xml',
      data: Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    },
    {
      name: 'xl/workbook.xml',
      data: Buffer.from(
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: Buffer.from(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: Buffer.concat([
        Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><sheetData>${row}</sheetData>`),
        Buffer.from(inside),
        Buffer.from('</worksheet>'),
      ]),
      ...(said === undefined ? {} : { said }),
    },
  ]);

const blanks = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024, ' ');
const rowsOf = async (bytes: Buffer): Promise<(readonly string[])[]> => {
  const rows: (readonly string[])[] = [];
  for await (const portion of readListFile(bytes).rows) rows.push(...portion);
  return rows;
};

const tooLarge = { code: 'too-large' };

describe('a spreadsheet as a list', () => {
  it('is read when it is what it says', async () => {
    expect(await rowsOf(spreadsheet(''))).toEqual([['김등대', 'kim@example.org']]);
  });

  it.each([
    ['says less than it holds', () => spreadsheet(blanks(4), 1000)],
    ['says more than is read', () => spreadsheet('', MOST_UNFOLDED)],
    ['is one text without an end', () => spreadsheet(blanks(20))],
    ['is one tag without an end', () => spreadsheet(`<c a="${'<'.repeat(5_000_000)}`)],
    ['is one comment without an end', () => spreadsheet(`<!-- ${'<a> '.repeat(2_000_000)}`)],
    ['brings a document type', () => spreadsheet('<!DOCTYPE a [<!ENTITY b "c">]>')],
    ['is one instruction without an end', () => spreadsheet(`<?a ${'<a> '.repeat(2_000_000)}`)],
  ])('is refused when it %s', async (_name, made) => {
    await expect(rowsOf(made())).rejects.toMatchObject(tooLarge);
  });

  it('is refused at the door, and leaves no file behind', async () => {
    await using app = await startTestApp();
    const { id, officer } = await openCase(app);
    const notice = await officer.call(noticesDraft, { params: { incidentId: id }, body: { kind: 'full' } });
    const params = { incidentId: id, noticeId: notice.id };
    const file = { name: '명단.xlsx', content: spreadsheet(blanks(4), 1000) };
    expect(await officer.refusal(recipientsPreview, { params, body: {}, file })).toMatchObject(tooLarge);
    const kept = await readdir(join(app.deps.config.dataDir, 'files'), { recursive: true, withFileTypes: true });
    expect(kept.filter((entry) => entry.isFile())).toEqual([]);
  });
});

describe('a text as a list', () => {
  it('does not make the search for its delimiter go in circles', () => {
    for (const evil of ['"'.repeat(20_001), '"a'.repeat(10_001), '""a"'.repeat(5001), `"${'""'.repeat(9999)}a`]) {
      expect(guessDelimiter(evil)).toBe(',');
    }
  });
});
