/** Lines of files, whatever they are written in. */

/** Nobody's record is longer; what is gives no record, and is not held in memory. */
export const LONGEST_LINE = 4 * 1024 * 1024;
const NEWLINE = 10;
const RETURN = 13;

/** It goes on and on; it breaks off; it says of its length what is not so. */
export type Fault = 'too-long' | 'cut-off' | 'wrong-length';

export interface Line {
  /** Which one: counted from 1; of a file that is followed, where it begins. */
  readonly number: number;
  /** Without its end; of a line that is too long, its beginning. */
  readonly bytes: Buffer;
  /** Why it cannot be what was sent. */
  readonly fault?: Fault | undefined;
}

/** Cuts what comes in pieces into lines with anything in them. */
class LineCutter {
  #number = 0;
  #parts: Buffer[] = [];
  #length = 0;

  push(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      this.#add(chunk.subarray(from, end));
      from = end + 1;
      this.#take(lines);
    }
    this.#add(chunk.subarray(from));
    return lines;
  }

  end(): Line[] {
    const lines: Line[] = [];
    if (this.#length > 0) this.#take(lines);
    return lines;
  }

  #add(part: Buffer): void {
    if (part.length === 0) return;
    if (this.#length < LONGEST_LINE)
      this.#parts.push(
        this.#length + part.length > LONGEST_LINE ? part.subarray(0, LONGEST_LINE - this.#length) : part,
      );
    this.#length += part.length;
  }

  #take(lines: Line[]): void {
    this.#number += 1;
    if (this.#length === 0) return;
    const bytes = this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts);
    const fault = this.#length > LONGEST_LINE ? 'too-long' : undefined;
    this.#parts = [];
    this.#length = 0;
    const line = bytes[bytes.length - 1] === RETURN ? bytes.subarray(0, -1) : bytes;
    if (line.length > 0) lines.push({ number: this.#number, bytes: line, fault });
  }
}

/** Lines with anything in them, as many at a time as came. */
export const readLines = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly Line[]> {
  const cutter = new LineCutter();
  for await (const chunk of chunks) yield cutter.push(chunk);
  yield cutter.end();
};

export const linesIn = (bytes: Buffer): Line[] => {
  const cutter = new LineCutter();
  return [...cutter.push(bytes), ...cutter.end()];
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const korean = new TextDecoder('euc-kr', { fatal: true });

/** UTF-8, or CP949 where it is none; what is neither, byte by byte, those that say nothing as `\x{ff}`. */
export const decodeLine = (bytes: Buffer): string => {
  for (const decoder of [utf8, korean]) {
    try {
      return decoder.decode(bytes);
    } catch {
      // The next one.
    }
  }
  return bytes
    .toString('latin1')
    .replaceAll(/[\u0080-\u00FF]/g, (character) => `\\x{${character.codePointAt(0)!.toString(16)}}`);
};
