import { Buffer, isAscii } from 'node:buffer';
import type { LineAt } from '../documents/index.ts';
import { createEngine, type Engine, type Hit, type Piece, type Read } from '../engine/engine.ts';
import { FIRST_CUSTOM_KIND, type NumericShape } from '../engine/tables.ts';
import { about } from '../engine/words.ts';
import { confidences, kinds, type Kind } from '../kinds.ts';
import { readAccount } from '../rules/account.ts';
import type { Day } from '../rules/calendar.ts';
import { Dictionary, type DictionaryKind } from './dictionary.ts';
import { kindOfHead, readCell } from './cells.ts';
import { weigh } from './company.ts';
import { encodingOf, sizeOf, textOf, type Encoding } from './encoding.ts';
import type { Draft, Finding } from './finding.ts';
import { readForm } from './forms.ts';
import { mark, readMark, readWide, type Scene } from './marks.ts';
import { maskValue } from './mask.ts';
import { isExampleName } from './names.ts';
import { koreanLine } from './next-line.ts';
import { readRow } from './rows.ts';
import { withoutOverlaps } from './settle.ts';
import { Dump } from './sql.ts';
import { Tables } from './tables.ts';
import { spans, wideInKorean } from './wide.ts';

/** A kind of number that the organisation added, with the name it is reported under. */
export interface CustomKind extends NumericShape {
  readonly name: string;
}

export interface ReaderOptions {
  readonly module: WebAssembly.Module;
  readonly today: Day;
  readonly custom?: readonly CustomKind[];
  readonly dictionaries?: readonly DictionaryKind[];
  /** Whether values are told beside their masks. */
  readonly reveal?: boolean;
  /** 1 low, 2 medium, 3 high. */
  readonly minConfidence?: number;
}

export interface TextForm {
  /** Of a plain file bytes are told; of a text that was made from a document characters. */
  readonly unit: 'byte' | 'character';
  /** Where tables are looked for: in every line, or only if the first lines hold one. */
  readonly tables: 'anywhere' | 'at-the-start';
  /** Two bytes a letter in the file: places are told in those. */
  readonly wide?: boolean;
  /** Lines of what the text was made from, where they are not its own. */
  readonly lineAt?: LineAt;
  /** What is known of the text before it: the bytes are a part of a file, from there on. */
  readonly from?: { readonly offset: number; readonly head: string };
}

const FIRST_MARK = 64;
const [RESIDENT, ALIEN, CARD] = (['resident-registration', 'alien-registration', 'card'] as const).map((kind) =>
  kinds.indexOf(kind),
);
const STANDS_IN = 1;
const BY_SHAPE = 2;
const LONGEST_LINE = 65_536;
const LINES_FOR_A_HEAD = 50;
const BYTES_FOR_FORMS = 524_288;

/**
 * Reads texts one after the other and tells what it finds. Holds an engine for the text, and one for what was made plain where that is
 * needed.
 */
