import { asBuffer, startsWith } from '../bytes/find.ts';
import { putCodePoint, Writer } from '../bytes/writer.ts';
import type { Budget } from '../budget.ts';
import type { LineAt } from '../text.ts';
import { decodeInto } from './decode.ts';
import { entityAt } from './entity.ts';
import { LineMap } from './line-map.ts';
import { behind, declarationEnd, tagEnd } from './tags.ts';

/** Elements that stand within a word; those of Word's and Hangul's own XML among them. All others end a line. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big char cite code data del dfn em font i ins kbd label mark nobr r rpr ruby s samp small span strike strong sub sup t time tspan tt u var wbr'.split(
    ' ',
  ),
);
const CELL = new Set(['td', 'th']);
/** Content that is not markup, or whose line breaks count. */
const RAW = new Set(['script', 'style', 'textarea', 'xmp']);

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const AMPERSAND = 0x26;
const SPACE = 0x20;
const NEWLINE = 10;
const TAB = 9;
const COLON = 0x3a;
const LONGEST_NAME = 16;

/** The name at `at`, in small letters without its prefix; longer ones mean nothing here and are cut. */
const nameAt = (bytes: Uint8Array, at: number): string => {
  let name = '';
  for (let position = at; name.length < LONGEST_NAME; position += 1) {
    const byte = bytes[position];
    if (byte === undefined || byte <= SPACE || byte === GREATER || byte === SLASH) break;
    name = byte === 0x3a ? '' : name + String.fromCharCode(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte);
  }
  return name;
};

