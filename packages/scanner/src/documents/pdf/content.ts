/** What a page shows, as text. ISO 32000-1 sections 8.4, 8.8, 8.10 and 9. */
import { latin1 } from '../bytes/find.ts';
import { putCodePoint, type Writer } from '../bytes/writer.ts';
import type { PdfFile } from './file.ts';
import { readFont, type Font } from './font.ts';
import type { Lines } from './lines.ts';
import { identity, multiply, type Matrix } from './matrix.ts';
import { ContentScanner, operator } from './scanner.ts';
import { Stream, type Dictionary } from './values.ts';

const BEGIN_TEXT = operator('BT');
const SET_FONT = operator('Tf');
const MOVE = operator('Td');
const MOVE_AND_LEAD = operator('TD');
const SET_MATRIX = operator('Tm');
const NEXT_LINE = operator('T*');
const CHAR_SPACE = operator('Tc');
const WORD_SPACE = operator('Tw');
const STRETCH = operator('Tz');
const LEADING = operator('TL');
const SHOW = operator('Tj');
const SHOW_SHIFTED = operator('TJ');
const SHOW_ON_NEXT_LINE = operator("'");
const SHOW_SPACED = operator('"');
const TRANSFORM = operator('cm');
const SAVE = operator('q');
const RESTORE = operator('Q');
const SHOW_OBJECT = operator('Do');
const PICTURE = operator('ID');

const IDENTITY = identity();
const MOST_FONTS = 64;
const DEEPEST_FORM = 16;
const DEEPEST_STATE = 256;

interface TextState {
  ctm: Matrix;
  font: Font | null;
  size: number;
  charSpace: number;
  wordSpace: number;
  stretch: number;
  leading: number;
}

export class ContentReader {
  readonly #file: PdfFile;
  readonly #writer: Writer;
  readonly #lines: Lines;
  readonly #fonts = new Map<Dictionary, Font>();
  /** Forms shown before: what each says is told once, however often it is shown. */
  readonly #shown = new Set<Stream>();
  #state: TextState = { ctm: identity(), font: null, size: 1, charSpace: 0, wordSpace: 0, stretch: 1, leading: 0 };
  readonly #line: Matrix = identity();
  readonly #matrix: Matrix = identity();
  #resources: Dictionary | null = null;
  #forms = 0;
  /** What this page shows so far. */
  characters = 0;
  pictures = 0;
  /** Pictures of all pages, each once, where somebody wants them; those do not count above. */
  taken: Set<Stream> | null = null;
  /** Codes of the whole file that stand for no character anybody could tell, and those that do. */
  unknown = 0;
  known = 0;

  constructor(file: PdfFile, writer: Writer, lines: Lines) {
    this.#file = file;
    this.#writer = writer;
    this.#lines = lines;
  }