export class TextReader {
  readonly #options: ReaderOptions;
  readonly #engine: Engine;
  readonly #dictionary: Dictionary | null;
  #lane: Engine | undefined;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#engine = this.#create();
    const lists = options.dictionaries ?? [];
    this.#dictionary = lists.length === 0 ? null : new Dictionary(lists);
  }

  /** Looks through a text; `tell` is called in the order of the text. Answers how many lines ended in it. */
  read(read: Read, form: TextForm, tell: Tell): number {
    const lane = (): Engine => (this.#lane ??= this.#create());
    const tools = { engine: this.#engine, lane, dictionary: this.#dictionary };
    return new Reading(tools, this.#options, form, tell).run(read);
  }

  #create(): Engine {
    const { module, today, custom: shapes = [] } = this.#options;
    return createEngine(module, { today, shapes });
  }
}

/** Also the value itself, for whoever compares; it must not be kept. */
export type Tell = (finding: Finding, value: string) => void;

interface Tools {
  readonly engine: Engine;
  readonly lane: () => Engine;
  readonly dictionary: Dictionary | null;
}

/** One text being read. */
class Reading {
  readonly #engine: Engine;
  readonly #lane: () => Engine;
  readonly #dictionary: Dictionary | null;
  readonly #options: ReaderOptions;
  readonly #form: TextForm;
  readonly #tell: Tell;
  #hits: Hit[] = [];
  #waiting: Draft[] = [];
  #encoding: Encoding | null = null;
  #tables: Tables | null = null;
  #dump: Dump | null = null;
  #carry: Uint8Array[] = [];
  #carried = 0;
  #linesSeen = 0;
  /** What the last line was a label of, by itself. */
  #label: Kind | null = null;
  /** A place of the text, the lines that ended before it, and the characters that began before it. */
  #cursor = { at: 0, line: 1, characters: 0 };

  constructor({ engine, lane, dictionary }: Tools, options: ReaderOptions, form: TextForm, tell: Tell) {
    this.#engine = engine;
    this.#lane = lane;
    this.#dictionary = dictionary;
    dictionary?.begin();
    this.#options = options;
    this.#form = form;
    this.#tell = tell;
  }

  run(read: Read): number {
    let last: Piece | null = null;
    let settled = 0;
    this.#engine.scan(
      read,
      (hit) => this.#hits.push({ ...hit }),
      (piece, to) => {
        this.#settle(piece, settled - piece.offset, to);
        settled = piece.offset + to;
        last = piece;
      },
    );
    if (last !== null) {
      this.#readLine(settled);
      this.#flush(last, Number.POSITIVE_INFINITY);
    }
    return this.#cursor.line - 1;
  }

  #settle(piece: Piece, from: number, to: number): void {
    const { bytes, offset } = piece;
    this.#encoding ??= encodingOf(bytes);
    const scene: Scene = { bytes, encoding: this.#encoding, today: this.#options.today, lane: this.#lane };
    const drafts = this.#draftsOf(scene, this.#hits);
    this.#hits = [];
    this.#listed(scene, Math.max(0, from), to, drafts);
    for (const one of drafts) this.#waiting.push({ ...one, start: one.start + offset, end: one.end + offset });
    this.#readLines(bytes.subarray(Math.max(0, from), to), offset + Math.max(0, from));
    // What lies in a line that has not ended waits for what the whole line tells.
    const isOpen = this.#carried > 0 && this.#carried <= LONGEST_LINE;
    this.#flush(piece, isOpen ? offset + to - this.#carried : offset + to);
    this.#move(piece, to);
  }

  #draftsOf(scene: Scene, hits: readonly Hit[]): Draft[] {
    const wide: number[] = [];
    const found: Draft[] = [];
    const doubtful = new Set<Draft>();
    for (const hit of hits) {
      if (hit.kind === mark.wide) wide.push(hit.start);
      const one = hit.kind >= FIRST_MARK ? readMark(scene, hit) : this.#plainDraft(scene.bytes, hit);
      if (one === null) continue;
      found.push(one);
      if (isUnnamed(hit)) doubtful.add(one);
    }
    const drafts = weigh(scene.bytes, found, doubtful, scene.today);
    if (scene.encoding === 'cp949') wide.push(...wideInKorean(scene.bytes));
    for (const [start, end] of spans(wide, scene.bytes.length)) {
      drafts.push(...readWide(scene, start, end, (bytes, lane) => this.#plainOnly(bytes, lane)));
    }
    return drafts;
  }

  /** Words of the organisation's own lists. */
  #listed({ bytes, encoding }: Scene, from: number, to: number, drafts: Draft[]): void {
    this.#dictionary?.read(bytes, from, to, (start, end, owner) => {
      const value = textOf(bytes.subarray(start, end), encoding);
      const kind = this.#options.dictionaries![owner]!.name;
      drafts.push({ kind, confidence: 2, start, end, maskedForm: false, placeholder: false, value });
    });
  }

  /** What the engine finds in bytes, without a look at marks. */
  #plainOnly(bytes: Uint8Array, lane: Engine): readonly Draft[] {
    const drafts: Draft[] = [];
    lane.scan(readOnce(bytes), (hit, piece) => {
      if (hit.kind < FIRST_MARK) drafts.push(this.#plainDraft(piece.bytes, hit));
    });
    return drafts;
  }

  #plainDraft(bytes: Uint8Array, hit: Hit): Draft {
    const { start, end, flags, words } = hit;
    const value = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
    const known =
      (flags & BY_SHAPE) !== 0 && (words & about.account) !== 0 && readAccount(value.split(/\D/)) === 'known';
    return {
      kind: kinds[hit.kind] ?? this.#options.custom?.[hit.kind - FIRST_CUSTOM_KIND]?.name ?? 'custom',
      confidence: known ? 3 : hit.confidence,
      start,
      end,
      maskedForm: false,
      placeholder: (flags & STANDS_IN) !== 0,
      value,
    };
  }

  /** Lines go to the tables whole; what is left of the last one waits for the next piece. */
  #readLines(bytes: Uint8Array, offset: number): void {
    if (this.#tables?.open !== true && this.#dump?.open !== true && this.#isPastLines(bytes, offset)) {
      this.#carry = [];
      this.#carried = 0;
      return;
    }
    if (this.#tables === null) this.#begin();
    for (let at = 0; ;) {
      if (this.#carried === 0 && this.#mayJump) at = koreanLine(bytes, at);
      const end = bytes.indexOf(10, at);
      const part = bytes.subarray(at, end < 0 ? bytes.length : end);
      // Only what has to wait for the next piece is copied.
      const isWhole = end >= 0 && this.#carried === 0;
      if (this.#carried + part.length <= LONGEST_LINE) this.#carry.push(isWhole ? part : Buffer.from(part));
      this.#carried += part.length;
      if (end < 0) return;
      this.#readLine(offset + end);
      at = end + 1;
    }
  }

  /** Lines are read as such in documents, at the start of every text, and for a while in texts that are not programs. */
  #isPastLines(bytes: Uint8Array, offset: number): boolean {
    if (this.#form.tables === 'anywhere' || this.#linesSeen <= LINES_FOR_A_HEAD) return false;
    return offset > BYTES_FOR_FORMS || isAscii(bytes);
  }

  /** Behind the first lines, and where nothing that began earlier goes on, a line without a letter of Korean tells nothing. */
  get #mayJump(): boolean {
    if (this.#form.tables === 'anywhere' || this.#linesSeen <= LINES_FOR_A_HEAD || this.#label !== null) return false;
    return this.#tables?.open !== true && this.#dump?.open !== true;
  }

  #begin(): void {
    this.#tables = new Tables(this.#options.today, this.#encoding!);
    this.#dump = new Dump(this.#options.today, this.#encoding!);
    const head = this.#form.from?.head;
    if (head !== undefined) this.#tables.read(head, 0);
  }

  /** `end`: where the line ended. */
  #readLine(end: number): void {
    if (this.#carried > 0 && this.#carried <= LONGEST_LINE && this.#tables !== null) {
      const line = textOf(this.#carry.length === 1 ? this.#carry[0]! : Buffer.concat(this.#carry), this.#encoding!);
      const start = end - this.#carried;
      const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
      const found = [...this.#tables.read(whole, start), ...this.#dump!.read(whole, start)];
      this.#waiting.push(
        ...found,
        // What the heads of columns told needs no second look.
        ...(found.length > 0 ? [] : readRow(whole, start, this.#encoding!, this.#options.today)),
        ...this.#below(line.trim(), line, start),
        ...readForm(line, start, this.#encoding!, this.#options.today),
      );
    }
    this.#linesSeen += 1;
    this.#carry = [];
    this.#carried = 0;
  }

  /** What stands in a line by itself below a label that does. */
  #below(text: string, line: string, offset: number): readonly Draft[] {
    const label = this.#label;
    this.#label = text === '' ? label : kindOfHead(text);
    const kind = label === null || text === '' ? null : readCell(label, text, this.#options.today);
    if (kind === null) return [];
    const start = offset + sizeOf(line.slice(0, line.indexOf(text)), this.#encoding!);
    const end = start + sizeOf(text, this.#encoding!);
    return [{ kind, confidence: 2, start, end, maskedForm: false, placeholder: false, value: text }];
  }

  /** Tells what waits and ends before a place of the text. */
  #flush(piece: Piece, before: number): void {
    if (this.#waiting.length === 0) return;
    const ready = this.#waiting.filter(({ end }) => end <= before);
    if (ready.length === 0) return;
    this.#waiting = this.#waiting.filter(({ end }) => end > before);
    for (const one of withoutOverlaps(ready)) this.#give(piece, one);
  }

  #give(piece: Piece, draft: Draft): void {
    const isExample = draft.kind === 'name' && isExampleName(draft.value);
    const one = isExample ? { ...draft, confidence: 1, placeholder: true } : draft;
    if (one.confidence < (this.#options.minConfidence ?? 1)) return;
    this.#move(piece, one.start - piece.offset);
    const { line, characters } = this.#cursor;
    const isCounted = this.#form.unit === 'character' || this.#form.wide === true;
    const length = isCounted ? this.#unitsIn(piece, one) : one.end - one.start;
    const base = this.#form.from?.offset ?? 0;
    const start = this.#form.wide === true ? characters * 2 : isCounted ? characters : one.start + base;
    const finding: Finding = {
      kind: one.kind,
      confidence: confidences[one.confidence - 1]!,
      start,
      end: start + (this.#form.wide === true ? length * 2 : length),
      unit: this.#form.unit,
      line: this.#form.lineAt?.(one.start) ?? line,
      masked: one.maskedForm ? one.value : maskValue(one.kind, one.value),
      maskedForm: one.maskedForm,
      placeholder: one.placeholder,
      ...(this.#options.reveal === true && !one.maskedForm ? { value: one.value } : {}),
    };
    this.#tell(finding, one.value);
  }

  #unitsIn({ offset }: Piece, { start, end }: Draft): number {
    const [from, to] = [start - offset, end - offset];
    if (from < 0) return end - start;
    return this.#engine.characters(from, to) + (this.#form.wide === true ? this.#engine.pairs(from, to) : 0);
  }

  /** The cursor goes to a place of the piece, forwards or back. */
  #move(piece: Piece, to: number): void {
    const from = this.#cursor.at - piece.offset;
    const [low, high, sign] = from <= to ? [from, to, 1] : [to, from, -1];
    if (low < 0) return;
    const isCounted = this.#form.unit === 'character' || this.#form.wide === true;
    let characters = 0;
    if (isCounted) characters = this.#engine.characters(low, high);
    if (this.#form.wide === true) characters += this.#engine.pairs(low, high);
    this.#cursor = {
      at: piece.offset + to,
      line: this.#cursor.line + sign * this.#engine.lines(low, high),
      characters: this.#cursor.characters + sign * characters,
    };
  }
}

/** 주민등록번호 and the like, and cards, that are believed although no word speaks for them. */
const isUnnamed = ({ kind, confidence, words }: Hit): boolean => {
  if (confidence < 2) return false;
  if (kind === RESIDENT || kind === ALIEN) return (words & about.registration) === 0;
  return kind === CARD && (words & about.card) === 0;
};

/** Bytes that are in memory already, given once. */
export const readOnce = (bytes: Uint8Array): Read => {
  let done = 0;
  return (room) => {
    const size = Math.min(room.length, bytes.length - done);
    room.set(bytes.subarray(done, done + size));
    done += size;
    return size;
  };
};
