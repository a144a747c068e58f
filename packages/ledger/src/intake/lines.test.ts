import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf, GrowingLines, Lines, linesIn, LONGEST_LINE, readLines, type Line } from './lines.ts';

/** Lines as anybody would cut them. */
const plainly = (text: string): { number: number; text: string }[] =>
  text
    .split('\n')
    .map((line, at) => ({ number: at + 1, text: line.replace(/\r$/, '') }))
    .filter((line) => line.text !== '');

const told = (lines: Iterable<Line>): { number: number; text: string }[] =>
  Array.from(lines, ({ number, bytes }) => ({ number, text: bytes.toString() }));

const about = (lines: Iterable<Line>): unknown[] =>
  Array.from(lines, ({ number, bytes: { length }, fault }) => [number, length, fault]);

/** Pieces in one and the same memory, which the next one writes over. */
const piecesOf = async function* (bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const memory = Buffer.alloc(Math.max(...sizes));
  for (let [at, turn] = [0, 0]; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    memory.fill(0x21);
    yield await Promise.resolve(memory.subarray(0, bytes.copy(memory, 0, at, at + size)));
    at += size;
  }
};

/** Put together as they come, and slices of slices. */
const gathered = async (portions: AsyncIterable<Lines>): Promise<Lines> => {
  const all = new GrowingLines();
  for await (const lines of portions) {
    const half = lines.length >> 1;
    all.push(lines.slice(0, half));
    all.push(lines.slice(half));
  }
  return all.take();
};

const text = fc
  .array(fc.constantFrom('', '\r', 'a', '한글', 'x'.repeat(40), '\r\r', ' '), { maxLength: 30 })
  .chain((lines) => fc.constantFrom(`${lines.join('\n')}\n`, lines.join('\n'), lines.join('\r\n')));

describe('lines', () => {
  it('are the same however they come, in whatever pieces', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), async (whole, sizes) => {
        const bytes = Buffer.from(whole);
        const expected = plainly(whole);
        expect(told(linesIn(bytes))).toEqual(expected);
        expect(told(await gathered(readLines(piecesOf(bytes, sizes))))).toEqual(expected);
        expect(told(Lines.of([...linesIn(bytes)]))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('of a file are those that stand in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bongsu-lines-'));
    try {
      const path = join(folder, 'lines');
      const whole = Array.from({ length: 30_000 }, (_, at) => `${at} ${'y'.repeat(at % 200)}`).join('\n');
      writeFileSync(path, whole);
      expect(told(await gathered(readLines(chunksOf(path))))).toEqual(plainly(whole));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('that go on and on are told, each by its beginning, and those beside them are lines all the same', async () => {
    const long = 'z'.repeat(LONGEST_LINE + 10);
    const bytes = Buffer.from(`a\n${long}\nb\n${'z'.repeat(LONGEST_LINE)}\n${long}`);
    const expected = [
      [1, 1, undefined],
      [2, LONGEST_LINE, 'too-long'],
      [3, 1, undefined],
      [4, LONGEST_LINE, undefined],
      [5, LONGEST_LINE, 'too-long'],
    ];
    expect(about(linesIn(bytes))).toEqual(expected);
    expect(about(await gathered(readLines(piecesOf(bytes, [1_000_003]))))).toEqual(expected);
  });
});
