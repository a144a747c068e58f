import { makeZip, type NewMember } from './make-zip.ts';
import type { Person } from './prose.ts';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const LOOK =
  '<w:rPr><w:rFonts w:ascii="맑은 고딕" w:eastAsia="맑은 고딕" w:hAnsi="맑은 고딕" w:hint="eastAsia"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>';

const run = (text: string): string => `<w:r>${LOOK}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** Word breaks text into runs wherever it was edited: within words and numbers too. */
const runs = (text: string): string => {
  const cuts = [0, Math.floor(text.length / 3), Math.floor(text.length / 2), text.length];
  return cuts
    .slice(1)
    .map((end, index) => run(text.slice(cuts[index], end)))
    .join('');
};

export const paragraph = (text: string): string =>
  `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:jc w:val="both"/>${LOOK}</w:pPr>${runs(text)}</w:p>`;

const cell = (text: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(text)}</w:tc>`;

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows
    .map((cells) => `<w:tr w:rsidR="00A77B3E"><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

export const rowsOf = (people: readonly Person[]): string[][] =>
  people.map(({ name, phone, number, email, address }) => [name, phone, number, email, address]);

/** A Word document of the given body; `more` are parts beside it. */
export const makeDocx = (body: string, more: readonly NewMember[] = []): Buffer =>
  makeZip([
    {
      name: '[Content_Types].xml',
      bytes: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', bytes: `${XML}<w:document ${WORD}><w:body>${body}</w:body></w:document>` },
    ...more,
  ]);
