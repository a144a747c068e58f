/** How far a code moves on, in thousandths of the font's size. ISO 32000-1 sections 9.2.4 and 9.7.4.3. */
import type { PdfFile } from './file.ts';
import type { Dictionary } from './values.ts';

const USUAL = 1000;

export const simpleWidths = (file: PdfFile, font: Dictionary): Float32Array => {
  const descriptor = file.dictionary(font.get('FontDescriptor'));
  const missing = descriptor === null ? 0 : (file.number(descriptor, 'MissingWidth') ?? 0);
  const widths = new Float32Array(256).fill(missing || 500);
  const first = file.number(font, 'FirstChar') ?? 0;
  const matrix = file.array(font.get('FontMatrix'));
  const scale = typeof matrix[0] === 'number' ? matrix[0] * 1000 : 1;
  for (const [index, width] of file.array(font.get('Widths')).slice(0, 256).entries()) {
    const value = file.resolve(width);
    if (typeof value === 'number' && first + index >= 0 && first + index < 256) widths[first + index] = value * scale;
  }
  return widths;
};

/** `[ 1 [500 600] 10 20 700 ]`: from code 1 on 500 and 600; from 10 to 20 always 700. */
export const wideWidths = (file: PdfFile, descendant: Dictionary): Float32Array => {
  const widths = new Float32Array(65_536).fill(file.number(descendant, 'DW') ?? USUAL);
  const list = file.array(descendant.get('W'));
  let index = 0;
  while (index + 1 < list.length) {
    file.budget.step();
    const first = file.resolve(list[index]);
    const second = file.resolve(list[index + 1]);
    if (typeof first !== 'number') return widths;
    if (Array.isArray(second)) {
      for (const [offset, width] of second.entries()) if (typeof width === 'number') widths[first + offset] = width;
      index += 2;
      continue;
    }
    const width = file.resolve(list[index + 2]);
    if (typeof second !== 'number' || typeof width !== 'number') return widths;
    widths.fill(width, first, Math.min(65_536, second + 1));
    index += 3;
  }
  return widths;
};
