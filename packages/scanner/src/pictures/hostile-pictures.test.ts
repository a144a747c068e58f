import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { stillLimits } from '../documents/testing/collect.ts';
import { hostileFile } from '../documents/testing/hostile.ts';
import { makeDocx, paragraph } from '../documents/testing/make-docx.ts';
import { makeRawPdf } from '../documents/testing/make-raw-pdf.ts';
import { randomFrom } from '../documents/testing/random.ts';
import { drawLines, greyOf, makeTiff, png } from './draw.fixture.ts';
import { gatherPictures } from './gather.ts';
import { pictureSize } from './picture-size.ts';
import { pagesOf } from './tiff-pages.ts';

const canvas = drawLines(['가'], 12);
const page = `/Subtype /Image /Width ${String(canvas.width)} /Height ${String(canvas.height)} /BitsPerComponent 8`;

const whole: readonly Uint8Array[] = [
  png(['가'], 12),
  canvas.toBuffer('image/jpeg', 80),
  canvas.toBuffer('image/webp', 80),
  makeTiff([canvas, canvas]),
  makeDocx(paragraph('가'), [{ name: 'word/media/image1.png', bytes: png(['가'], 12) }]),
  makeRawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /P 4 0 R >> >> >>',
    { dictionary: `${page} /ColorSpace /DeviceGray /Filter /FlateDecode`, stream: deflateSync(greyOf(canvas)) },
    { dictionary: '', stream: '/P Do' },
  ]),
];

const lookAt = (bytes: Uint8Array, name: string): void => {
  for (const { bytes: picture } of gatherPictures(bytes, name, 0, stillLimits({ maxOutput: 1 << 25 }))) {
    for (const one of picture === null ? [] : pagesOf(picture)) pictureSize(one);
  }
};

it('takes pictures out of whatever bytes without a crash', () => {
  fc.assert(
    fc.property(fc.nat(), (number) => {
      const { name, bytes } = hostileFile(randomFrom(number));
      expect(() => lookAt(bytes, name)).not.toThrow();
    }),
    { numRuns: 200 },
  );
});

it('takes pictures out of files in which some bytes were changed, or the end cut off', () => {
  fc.assert(
    fc.property(fc.nat(), (number) => {
      const random = randomFrom(number);
      const bytes = Buffer.from(random.pick(whole));
      for (let change = 0; change < 8; change += 1) bytes[random.below(bytes.length)] = random.below(256);
      expect(() => lookAt(bytes.subarray(0, bytes.length - random.below(64)), 'a')).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

it('believes no size of a picture in a PDF file that has fewer samples', () => {
  const lie = '/Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB';
  const pdf = makeRawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /P 4 0 R >> >> >>',
    { dictionary: lie, stream: 'few' },
    { dictionary: '', stream: '/P Do' },
  ]);
  expect(gatherPictures(pdf, 'a.pdf', 0, stillLimits())).toEqual([
    { member: 'picture-4', bytes: null, why: 'damaged' },
  ]);
});
