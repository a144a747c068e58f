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
