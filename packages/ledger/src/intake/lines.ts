/** Lines of files, whatever they are written in. */

/** Nobody's record is longer; what is gives no record, and is not held in memory. */
const LONGEST_LINE = 4 * 1024 * 1024;
const NEWLINE = 10;
const RETURN = 13;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its end; of a line that is too long, its beginning. */
  readonly bytes: Buffer;
  readonly isTooLong: boolean;
}

/** Lines with anything in them. */
export const readLines = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (): Line => {
    number += 1;
    const bytes = Buffer.concat(parts);
    const isTooLong = length > LONGEST_LINE;
    parts = [];
    length = 0;
    return { number, bytes: bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes, isTooLong };
  };
  const add = (part: Buffer): void => {
    if (length < LONGEST_LINE) parts.push(part.subarray(0, LONGEST_LINE - length));
    length += part.length;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end));
      from = end + 1;
      const line = take();
      if (line.bytes.length > 0) yield line;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take();
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
