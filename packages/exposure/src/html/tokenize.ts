import { decodeReferences } from './references.ts';
import type { Attribute, Token } from './token.ts';

const SPACE = /[\t\n\f\r ]/;
const NAME_START = /[a-z]/i;
const NAME_END = /[\t\n\f\r />]/;

/** Elements whose content is no markup (HTML 13.2.5.1); the text of a page title is text. */
const RAW = new Set(['script', 'style', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);
const MOST_ATTRIBUTES = 1000;

/**
 * Tells the parts of HTML, or of XML that looks like it, in their order. Takes anything and never throws: what is cut off or
 * malformed is read as far as it makes sense. Goes over the text once and never back, so that its work grows as the text does:
 * `steps` counts the letters that were looked at.
 */
export class Tokenizer {
  readonly #text: string;
  #at = 0;
  #rawWithin: string | null = null;
  steps = 0;

  constructor(text: string) {
    this.#text = text;
  }

  *[Symbol.iterator](): Generator<Token> {
    while (this.#at < this.#text.length) yield* this.#next();
  }

  *#next(): Generator<Token> {
    if (this.#rawWithin !== null) {
      const within = this.#rawWithin;
      this.#rawWithin = null;
      const text = this.#untilClosed(within);
      if (text !== '') yield { kind: 'raw', within, text };
      return;
    }
    const text = this.#until((at) => this.#isMarkup(at));
    if (text !== '') yield { kind: 'text', text: decodeReferences(text) };
    if (this.#at >= this.#text.length) return;
    const second = this.#text[this.#at + 1]!;
    if (second === '!' || second === '?') yield this.#declaration();
    else yield this.#tag(second === '/');
  }

  /** Takes letters until one at which `ends` says so, which stays. */
  #until(ends: (at: number) => boolean): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !ends(this.#at)) this.#at += 1;
    this.steps += this.#at - start + 1;
    return this.#text.slice(start, this.#at);
  }

  #isMarkup(at: number): boolean {
    if (this.#text[at] !== '<') return false;
    const next = this.#text[at + 1] ?? '';
    return NAME_START.test(next) || next === '!' || next === '?' || next === '/';
  }

  #startsWith(word: string, at: number): boolean {
    return this.#text.startsWith(word, at);
  }

  /** Up to `word`, which is taken too but not told; or to the end. */
  #past(word: string): string {
    const text = this.#until((at) => this.#startsWith(word, at));
    this.#at = Math.min(this.#text.length, this.#at + word.length);
    return text;
  }

  #declaration(): Token {
    if (this.#startsWith('<!--', this.#at)) {
      this.#at += 4;
      return { kind: 'comment', text: this.#past('-->') };
    }
    if (this.#startsWith('<![CDATA[', this.#at)) {
      this.#at += 9;
      return { kind: 'text', text: this.#past(']]>') };
    }
    this.#at += 2;
    return { kind: 'comment', text: this.#past('>') };
  }

  #untilClosed(name: string): string {
    const isClosed = (at: number): boolean =>
      this.#startsWith('</', at) && this.#text.slice(at + 2, at + 2 + name.length).toLowerCase() === name;
    return this.#until(isClosed);
  }

  #tag(closes: boolean): Token {
    this.#at += closes ? 2 : 1;
    const name = this.#until((at) => NAME_END.test(this.#text[at]!)).toLowerCase();
    const attributes = this.#attributes();
    if (closes) return { kind: 'close', name };
    if (RAW.has(name)) this.#rawWithin = name;
    return { kind: 'open', name, attributes };
  }

  /** To the end of the tag, which is taken. */
  #attributes(): readonly Attribute[] {
    const attributes: Attribute[] = [];
    for (;;) {
      this.#until((at) => !SPACE.test(this.#text[at]!) && this.#text[at] !== '/');
      if (this.#at >= this.#text.length) return attributes;
      if (this.#text[this.#at] === '>') {
        this.#at += 1;
        return attributes;
      }
      const attribute = this.#attribute();
      if (attributes.length < MOST_ATTRIBUTES) attributes.push(attribute);
    }
  }

  #attribute(): Attribute {
    const start = this.#at;
    // A `=` at the start is part of the name (HTML 13.2.5.32): something is taken in any case.
    const name = this.#until((at) => NAME_END.test(this.#text[at]!) || (this.#text[at] === '=' && at > start));
    this.#until((at) => !SPACE.test(this.#text[at]!));
    if (this.#text[this.#at] !== '=') return { name: name.toLowerCase(), value: '' };
    this.#at += 1;
    this.#until((at) => !SPACE.test(this.#text[at]!));
    return { name: name.toLowerCase(), value: decodeReferences(this.#value()) };
  }

  #value(): string {
    const quote = this.#text[this.#at] ?? '';
    if (quote !== '"' && quote !== "'") return this.#until((at) => /[\t\n\f\r >]/.test(this.#text[at]!));
    this.#at += 1;
    return this.#past(quote);
  }
}
