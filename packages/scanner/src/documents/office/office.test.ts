import mammoth from 'mammoth';
import { readSheet } from 'read-excel-file/node';
import { expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { collect, hangulAndDigits } from '../testing/collect.ts';
import { makeDocx, paragraph, rowsOf, table } from '../testing/make-docx.ts';
import { makeZip } from '../testing/make-zip.ts';
import { makeParagraphs, makePeople } from '../testing/prose.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

it('reads the same Hangul and digits of a Word document as mammoth', async () => {
  const docx = makeDocx(makeParagraphs(200).map(paragraph).join('') + table(rowsOf(makePeople(40))));
  const { value } = await mammoth.extractRawText({ buffer: docx });
  expect(hangulAndDigits(collect(docx).all)).toBe(hangulAndDigits(value));
});

it('joins a number that Word broke into runs, and keeps cells and rows apart', () => {
  const docx = makeDocx(
    table([
      ['홍길동', '010-1234-5678'],
      ['김예시', '010-8765-4321'],
    ]) + paragraph('끝'),
  );
  expect(collect(docx).all).toBe('홍길동\t010-1234-5678\n김예시\t010-8765-4321\n끝\n');
});

it('keeps a cell of several paragraphs on the line of its row', () => {
  const two = table([['A', 'B']]).replace('</w:tc>', `${paragraph('가')}</w:tc>`);
  expect(collect(makeDocx(two)).all).toBe('A\v가\tB\n');
});

it('reads entities, tabs, breaks, hidden and deleted text, and skips the older copy of a text box', () => {
  const body =
    '<w:p><w:r><w:t>a&amp;b&#xAC00;&#44033;</w:t><w:tab/><w:t>c</w:t><w:br/><w:delText>지움</w:delText></w:r></w:p>' +
    '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><mc:AlternateContent><mc:Choice><w:t>새것</w:t></mc:Choice>' +
    '<mc:Fallback><w:t>옛것</w:t></mc:Fallback></mc:AlternateContent><w:r><w:noBreakHyphen/><w:t><![CDATA[<1>]]></w:t></w:r></w:p>';
  expect(collect(makeDocx(body)).all).toBe('a&b가각\tc\n지움\n새것-<1>\n');
});

it('reads headers, footnotes, comments, link targets and properties beside the body', () => {
  const docx = makeDocx(paragraph('본문'), [
    { name: 'word/header1.xml', bytes: `<w:hdr>${paragraph('머리말')}</w:hdr>` },
    { name: 'word/footnotes.xml', bytes: `<w:footnotes>${paragraph('각주')}</w:footnotes>` },
    {
      name: 'word/comments.xml',
      bytes: `<w:comments><w:comment w:id="0">${paragraph('메모')}</w:comment></w:comments>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      bytes:
        '<Relationships><Relationship Id="a" Target="styles.xml"/><Relationship Id="b" Target="mailto:a@example.com?x=1&amp;y=2" TargetMode="External"/></Relationships>',
    },
    { name: 'docProps/core.xml', bytes: '<cp:coreProperties><dc:creator>홍길동</dc:creator></cp:coreProperties>' },
    { name: 'word/media/image1.png', bytes: 'x' },
  ]);
  const { all, skipped } = collect(docx);
  for (const text of ['본문', '머리말', '각주', '메모', 'mailto:a@example.com?x=1&y=2', '홍길동'])
    expect(all).toContain(text);
  expect(all).not.toContain('styles.xml');
  expect(skipped).toEqual([{ member: 'word/media/image1.png', why: 'image' }]);
});

it('reads a workbook set into a letter as a member of it', () => {
  const inner = makeDocx(paragraph('속 문서'));
  const { texts } = collect(makeDocx(paragraph('겉'), [{ name: 'word/embeddings/inner.docx', bytes: inner }]));
  expect(texts.map(({ member, text }) => [member, text])).toEqual([
    [null, '겉\n'],
    ['word/embeddings/inner.docx', '속 문서\n'],
  ]);
});

it('reads the same cells of a workbook as read-excel-file', async () => {
  const rows = makePeople(300).map(({ name, phone, number, email, address }, index) => [
    name,
    phone,
    number,
    email,
    address,
    index * 7,
    1.5,
  ]);
  const book = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
  const lines = (await readSheet(book)).map((row) => row.join('\t'));
  expect(
    collect(book)
      .all.split('\n')
      .filter((line) => line.includes('\t')),
  ).toEqual(lines);
});

const sheet = (rows: string): string => `${HEAD}<worksheet><sheetData>${rows}</sheetData></worksheet>`;

const book = (rows: string, more: readonly { name: string; bytes: string }[] = []): Buffer =>
  makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'xl/worksheets/sheet1.xml', bytes: sheet(rows) },
    ...more,
  ]);

it('writes numbers in full and keeps empty cells in their column', () => {
  const rows =
    '<row r="1"><c r="A1"><v>8.00101123456E12</v></c><c r="D1"><v>1.5</v></c><c r="E1" t="inlineStr"><is><t>가</t><t>나</t></is></c></row>' +
    '<row r="3"><c r="B3"><v>1E+21</v></c><c r="C3" t="b"><v>1</v></c><c t="str"><f>A1</f><v>a&lt;b&#10;c</v></c></row>';
  expect(collect(book(rows)).all).toBe('8001011234560\t\t\t1.5\t가나\n\t1000000000000000000000\t1\ta<b\vc\n');
});

it('reads a workbook whose elements carry a prefix', () => {
  const rows = '<x:row r="1"><x:c r="B1" t="s"><x:v>0</x:v></x:c></x:row>';
  const strings = {
    name: 'xl/sharedStrings.xml',
    bytes: '<x:sst><x:si><x:r><x:t>홍</x:t></x:r><x:r><x:t>길동</x:t></x:r><x:rPh><x:t>xx</x:t></x:rPh></x:si></x:sst>',
  };
  expect(collect(book(rows, [strings])).all).toBe('\t홍길동\n');
});

it('shows a number as its format shows it, so that zeros in front are not lost', () => {
  const styles =
    '<styleSheet><numFmts count="3"><numFmt numFmtId="176" formatCode="000000\\-0000000"/><numFmt numFmtId="177" formatCode="[&lt;=99999999]####\\-####;\\(0##\\)\\ ####\\-####"/><numFmt numFmtId="178" formatCode="#,##0.00"/></numFmts>' +
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/></cellXfs></styleSheet>';
  const rows =
    '<row><c s="1"><v>1013234567</v></c><c s="2"><v>1012345678</v></c><c s="2"><v>12345678</v></c><c s="3"><v>1234.5</v></c></row>';
  const { all } = collect(book(rows, [{ name: 'xl/styles.xml', bytes: styles }]));
  expect(all).toBe('000101-3234567\t(010) 1234-5678\t1234-5678\t1234.5\n');
});

it('reads the names of sheets, comments, page headers and what a pivot table remembers', () => {
  const { all } = collect(
    book(
      '<row><c><v>1</v></c></row></sheetData><headerFooter><oddHeader>&amp;C담당 홍길동</oddHeader></headerFooter><sheetData>',
      [
        {
          name: 'xl/workbook.xml',
          bytes: '<workbook><sheets><sheet name="명단" sheetId="1" state="hidden"/></sheets></workbook>',
        },
        {
          name: 'xl/comments1.xml',
          bytes:
            '<comments><authors><author>a</author></authors><commentList><comment ref="A1"><text><r><t>메모</t></r></text></comment></commentList></comments>',
        },
        {
          name: 'xl/pivotCache/pivotCacheDefinition1.xml',
          bytes: '<x><sharedItems><s v="지운 사람"/></sharedItems></x>',
        },
      ],
    ),
  );
  for (const text of ['담당 홍길동', '명단', '메모', '지운 사람']) expect(all).toContain(text);
});

const slide = (text: string): string =>
  `<p:sld><a:p><a:r><a:t>${text.slice(0, 2)}</a:t></a:r><a:r><a:t>${text.slice(2)}</a:t></a:r></a:p><a:tbl><a:tr><a:tc><a:p><a:r><a:t>가</a:t></a:r></a:p></a:tc><a:tc><a:p/></a:tc></a:tr></a:tbl></p:sld>`;

it('reads slides and notes', () => {
  const pptx = makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'ppt/slides/slide1.xml', bytes: slide('발표 010-1234-5678') },
    { name: 'ppt/notesSlides/notesSlide1.xml', bytes: slide('발표자 메모') },
  ]);
  expect(collect(pptx).all).toBe('발표 010-1234-5678\n가\t\n\n발표자 메모\n가\t\n');
});

const odf = (content: string, manifest = '<manifest:manifest/>'): Buffer =>
  makeZip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', bytes: `${HEAD}<office:document-content>${content}</office:document-content>` },
    { name: 'META-INF/manifest.xml', bytes: manifest },
  ]);

it('reads OpenDocument text and tables', () => {
  const content =
    '<text:p>전화 010-<text:span>1234</text:span>-5678<text:s/>끝</text:p>' +
    '<table:table-row><table:table-cell><text:p>가</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>나</text:p></table:table-cell></table:table-row>';
  expect(collect(odf(content)).all).toBe('전화 010-1234-5678 끝\n가\t\t\t나\n');
});

it('says of an encrypted OpenDocument file that it is encrypted', () => {
  const { skipped, texts } = collect(odf('x', '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'));
  expect([skipped, texts]).toEqual([[{ member: null, why: 'encrypted' }], []]);
});
