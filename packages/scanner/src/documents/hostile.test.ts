/** Files made to stop a scanner: to crash it, to keep it busy, to fill its memory, or to pass it unseen. */
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocument, type Limits, type Skipped } from './index.ts';
import { hostileFile } from './testing/hostile.ts';
import { stillLimits } from './testing/collect.ts';
import { makeCfb } from './testing/make-cfb.ts';
import { makeDocx, paragraph } from './testing/make-docx.ts';
import { makeRawPdf, onePage, type RawObject } from './testing/make-raw-pdf.ts';
import { makeTar } from './testing/make-tar.ts';
import { makeZip } from './testing/make-zip.ts';
import { randomFrom } from './testing/random.ts';

const MIB = 1024 * 1024;

interface Verdict {
  readonly texts: number;
  readonly bytes: number;
  readonly skipped: readonly Skipped[];
  /** How often the clock was looked at: once in so many steps, and so a measure of the work. */
  readonly looks: number;
}

/** A clock that moves on by a millisecond whenever somebody looks. */
const judge = (bytes: Uint8Array, name = 'a', changes: Partial<Limits> = {}): Verdict => {
  let [texts, told, looks] = [0, 0, 0];
  const skipped: Skipped[] = [];
  const now = (): number => {
    looks += 1;
    return looks;
  };
  const visitor = {
    text: (text: { bytes: Uint8Array }): void => {
      texts += 1;
      told += text.bytes.length;
    },
    skipped: (one: Skipped): void => void skipped.push(one),
  };
  readDocument(bytes, name, visitor, stillLimits({ now, ...changes }));
  return { texts, bytes: told, skipped, looks };
};

const whys = ({ skipped }: Verdict): string[] => skipped.map(({ why }) => why);

it('comes to a verdict on whatever bytes, within its limits, with work in proportion', () => {
  const limits = { maxOutput: 32 * MIB, maxMember: 8 * MIB, ratioFrom: 4 * MIB, maxEntries: 500 };
  fc.assert(
    fc.property(fc.nat(), (number) => {
      const { name, bytes } = hostileFile(randomFrom(number));
      const verdict = judge(bytes, name, limits);
      expect(verdict.texts + verdict.skipped.length).toBeGreaterThan(0);
      expect(verdict.bytes).toBeLessThanOrEqual(limits.maxOutput);
      expect(verdict.looks).toBeLessThan(2000 + bytes.length);
    }),
    { numRuns: 1200 },
  );
});

