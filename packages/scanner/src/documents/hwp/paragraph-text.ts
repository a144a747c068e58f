/** The text of a paragraph. HWP 5.0 문서 파일 형식 revision 1.3, 4.3.2 and table 6 (control characters). */
import { wideAt } from '../bytes/utf16.ts';
import { putCodePoint, type Writer } from '../bytes/writer.ts';

const SPACE = 0x20;
const LINE_BREAK = 10;
const PARAGRAPH_END = 13;
const HYPHEN = 24;
/** An inline or extended control takes eight units: itself, twelve bytes of its own, itself again. */
const CONTROL = 16;

/** What the control characters of one unit stand for; 0: nothing. The others take eight units. */
const single = new Map([
  [0, 0],
  [LINE_BREAK, 0],
  [PARAGRAPH_END, 0],
  [HYPHEN, 0x2d],
  [25, 0],
  [26, 0],
  [27, 0],
  [28, 0],
  [29, 0],
  [30, SPACE],
  [31, SPACE],
]);

/** Appends the text without its end mark. `lineBreak` is what a line break within the paragraph becomes. */
export const writeParagraph = (
  writer: Writer,
  bytes: Uint8Array,
  from: number,
  to: number,
  lineBreak: number,
): void => {
  writer.reserve(((to - from) >> 1) * 3 + 4);
  const { bytes: out } = writer;
  let { length } = writer;
  for (let at = from; at + 1 < to; at += 2) {
    const unit = bytes[at]! | (bytes[at + 1]! << 8);
    if (unit >= SPACE) {
      if (unit < 0x80) {
        out[length] = unit;
        length += 1;
      } else if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) {
        out[length] = 0xe0 | (unit >> 12);
        out[length + 1] = 0x80 | ((unit >> 6) & 0x3f);
        out[length + 2] = 0x80 | (unit & 0x3f);
        length += 3;
      } else {
        const value = wideAt(bytes, at, to);
        length = putCodePoint(out, length, value);
        if (value > 0xffff) at += 2;
      }
      continue;
    }
    const stands = unit === LINE_BREAK ? lineBreak : single.get(unit);
    if (stands === undefined) at += CONTROL - 2;
    const written = stands ?? (unit === 9 ? 9 : 0);
    if (written !== 0) {
      out[length] = written;
      length += 1;
    }
  }
  writer.length = length;
};
