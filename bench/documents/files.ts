/** The documents that are measured, made here: nobody in them exists. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { makeDocx, paragraph, rowsOf, table } from '../../packages/scanner/src/documents/testing/make-docx.ts';
import { asHwp, makeHwpx } from '../../packages/scanner/src/documents/testing/make-hwp.ts';
import { makeMail } from '../../packages/scanner/src/documents/testing/make-mail.ts';
import { makePdf } from '../../packages/scanner/src/documents/testing/make-pdf.ts';
import { encodeKorean } from '../../packages/scanner/src/documents/testing/korean.ts';
import { makeParagraphs, makePeople } from '../../packages/scanner/src/documents/testing/prose.ts';

export type Kind = 'docx' | 'xlsx' | 'hwp' | 'hwpx' | 'eml' | 'pdf';

export interface Measured {
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: Uint8Array;
}

const PARAGRAPHS = 1500;
const PEOPLE = 400;
const ROWS = 20_000;
const MAIL_ROWS = 24_000;

const makeBook = async (): Promise<Uint8Array> => {
  const head = ['이름', '전화', '번호', '메일', '주소', '등급', '금액', '비고'];
  const rows = makePeople(ROWS).map(({ name, phone, number, email, address }, index) => [
    name,
    phone,
    number,
    email,
    address,
    index % 5,
    index * 1370,
    '확인 완료',
  ]);
  const cells = [head, ...rows].map((row) => row.map((value) => ({ value })));
  return await writeXlsxFile(cells).toBuffer();
};

const makeLetter = (): Uint8Array => {
  const rows = makePeople(MAIL_ROWS).map(({ name, phone, number, email }) => `${name},${phone},${number},${email}`);
  const body = makeParagraphs(30).join('\r\n');
  return makeMail('회원 명단 송부', body, { name: 'members.csv', bytes: encodeKorean(rows.join('\r\n')) });
};

export const makeFiles = async (): Promise<Measured[]> => {
  const paragraphs = makeParagraphs(PARAGRAPHS);
  const people = makePeople(PEOPLE);
  const hwpx = await makeHwpx(paragraphs, people);
  return [
    { name: 'made.docx', kind: 'docx', bytes: makeDocx(paragraphs.map(paragraph).join('') + table(rowsOf(people))) },
    { name: 'made.xlsx', kind: 'xlsx', bytes: await makeBook() },
    { name: 'made.hwp', kind: 'hwp', bytes: asHwp(hwpx) },
    { name: 'made.hwpx', kind: 'hwpx', bytes: hwpx },
    { name: 'made.eml', kind: 'eml', bytes: makeLetter() },
    { name: 'made.pdf', kind: 'pdf', bytes: makePdf(paragraphs, people) },
  ];
};

/** The hwp and hwpx files of a folder. */
export const readSamples = (folder: string): Measured[] =>
  readdirSync(folder)
    .filter((name) => /\.hwpx?$/.test(name))
    .map((name) => ({ name, kind: name.endsWith('x') ? 'hwpx' : 'hwp', bytes: readFileSync(join(folder, name)) }));
