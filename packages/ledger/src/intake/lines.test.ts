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
  const all = new GrowingLines(1_000_000);
  for await (const lines of portions) {
    const half = lines.length >> 1;
    all.push(lines.slice(0, half), 0);
    all.push(lines, half);
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

  it('are enough in number or in bytes, the same ones however they come', () => {
    const many = linesIn(Buffer.from('a\nb\nc\nd'));
    const few = new GrowingLines(3);
    expect([few.push(many, 0), few.isFull, few.push(many, 3)]).toEqual([3, true, 0]);
    few.clear();
    expect([few.push(many, 3), few.isFull]).toEqual([1, false]);
    const long = linesIn(Buffer.from(`${'z'.repeat(LONGEST_LINE)}\n`.repeat(20)));
    const whole = new GrowingLines(100);
    const [one, other] = [new GrowingLines(100), new GrowingLines(100)];
    expect(whole.push(long, 0)).toBe(16);
    for (let at = 0; at < 20; at += 1) one.push(long.slice(at, at + 1), 0);
    for (let at = 0; at < 20; at += 4) other.push(long.slice(at, at + 4), 0);
    for (const lines of [whole, one, other]) expect([lines.isFull, lines.take().length]).toEqual([true, 16]);
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
