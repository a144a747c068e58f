import { Buffer } from 'node:buffer';
import type { Day } from '../rules/calendar.ts';
import { standIns } from '../rules/placeholder.ts';
import { toKorean } from './korean.ts';
import * as memory from './memory.ts';
import { bareShapes, groupedShapes, reader, signatureOf } from './shapes.ts';
import { about, listOf, words, type Subject } from './words.ts';

/** A kind of number that the organisation adds: digits in groups, as its staff numbers or its cases have them. */
export interface NumericShape {
  /** How many digits stand in each group: one to four groups, up to 15 digits each (one group: 7 to 19). */
  readonly groups: readonly number[];
  /** What may stand between the groups. `''` is for numbers of one group. */
  readonly separators: readonly ('-' | ' ' | '.' | '')[];
  /** 0: not found without a word beside it. */
  readonly confidence: 0 | 1 | 2 | 3;
  readonly confidenceWithWord: 0 | 1 | 2 | 3;
  /** Words that speak for it; Hangul anywhere, Latin as wholes. */
  readonly words: readonly string[];
}

/** Kinds of the organisation come behind those of the scanner. */
export const FIRST_CUSTOM_KIND = 32;
/** Their words have one bit each; the last one is shared by whoever comes later. */
const FIRST_CUSTOM_BIT = 20;
const CUSTOM_BITS = 12;

const customBit = (index: number): number => 1 << (FIRST_CUSTOM_BIT + (index % CUSTOM_BITS));

const FOLDED_LETTERS = 8;
const HASH_64 = 0x9e3779b97f4a7c15n;
const HASH_32 = 0x9e3779b1;

const keyOf = (word: string): bigint => {
  const key = Buffer.alloc(FOLDED_LETTERS);
  key.write(word.toLowerCase().slice(0, FOLDED_LETTERS), 'latin1');
  return key.readBigUInt64LE();
};

/** `accounts` counts as `account` does. */
const withPlural = (subject: Subject | 'custom', word: string): readonly string[] =>
  subject === 'role' || subject === 'fileEnding' || word.length >= FOLDED_LETTERS ? [word] : [word, `${word}s`];

const latinWords = function* (shapes: readonly NumericShape[]): Generator<[string, number]> {
  for (const [subject, lists] of Object.entries(words) as [Subject, { latin: string }][]) {
    for (const word of listOf(lists.latin)) for (const form of withPlural(subject, word)) yield [form, about[subject]];
  }
  for (const [index, shape] of shapes.entries()) {
    for (const word of shape.words.filter((one) => /^[A-Za-z]+$/.test(one))) {
      for (const form of withPlural('custom', word)) yield [form, customBit(index)];
    }
  }
};

const hangulWords = function* (shapes: readonly NumericShape[]): Generator<[string, number]> {
  for (const [subject, lists] of Object.entries(words) as [Subject, { hangul: string }][]) {
    for (const word of listOf(lists.hangul)) yield [word, about[subject]];
  }
  for (const [index, shape] of shapes.entries()) {
    for (const word of shape.words.filter((one) => !/^[A-Za-z]+$/.test(one))) yield [word, customBit(index)];
  }
};

const writeLatin = (view: DataView, shapes: readonly NumericShape[]): void => {
  for (const [word, bit] of latinWords(shapes)) {
    const key = keyOf(word);
    let place = Number(BigInt.asUintN(64, key * HASH_64) >> 54n);
    const at = (): number => memory.WORDS + place * 16;
    while (view.getBigUint64(at(), true) !== 0n && view.getBigUint64(at(), true) !== key) {
      place = (place + 1) % memory.WORD_PLACES;
    }
    view.setBigUint64(at(), key, true);
    view.setUint32(at() + 8, (view.getUint32(at() + 8, true) | bit) >>> 0, true);
  }
};

const LONGEST_WORD = 24;

const writeHangul = (view: DataView, shapes: readonly NumericShape[]): void => {
  let entry = 0;
  for (const [word, bit] of hangulWords(shapes)) {
    for (const bytes of [Buffer.from(word), toKorean(word)]) {
      if (bytes === null || bytes.length < 4 || bytes.length > LONGEST_WORD) continue;
      entry += 1;
      if (entry >= memory.HANGUL_ENTRY_ROOM) throw new RangeError('too many words for the table of Hangul words');
      const hash = Math.imul(bytes.readUInt32LE(), HASH_32) >>> 20;
      const head = memory.HANGUL_HEADS + hash * 2;
      const at = memory.HANGUL_ENTRIES + entry * 32;
      view.setUint8(at, bytes.length);
      view.setUint16(at + 2, view.getUint16(head, true), true);
      view.setUint32(at + 4, bit >>> 0, true);
      for (const [index, byte] of bytes.entries()) view.setUint8(at + 8 + index, byte);
      view.setUint16(head, entry, true);
      const set = memory.HANGUL_SET + (hash >> 3);
      view.setUint8(set, view.getUint8(set) | (1 << (hash & 7)));
    }
  }
};

/** Four digits that a stand-in may begin with: a known one, one digit four times, a row up or down, a mobile number of nobody. */
const isHead = (head: string): boolean =>
  [...standIns].some((digits) => digits.startsWith(head)) ||
  '0123456789012'.includes(head) ||
  '9876543210987'.includes(head) ||
  new Set(head).size === 1 ||
  /^010[01]$/.test(head);

