import { extractText } from 'unpdf';
import { expect, it } from 'vitest';
import { collect, hangulAndDigits } from '../testing/collect.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { deflated, encryptWith, makeRawPdf, onePage, type RawObject } from '../testing/make-raw-pdf.ts';
import { makeParagraphs, makePeople } from '../testing/prose.ts';

const show = (content: string, filter = ''): string => collect(makeRawPdf(onePage(content, filter))).all;

it('reads the same Hangul and digits as unpdf', async () => {
  const pdf = makePdf(makeParagraphs(120), makePeople(60));
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  const [first] = collect(pdf).texts;
  const ours = hangulAndDigits(first!.text);
  // The properties of the document come behind its pages.
  expect(ours.startsWith(hangulAndDigits(text))).toBe(true);
});

it('keeps the cells of a table apart and the digits of a number together', () => {
  const [person] = makePeople(1);
  const { all } = collect(makePdf(['가'], [person!]));
  expect(all).toContain(`${person!.name}\t${person!.phone}\t${person!.number}\t`);
});

it('joins digits that are placed one by one, and parts words, cells and lines by where they stand', () => {
  const one = ['0', '1', '0'].map((digit, index) => `1 0 0 1 ${100 + index * 5} 700 Tm (${digit}) Tj`).join(' ');
  expect(
    show(`BT /F1 10 Tf ${one} 1 0 0 1 120 700 Tm (12) Tj 1 0 0 1 200 700 Tm (34) Tj 1 0 0 1 100 680 Tm (56) Tj ET`),
  ).toBe('010 12\t34\n56\n');
});

it('reads shifts within a text, strings in every notation, and the operators that begin lines', () => {
  expect(
    show('BT /F1 10 Tf 14 TL 100 700 Td [(01) 20 (0) -600 (12)] TJ (3\\064\\)) \' 0 0 (<5>) " T* <3637> Tj ET'),
  ).toBe('010 12\n34)\n<5>\n67\n');
});

it('reads text that is turned on its side', () => {
  expect(
    show('BT /F1 10 Tf 0 1 -1 0 100 100 Tm (01) Tj 0 1 -1 0 100 110 Tm (23) Tj 0 1 -1 0 120 100 Tm (45) Tj ET'),
  ).toBe('0123\n45\n');
});

it('passes over pictures within the text and reads on behind them', () => {
  expect(show('BI /W 1 /H 1 ID (((<< EI BT /F1 10 Tf (12) Tj ET')).toBe('12\n');
});

const SHOWN = 'BT /F1 9 Tf (123123123123) Tj ET';

const base85 = (text: string): string => {
  const bytes = Buffer.from(text.padEnd(Math.ceil(text.length / 4) * 4));
  const groups = Array.from({ length: bytes.length / 4 }, (_, group) => {
    const value = bytes.readUInt32BE(group * 4);
    return String.fromCharCode(...[4, 3, 2, 1, 0].map((place) => (Math.floor(value / 85 ** place) % 85) + 33));
  });
  return `${groups.join('')}~>`;
};

/** Codes of nine bits: a start, each byte for itself, but for two that repeat the code before; an end. */
const lzw = (text: string): Buffer => {
  const again = text.indexOf('123123') + 3;
  const codes = [
    256,
    ...Buffer.from(text.slice(0, again)),
    258 + again - 3,
    ...Buffer.from(text.slice(again + 2)),
    257,
  ];
  const bits = codes.map((code) => code.toString(2).padStart(9, '0')).join('');
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((octet) => Number(`0b${octet.padEnd(8, '0')}`)));
};

it.each([
  ['Flate', '/Filter /FlateDecode', deflated(SHOWN)],
  ['hexadecimal', '/Filter /ASCIIHexDecode', `${Buffer.from(SHOWN).toString('hex')}>`],
  ['base 85', '/Filter [/ASCII85Decode]', base85(SHOWN)],
  ['LZW', '/Filter /LZWDecode', lzw(SHOWN)],
  [
    'run lengths',
    '/Filter /RunLengthDecode',
    Buffer.concat([Buffer.from([SHOWN.length - 1]), Buffer.from(SHOWN), Buffer.from([128])]),
  ],
  [
    'two ways, one in the other',
    '/Filter [/ASCIIHexDecode /FlateDecode]',
    Buffer.from(deflated(SHOWN)).toString('hex'),
  ],
])('unpacks streams in %s', (_, filter, stream) => {
  expect(collect(makeRawPdf(onePage(stream, filter))).all).toBe('123123123123\n');
});

