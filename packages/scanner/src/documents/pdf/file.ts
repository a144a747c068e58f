/**
 * The objects of a PDF file, found by their own marks instead of the table that lists them: damaged tables are common, and
 * one pass over the bytes costs less than the table's chain. ISO 32000-1 sections 7.3.10, 7.5.7 and 7.5.8.
 */
import { asBuffer, latin1, startsWith } from '../bytes/find.ts';
import type { Unpacked } from '../bytes/inflate.ts';
import type { Budget } from '../budget.ts';
import { asRefusal, type Refusal } from '../refusal.ts';
import type { Cipher } from './cipher.ts';
import { undoFilter } from './filters.ts';
import { classes, Lexer } from './lexer.ts';
import { Keyword, Ref, Stream, type Dictionary, type Value } from './values.ts';

interface Place {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly generation: number;
  /** Within a stream of objects, whose strings are not encrypted once more. */
  readonly packed: boolean;
}

const MOST_REFERENCES = 32;
const MOST_FILTERS = 8;
/** ISO 32000-1 sections 7.4.6 to 7.4.9. */
const PICTURE_FILTERS = new Set(['DCTDecode', 'DCT', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode', 'JPXDecode']);

export class PdfFile {
  readonly bytes: Uint8Array;
  readonly budget: Budget;
  readonly places = new Map<number, Place>();
  cipher: Cipher | null = null;
  /** How many codes of fonts may be given a meaning yet: more than any file has, less than keeps anybody busy. */
  codesLeft = 2_000_000;
  /** The first thing that could not be unpacked, if any. */
  trouble: Refusal | null = null;
  /** Where an object begins, whether it counts or not: no object reaches beyond the next. */
  readonly #starts: number[] = [];
  readonly #known = new Map<number, Value>();
  readonly #reading = new Set<number>();
  #endSearch = { from: -1, found: -1 };

  constructor(bytes: Uint8Array, budget: Budget) {
    this.bytes = bytes;
    this.budget = budget;
    this.#findObjects();
  }

  /** Remembers where each `12 0 obj` stands; the last one counts, as files are changed by appending. */
  #findObjects(): void {
    const { bytes } = this;
    const buffer = asBuffer(bytes);
    for (let at = buffer.indexOf('obj'); at >= 0; at = buffer.indexOf('obj', at + 3)) {
      this.budget.step();
      if (bytes[at - 1] === 0x64) continue;
      const generation = this.#numberBefore(at);
      const number = generation === null ? null : this.#numberBefore(generation.from);
      if (generation === null || number === null) continue;
      this.#starts.push(at);
      this.places.set(number.value, { bytes, at: at + 3, generation: generation.value, packed: false });
    }
  }

  #numberBefore(end: number): { value: number; from: number } | null {
    const { bytes } = this;
    let to = end;
    while (to > 0 && end - to < 8 && classes[bytes[to - 1]!] === 1) to -= 1;
    let from = to;
    while (from > 0 && to - from < 10 && bytes[from - 1]! >= 0x30 && bytes[from - 1]! <= 0x39) from -= 1;
    return from === to ? null : { value: Number(latin1(bytes, from, to)), from };
  }

  /** The numbers of the objects in which `mark` stands. */
  #holding(mark: string): [number: number, at: number][] {
    const buffer = asBuffer(this.bytes);
    const starts = [...this.places]
      .filter(([, place]) => !place.packed)
      .toSorted(([, left], [, right]) => left.at - right.at);
    const found: [number, number][] = [];
    let index = 0;
    for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + mark.length)) {
      while (index + 1 < starts.length && starts[index + 1]![1].at <= at) index += 1;
      const [number, place] = starts[index] ?? [];
      if (number !== undefined && place!.at <= at) found.push([number, place!.at]);
    }
    return found;
  }

  /** Streams that hold tables of objects, in the order in which they lie in the file. */
  tables(): number[] {
    return this.#holding('/XRef').map(([number]) => number);
  }

  /** Adds the objects that lie in streams. To be called once it is known how the file is encrypted. */
  openObjectStreams(): void {
    for (const [number, at] of this.#holding('/ObjStm')) this.#openObjectStream(number, at);
  }

  #openObjectStream(number: number, from: number): void {
    const stream = this.get(number);
    if (!(stream instanceof Stream) || this.name(stream.dictionary, 'Type') !== 'ObjStm') return;
    const bytes = this.read(stream);
    const first = this.number(stream.dictionary, 'First') ?? 0;
    const lexer = new Lexer(bytes, 0);
    while (lexer.at < first) {
      this.budget.step();
      const inner = lexer.next();
      const offset = lexer.next();
      if (typeof inner !== 'number' || typeof offset !== 'number') return;
      const known = this.places.get(inner);
      if (known !== undefined && !known.packed && known.at > from) continue;
      this.places.set(inner, { bytes, at: first + offset, generation: 0, packed: true });
      this.#known.delete(inner);
    }
  }

  get(number: number): Value {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const place = this.places.get(number);
    if (place === undefined || this.#reading.has(number)) return null;
    this.#reading.add(number);
    try {
      const value = this.#parse(number, place);
      this.#known.set(number, value);
      return value;
    } catch (error) {
      const refusal = asRefusal(error);
      if (refusal.final) throw refusal;
      this.trouble ??= refusal;
      return null;
    } finally {
      this.#reading.delete(number);
    }
  }

  #parse(number: number, place: Place): Value {
    this.budget.checkTime();
    const { cipher } = this;
    const decrypt =
      cipher === null || place.packed ? null : (text: Uint8Array) => cipher.string(text, number, place.generation);
    const lexer = new Lexer(
      place.packed ? place.bytes : place.bytes.subarray(0, this.#nextStart(place.at)),
      place.at,
      decrypt,
    );
    const value = lexer.next();
    if (value === undefined || value instanceof Keyword) return null;
    if (!(value instanceof Map) || place.packed) return value;
    lexer.skip();
    if (!startsWith(place.bytes, lexer.at, 'stream')) return value;
    let from = lexer.at + 6;
    if (place.bytes[from] === 13) from += 1;
    if (place.bytes[from] === 10) from += 1;
    return new Stream(value, place.bytes.subarray(from, this.#streamEnd(value, from)), number, place.generation);
  }

  #nextStart(at: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return this.#starts[low] ?? this.bytes.length;
  }

  #streamEnd(dictionary: Dictionary, from: number): number {
    const { bytes } = this;
    const length = this.number(dictionary, 'Length');
    if (length !== null && length >= 0 && from + length <= bytes.length) {
      const lexer = new Lexer(bytes, from + length);
      lexer.skip();
      if (startsWith(bytes, lexer.at, 'endstream') || startsWith(bytes, lexer.at, 'endobj')) return from + length;
    }
    const known = this.#endSearch;
    if (from < known.from || from > known.found) {
      const found = asBuffer(bytes).indexOf('endstream', from);
      this.#endSearch = { from, found: found < 0 ? bytes.length : found };
    }
    return this.#endSearch.found;
  }

  resolve(value: Value | undefined): Value {
    let current = value ?? null;
    for (let turns = 0; current instanceof Ref && turns < MOST_REFERENCES; turns += 1)
      current = this.get(current.number);
    return current instanceof Ref ? null : current;
  }

  /** Of a stream, its dictionary. */
  dictionary(value: Value | undefined): Dictionary | null {
    const found = this.resolve(value);
    if (found instanceof Map) return found;
    return found instanceof Stream ? found.dictionary : null;
  }

  array(value: Value | undefined): Value[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : [];
  }

  number(dictionary: Dictionary, key: string): number | null {
    const value = this.resolve(dictionary.get(key));
    return typeof value === 'number' ? value : null;
  }

  name(dictionary: Dictionary, key: string): string | null {
    const value = this.resolve(dictionary.get(key));
    return typeof value === 'string' ? value : null;
  }

  #filters(dictionary: Dictionary): [name: string, parameters: Dictionary | null][] {
    const value = this.resolve(dictionary.get('Filter') ?? dictionary.get('F'));
    const names =
      typeof value === 'string' ? [value] : Array.isArray(value) ? value.map((name) => this.resolve(name)) : [];
    const parameters = this.resolve(dictionary.get('DecodeParms') ?? dictionary.get('DP'));
    return names
      .slice(0, MOST_FILTERS)
      .map((name, index) => [
        typeof name === 'string' ? name : '',
        this.dictionary(Array.isArray(parameters) ? parameters[index] : index === 0 ? parameters : null),
      ]);
  }

  #decrypted(stream: Stream): Uint8Array {
    const encrypted = this.cipher !== null && this.name(stream.dictionary, 'Type') !== 'XRef';
    return encrypted ? this.cipher!.stream(stream.raw, stream.owner, stream.generation) : stream.raw;
  }

  /** A picture as it is packed in its own way, and the filter that says which; the name is empty where all are undone. */
  readPacked(stream: Stream): { readonly bytes: Uint8Array; readonly filter: string; readonly how: Dictionary | null } {
    let bytes = this.#decrypted(stream);
    for (const [filter, how] of this.#filters(stream.dictionary)) {
      if (PICTURE_FILTERS.has(filter)) return { bytes, filter, how };
      const unpacked = undoFilter(this.budget, filter, bytes, how);
      if (unpacked.refusal !== null) throw unpacked.refusal;
      ({ bytes } = unpacked);
    }
    return { bytes, filter: '', how: null };
  }

  /** What a stream holds, as far as it can be unpacked. What cannot is remembered as trouble. */
  read(stream: Stream): Uint8Array {
    let unpacked: Unpacked = { bytes: this.#decrypted(stream), refusal: null };
    try {
      for (const [name, parameters] of this.#filters(stream.dictionary)) {
        unpacked = undoFilter(this.budget, name, unpacked.bytes, parameters);
        if (unpacked.refusal?.final === true) throw unpacked.refusal;
        this.trouble ??= unpacked.refusal;
      }
      return unpacked.bytes;
    } catch (error) {
      const refusal = asRefusal(error);
      if (refusal.final) throw refusal;
      this.trouble ??= refusal;
      return new Uint8Array(0);
    }
  }
}
