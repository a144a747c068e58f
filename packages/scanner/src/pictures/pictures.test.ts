import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { makeDocx, paragraph } from '../documents/testing/make-docx.ts';
import { makeMail } from '../documents/testing/make-mail.ts';
import { makeRawPdf } from '../documents/testing/make-raw-pdf.ts';
import { makeZip } from '../documents/testing/make-zip.ts';
import { makeCfb } from '../documents/testing/make-cfb.ts';
import { scanBytesAndPictures } from '../files/scan-bytes.ts';
import { scan, type PathFinding, type ScanOptions, type ScanProgress, type ScanSummary } from '../files/scan.ts';
import { bitsOf, drawLines, greyOf, makeTiff, png } from './draw.fixture.ts';
import { Recogniser, usualPictureLimits } from './recogniser.ts';

// Recognition takes seconds a picture, and more where other tests run beside it.
vi.setConfig({ testTimeout: 120_000 });

const options: ScanOptions = { today: { year: 2026, month: 11, day: 29 }, now: () => 0, ocr: true };

const folder = (files: Readonly<Record<string, Uint8Array | string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'bongsu-pictures-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes);
  return root;
};

const find = async (
  root: string,
  more: Partial<ScanOptions> = {},
): Promise<{ found: readonly PathFinding[]; summary: ScanSummary }> => {
  const found: PathFinding[] = [];
  const summary = await scan([root], { ...options, ...more }, (finding) => found.push(finding));
  return { found, summary };
};

const short = ({ path, member, kind, confidence, masked }: PathFinding): string =>
  `${path.split('/').at(-1)!}${member === null ? '' : `!${member}`} ${kind} ${confidence} ${masked}`;

const PHONE = ['휴대전화 010-2345-6789'];