const HANGUL = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfchar <0001> <D64D> endbfchar 2 beginbfrange <0002> <0003> <AE38> <0004> <0005> [<0031> <00660069>] endbfrange endcmap`;

const withFont = (codes: string, font: string, ...more: readonly RawObject[]): string =>
  collect(makeRawPdf([...onePage(`BT /F1 9 Tf <${codes}> Tj ET`, '', font), ...more])).all;

it('reads what codes stand for from the map in the font, also codes that stand for two letters', () => {
  const font =
    '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /DW 1000 >>] /ToUnicode 6 0 R >>';
  expect(withFont('00010002000300040005', font, { dictionary: '', stream: HANGUL })).toBe('홍길긹1fi\n');
});

const fontIn = (encoding: string): string =>
  `<< /Type /Font /Subtype /Type0 /Encoding /${encoding} /DescendantFonts [<< /DW 1000 >>] >>`;

it('reads codes in CP949 and UTF-16 that no map explains', () => {
  expect(withFont('c8ab31', fontIn('KSCms-UHC-H'))).toBe('홍1\n');
  expect(withFont('d64d0031', fontIn('UniKS-UCS2-H'))).toBe('홍1\n');
});

it('reads simple fonts whose codes are named', () => {
  expect(
    withFont('010203', '<< /Type /Font /Subtype /Type1 /Encoding << /Differences [1 /one /uniD64D /A] >> >>'),
  ).toBe('1홍A\n');
});

it('says that text is unreadable where nothing tells what its codes stand for', () => {
  const font = '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< >>] >>';
  expect(collect(makeRawPdf(onePage('BT /F1 9 Tf <00010002> Tj ET', '', font))).skipped).toEqual([
    { member: null, why: 'unsupported' },
  ]);
});

it('says of pages that are pictures that their text needs to be recognised', () => {
  const page = onePage('q /Im1 Do Q').with(
    2,
    '<< /Type /Page /Contents 4 0 R /Resources << /XObject << /Im1 6 0 R >> >> >>',
  );
  const { skipped } = collect(makeRawPdf([...page, { dictionary: '/Subtype /Image', stream: 'x' }]));
  expect(skipped).toEqual([{ member: null, why: 'image' }]);
});

it('reads properties, notes, fields, links and files attached', () => {
  const objects: RawObject[] = [
    ...onePage('BT /F1 9 Tf (1) Tj ET'),
    '<< /Title <FEFFD64D> /Author (hong) >>',
    '<< /Subtype /Widget /T (field) /V (010-1234-5678) >>',
    '<< /Subtype /Link /A << /S /URI /URI (mailto:a@example.com) >> >>',
    '<< /Type /Filespec /F (list.txt) /EF << /F 10 0 R >> >>',
    { dictionary: '/Type /EmbeddedFile', stream: '첨부 010-8765-4321' },
  ];
  const { texts } = collect(makeRawPdf(objects, '/Info 6 0 R'));
  for (const text of ['홍', 'hong', '010-1234-5678', 'mailto:a@example.com']) expect(texts[0]!.text).toContain(text);
  expect(texts[1]).toMatchObject({ member: 'list.txt', text: '첨부 010-8765-4321' });
});

it('reads objects that lie in streams of objects', () => {
  const packed = '7 0 8 20 << /V (in stream) >> << /V (second) >>';
  const stream = deflated(packed);
  const objects: RawObject[] = [
    ...onePage('BT /F1 9 Tf (1) Tj ET'),
    { dictionary: `/Type /ObjStm /N 2 /First ${packed.indexOf('<<')} /Filter /FlateDecode`, stream },
  ];
  expect(collect(makeRawPdf(objects)).all).toBe('1\nin stream\nsecond\n');
});

it.each(['rc4', 'aes-128'] as const)(
  'reads files in %s that anybody may open, and says that others are encrypted',
  (method) => {
    const page = onePage('BT /F1 9 Tf (123) Tj ET');
    expect(collect(makeRawPdf(page, '', encryptWith(method))).all).toBe('123\n');
    const { skipped, texts } = collect(makeRawPdf(page, '', encryptWith(method, 'secret')));
    expect([skipped, texts]).toEqual([[{ member: null, why: 'encrypted' }], []]);
  },
);
