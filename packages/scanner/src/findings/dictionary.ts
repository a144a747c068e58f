import { Buffer } from 'node:buffer';
import { toKorean } from '../engine/korean.ts';

/** A kind that is a list of words: names of projects, of diseases, whatever an organisation does not want to find lying about. */
export interface DictionaryKind {
  readonly name: string;
  /** Words of two letters or more; Hangul is found anywhere, Latin words as wholes and in either case. */
  readonly dictionary: readonly string[];
}

const BYTES = 256;

const isLatin = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 48 && byte <= 57) || ((byte | 32) - 97 < 26 && (byte | 32) >= 97));

const fold = (byte: number): number => (byte >= 65 && byte <= 90 ? byte | 32 : byte);

/**
 * All words at once, a byte at a time, whatever the words are (Aho and Corasick, CACM 18(6), 1975): no list of words and no text
 * makes it slow. One goes on where the last piece ended.
 */
export class Dictionary {
  readonly #next: Int32Array;
  /** For each state the longest word that ends there: its length, and whose it is; 0 for none. */
  readonly #length: Uint16Array;
  readonly #owner: Uint16Array;
  #state = 0;

  constructor(kinds: readonly DictionaryKind[]) {
    const words = kinds.flatMap(({ dictionary }, owner) =>
      dictionary.flatMap((word) =>
        [Buffer.from(word), toKorean(word)].flatMap((bytes) =>
          bytes === null ? [] : [{ bytes: bytes.map(fold), owner }],
        ),
      ),
    );
    const room = words.reduce((sum, { bytes }) => sum + bytes.length, 1);
    this.#next = new Int32Array(room * BYTES);
    this.#length = new Uint16Array(room);
    this.#owner = new Uint16Array(room);
    let states = 1;
    for (const { bytes, owner } of words) {
      let state = 0;
      for (const byte of bytes) {
        if (this.#next[state * BYTES + byte] === 0) {
          this.#next[state * BYTES + byte] = states;
          states += 1;
        }
        state = this.#next[state * BYTES + byte]!;
      }
      this.#length[state] = bytes.length;
      this.#owner[state] = owner;
    }
    this.#close(states);
  }

  /** Where nothing goes on, goes on where the longest end of what was read would. */
  #close(states: number): void {
    const fail = new Int32Array(states);
    const queue: number[] = [];
    for (let byte = 0; byte < BYTES; byte += 1) if (this.#next[byte] !== 0) queue.push(this.#next[byte]!);
    for (let at = 0; at < queue.length; at += 1) {
      const state = queue[at]!;
      const back = fail[state]!;
      if (this.#length[state] === 0) {
        this.#length[state] = this.#length[back]!;
        this.#owner[state] = this.#owner[back]!;
      }
      for (let byte = 0; byte < BYTES; byte += 1) {
        const target = this.#next[state * BYTES + byte]!;
        const other = this.#next[back * BYTES + byte]!;
        if (target === 0) this.#next[state * BYTES + byte] = other;
        else {
          fail[target] = other;
          queue.push(target);
        }
      }
    }
  }

  begin(): void {
    this.#state = 0;
  }

  /** Tells each word that ends between two places of the bytes, with where it begins; it may begin before them. */
  read(bytes: Uint8Array, from: number, to: number, tell: (start: number, end: number, owner: number) => void): void {
    let state = this.#state;
    for (let at = from; at < to; at += 1) {
      state = this.#next[state * BYTES + fold(bytes[at]!)]!;
      const length = this.#length[state]!;
      if (length === 0) continue;
      const start = at + 1 - length;
      const cut = isLatin(bytes[start]) && (isLatin(bytes[start - 1]) || isLatin(bytes[at + 1]));
      if (!cut && start >= 0) tell(start, at + 1, this.#owner[state]!);
    }
    this.#state = state;
  }
}
