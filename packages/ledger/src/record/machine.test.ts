import { describe, expect, it } from 'vitest';
import { compiled } from '../compiled.ts';
import { accessOf } from '../log/people.fixture.ts';
import { BadEntry } from './bad-entry.ts';
import { Entries } from './entries.ts';
import { encodeEntry } from './entry.ts';
import { Growing } from './growing.ts';
import { KIND, writeColumns } from './machine.ts';

const { name, steps, repeatedText, repeatedTexts, numberedTexts, byte } = KIND;
const KINDS = [
  name,
  steps,
  repeatedText,
  repeatedText,
  repeatedText,
  numberedTexts,
  repeatedText,
  repeatedTexts,
  repeatedText,
  steps,
  byte,
] as const;

const entries = Entries.of(Array.from({ length: 40 }, (_, index) => encodeEntry(accessOf(index))));

const headOf =
  (change: (sizes: readonly number[]) => readonly number[]) =>
  (sizes: readonly number[]): Buffer => {
    const head = new Growing(128);
    for (const count of [entries.length, ...change(sizes)]) head.count(count);
    return head.take();
  };

const write = (change: (sizes: readonly number[]) => readonly number[]): Buffer =>
  writeColumns(entries, KINDS, headOf(change));

describe('Columns of entries', () => {
  it('are not given when they cannot be put together again', () => {
    expect(write((sizes) => sizes).length).toBeGreaterThan(0);
    for (let at = 0; at + 1 < KINDS.length; at += 1) {
      const moved = (sizes: readonly number[]): readonly number[] =>
        sizes.with(at, sizes[at]! - 1).with(at + 1, sizes[at + 1]! + 1);
      expect(() => write(moved), `column ${at} a byte shorter`).toThrow(BadEntry);
    }
  });

  it('are not given when a single byte of an entry would come back as another', () => {
    const memory = new WebAssembly.Memory({ initial: 64 });
    const { exports } = new WebAssembly.Instance(compiled('columns'), { env: { memory } });
    const columns = exports as unknown as {
      take(table: number, count: number, room: number, by: number): void;
      isAsTaken(places: number, to: number): number;
    };
    const [table, from, room, places, to] = [65_536 * 2, 65_536 * 3, 65_536 * 8, 65_536 * 20, 65_536 * 24];
    const bytes = Buffer.from(memory.buffer);
    bytes.set(entries.span, from);
    bytes.set(entries.span, to);
    const start = entries.places[0]!;
    new Uint32Array(memory.buffer, table, entries.places.length).set(entries.places);
    const back = new Uint32Array(memory.buffer, places, entries.places.length);
    back.set(entries.places.map((place) => place - start));
    columns.take(table, entries.length, room, from - start);
    expect(columns.isAsTaken(places, to)).toBe(1);
    for (let index = 0; index < entries.length; index += 1) {
      const [begin, end] = [back[index * 2]!, back[index * 2 + 1]!];
      for (let at = begin; at < end; at += 1) {
        bytes[to + at]! ^= 1;
        expect(columns.isAsTaken(places, to), `byte ${at - begin} of entry ${index}`).toBe(0);
        bytes[to + at]! ^= 1;
      }
      back[index * 2 + 1] = end - 1;
      expect(columns.isAsTaken(places, to), `entry ${index} a byte shorter`).toBe(0);
      back[index * 2 + 1] = end;
    }
  });
});