  /** One page, or a form on it. */
  show(bytes: Uint8Array, resources: Dictionary | null): void {
    const before = this.#resources;
    this.#resources = resources ?? before;
    const saved: TextState[] = [];
    const scanner = new ContentScanner(bytes);
    for (let op = scanner.next(); op !== 0; op = scanner.next()) {
      this.#file.budget.step();
      if (op === SAVE) {
        if (saved.length < DEEPEST_STATE) saved.push({ ...this.#state });
      } else if (op === RESTORE) this.#state = saved.pop() ?? this.#state;
      else this.#operate(op, scanner);
    }
    this.#resources = before;
  }

  startPage(): void {
    this.#state = { ...this.#state, ctm: identity(), font: null, charSpace: 0, wordSpace: 0, stretch: 1 };
  }

  showForm(form: Stream): void {
    if (this.#shown.has(form) || this.#forms >= DEEPEST_FORM) return;
    this.#shown.add(form);
    const before = { ...this.#state };
    const matrix = this.#file.array(form.dictionary.get('Matrix')).filter((value) => typeof value === 'number');
    if (matrix.length === 6) this.#state.ctm = multiply(Float64Array.from(matrix), this.#state.ctm);
    this.#forms += 1;
    this.show(this.#file.read(form), this.#file.dictionary(form.dictionary.get('Resources')));
    this.#forms -= 1;
    this.#state = before;
  }

  #operate(op: number, scanner: ContentScanner): void {
    const { numbers } = scanner;
    const state = this.#state;
    const last = scanner.count === 0 ? 0 : numbers[scanner.count - 1]!;
    switch (op) {
      case SHOW_SHIFTED:
      case SHOW:
        return this.#showStrings(scanner);
      case MOVE:
        return this.#move(numbers[0]!, numbers[1]!);
      case MOVE_AND_LEAD:
        state.leading = -numbers[1]!;
        return this.#move(numbers[0]!, numbers[1]!);
      case SET_MATRIX:
        for (let index = 0; index < 6; index += 1) this.#line[index] = numbers[index]!;
        this.#matrix.set(this.#line);
        return undefined;
      case SET_FONT:
        return this.#setFont(scanner, last);
      case BEGIN_TEXT:
        this.#line.set(IDENTITY);
        this.#matrix.set(IDENTITY);
        return undefined;
      case NEXT_LINE:
        return this.#move(0, -state.leading);
      case TRANSFORM:
        if (scanner.count >= 6) state.ctm = multiply(numbers, state.ctm);
        return undefined;
      case CHAR_SPACE:
        state.charSpace = last;
        return undefined;
      case WORD_SPACE:
        state.wordSpace = last;
        return undefined;
      case STRETCH:
        state.stretch = last / 100;
        return undefined;
      case LEADING:
        state.leading = last;
        return undefined;
      case SHOW_SPACED:
        state.wordSpace = numbers[0]!;
        state.charSpace = numbers[1]!;
        this.#move(0, -state.leading);
        return this.#showStrings(scanner);
      case SHOW_ON_NEXT_LINE:
        this.#move(0, -state.leading);
        return this.#showStrings(scanner);
      case SHOW_OBJECT:
        return this.#showObject(latin1(scanner.bytes, scanner.nameFrom, scanner.nameTo));
      case PICTURE:
        this.pictures += 1;
        return undefined;
      default:
        return undefined;
    }
  }

  #resource(kind: string, name: string): ReturnType<PdfFile['resolve']> {
    return this.#file.resolve(this.#file.dictionary(this.#resources?.get(kind))?.get(name));
  }

  #showObject(name: string): void {
    const object = this.#resource('XObject', name);
    if (!(object instanceof Stream)) return;
    const kind = this.#file.name(object.dictionary, 'Subtype');
    if (kind === 'Image' && this.taken !== null) this.taken.add(object);
    else if (kind === 'Image') this.pictures += 1;
    else if (kind === 'Form') this.showForm(object);
  }

  #setFont(scanner: ContentScanner, size: number): void {
    const found = this.#resource('Font', latin1(scanner.bytes, scanner.nameFrom, scanner.nameTo));
    this.#state.size = size;
    this.#state.font = found instanceof Map ? this.#font(found) : null;
  }

  #font(dictionary: Dictionary): Font {
    let font = this.#fonts.get(dictionary);
    if (font === undefined) {
      // Half a megabyte each: a file with more fonts than that has them read again.
      if (this.#fonts.size >= MOST_FONTS) this.#fonts.clear();
      this.#file.budget.checkTime();
      font = readFont(this.#file, dictionary);
      this.#fonts.set(dictionary, font);
    }
    return font;
  }

  #move(x: number, y: number): void {
    const line = this.#line;
    line[4] = line[4]! + x * line[0]! + y * line[2]!;
    line[5] = line[5]! + x * line[1]! + y * line[3]!;
    this.#matrix.set(line);
  }

  #showStrings(scanner: ContentScanner): void {
    let from = 0;
    for (let index = 0; index < scanner.strings; index += 1) {
      const to = scanner.ends[index]!;
      this.#advance((-scanner.shifts[index]! / 1000) * this.#state.size);
      if (to > from) this.#showString(scanner.text, from, to);
      from = to;
    }
    this.#advance((-scanner.shift / 1000) * this.#state.size);
  }

