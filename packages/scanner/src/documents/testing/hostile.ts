/** Files that somebody might make to stop a scanner, each made from one number. */
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { makeCfb } from './make-cfb.ts';
import { makeDocx, paragraph, rowsOf, table } from './make-docx.ts';
import { makeMail } from './make-mail.ts';
import { encryptWith, makeRawPdf, onePage } from './make-raw-pdf.ts';
import { makeTar } from './make-tar.ts';
import { makeZip } from './make-zip.ts';
import { makeParagraphs, makePeople } from './prose.ts';
import type { Random } from './random.ts';

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const PARAGRAPHS = makeParagraphs(12);
const PEOPLE = makePeople(6);
const BODY = PARAGRAPHS.map(paragraph).join('') + table(rowsOf(PEOPLE));

const SHEET = `<worksheet><sheetData>${PEOPLE.map(
  ({ phone }, row) =>
    `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${row}</v></c><c r="D${row + 1}" s="1"><v>1.5E12</v></c><c t="inlineStr"><is><t>${phone}</t></is></c></row>`,
).join('')}</sheetData></worksheet>`;
const STRINGS = `<sst>${PEOPLE.map(({ name }) => `<si><t>${name}</t></si>`).join('')}</sst>`;
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="000000\\-0000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>';

const CONTENT = `q 1 0 0 1 10 10 cm BT /F1 10 Tf 100 700 Td [(010) -20 <31> 300 (56)] TJ T* (abc\\)) ' /Sp <</MCID 0>> BDC EMC ET Q /Fm1 Do`;
const CMAP = '1 beginbfrange <0000> <FFFF> <0000> endbfrange 1 beginbfchar <0001> <D64D> endbfchar';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

const hwpRecord = (tag: number, level: number, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(((body.length << 20) | (level << 10) | tag) >>> 0);
  return Buffer.concat([head, body]);
};

const SECTION = Buffer.concat([
  ...PARAGRAPHS.slice(0, 3).map((text) => hwpRecord(67, 1, utf16(`${text}\r`))),
  hwpRecord(71, 1, Buffer.from(' lbt')),
  hwpRecord(77, 2, Buffer.alloc(8)),
  ...[0, 1, 2].flatMap((row) => [
    hwpRecord(72, 2, Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, row, 0])),
    hwpRecord(67, 3, utf16('칸 010\r')),
  ]),
]);

const hwpHeader = (): Buffer => {
  const header = Buffer.alloc(256);
  header.write('HWP Document File');
  header[36] = 1;
  return header;
};

