import { expect, it } from 'vitest';
import { drawLines, makeTiff, png } from './draw.fixture.ts';
import { pictureSize } from './picture-size.ts';
import { pagesOf } from './tiff-pages.ts';

const canvas = drawLines(['크기'], 20);
const size = { width: canvas.width, height: canvas.height };

it('tells from the header how large a picture claims to be, in every format that is recognised', () => {
  const bmp = Buffer.alloc(54);
  bmp.write('BM');
  bmp.writeUInt32LE(40, 14);
  bmp.writeInt32LE(size.width, 18);
  bmp.writeInt32LE(-size.height, 22);
  const pictures = [
    png(['크기'], 20),
    canvas.toBuffer('image/jpeg', 80),
    canvas.toBuffer('image/webp', 80),
    canvas.toBuffer('image/webp', 100),
    canvas.toBuffer('image/gif'),
    makeTiff([canvas]),
    bmp,
    Buffer.from(`P5 ${String(size.width)} ${String(size.height)} 255\n`),
  ];
  expect(pictures.map((picture) => pictureSize(picture))).toEqual(pictures.map(() => size));
});

it('knows nothing of what is no such picture, and of a header that is cut off', () => {
  const cut = canvas.toBuffer('image/jpeg', 80).subarray(0, 20);
  for (const bytes of [Buffer.alloc(0), Buffer.from('\0\0\0\x18ftypheic', 'latin1'), Buffer.from('text'), cut])
    expect(pictureSize(bytes)).toBeNull();
});

it('goes through the pages of a TIFF file once, also where they are linked in a circle', () => {
  const tiff = makeTiff([canvas, canvas, canvas]);
  expect([...pagesOf(tiff)]).toHaveLength(3);
  const circle = Buffer.from(tiff);
  circle.writeUInt32LE(circle.readUInt32LE(4), circle.length - 4);
  expect([...pagesOf(circle)]).toHaveLength(3);
  expect([...pagesOf(Buffer.from('II*\0\xff\xff\xff\xff', 'latin1'))]).toHaveLength(1);
});

/** The accident this prevents: a file that tells a small size here and a large one to whoever unpacks it takes all memory. */
const HUGE = { width: 20_000, height: 30_000 };
const word = (value: number, isBig = false): number[] => {
  const bytes = [value & 255, value >> 8];
  return isBig ? bytes.toReversed() : bytes;
};
const frame = (width: number, height: number): number[] => [0x2c, 0, 0, 0, 0, ...word(width), ...word(height), 0, 2, 0];

it('takes a GIF file for as large as the largest picture in it, whatever its screen says', () => {
  const screen = [...word(8), ...word(8), 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
  const pictures = [0x21, 0xf9, 1, 7, 0, ...frame(8, 8), ...frame(HUGE.width, HUGE.height), 0x3b];
  expect(pictureSize(Buffer.from([...Buffer.from('GIF89a'), ...screen, ...pictures]))).toEqual(HUGE);
});

it('takes a TIFF file that tells its size twice for the larger one', () => {
  const sides = [256, 257, 256, 257].flatMap((tag, index) => {
    const value = index > 1 ? 8 : tag === 256 ? HUGE.width : HUGE.height;
    return [...word(tag), ...word(3), 1, 0, 0, 0, ...word(value), 0, 0];
  });
  expect(pictureSize(Buffer.from([...Buffer.from('II*\0'), 8, 0, 0, 0, 4, 0, ...sides, 0, 0, 0, 0]))).toEqual(HUGE);
});

const frameOf = (width: number, height: number): readonly number[] => [
  0xff,
  0xc0,
  0,
  17,
  8,
  ...word(height, true),
  ...word(width, true),
];

it('is not led past the frame of a JPEG file by a marker that has no length', () => {
  const jpeg = Buffer.alloc(0xff_ff);
  jpeg.set([0xff, 0xd8, 0xff, 0x01, ...frameOf(HUGE.width, HUGE.height)]);
  jpeg.set(frameOf(8, 8), 0xff_c0 + 4);
  expect(pictureSize(jpeg)).toEqual(HUGE);
});

it('has one page of a TIFF file that ends before it says where its first page is', () => {
  for (const cut of ['II*\0', 'MM\0*', 'II*\0\x08']) expect([...pagesOf(Buffer.from(cut, 'latin1'))]).toHaveLength(1);
});
