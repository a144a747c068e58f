import { putCodePoint } from '../bytes/writer.ts';
import { startsWith, viewOf } from '../bytes/find.ts';
import { entityAt } from './entity.ts';
import { attribute, behind, declarationEnd, tagEnd } from './tags.ts';
import { MEANING, nextHash, type Vocabulary } from './vocabulary.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const SPACE = 0x20;
const AMPERSAND = 0x26;
const HYPHEN = 0x2d;
const TAB = 9;
const NEWLINE = 10;
const VERTICAL_TAB = 11;
/** `<table:table-cell table:number-columns-repeated="2"/>` is longer than this, and than the tabs it may become. */
const SHORTEST_REPEAT = 40;
const WIDEST_GAP = 32;

/** Not 0 where one of four bytes is zero: only a zero borrows without having had its highest bit set. */
const zeroIn = (four: number): number => (four - 0x0101_0101) & ~four & 0x8080_8080;

const FOUR_LESS = 0x3c3c_3c3c;
const FOUR_AMPERSANDS = 0x2626_2626;

/** Where a stripper stands: everything is written over the bytes already read, which are never fewer. */
class Stripper {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  readonly #meanings: Uint8Array;
  readonly #initials: Uint8Array;
  readonly #names: Vocabulary['names'];
  /** Where the next byte is written. */
  out = 0;
  /** In how many elements whose content is text, and in how many cells. */
  #texts = 0;
  #cells = 0;

  constructor(bytes: Uint8Array, words: Vocabulary) {
    this.bytes = bytes;
    this.#view = viewOf(bytes);
    this.#meanings = words.meanings;
    this.#initials = words.initials;
    this.#names = words.names;
  }

  run(): void {
    const { bytes } = this;
    const end = bytes.length;
    let at = 0;
    while (at < end) {
      at = this.#texts > 0 ? this.#copyText(at, end) : this.#nextTag(at, end);
      if (at < end) at = this.#tag(at, end);
    }
  }

