/** Pictures of a PDF file as files of their own. ISO 32000-1 sections 8.9.5 and 7.4.6. */
import { Refusal } from '../refusal.ts';
import type { PdfFile } from './file.ts';
import { Stream, type Dictionary, type Value } from './values.ts';

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** Sums of light (1 grey, 3 red, green and blue), or the colours that numbers stand for. */
  readonly colours: 1 | 3 | Uint8Array;
  /** The least value stands for the most light. */
  readonly isInverted: boolean;
}

const unread = (): Refusal => new Refusal('image');

/** How many sums of light a colour space has; `null` where nothing here knows how to show it. */
const componentsOf = (file: PdfFile, space: Value): 1 | 3 | null => {
  const found = file.resolve(space);
  const [kind, profile] = Array.isArray(found) ? found.map((one) => file.resolve(one)) : [found];
  if (kind === 'ICCBased' && profile instanceof Stream) {
    const count = file.number(profile.dictionary, 'N');
    return count === 1 || count === 3 ? count : null;
  }
  if (kind === 'DeviceGray' || kind === 'CalGray' || kind === 'G') return 1;
  return kind === 'DeviceRGB' || kind === 'CalRGB' || kind === 'RGB' ? 3 : null;
};

const coloursOf = (file: PdfFile, space: Value): 1 | 3 | Uint8Array => {
  const found = file.array(space).map((one) => file.resolve(one));
  if (found[0] !== 'Indexed' && found[0] !== 'I') {
    const components = componentsOf(file, space);
    if (components === null) throw unread();
    return components;
  }
  const table = found[3] instanceof Stream ? file.read(found[3]) : found[3];
  const components = componentsOf(file, found[1] ?? null);
  if (!(table instanceof Uint8Array) || components === null) throw unread();
  return components === 3
    ? table
    : Uint8Array.from({ length: table.length * 3 }, (_, at) => table[Math.floor(at / 3)]!);
};

const shapeOf = (file: PdfFile, dictionary: Dictionary): Shape => {
  const isMask = file.resolve(dictionary.get('ImageMask')) === true;
  const bits = isMask ? 1 : (file.number(dictionary, 'BitsPerComponent') ?? 8);
  const colours = isMask ? 1 : coloursOf(file, dictionary.get('ColorSpace') ?? null);
  const [width, height] = [file.number(dictionary, 'Width') ?? 0, file.number(dictionary, 'Height') ?? 0];
  const [first] = file.array(dictionary.get('Decode'));
  if (width < 1 || height < 1 || (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8)) throw unread();
  return { width, height, bits, colours, isInverted: first === 1 };
};

/** Samples of a row one after the other, whatever their bits. */
const sampleAt = (row: Uint8Array, index: number, bits: number): number =>
  bits === 8 ? row[index]! : (row[(index * bits) >> 3]! >> (8 - bits - ((index * bits) & 7))) & ((1 << bits) - 1);

const writeRow = (row: Uint8Array, to: Uint8Array, { width, bits, colours, isInverted }: Shape): void => {
  const perPixel = typeof colours === 'number' ? colours : 1;
  const most = (1 << bits) - 1;
  for (let index = 0; index < width * perPixel; index += 1) {
    const sample = sampleAt(row, index, bits);
    if (typeof colours !== 'number') to.set(colours.subarray(sample * 3, sample * 3 + 3), index * 3);
    else to[index] = Math.round(((isInverted ? most - sample : sample) * 255) / most);
  }
};

/** A portable map (P5 grey, P6 colours): its header is a line of text, its rows lie as they are. */
const mapOf = (file: PdfFile, bytes: Uint8Array, shape: Shape): Uint8Array => {
  const { width, height, bits, colours } = shape;
  const rowSize = Math.ceil((width * bits * (typeof colours === 'number' ? colours : 1)) / 8);
  const outSize = width * (colours === 1 ? 1 : 3);
  if (bytes.length < rowSize * height) throw new Refusal('damaged');
  const head = Buffer.from(`P${colours === 1 ? '5' : '6'} ${String(width)} ${String(height)} 255\n`);
  file.budget.spend(outSize * height);
  const map = Buffer.alloc(head.length + outSize * height);
  map.set(head);
  for (let y = 0; y < height; y += 1) {
    file.budget.step();
    writeRow(bytes.subarray(y * rowSize), map.subarray(head.length + y * outSize), shape);
  }
  return map;
};

const SHORT = 3;
const LONG = 4;

/** Fax lines as the one strip of a TIFF file: fields in the order of their numbers. TIFF 6.0, section 11. */
const faxOf = (file: PdfFile, bytes: Uint8Array, dictionary: Dictionary, how: Dictionary | null): Uint8Array => {
  const k = how === null ? 0 : (file.number(how, 'K') ?? 0);
  const isBlackOne = how !== null && file.resolve(how.get('BlackIs1')) === true;
  const width = (how === null ? null : file.number(how, 'Columns')) ?? 1728;
  const height = file.number(dictionary, 'Height') ?? 0;
  const fields: readonly (readonly [number, number, number])[] = [
    [256, LONG, width],
    [257, LONG, height],
    [258, SHORT, 1],
    [259, SHORT, k < 0 ? 4 : 3],
    [262, SHORT, isBlackOne ? 1 : 0],
    [273, LONG, 0],
    [277, SHORT, 1],
    [278, LONG, height],
    [279, LONG, bytes.length],
    [292, LONG, k > 0 ? 1 : 0],
  ];
  const used = k < 0 ? fields.slice(0, -1) : fields;
  const head = Buffer.alloc(8 + 2 + used.length * 12 + 4);
  head.write('II*\0\x08\0\0\0', 'latin1');
  head.writeUInt16LE(used.length, 8);
  for (const [index, [tag, type, value]] of used.entries()) {
    head.writeUInt16LE(tag, 10 + index * 12);
    head.writeUInt16LE(type, 12 + index * 12);
    head.writeUInt32LE(1, 14 + index * 12);
    head.writeUInt32LE(tag === 273 ? head.length : value, 18 + index * 12);
  }
  return Buffer.concat([head, bytes]);
};

/** JPEG as it lies there, fax as TIFF, plain samples as a portable map. Refuses as `image` what nothing here reads: JBIG2, JPEG 2000, CMYK. */
export const readPicture = (file: PdfFile, picture: Stream): Uint8Array => {
  const { bytes, filter, how } = file.readPacked(picture);
  if (filter === 'DCTDecode' || filter === 'DCT') return bytes;
  if (filter === 'CCITTFaxDecode' || filter === 'CCF') return faxOf(file, bytes, picture.dictionary, how);
  if (filter !== '') throw unread();
  return mapOf(file, bytes, shapeOf(file, picture.dictionary));
};