it('comes to a verdict on random bytes behind the first bytes of each format', () => {
  const starts = [
    'PK\x03\x04',
    '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
    '%PDF-1.7\n',
    '\x1F\x8B\x08\0',
    '{\\rtf1 ',
    '<html>',
    'From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=a\n\n--a',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2000 }), (start, rest) => {
      const verdict = judge(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
      expect(verdict.texts + verdict.skipped.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

const SMALL = { maxOutput: 64 * MIB, maxMember: 16 * MIB, ratioFrom: 1 * MIB };
const ZEROS = Buffer.alloc(20 * MIB);

it('stops unpacking what grows out of proportion', () => {
  expect(whys(judge(makeZip([{ name: 'a', bytes: ZEROS }]), 'a', SMALL))).toEqual(['bomb']);
  expect(whys(judge(gzipSync(ZEROS), 'a.gz', SMALL))).toEqual(['bomb']);
  expect(whys(judge(makeRawPdf(onePage(deflateSync(ZEROS), '/Filter /FlateDecode')), 'a', SMALL))).toEqual(['bomb']);
});

it('reads what lies beside a bomb, and gives up where too much was in vain', () => {
  const bomb = { name: 'bomb', bytes: ZEROS };
  const beside = judge(makeZip([bomb, { name: 'a.txt', bytes: 'a' }]), 'a', SMALL);
  expect([whys(beside), beside.bytes]).toEqual([['bomb'], 1]);
  const many = judge(makeZip([...Array.from({ length: 9 }, () => bomb), { name: 'a.txt', bytes: 'a' }]), 'a', SMALL);
  expect(many.skipped.at(-1)).toEqual({ member: null, why: 'bomb' });
  expect(many.bytes).toBe(SMALL.maxMember);
});

it('gives the beginning of a member that is too large', () => {
  const random = randomFrom(1);
  const large = Buffer.from(Array.from({ length: 300_000 }, () => random.below(1e9)).join('\n'));
  for (const stored of [true, false]) {
    const verdict = judge(makeZip([{ name: 'a.csv', bytes: large, stored }]), 'a', { maxMember: MIB });
    expect(verdict.skipped).toEqual([{ member: 'a.csv', why: 'too-large' }]);
    expect(verdict.bytes).toBeGreaterThan(MIB / 2);
    expect(verdict.bytes).toBeLessThanOrEqual(MIB);
  }
});

it('stops at archives within archives, and reads what lies above', () => {
  let bomb = makeZip([{ name: 'a.txt', bytes: Buffer.alloc(MIB) }]);
  for (let level = 0; level < 5; level += 1) {
    bomb = makeZip(
      Array.from({ length: 16 }, (_, index) => ({ name: `${index}.zip`, bytes: bomb, stored: level < 3 })),
    );
  }
  const verdict = judge(bomb, 'a', SMALL);
  expect(whys(verdict).every((why) => why === 'too-deep' || why === 'bomb')).toBe(true);
  expect(verdict.bytes).toBeLessThanOrEqual(SMALL.maxOutput);
});

/** A directory of many members that all lie in the same bytes. */
const overlapping = (count: number): Buffer => {
  const zip = makeZip([{ name: 'a', bytes: 'x'.repeat(1000) }]);
  const at = zip.indexOf('PK\x01\x02', 0, 'latin1');
  const entry = zip.subarray(at, -22);
  const end = Buffer.from(zip.subarray(-22));
  end.writeUInt32LE(entry.length * count, 12);
  return Buffer.concat([zip.subarray(0, at), ...Array.from({ length: count }, () => entry), end]);
};

it('refuses members that lie in the same bytes, and more of them than the limit', () => {
  expect(new Set(whys(judge(overlapping(100))))).toEqual(new Set(['bomb']));
  expect(judge(overlapping(100)).bytes).toBe(0);
  expect(whys(judge(overlapping(20_000)))).toEqual(['too-many-entries']);
});

it('believes no size that a ZIP file claims', () => {
  const zip = makeZip([{ name: 'a', bytes: 'hello '.repeat(100) }]);
  const at = zip.indexOf('PK\x01\x02', 0, 'latin1');
  for (const [offset, value] of [
    [24, 0xffff_fff0],
    [24, 1],
    [20, 0xffff_ffff],
    [42, 0xffff_ffff],
    [42, 7],
  ] as const) {
    const lie = Buffer.from(zip);
    lie.writeUInt32LE(value, at + offset);
    const verdict = judge(lie);
    expect(verdict.texts + verdict.skipped.length).toBeGreaterThan(0);
    expect(verdict.bytes).toBeLessThanOrEqual(600);
  }
});

it('ends chains of a compound file that run in a circle or claim more than there is', () => {
  const file = makeCfb({ FileHeader: Buffer.alloc(256), 'BodyText/Section0': Buffer.alloc(9000, 1) });
  for (let sector = 0; sector < 20; sector += 1) {
    for (const next of [0, sector, 3, 0xffff_fff0]) {
      const circular = Buffer.from(file);
      circular.writeUInt32LE(next, circular.length - 512 + sector * 4);
      const verdict = judge(circular);
      expect(verdict.texts + verdict.skipped.length).toBeGreaterThan(0);
      expect(verdict.looks).toBeLessThan(100);
    }
  }
  for (const at of [44, 48, 60, 64, 68, 72, 76, 80]) {
    const lie = Buffer.from(file);
    lie.writeUInt32LE(0x7fff_fff0, at);
    expect(judge(lie).looks).toBeLessThan(1000);
  }
});

const objects = (...more: readonly RawObject[]): Buffer => makeRawPdf([...onePage('BT /F1 9 Tf (1) Tj ET'), ...more]);

it('ends whatever in a PDF file leads back to itself', () => {
  const pages = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] >>',
    '<< /Type /Pages /Kids [2 0 R] /Parent 3 0 R >>',
  ];
  expect(judge(makeRawPdf(pages)).skipped).not.toEqual([]);
  const form = makeRawPdf([
    ...onePage('/X Do', '').with(2, '<< /Type /Page /Contents 4 0 R /Resources 7 0 R >>'),
    { dictionary: '/Subtype /Form /Resources 7 0 R', stream: '/X Do /X Do (1) Tj' },
    '<< /XObject << /X 6 0 R >> >>',
  ]);
  expect(judge(form).looks).toBeLessThan(100);
  judge(objects({ dictionary: '/Type /ObjStm /N 1 /First 4 /Extends 6 0 R', stream: '6 0 6 0 R' }));
  judge(objects('7 0 R', '6 0 R', { dictionary: '/Length 8 0 R', stream: 'x' }));
  judge(objects({ dictionary: '/Type /ObjStm /N 99999999 /First 999999999', stream: '1 '.repeat(5000) }));
});

it('does no more for a map of codes than a font can need', () => {
  const ranges = '<0000> <FFFF> <0000> '.repeat(2000);
  const pdf = makeRawPdf([
    ...onePage(
      'BT /F1 9 Tf <0001> Tj ET',
      '',
      '<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /W [0 99999999 1] >>] >>',
    ),
    { dictionary: '', stream: `2000 beginbfrange ${ranges} endbfrange` },
  ]);
  expect(judge(pdf).looks).toBeLessThan(200);
});

it('believes no length, column or size that a PDF file claims', () => {
  for (const claim of [
    '/Length 99999999999',
    '/Length -5',
    '/Length 4 0 R',
    '/DecodeParms << /Predictor 12 /Columns 2147483647 /Colors 9999 >>',
    '/DecodeParms << /Predictor 15 /Columns 0 >>',
  ]) {
    const pdf = makeRawPdf(onePage(deflateSync('BT /F1 9 Tf (1) Tj ET'), `/Filter /FlateDecode ${claim}`));
    const verdict = judge(pdf);
    expect(verdict.texts + verdict.skipped.length).toBeGreaterThan(0);
  }
});

const many = (text: string, count = 20_000): string => text.repeat(count);

it('does work in proportion where nothing that is opened is ever closed', () => {
  const hostile: readonly [name: string, bytes: Uint8Array][] = [
    ['a.docx', makeDocx(many('<w:tc>') + many('<mc:Fallback>') + many('<![CDATA['))],
    ['b.docx', makeDocx(many('<w:t>&') + many('<w:p '))],
    ['a.html', Buffer.from(`<html>${many('<script>')}${many('<!--')}${many('<a b="')}`)],
    ['b.html', Buffer.from(`<html>${many('<textarea>')}${many('&')}${many('<![CDATA[')}`)],
    ['a.rtf', Buffer.from(`{\\rtf1 ${many('{')}${many("\\'")}${many('\\u')}`)],
    ['a.pdf', Buffer.from(`%PDF-1.7\n${Array.from({ length: 5000 }, (_, index) => `${index} 0 obj (`).join('\n')}`)],
    [
      'b.pdf',
      Buffer.from(
        `%PDF-1.7\n${Array.from({ length: 5000 }, (_, index) => `${index} 0 obj << /Length 9 >> stream`).join('\n')}`,
      ),
    ],
    ['c.pdf', makeRawPdf(onePage(many('[') + many('(') + many('BI ID ')))],
    ['d.pdf', Buffer.from(`%PDF-1.7\n1 0 obj ${many('[')}${many('<<')} endobj trailer << /Root 1 0 R >>`)],
    ['a.eml', Buffer.from(`From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=a\n\n${many('--a\n')}`)],
    ['b.eml', Buffer.from(`From: a\nSubject: ${many('=?utf-8?B?')}\n\n`)],
    ['a.gz', Buffer.concat(Array.from({ length: 5000 }, () => gzipSync('')))],
  ];
  for (const [name, bytes] of hostile)
    expect([name, judge(bytes, name).looks < 2000 + bytes.length / 16]).toEqual([name, true]);
});

const sheet = (cell: string): Buffer =>
  makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'xl/worksheets/sheet1.xml', bytes: `<worksheet>${`<row>${cell}</row>`.repeat(5000)}</worksheet>` },
    { name: 'xl/sharedStrings.xml', bytes: `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>` },
  ]);