  /** The next tag that may mean something. Prefixes of one and two letters are the rule, others are looked at closely. */
  #nextTag(from: number, end: number): number {
    const { bytes } = this;
    const view = this.#view;
    const initials = this.#initials;
    let at = from;
    for (;;) {
      while (at + 4 <= end && zeroIn(view.getInt32(at, true) ^ FOUR_LESS) === 0) at += 4;
      while (at < end && bytes[at] !== LESS) at += 1;
      if (at >= end) return end;
      let name = bytes[at + 1] === SLASH ? at + 2 : at + 1;
      if (bytes[name + 1] === COLON) name += 2;
      else if (bytes[name + 2] === COLON) name += 3;
      else return at;
      if (initials[bytes[name]!] !== 0) return at;
      at = name;
    }
  }

  #copyText(from: number, end: number): number {
    const { bytes } = this;
    const view = this.#view;
    let { out } = this;
    let at = from;
    while (at < end) {
      for (; at + 4 <= end; at += 4, out += 4) {
        const four = view.getInt32(at, true);
        if ((zeroIn(four ^ FOUR_LESS) | zeroIn(four ^ FOUR_AMPERSANDS)) !== 0) break;
        view.setInt32(out, four, true);
      }
      const byte = bytes[at]!;
      if (byte === LESS) break;
      const entity = byte === AMPERSAND ? entityAt(bytes, at, end) : 0;
      if (entity === 0) {
        bytes[out] = byte;
        out += 1;
        at += 1;
      } else {
        out = putCodePoint(bytes, out, entity >> 4);
        at += entity & 15;
      }
    }
    this.out = out;
    return at;
  }

  /** Reads the tag at `at` and says where the text goes on. */
  #tag(at: number, end: number): number {
    const { bytes } = this;
    const first = bytes[at + 1];
    if (first === BANG || first === QUESTION) return this.#declaration(at, end);
    const closes = first === SLASH;
    let position = closes ? at + 2 : at + 1;
    let nameStart = position;
    let hash = 0;
    while (position < end) {
      const byte = bytes[position]!;
      if (byte <= SPACE || byte === GREATER || byte === SLASH) break;
      position += 1;
      if (byte === COLON) {
        hash = 0;
        nameStart = position;
      } else hash = nextHash(hash, byte);
    }
    const nameEnd = position;
    const meaning = this.#meanings[hash]!;
    if (meaning === MEANING.none || !this.#isNamed(hash, nameStart, nameEnd)) {
      // Outside of text whatever is not a tag is passed over anyhow, and no attribute may hold a `<`.
      return this.#texts === 0 ? position : tagEnd(bytes, position, end);
    }
    const after = bytes[position] === GREATER ? position + 1 : tagEnd(bytes, position, end);
    return this.#act(meaning, at, nameEnd, after, closes, end);
  }

  #isNamed(hash: number, from: number, to: number): boolean {
    const name = this.#names[hash]!;
    return name.length === to - from && startsWith(this.bytes, from, name);
  }

  #declaration(at: number, end: number): number {
    if (!startsWith(this.bytes, at, '<![CDATA[')) return declarationEnd(this.bytes, at, end);
    const after = behind(this.bytes, at + 9, end, ']]>');
    if (this.#texts > 0) {
      const to = after - (startsWith(this.bytes, after - 3, ']]>') ? 3 : 0);
      this.bytes.copyWithin(this.out, at + 9, to);
      this.out += Math.max(0, to - at - 9);
    }
    return after;
  }

  #act(meaning: number, at: number, nameEnd: number, after: number, closes: boolean, end: number): number {
    const empty = this.bytes[after - 2] === SLASH;
    if (meaning === MEANING.skip) return closes || empty ? after : this.#skip(at, nameEnd, after, end);
    if (!closes) this.#opens(meaning, nameEnd, after);
    if (closes || empty) this.#closes(meaning);
    if (empty && meaning === MEANING.cell && after - at > SHORTEST_REPEAT) this.#repeat(at, after);
    return after;
  }

  /** OpenDocument writes empty cells of a row as one. Never more than the tag has bytes, nor than anybody reads. */
  #repeat(at: number, after: number): void {
    const count = Number(attribute(this.bytes, at, after, 'number-columns-repeated') ?? 1);
    for (let more = Math.min(count, WIDEST_GAP); more > 1; more -= 1) this.#put(TAB);
  }

  #opens(meaning: number, nameEnd: number, after: number): void {
    if (meaning === MEANING.text) this.#texts += 1;
    else if (meaning === MEANING.paragraph) this.#startLine();
    else if (meaning === MEANING.textParagraph) {
      this.#startLine();
      this.#texts += 1;
    } else if (meaning === MEANING.cell) this.#cells += 1;
    else if (meaning === MEANING.aside) {
      this.#startLine();
      this.#texts += 1;
    } else if (meaning === MEANING.tab) this.#put(TAB);
    else if (meaning === MEANING.bareTab && after - nameEnd <= 3) this.#put(TAB);
    else if (meaning === MEANING.lineBreak) this.#endLine();
    else if (meaning === MEANING.space) this.#put(SPACE);
    else if (meaning === MEANING.hyphen) this.#put(HYPHEN);
  }

  #closes(meaning: number): void {
    if (meaning === MEANING.text) this.#texts = Math.max(0, this.#texts - 1);
    else if (meaning === MEANING.paragraph) this.#endLine();
    else if (meaning === MEANING.textParagraph || meaning === MEANING.aside) {
      this.#texts = Math.max(0, this.#texts - 1);
      this.#endLine();
    } else if (meaning === MEANING.cell) {
      this.#cells = Math.max(0, this.#cells - 1);
      this.#endWith(TAB, VERTICAL_TAB);
    } else if (meaning === MEANING.row) this.#endWith(NEWLINE, TAB);
  }

  #put(byte: number): void {
    this.bytes[this.out] = byte;
    this.out += 1;
  }

  /** A paragraph in the middle of another (a note, a text box) starts a line of its own. */
  #startLine(): void {
    if (this.out > 0 && this.bytes[this.out - 1]! > VERTICAL_TAB) this.#endLine();
  }

  #endLine(): void {
    this.#put(this.#cells > 0 ? VERTICAL_TAB : NEWLINE);
  }

  /** Ends a cell or a row, in the place of the mark that its last part ended with. */
  #endWith(mark: number, instead: number): void {
    if (this.out > 0 && this.bytes[this.out - 1] === instead) this.bytes[this.out - 1] = mark;
    else this.#put(mark);
  }

  /** Past the closing tag of the element at `at`; what nests in one of its kind is rare, and text comes twice then. */
  #skip(at: number, nameEnd: number, after: number, end: number): number {
    const name = String.fromCharCode(...this.bytes.subarray(at + 1, Math.min(nameEnd, at + 64)));
    return behind(this.bytes, after, end, `</${name}>`);
  }
}

/**
 * The text of an XML part, written over the part itself: UTF-8 as {@link Text} describes it. Linear, whatever the bytes:
 * each is looked at once, and nothing written is longer than what it stands for.
 */
export const stripXml = (bytes: Uint8Array, words: Vocabulary): Uint8Array => {
  const stripper = new Stripper(bytes, words);
  stripper.run();
  return bytes.subarray(0, stripper.out);
};