describe('text in pictures', () => {
  it('is found, medium at most unless the check digits hold, and told after all texts', async () => {
    const form = [
      '개인정보 수집 동의서',
      '주민등록번호 800101-1234560',
      '휴대전화 010-2345-6789',
      '카드번호 4539-1488-0343-6467',
      '이메일 bom.lee@univ.ac.kr',
    ];
    const root = folder({ 'a.png': png(form), 'b.txt': '010-3456-7890' });
    const { found, summary } = await find(root);
    expect(found.map(short)).toEqual([
      'b.txt mobile-phone high 010-****-7890',
      'a.png resident-registration high 800101-1******',
      'a.png mobile-phone medium 010-****-6789',
      'a.png card high 4539-****-****-6467',
      'a.png email medium bo***@univ.ac.kr',
    ]);
    expect(found.map(({ fromPicture }) => fromPicture ?? false)).toEqual([false, true, true, true, true]);
    expect(summary).toMatchObject({ files: 2, findings: 5, skipped: [] });
  });

  it('is read in documents and mails, wherever they keep their pictures', async () => {
    const picture = png(PHONE);
    const root = folder({
      'a.docx': makeDocx(paragraph('본문'), [{ name: 'word/media/image1.png', bytes: picture }]),
      'b.hwp': hwpWith(picture),
      'b.hwpx': makeZip([
        { name: 'Contents/section0.xml', bytes: '<hs:sec/>' },
        { name: 'BinData/image1.png', bytes: picture },
      ]),
      'c.eml': makeMail('사진', '본문', { name: 'scan.png', bytes: picture }),
      'd.zip': makeZip([{ name: 'x/scan.png', bytes: picture }]),
    });
    const { found, summary } = await find(root);
    expect(found.filter(({ kind }) => kind === 'mobile-phone').map(short)).toEqual([
      'a.docx!word/media/image1.png mobile-phone medium 010-****-6789',
      'b.hwp!BinData/BIN0001.png mobile-phone medium 010-****-6789',
      'b.hwpx!BinData/image1.png mobile-phone medium 010-****-6789',
      'c.eml!scan.png mobile-phone medium 010-****-6789',
      'd.zip!x/scan.png mobile-phone medium 010-****-6789',
    ]);
    expect(summary.skipped).toEqual([]);
  });

  it('is read on the pages of a PDF file: photographs, grey samples, numbered colours, bits', async () => {
    const canvas = drawLines(PHONE);
    const shape = `/Type /XObject /Subtype /Image /Width ${String(canvas.width)} /Height ${String(canvas.height)}`;
    const light = greyOf(canvas);
    const pdf = pagesOf([
      { dictionary: `${shape} /Filter /DCTDecode`, stream: canvas.toBuffer('image/jpeg', 92) },
      {
        dictionary: `${shape} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
        stream: deflateSync(light),
      },
      {
        dictionary: `${shape} /ColorSpace [/Indexed /DeviceRGB 1 <000080ffffff>] /BitsPerComponent 1 /Filter /FlateDecode`,
        stream: deflateSync(bitsOf(canvas)),
      },
      { dictionary: `${shape} /ImageMask true /Filter /FlateDecode`, stream: deflateSync(bitsOf(canvas)) },
      { dictionary: `${shape} /ColorSpace /DeviceGray /Filter /JPXDecode`, stream: 'not read here' },
    ]);
    const { found, summary } = await find(folder({ 'scan.pdf': pdf }));
    expect(found.map(short)).toEqual(
      [4, 5, 6, 7].map((number) => `scan.pdf!picture-${String(number)} mobile-phone medium 010-****-6789`),
    );
    expect(summary.skipped).toMatchObject([{ member: 'picture-8', why: 'image' }]);
  });

  it('is read where a scanner packed a page of PDF as a fax', async () => {
    const dictionary =
      '/Type /XObject /Subtype /Image /Width 320 /Height 48 /ImageMask true /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 320 /BlackIs1 true >>';
    const pdf = pagesOf([{ dictionary, stream: Buffer.from(FAX, 'base64') }]);
    const { found, summary } = await find(folder({ 'fax.pdf': pdf }));
    expect(found.map(short)).toEqual(['fax.pdf!picture-4 mobile-phone medium 010-****-6789']);
    expect(summary.skipped).toEqual([]);
  });

  it('is read on every page of a fax, and in the formats of photographs, screens and pages of the web', async () => {
    const canvas = drawLines(PHONE);
    const root = folder({
      'a.jpg': canvas.toBuffer('image/jpeg', 90),
      'b.webp': canvas.toBuffer('image/webp', 90),
      'c.gif': canvas.toBuffer('image/gif'),
      'd.tif': makeTiff([canvas, drawLines(['연락처 010-3456-7890'])]),
    });
    const { found, summary } = await find(root);
    expect(found.map(short)).toEqual([
      'a.jpg mobile-phone medium 010-****-6789',
      'b.webp mobile-phone medium 010-****-6789',
      'c.gif mobile-phone medium 010-****-6789',
      'd.tif mobile-phone medium 010-****-6789',
      'd.tif mobile-phone medium 010-****-7890',
    ]);
    expect(summary.skipped).toEqual([]);
  });

  it('is not looked for without the switch: each picture is told as one', async () => {
    const root = folder({
      'a.png': png(PHONE),
      'b.docx': makeDocx(paragraph('본문'), [{ name: 'word/media/image1.png', bytes: png(PHONE) }]),
    });
    const { found, summary } = await find(root, { ocr: false });
    expect(found).toEqual([]);
    expect(summary.skipped.map(({ member, why }) => [member, why])).toEqual([
      [null, 'image'],
      ['word/media/image1.png', 'image'],
    ]);
  });

  it('is remembered like any other, and forgotten by a scan that does not look into pictures', async () => {
    const root = folder({ 'a.png': png(PHONE) });
    const cache = join(folder({}), 'cache');
    const progress: ScanProgress[] = [];
    const first = await find(root, { cache });
    const again = await find(root, { cache, progress: (one) => progress.push(one) });
    expect(again.found).toEqual(first.found);
    expect(progress.at(-1)?.ofPictures ?? 0).toBe(0);
    expect((await find(root, { cache, ocr: false })).summary.skipped).toMatchObject([{ why: 'image' }]);
  });

  it('counts in the progress: how many pictures there are, and how many are done', async () => {
    const progress: ScanProgress[] = [];
    await find(folder({ 'a.png': png(PHONE), 'b.png': png(PHONE) }), { progress: (one) => progress.push(one) });
    expect(progress.map(({ pictures, ofPictures }) => [pictures, ofPictures])).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });

  it('is found in bytes in memory too', async () => {
    const { findings } = await scanBytesAndPictures(png(PHONE), { ...options, name: 'a.png' });
    expect(findings).toMatchObject([{ kind: 'mobile-phone', confidence: 'medium', fromPicture: true }]);
  });
});

describe('a hostile picture', () => {
  it('is known by its header before anything of it is unpacked, and told with the reason', async () => {
    const bomb = png(PHONE);
    bomb.writeUInt32BE(100_000, 16);
    bomb.writeUInt32BE(100_000, 20);
    const root = folder({
      'bomb.png': bomb,
      'cut.png': png(PHONE).subarray(0, 400),
      'photo.heic': Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'),
      'then.png': png(PHONE),
    });
    const { found, summary } = await find(root);
    expect(summary.skipped.map(({ path, why }) => `${path.split('/').at(-1)!} ${why}`)).toEqual([
      'bomb.png too-large',
      'cut.png damaged',
      'photo.heic image',
    ]);
    expect(found.map(short)).toEqual(['then.png mobile-phone medium 010-****-6789']);
  });

  it('takes no longer than it may', async () => {
    const impatient = new Recogniser({ ...usualPictureLimits, maxSeconds: 0.001 });
    expect(await impatient.read(png(PHONE))).toEqual({ text: '', unread: 'timeout' });
    await impatient.close();
  });
});

/** `010-2345-6789`, 320 by 48 pixels, white on black as lines of Group 4 (ITU-T T.6): no library here writes them. */
const FAX =
  'JqBmG/////IK1kEcglkDFkVBDjkIcgocjIIuEPeEGmEGEHrrhBhB6MNhZdtGHIPCSMA0IgQ8ucIwb6dGFSbSbrpdJun0m4XvWklp' +
  'Jerf46X6/X9f/2OklpJf//vpeeF7///XSLeIczBE2Er//zUqGvMNk5o3PYp0v/9IGHWk3wm0k4YX/8Ug6WLik+jBsMV/+rf+2lTZ' +
  'Cx/+lpd/pPX/pJcQdevpf96RCR5n9a9dtLdUnUh3b7pbWu17pK0u0m1ptJLYojQxUkGK2NilYpdrDWGthBhU0liIiIiIiP////AB' +
  'ABA=';

/** A document of Hangul 5.0 without a word, and a picture beside it, packed as the header says. */
const hwpWith = (picture: Uint8Array): Buffer => {
  const header = Buffer.alloc(256);
  header.write('HWP Document File');
  header.writeUInt32LE(0x0500_0000, 32);
  header.writeUInt32LE(1, 36);
  return makeCfb({
    FileHeader: header,
    'BodyText/Section0': deflateRawSync(Buffer.alloc(0)),
    'BinData/BIN0001.png': deflateRawSync(picture),
  });
};

const pagesOf = (
  pictures: readonly { readonly dictionary: string; readonly stream: Uint8Array | string }[],
): Buffer => {
  const names = pictures.map((_, index) => `/P${String(index)} ${String(index + 4)} 0 R`).join(' ');
  const content = pictures.length + 4;
  return makeRawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /Contents ${String(content)} 0 R /Resources << /XObject << ${names} >> >> >>`,
    ...pictures,
    { dictionary: '', stream: pictures.map((_, index) => `/P${String(index)} Do`).join('\n') },
  ]);
};