const isTagStart = (byte: number | undefined): boolean =>
  byte !== undefined &&
  (((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ||
    byte === SLASH ||
    byte === 0x21 ||
    byte === 0x3f ||
    byte >= 0x80);

class MarkupStripper {
  readonly #bytes: Uint8Array;
  readonly #text: Uint8Array;
  readonly #asides: Writer;
  readonly #isData: boolean;
  #out = 0;
  #preserved = 0;
  #rawEndsMissing = new Set<string>();
  readonly #lines = new LineMap();
  readonly #asideLines = new LineMap();
  /** Of the source: the line that is being read, and where it ends. */
  #line = 1;
  #lineEnd = -1;

  constructor(bytes: Uint8Array, budget: Budget, isData: boolean) {
    this.#bytes = bytes;
    this.#isData = isData;
    this.#text = Buffer.allocUnsafeSlow(bytes.length + 1);
    this.#asides = new Writer(budget, bytes.length >> 2);
    this.#lineEnd = this.#endOfLine(0);
  }

  run(): Stripped {
    const bytes = this.#bytes;
    const end = bytes.length;
    let at = 0;
    while (at < end) {
      const byte = bytes[at]!;
      if (byte === LESS && isTagStart(bytes[at + 1])) at = this.#tag(at, end);
      else if (byte === AMPERSAND) at = this.#entity(at, end);
      else {
        this.#put(byte);
        at += 1;
      }
      if (at > this.#lineEnd) this.#pass(at);
    }
    return {
      text: this.#text.subarray(0, this.#out),
      asides: this.#asides.take(),
      lineAt: this.#lines.at,
      asideLineAt: this.#asideLines.at,
    };
  }

  #endOfLine(from: number): number {
    const bytes = this.#bytes;
    // Lines of pages are short: a call into native code would cost more.
    let end = from;
    while (end < bytes.length && bytes[end] !== NEWLINE) end += 1;
    return end < bytes.length ? end : Number.MAX_SAFE_INTEGER;
  }

  #nextLine(): void {
    this.#line += 1;
    this.#lineEnd = this.#endOfLine(this.#lineEnd + 1);
  }

  /** Everything before a place of the source is told: what comes now may stand in a later line. */
  #pass(at: number): void {
    while (this.#lineEnd < at) this.#nextLine();
    this.#lines.add(this.#out, this.#line);
  }

  /** Lines that are told as they stand. */
  #copy(from: number, to: number): void {
    this.#text.set(this.#bytes.subarray(from, to), this.#out);
    if (this.#lineEnd < from) this.#pass(from);
    while (this.#lineEnd < to) {
      const next = this.#out + this.#lineEnd + 1 - from;
      this.#nextLine();
      this.#lines.add(next, this.#line);
    }
    this.#out += to - from;
  }

  /** White space as a browser shows it: one space, unless the text is laid out already. */
  #put(byte: number): void {
    if (byte <= SPACE && this.#preserved === 0) {
      if (this.#out === 0 || this.#text[this.#out - 1]! <= SPACE) return;
      this.#text[this.#out] = SPACE;
    } else this.#text[this.#out] = byte;
    this.#out += 1;
  }

  #entity(at: number, end: number): number {
    const entity = entityAt(this.#bytes, at, end);
    if (entity === 0) {
      this.#put(AMPERSAND);
      return at + 1;
    }
    this.#out = putCodePoint(this.#text, this.#out, entity >> 4);
    return at + (entity & 15);
  }

  #tag(at: number, end: number): number {
    const bytes = this.#bytes;
    const next = bytes[at + 1];
    if (next === 0x21 || next === 0x3f) return this.#declaration(at, end);
    const closes = next === SLASH;
    const name = nameAt(bytes, closes ? at + 2 : at + 1);
    const after = tagEnd(bytes, at + 1, end);
    if (!closes) this.#aside(at + 1, after - 1, true);
    if (CELL.has(name)) {
      if (closes) this.#end(TAB);
    } else if (!INLINE.has(name)) {
      this.#end(NEWLINE);
      if (this.#isData && !closes) this.#label(at + 1, after);
    }
    if (name === 'pre') this.#preserved = closes ? 0 : 1;
    return !closes && RAW.has(name) && bytes[after - 2] !== SLASH ? this.#raw(name, after, end) : after;
  }

  /** The name of an element that holds text is what a label is elsewhere. It takes no more room than its tag did. */
  #label(from: number, after: number): void {
    const bytes = this.#bytes;
    const first = bytes[after];
    if (first === undefined || first === LESS || first <= SPACE || bytes[after - 2] === SLASH) return;
    let to = from;
    while (to < after - 1 && bytes[to]! > SPACE) to += 1;
    this.#text.set(bytes.subarray(from, to), this.#out);
    this.#out += to - from;
    this.#text[this.#out] = COLON;
    this.#out += 1;
  }

  #end(mark: number): void {
    const last = this.#out === 0 ? NEWLINE : this.#text[this.#out - 1]!;
    if (mark === NEWLINE && last === NEWLINE) return;
    if (last === SPACE || (mark === NEWLINE && last === TAB)) this.#text[this.#out - 1] = mark;
    else {
      this.#text[this.#out] = mark;
      this.#out += 1;
    }
  }

  #raw(name: string, from: number, end: number): number {
    const buffer = asBuffer(this.#bytes);
    if (this.#rawEndsMissing.has(name)) return from;
    let to = buffer.indexOf(`</${name}`, from, 'latin1');
    if (to < 0) to = buffer.indexOf(`</${name.toUpperCase()}`, from, 'latin1');
    if (to < 0) {
      this.#rawEndsMissing.add(name);
      return from;
    }
    this.#copy(from, Math.min(to, end));
    return to;
  }

  #declaration(at: number, end: number): number {
    const bytes = this.#bytes;
    if (startsWith(bytes, at, '<![CDATA[')) {
      const after = behind(bytes, at + 9, end, ']]>');
      const to = Math.max(at + 9, startsWith(bytes, after - 3, ']]>') ? after - 3 : after);
      this.#copy(at + 9, to);
      return after;
    }
    const after = declarationEnd(bytes, at, end);
    this.#aside(at + 1, after - 1, false);
    return after;
  }

  /** What stands within a tag, if there is more to it than its name. */
  #aside(from: number, to: number, mustHaveValues: boolean): void {
    if (mustHaveValues && !this.#bytes.subarray(from, to).includes(EQUALS)) return;
    const writer = this.#asides;
    writer.reserve(to - from + 1);
    let [at, line, end] = [from, this.#line, this.#lineEnd];
    // Line by line, as entities that are decoded move what stands behind them.
    while (at < to) {
      const next = Math.min(to, end + 1);
      const start = writer.length;
      this.#asideLines.add(start, line);
      writer.bytes.set(this.#bytes.subarray(at, next), start);
      writer.length = decodeInto(writer.bytes, start, start + next - at, start);
      if (next > end) [line, end] = [line + 1, this.#endOfLine(end + 1)];
      at = next;
    }
    writer.byte(NEWLINE);
  }
}

export interface Stripped {
  readonly text: Uint8Array;
  readonly asides: Uint8Array;
  readonly lineAt: LineAt;
  readonly asideLineAt: LineAt;
}

/**
 * Linear: each byte is looked at once or twice, whatever stands there. In data, and not on a page, elements that hold text keep their
 * names: `name:` before it.
 */
export const stripMarkup = (bytes: Uint8Array, budget: Budget, isData = false): Stripped =>
  new MarkupStripper(bytes, budget, isData).run();
