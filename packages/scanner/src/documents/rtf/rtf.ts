/** Rich Text Format 1.9.1. */
import { latin1 } from '../bytes/find.ts';
import { hexOf } from '../bytes/hex.ts';
import { decodeCodePage } from '../bytes/code-page.ts';
import type { Writer } from '../bytes/writer.ts';
import { extract } from '../extract.ts';
import { Refusal } from '../refusal.ts';
import { attempt, skip, within, type Reader } from '../source.ts';

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const STAR = 0x2a;
const APOSTROPHE = 0x27;
const SPACE = 0x20;
const NEWLINE = 10;
const TAB = 9;
const VERTICAL_TAB = 11;
const DEEPEST = 10_000;

const NO_TEXT = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl mmathPr pict objdata filetbl pgptbl'.split(
    ' ',
  ),
);
/** Of what older programs may ignore, these hold text. */
const STARRED_TEXT = new Set(
  'shpinst shptxt annotation atnauthor atnid fldinst footnote company manager category'.split(' '),
);

interface Group {
  readonly hidden: boolean;
  /** How many characters follow each `\u` for programs that do not know it. */
  readonly fallback: number;
  readonly inTable: boolean;
}

/** 949 where the file or one of its fonts says so: a Korean document may name another one in its first line. */
const codePageOf = (bytes: Uint8Array): number => {
  const head = latin1(bytes, 0, Math.min(bytes.length, 65_536));
  if (head.includes('\\fcharset129')) return 949;
  return Number(/\\ansicpg(\d+)/.exec(head)?.[1] ?? 1252);
};

class RtfReader {
  readonly #bytes: Uint8Array;
  readonly #writer: Writer;
  readonly #codePage: number;
  readonly #groups: Group[] = [];
  #group: Group = { hidden: false, fallback: 1, inTable: false };
  /** Bytes of the code page that wait to be read together, and characters of a fallback still to be left out. */
  #pending: number[] = [];
  #leaveOut = 0;
  #starred = false;
  /** Parts that hold no text but may be read otherwise. */
  pictures = 0;
  objects = 0;

  constructor(bytes: Uint8Array, writer: Writer) {
    this.#bytes = bytes;
    this.#writer = writer;
    this.#codePage = codePageOf(bytes);
  }

  run(): void {
    const bytes = this.#bytes;
    let at = 0;
    while (at < bytes.length) {
      const byte = bytes[at]!;
      if (byte === BACKSLASH) at = this.#control(at + 1);
      else {
        if (byte === OPEN) this.#open();
        else if (byte === CLOSE) this.#close();
        else if (byte !== 10 && byte !== 13) this.#byte(byte);
        at += 1;
      }
    }
    this.#flush();
    if (this.#groups.length > 0) throw new Refusal('damaged');
  }

  #open(): void {
    this.#flush();
    if (this.#groups.length < DEEPEST) this.#groups.push(this.#group);
    this.#starred = false;
  }

  #close(): void {
    this.#flush();
    this.#group = this.#groups.pop() ?? this.#group;
    this.#leaveOut = 0;
  }

