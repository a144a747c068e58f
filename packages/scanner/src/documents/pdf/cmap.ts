/** What characters the codes of a font stand for. ISO 32000-1 section 9.10.3. */
import type { PdfFile } from './file.ts';
import { decodeText } from '../bytes/code-page.ts';
import { Lexer } from './lexer.ts';
import { Keyword, type Value } from './values.ts';

export interface Characters {
  /** By code: a code point; below zero: a string, `strings[-1 - value]`; 0: unknown. */
  readonly codes: Int32Array;
  readonly strings: string[];
}

const codeOf = (bytes: Value): number =>
  bytes instanceof Uint8Array ? bytes.reduce((code, byte) => code * 256 + byte, 0) : -1;

class CMapReader {
  readonly #characters: Characters;
  readonly #file: PdfFile;

  constructor(characters: Characters, file: PdfFile) {
    this.#characters = characters;
    this.#file = file;
  }

  run(bytes: Uint8Array): void {
    const lexer = new Lexer(bytes, 0);
    let values: Value[] = [];
    for (let value = lexer.next(); value !== undefined && this.#file.codesLeft > 0; value = lexer.next()) {
      this.#file.budget.step();
      if (!(value instanceof Keyword)) values.push(value);
      else {
        if (value.word === 'endbfchar') this.#single(values);
        else if (value.word === 'endbfrange') this.#ranges(values);
        values = [];
      }
    }
  }

  #single(values: readonly Value[]): void {
    for (let index = 0; index + 1 < values.length; index += 2) this.#map(codeOf(values[index]!), values[index + 1]!, 0);
  }

  #ranges(values: readonly Value[]): void {
    for (let index = 0; index + 2 < values.length; index += 3) {
      const from = codeOf(values[index]!);
      const target = values[index + 2]!;
      // Within a range only the last byte of what the codes stand for changes.
      const longest = target instanceof Uint8Array && target.length > 2 ? 255 : 0xffff;
      const to = Math.min(codeOf(values[index + 1]!), 0xffff, from + longest);
      for (let code = from; code <= to && this.#file.codesLeft > 0; code += 1) {
        if (Array.isArray(target)) {
          if (code - from >= target.length) break;
          this.#map(code, target[code - from]!, 0);
        } else this.#map(code, target, code - from);
      }
    }
  }

  #map(code: number, target: Value, plus: number): void {
    this.#file.codesLeft -= 1;
    const { codes, strings } = this.#characters;
    if (!(target instanceof Uint8Array) || code < 0 || code >= codes.length || target.length === 0) return;
    if (target.length <= 2) {
      codes[code] = codeOf(target) + plus;
      return;
    }
    const text = decodeText(target, 'utf-16be');
    const first = text.codePointAt(0)!;
    if (text.length === (first > 0xffff ? 2 : 1)) codes[code] = first + plus;
    else {
      const last = text.charCodeAt(text.length - 1) + plus;
      strings.push(text.slice(0, -1) + String.fromCharCode(last));
      codes[code] = -strings.length;
    }
  }
}

export const readCMap = (bytes: Uint8Array, characters: Characters, file: PdfFile): void => {
  new CMapReader(characters, file).run(bytes);
};
