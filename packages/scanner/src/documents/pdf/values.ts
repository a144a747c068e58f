/** What a PDF file is made of. ISO 32000-1 section 7.3. */
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A word that is none of the values: an operator, `stream`, `endobj`. */
export class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

export type Dictionary = Map<string, Value>;

export class Stream {
  readonly dictionary: Dictionary;
  /** As it lies in the file: encoded, and encrypted if the file is. */
  readonly raw: Uint8Array;
  readonly owner: number;
  readonly generation: number;
  constructor(dictionary: Dictionary, raw: Uint8Array, owner: number, generation: number) {
    this.dictionary = dictionary;
    this.raw = raw;
    this.owner = owner;
    this.generation = generation;
  }
}

/** Names are strings; strings, of whatever encoding, are bytes. */
export type Value = null | boolean | number | string | Uint8Array | Ref | Keyword | Value[] | Dictionary | Stream;