  /** Moves on by `distance` before it is stretched. */
  #advance(distance: number): void {
    const matrix = this.#matrix;
    const vertical = this.#state.font?.vertical === true;
    const along = vertical ? -distance : distance * this.#state.stretch;
    matrix[4] = matrix[4]! + along * matrix[vertical ? 2 : 0]!;
    matrix[5] = matrix[5]! + along * matrix[vertical ? 3 : 1]!;
  }

  /** Where the text stands now, and which way it runs there. */
  #place(): void {
    const matrix = this.#matrix;
    const { ctm, size, font } = this.#state;
    const down = font?.vertical === true;
    const a = down ? -matrix[2]! : matrix[0]!;
    const b = down ? -matrix[3]! : matrix[1]!;
    const dx = a * ctm[0]! + b * ctm[2]!;
    const dy = a * ctm[1]! + b * ctm[3]!;
    const length = Math.hypot(dx, dy) || 1;
    this.#lines.place(this.#x(), this.#y(), dx / length, dy / length, length * Math.abs(size));
  }

  #x(): number {
    const { ctm } = this.#state;
    return this.#matrix[4]! * ctm[0]! + this.#matrix[5]! * ctm[2]! + ctm[4]!;
  }

  #y(): number {
    const { ctm } = this.#state;
    return this.#matrix[4]! * ctm[1]! + this.#matrix[5]! * ctm[3]! + ctm[5]!;
  }

  #showString(text: Uint8Array, from: number, to: number): void {
    this.#place();
    const { font } = this.#state;
    const width = font === null ? this.#writeLatin(text, from, to) : this.#writeCodes(font, text, from, to);
    this.#advance(width);
    this.#lines.endsAt(this.#x(), this.#y());
  }

  /** Without a font, what is readable in the codes themselves. */
  #writeLatin(text: Uint8Array, from: number, to: number): number {
    for (let at = from; at < to; at += 1) this.#writer.codePoint(Math.max(0x20, text[at]!));
    this.characters += to - from;
    return (to - from) * 0.5 * this.#state.size;
  }

  #writeCodes(font: Font, text: Uint8Array, from: number, to: number): number {
    const writer = this.#writer;
    const { codes, widths, bytesPerCode } = font;
    writer.reserve((to - from) * 4);
    const { bytes } = writer;
    let { length } = writer;
    let width = 0;
    let count = 0;
    let spaces = 0;
    let at = from;
    while (at < to) {
      let code = text[at]!;
      at += 1;
      if (bytesPerCode === 1) spaces += code === 0x20 ? 1 : 0;
      else if (bytesPerCode === 2 || code > 0x80) {
        code = code * 256 + (at < to ? text[at]! : 0);
        at += 1;
      }
      width += widths[code]!;
      count += 1;
      const character = codes[code]!;
      if (character > 0)
        length = putCodePoint(bytes, length, character < 0x20 || character === 0xa0 ? 0x20 : character);
      else if (character === 0) this.unknown += 1;
      else {
        writer.length = length;
        writer.text(font.strings[-1 - character]!);
        // Text may be longer than its codes: what is left to write has room again.
        writer.reserve((to - at) * 4);
        if (writer.bytes !== bytes) return this.#resume(font, text, at, to, width, count, spaces);
        ({ length } = writer);
      }
    }
    writer.length = length;
    this.characters += count;
    this.known += count;
    return this.#widthOf(width, count, spaces);
  }

  #resume(font: Font, text: Uint8Array, at: number, to: number, width: number, count: number, spaces: number): number {
    this.characters += count;
    return this.#widthOf(width, count, spaces) + this.#writeCodes(font, text, at, to);
  }

  #widthOf(width: number, count: number, spaces: number): number {
    const { size, charSpace, wordSpace } = this.#state;
    return (width / 1000) * size + count * charSpace + spaces * wordSpace;
  }
}
