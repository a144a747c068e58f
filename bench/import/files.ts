import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { crc32, createDeflateRaw } from 'node:zlib';
import { personOf } from '../notices/people.ts';

const HEADER = ['성명', '전자우편', '휴대전화'];

function* rows(count: number): Generator<readonly string[]> {
  yield HEADER;
  for (let index = 1; index < count; index += 1) {
    const { name, email } = personOf(index);
    yield [name, email, `010-0000-${String(index % 10_000).padStart(4, '0')}`];
  }
}

/** As many texts as make a piece worth sending. */
function* gathered(texts: Iterable<string>): Generator<string> {
  let some: string[] = [];
  for (const text of texts) {
    some.push(text);
    if (some.length < 1000) continue;
    yield some.join('');
    some = [];
  }
  yield some.join('');
}

function* csvLines(count: number): Generator<string> {
  for (const row of rows(count)) yield `${row.join(',')}\r\n`;
}

export const writeCsv = (path: string, count: number): Promise<void> =>
  pipeline(Readable.from(gathered(csvLines(count))), createWriteStream(path));

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function* sheet(count: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>`;
  for (let row = 1; row <= count; row += 1) {
    const cell = (column: number): string =>
      `<c r="${'ABC'[column] ?? ''}${row}" s="1" t="s"><v>${(row - 1) * 3 + column}</v></c>`;
    yield `<row r="${row}" spans="1:3">${cell(0)}${cell(1)}${cell(2)}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function* sharedTexts(count: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}">`;
  for (const row of rows(count)) yield row.map((text) => `<si><t>${text}</t></si>`).join('');
  yield '</sst>';
}

interface Member {
  readonly name: string;
  readonly packed: Buffer;
  readonly size: number;
  readonly sum: number;
}

const member = async (name: string, content: Iterable<string>): Promise<Member> => {
  let [size, sum] = [0, 0];
  const measured = function* (): Generator<Buffer> {
    for (const text of gathered(content)) {
      const piece = Buffer.from(text);
      size += piece.length;
      sum = crc32(piece, sum);
      yield piece;
    }
  };
  const packed = await buffer(Readable.from(measured()).pipe(createDeflateRaw()));
  return { name, packed, size, sum };
};

const field = (bytes: number, value: number): Buffer => {
  const part = Buffer.alloc(bytes);
  part.writeUIntLE(value, 0, bytes);
  return part;
};

const zip = (members: readonly Member[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, size, sum } of members) {
    const label = Buffer.from(name);
    const common = [
      ...[20, 0, 8, 0, 0].map((value) => field(2, value)),
      ...[sum, packed.length, size].map((value) => field(4, value)),
      ...[label.length, 0].map((value) => field(2, value)),
    ];
    const local = Buffer.concat([field(4, 0x04034b50), ...common, label, packed]);
    directory.push(field(4, 0x02014b50), field(2, 20), ...common, Buffer.alloc(10), field(4, at), label);
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = [field(4, 0x06054b50), field(4, 0), field(2, members.length), field(2, members.length)];
  return Buffer.concat([...parts, listed, ...end, field(4, listed.length), field(4, at), field(2, 0)]);
};

/** As Excel writes it: every text once in a table of its own, and cells that point there. */
export const writeXlsx = async (path: string, count: number): Promise<void> => {
  const book = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="명단" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
  await writeFile(
    path,
    zip([
      await member('xl/workbook.xml', [book]),
      await member('xl/_rels/workbook.xml.rels', [relations]),
      await member('xl/sharedStrings.xml', sharedTexts(count)),
      await member('xl/worksheets/sheet1.xml', sheet(count)),
    ]),
  );
};