/** Bytes of a document before they are packed, and how they are packed: damage within gets past the packing. */
const kinds: readonly { name: string; inner: Uint8Array; readonly pack: (inner: Uint8Array) => Uint8Array }[] = [
  { name: 'a.docx', inner: Buffer.from(BODY), pack: (inner) => makeDocx(Buffer.from(inner).toString('latin1')) },
  {
    name: 'a.xlsx',
    inner: Buffer.from(SHEET),
    pack: (inner) =>
      makeZip([
        { name: '[Content_Types].xml', bytes: '<Types/>' },
        { name: 'xl/worksheets/sheet1.xml', bytes: inner },
        { name: 'xl/sharedStrings.xml', bytes: STRINGS },
        { name: 'xl/styles.xml', bytes: STYLES },
      ]),
  },
  {
    name: 'b.xlsx',
    inner: Buffer.from(STRINGS + STYLES),
    pack: (inner) =>
      makeZip([
        { name: '[Content_Types].xml', bytes: '<Types/>' },
        { name: 'xl/worksheets/sheet1.xml', bytes: SHEET },
        { name: 'xl/sharedStrings.xml', bytes: inner },
        { name: 'xl/styles.xml', bytes: inner },
      ]),
  },
  {
    name: 'a.hwpx',
    inner: Buffer.from(BODY.replaceAll('w:', 'hp:')),
    pack: (inner) => makeZip([{ name: 'Contents/section0.xml', bytes: inner }]),
  },
  {
    name: 'a.odt',
    inner: Buffer.from('<text:p>가<text:s/></text:p><table:table-cell/>'.repeat(20)),
    pack: (inner) =>
      makeZip([
        { name: 'mimetype', bytes: 'x' },
        { name: 'content.xml', bytes: inner },
      ]),
  },
  {
    name: 'a.hwp',
    inner: SECTION,
    pack: (inner) => makeCfb({ FileHeader: hwpHeader(), 'BodyText/Section0': deflateRawSync(inner) }),
  },
  {
    name: 'a.pdf',
    inner: Buffer.from(CONTENT),
    pack: (inner) => makeRawPdf(onePage(deflateSync(inner), '/Filter /FlateDecode')),
  },
  {
    name: 'b.pdf',
    inner: Buffer.from(CMAP),
    pack: (inner) =>
      makeRawPdf([
        ...onePage(
          'BT /F1 9 Tf <00010002> Tj ET',
          '',
          '<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /W [1 [500] 2 9 700] >>] >>',
        ),
        { dictionary: '', stream: inner },
      ]),
  },
  {
    name: 'c.pdf',
    inner: makeRawPdf(onePage(CONTENT), '/Info << /Title (x) >>', encryptWith('aes-128')),
    pack: (inner) => inner,
  },
  {
    name: 'a.eml',
    inner: makeMail('제목', PARAGRAPHS[0]!, { name: 'a.csv', bytes: Buffer.from('a,b') }),
    pack: (inner) => inner,
  },
  {
    name: 'a.rtf',
    inner: Buffer.from("{\\rtf1\\ansicpg949{\\fonttbl}\\'c8\\'ab\\u-10916?\\par{\\*\\x y}\\bin3 abc\\cell\\row}"),
    pack: (inner) => inner,
  },
  {
    name: 'a.html',
    inner: Buffer.from('<html><script>x</script><p a="b">가<b>나</b>&amp;&#x41;</p><!-- c --><![CDATA[d]]></html>'),
    pack: (inner) => inner,
  },
  {
    name: 'a.tar',
    inner: makeTar([
      { name: 'a', bytes: 'b' },
      { name: '././@LongLink', bytes: 'long', type: 'L' },
      { name: 'c', bytes: 'd' },
    ]),
    pack: (inner) => inner,
  },
  { name: 'a.tgz', inner: makeTar([{ name: 'a', bytes: 'b' }]), pack: (inner) => gzipSync(inner) },
  {
    name: 'a.zip',
    inner: makeZip([
      { name: 'a.txt', bytes: 'b'.repeat(99) },
      { name: 'c.docx', bytes: makeDocx(BODY) },
    ]),
    pack: (inner) => makeZip([{ name: 'in.zip', bytes: inner, stored: true }]),
  },
  {
    name: 'a.msg',
    inner: utf16('본문'),
    pack: (inner) =>
      makeCfb({
        '__properties_version1.0': inner,
        '__substg1.0_1000001F': inner,
        '__substg1.0_10090102': inner,
        '__attach_version1.0_#0/__substg1.0_37010102': inner,
      }),
  },
  {
    name: 'a.xls',
    inner: Buffer.from(
      '0908100000060500d3103210fc0010000200000001000000020001acb3acac0003000161626364fd000a000000000000000000',
      'hex',
    ),
    pack: (inner) => makeCfb({ Workbook: inner, '\u0005SummaryInformation': inner }),
  },
  {
    name: 'a.doc',
    inner: Buffer.concat([Buffer.from([0xec, 0xa5]), Buffer.alloc(440), utf16('본문'), Buffer.from([2, 16, 0, 0, 0])]),
    pack: (inner) => makeCfb({ WordDocument: inner, '0Table': inner }),
  },
  {
    name: 'a.ppt',
    inner: Buffer.from('0f00ee03100000000000a00f080000000c54ac00310032000f00ee0300000000', 'hex'),
    pack: (inner) => makeCfb({ 'PowerPoint Document': inner, '\u0001Ole10Native': inner }),
  },
];

const damage = (bytes: Uint8Array, random: Random): Uint8Array => {
  const copy = Buffer.from(bytes);
  const at = random.below(Math.max(1, copy.length));
  switch (random.below(7)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      for (let count = random.below(20) + 1; count > 0 && copy.length > 0; count -= 1)
        copy[random.below(copy.length)] = random.below(256);
      return copy;
    case 2:
      return Buffer.concat([copy.subarray(0, at), random.bytes(random.below(64)), copy.subarray(at)]);
    case 3:
      copy.fill(random.pick([0, 0xff, 0x7f, 0x3c, 0x28]), at, Math.min(copy.length, at + 1 + random.below(8)));
      return copy;
    case 4: {
      const piece = copy.subarray(at, at + random.below(200));
      return Buffer.concat([
        copy.subarray(0, at),
        ...Array.from({ length: random.below(30) }, () => piece),
        copy.subarray(at),
      ]);
    }
    case 5: {
      const other = random.below(Math.max(1, copy.length));
      return Buffer.concat([copy.subarray(0, at), copy.subarray(other)]);
    }
    default:
      if (copy.length >= at + 4)
        copy.writeUInt32LE(random.pick([0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff]), at);
      return copy;
  }
};

/** A document damaged within, without, or both. */
export const hostileFile = (random: Random): HostileFile => {
  const { name, inner, pack } = random.pick(kinds);
  const within = random.below(3) > 0 ? damage(inner, random) : inner;
  const packed = pack(within);
  return { name, bytes: random.below(3) > 0 ? packed : damage(packed, random) };
};