  #byte(byte: number): void {
    if (this.#group.hidden) return;
    if (this.#leaveOut > 0) this.#leaveOut -= 1;
    else if (byte >= 0x80 || this.#pending.length > 0) {
      this.#pending.push(byte);
      // A trail byte may look like a letter: the run ends with the first byte that cannot belong to it.
      if (byte < 0x41 || this.#pending.length > 4096) this.#flush();
    } else this.#writer.byte(byte);
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    this.#writer.text(decodeCodePage(Uint8Array.from(this.#pending), this.#codePage));
    this.#pending = [];
  }

  #put(byte: number): void {
    this.#flush();
    if (!this.#group.hidden) this.#writer.byte(byte);
  }

  /** Reads what stands behind a backslash, and returns where the text goes on. */
  #control(at: number): number {
    const bytes = this.#bytes;
    const byte = bytes[at] ?? 0;
    if (byte === APOSTROPHE) {
      const value = (hexOf(bytes[at + 1]) << 4) | hexOf(bytes[at + 2]);
      if (value >= 0) this.#byte(value);
      return at + 3;
    }
    const letter = byte | 0x20;
    if (letter >= 0x61 && letter <= 0x7a) return this.#word(at);
    if (byte === STAR) this.#starred = true;
    else if (byte === 0x7e) this.#put(SPACE);
    else if (byte === 0x5f) this.#put(0x2d);
    else if (byte === 10 || byte === 13) this.#put(NEWLINE);
    else if (byte === BACKSLASH || byte === OPEN || byte === CLOSE) this.#put(byte);
    return at + 1;
  }

  #word(from: number): number {
    const bytes = this.#bytes;
    let at = from;
    while (at < from + 32 && (bytes[at]! | 0x20) >= 0x61 && (bytes[at]! | 0x20) <= 0x7a) at += 1;
    const word = latin1(bytes, from, at);
    const digits = at;
    if (bytes[at] === 0x2d) at += 1;
    while (at < digits + 11 && bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at += 1;
    const value = at === digits ? null : Number(latin1(bytes, digits, at));
    if (bytes[at] === SPACE) at += 1;
    return word === 'bin' ? at + Math.max(0, value ?? 0) : (this.#act(word, value), at);
  }

  #act(word: string, value: number | null): void {
    const starred = this.#starred;
    this.#starred = false;
    if (word === 'pict') this.pictures += 1;
    if (word === 'objdata') this.objects += 1;
    if (NO_TEXT.has(word) || (starred && !STARRED_TEXT.has(word))) {
      this.#group = { ...this.#group, hidden: true };
      return;
    }
    switch (word) {
      case 'u':
        return this.#unicode(value ?? 0);
      case 'uc':
        this.#group = { ...this.#group, fallback: value ?? 1 };
        return undefined;
      case 'par':
      case 'line':
        return this.#put(this.#group.inTable ? VERTICAL_TAB : NEWLINE);
      case 'sect':
      case 'page':
      case 'row':
      case 'nestrow':
        return this.#put(NEWLINE);
      case 'cell':
      case 'nestcell':
      case 'tab':
        return this.#put(TAB);
      case 'intbl':
        this.#group = { ...this.#group, inTable: true };
        return undefined;
      case 'pard':
        this.#group = { ...this.#group, inTable: false };
        return undefined;
      case 'footnote':
      case 'fldinst':
      case 'annotation':
      case 'header':
      case 'footer':
        return this.#put(NEWLINE);
      default:
        return undefined;
    }
  }

  /** UTF-16 units, which come as signed numbers; pairs come one after the other. */
  #unicode(value: number): void {
    this.#flush();
    this.#leaveOut = this.#group.fallback;
    const unit = value & 0xffff;
    if (this.#group.hidden) return;
    if (unit >= 0xdc00 && unit <= 0xdfff && this.#high !== 0) {
      this.#writer.codePoint(0x1_0000 + ((this.#high - 0xd800) << 10) + (unit - 0xdc00));
    } else if (unit < 0xd800 || unit > 0xdfff) this.#writer.codePoint(unit);
    this.#high = unit >= 0xd800 && unit < 0xdc00 ? unit : 0;
  }

  #high = 0;
}

export const readRtf: Reader = (source) => {
  let found = { pictures: 0, objects: 0 };
  attempt(source, () => {
    extract(source, source.bytes.length >> 1, (writer) => {
      const reader = new RtfReader(source.bytes, writer);
      found = reader;
      reader.run();
    });
  });
  if (found.pictures > 0) skip(within(source, 'pict', source.bytes), 'image');
  if (found.objects > 0) skip(within(source, 'objdata', source.bytes), 'unsupported');
};