const writeStandIns = (view: DataView): void => {
  for (let value = 0; value < 10_000; value += 1) {
    if (!isHead(String(value).padStart(4, '0'))) continue;
    const at = memory.STAND_IN_HEADS + (value >> 3);
    view.setUint8(at, view.getUint8(at) | (1 << (value & 7)));
  }
  view.setInt32(memory.STAND_INS, standIns.size, true);
  for (const [index, digits] of [...standIns].entries()) {
    const key = BigInt(digits) | (BigInt(digits.length) << 56n);
    view.setBigUint64(memory.STAND_INS + 8 + index * 8, key, true);
  }
};

const addReaders = (view: DataView, at: number, readers: number): void =>
  view.setUint16(at, view.getUint16(at, true) | readers, true);

const writeShapes = (view: DataView): void => {
  for (const [readers, shapes] of groupedShapes) {
    for (const groups of shapes) addReaders(view, memory.SHAPES + signatureOf(groups) * 2, readers);
  }
  for (const [length, readers] of Object.entries(bareShapes)) {
    addReaders(view, memory.BARE + Number(length) * 2, readers);
  }
};

const SEPARATOR_BITS = { '': 1, '-': 2, ' ': 4, '.': 8 } as const;
const BARE_SIGNATURE = 0x10000;

const writeCustom = (view: DataView, shapes: readonly NumericShape[]): void => {
  if (shapes.length > memory.CUSTOM_SHAPE_ROOM) {
    throw new RangeError(`${shapes.length} shapes of numbers; at most ${memory.CUSTOM_SHAPE_ROOM} are possible`);
  }
  view.setInt32(memory.CUSTOM_SHAPES, shapes.length, true);
  for (const [index, shape] of shapes.entries()) {
    const row = memory.CUSTOM_SHAPES + 16 + index * 16;
    const isBare = shape.groups.length === 1;
    const length = shape.groups[0]!;
    const signature = signatureOf(shape.groups);
    view.setUint32(row, isBare ? length | BARE_SIGNATURE : signature, true);
    view.setUint8(row + 4, isBare ? 1 : shape.separators.reduce((bits, one) => bits | SEPARATOR_BITS[one], 0));
    view.setUint8(row + 5, shape.confidence);
    view.setUint8(row + 6, shape.confidenceWithWord);
    view.setUint8(row + 7, FIRST_CUSTOM_KIND + index);
    view.setUint32(row + 8, customBit(index) >>> 0, true);
    addReaders(view, isBare ? memory.BARE + length * 2 : memory.SHAPES + signature * 2, reader.custom);
  }
};

/** What may come of an outline: `assembly/scan.ts` names them so. */
const READ = 1;
const READ_BEHIND_LABEL = 2;

/** The bits of groups of digits with one byte between, and how many of them are told, the end included. */
const outlineOf = (groups: readonly number[]): readonly [number, number] => {
  const told = groups.flatMap((length) => [...Array.from({ length }, () => 1), 0]).slice(0, memory.OUTLINE_BITS);
  return [told.reduce((bits, digit, at) => bits | (digit << at), 0), told.length];
};

const addOutline = (view: DataView, groups: readonly number[], readers: number): void => {
  const [bits, told] = outlineOf(groups);
  for (let rest = 0; rest < 1 << (memory.OUTLINE_BITS - told); rest += 1) {
    const at = memory.OUTLINES + (bits | (rest << told));
    const isDay = readers === reader.birth && view.getUint8(at) !== READ;
    view.setUint8(at, isDay ? READ_BEHIND_LABEL : READ);
  }
};

/** Eleven digits in boxes of their own: `8 0 0 1 0 1 - …`. */
const BOXES = Array.from({ length: 11 }, () => 1);

/** By where digits stand in its first bytes alone most of what begins like a number is seen to be none. */
const writeOutlines = (view: DataView, custom: readonly NumericShape[]): void => {
  for (const [readers, shapes] of groupedShapes) for (const groups of shapes) addOutline(view, groups, readers);
  for (const [length, readers] of Object.entries(bareShapes)) addOutline(view, [Number(length)], readers);
  for (const { groups } of custom) addOutline(view, groups, reader.custom);
  addOutline(view, BOXES, reader.registration);
};

const writeAll = (view: DataView, shapes: readonly NumericShape[]): void => {
  writeShapes(view);
  writeLatin(view, shapes);
  writeHangul(view, shapes);
  writeStandIns(view);
  writeCustom(view, shapes);
  writeOutlines(view, shapes);
};

/** The tables without kinds of the organisation, made once in a process: whoever scans many small texts makes many engines. */
let usual: Uint8Array<ArrayBuffer> | undefined;

const usualTables = (): Uint8Array => {
  if (usual === undefined) {
    usual = new Uint8Array(memory.TABLES_END);
    writeAll(new DataView(usual.buffer), []);
  }
  return usual;
};

/** Fills the engine's memory with everything that it looks up. */
export const writeTables = (view: DataView, today: Day, shapes: readonly NumericShape[]): void => {
  if (shapes.length === 0) new Uint8Array(view.buffer).set(usualTables());
  else writeAll(view, shapes);
  view.setInt32(memory.TODAY, today.year * 10_000 + today.month * 100 + today.day, true);
};