it('stops at cells that all show one long text, and at cells far to the right', () => {
  const verdict = judge(sheet('<c t="s"><v>0</v></c>'), 'a', SMALL);
  expect(whys(verdict)).toContain('bomb');
  expect(verdict.bytes).toBeLessThan(SMALL.maxOutput);
  expect(verdict.bytes).toBeGreaterThan(0);
  expect(judge(sheet('<c r="XFD1"><v>1</v></c>'), 'a', SMALL).bytes).toBeLessThan(5000 * 300);
});

it('believes no size of a member of a tar', () => {
  for (const size of [
    '77777777777\0',
    '-0000000001\0',
    '\x80\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff',
    '\xff'.repeat(12),
    'abcdefghijk\0',
  ]) {
    const tar = makeTar([{ name: 'a', bytes: 'b' }]);
    tar.write(size, 124, 'latin1');
    tar.fill(0x20, 148, 156);
    const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0);
    tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    expect(whys(judge(tar))).toContain('damaged');
  }
});

it('stops when time is up, tells what it had by then, and says so at each level', () => {
  const zip = makeZip(
    Array.from({ length: 50 }, (_, index) => ({ name: `${index}.docx`, bytes: makeDocx(paragraph('가')) })),
  );
  const verdict = judge(zip, 'a', { maxSeconds: 0.2 });
  expect(verdict.texts).toBeGreaterThan(0);
  expect(whys(verdict).at(-1)).toBe('timeout');
  expect(verdict.skipped.at(-1)!.member).toBeNull();
  expect(new Set(verdict.skipped.map(({ member }) => member)).size).toBe(verdict.skipped.length);
});

it('gives up on a section of a Hangul document that claims more than there is, and reads the others', () => {
  const header = Buffer.alloc(256);
  header.write('HWP Document File');
  header[36] = 1;
  const text = Buffer.concat([Buffer.from([67, 0, 0x20, 0]), Buffer.from('가', 'utf16le')]);
  const lie = Buffer.from([67, 0, 0xf0, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0]);
  const verdict = judge(
    makeCfb({
      FileHeader: header,
      'BodyText/Section0': deflateRawSync(lie),
      'BodyText/Section1': deflateRawSync(text),
    }),
  );
  expect(verdict.skipped).toEqual([{ member: 'BodyText/Section0', why: 'damaged' }]);
  expect(verdict.texts).toBeGreaterThan(0);
});
