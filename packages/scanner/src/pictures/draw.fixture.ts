import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas';

const FONT = 'Pretendard GOV';

const loadFont = (): void => {
  if (GlobalFonts.has(FONT)) return;
  const folder = dirname(createRequire(import.meta.url).resolve('pretendard-gov/package.json'));
  GlobalFonts.registerFromPath(join(folder, 'dist/public/static/PretendardGOV-Regular.otf'), FONT);
};

/** Lines of text on white, in the font of the papers; `size` in pixels. */
export const drawLines = (lines: readonly string[], size = 28): Canvas => {
  loadFont();
  const longest = Math.max(...lines.map((line) => line.length));
  const canvas = createCanvas(size * (longest + 3), size * 2 * (lines.length + 1));
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = 'black';
  pen.font = `${String(size)}px "${FONT}"`;
  for (const [index, line] of lines.entries()) pen.fillText(line, size * 1.5, size * 2 * (index + 1));
  return canvas;
};

export const png = (lines: readonly string[], size?: number): Buffer => drawLines(lines, size).toBuffer('image/png');

/** How light each pixel is, a byte each. */
export const greyOf = (canvas: Canvas): Buffer => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return Buffer.from(Uint8Array.from({ length: canvas.width * canvas.height }, (_, index) => data[index * 4]!));
};

/** A bit for each pixel, rows filled up to a byte; 1 is light. */
export const bitsOf = (canvas: Canvas): Buffer => {
  const rowSize = Math.ceil(canvas.width / 8);
  const bits = Buffer.alloc(rowSize * canvas.height);
  for (const [index, light] of greyOf(canvas).entries()) {
    const [x, y] = [index % canvas.width, Math.floor(index / canvas.width)];
    if (light > 127) bits[y * rowSize + (x >> 3)]! |= 0x80 >> (x & 7);
  }
  return bits;
};

const SHORT = 3;
const LONG = 4;

/** A TIFF file, each picture a page of it, grey and not packed (TIFF 6.0). */
export const makeTiff = (pages: readonly Canvas[]): Buffer => {
  const parts: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')];
  let [size, link] = [8, { in: parts[0]!, at: 4 }];
  for (const canvas of pages) {
    const { width, height } = canvas;
    const fields = [
      [256, LONG, width],
      [257, LONG, height],
      [258, SHORT, 8],
      [259, SHORT, 1],
      [262, SHORT, 1],
      [273, LONG, size],
      [277, SHORT, 1],
      [278, LONG, height],
      [279, LONG, width * height],
    ] as const;
    const list = Buffer.alloc(2 + fields.length * 12 + 4);
    list.writeUInt16LE(fields.length);
    for (const [index, [tag, type, value]] of fields.entries()) {
      list.writeUInt16LE(tag, 2 + index * 12);
      list.writeUInt16LE(type, 4 + index * 12);
      list.writeUInt32LE(1, 6 + index * 12);
      list.writeUInt32LE(value, 10 + index * 12);
    }
    parts.push(greyOf(canvas), list);
    link.in.writeUInt32LE(size + width * height, link.at);
    link = { in: list, at: list.length - 4 };
    size += width * height + list.length;
  }
  return Buffer.concat(parts);
};
