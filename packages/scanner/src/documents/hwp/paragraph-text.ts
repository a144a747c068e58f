/** The text of a paragraph. HWP 5.0 문서 파일 형식 revision 1.3, 4.3.2 and table 6 (control characters). */
import { writeUntilControl } from '../bytes/utf16.ts';
import type { Writer } from '../bytes/writer.ts';

const SPACE = 0x20;
const TAB = 9;
const LINE_BREAK = 10;
const PARAGRAPH_END = 13;
const HYPHEN = 24;
/** An inline or extended control takes eight units: itself, twelve bytes of its own, itself again. */
const CONTROL = 16;

/** What the control characters stand for; 0: nothing. */
const stands = new Uint8Array(SPACE);
stands[TAB] = TAB;
stands[HYPHEN] = 0x2d;
stands.fill(SPACE, 30);

/** Those of one unit. The others take eight. */
const isSingle = (unit: number): boolean =>
  unit >= HYPHEN || unit === 0 || unit === LINE_BREAK || unit === PARAGRAPH_END;

/** Appends the text without its end mark. `lineBreak` is what a line break within the paragraph becomes. */
export const writeParagraph = (writer: Writer, units: DataView, from: number, to: number, lineBreak: number): void => {
  let at = from;
  while (at + 1 < to) {
    at = writeUntilControl(writer, units, at, to);
    if (at + 1 >= to) return;
    const unit = units.getUint16(at, true);
    const written = unit === LINE_BREAK ? lineBreak : stands[unit]!;
    if (written !== 0) writer.byte(written);
    at += isSingle(unit) ? 2 : CONTROL;
  }
};
