import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Entries } from '../record/entries.ts';
import { climb, hashLeaves } from './machine.ts';

const SALT_SIZE = 16;

describe('hashes four at a time', () => {
  it('are made by the compiled module, which is there', () => {
    expect(existsSync(new URL('../../dist/tree.wasm', import.meta.url))).toBe(true);
  });

  it('of leaves are those of the library, whatever their lengths and however many', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 40 }), fc.integer(), (contents, seed) => {
        const entries = contents.map((content) => Buffer.from(content));
        const salts = Buffer.alloc(entries.length * SALT_SIZE, seed & 0xff);
        const salted = { salts, saltSize: SALT_SIZE, entries: Entries.of(entries) };
        expect(hashLeaves(salted)).toEqual(hashLeaves(salted, undefined, null));
      }),
    );
  });

  it('of every length around the ends of blocks are those of the library, and of entries larger than its memory', () => {
    const lengths = [...Array.from({ length: 300 }, (_, length) => length), 65_535, 1 << 20, 3 << 20, 5];
    const entries = lengths.map((length) => Buffer.alloc(length, length & 0xff));
    const salted = {
      salts: Buffer.alloc(entries.length * SALT_SIZE, 7),
      saltSize: SALT_SIZE,
      entries: Entries.of(entries),
    };
    expect(hashLeaves(salted).equals(hashLeaves(salted, undefined, null))).toBe(true);
  });

  it('of inner nodes are those of the library, on every level and for as many trees as there are', () => {
    for (const [trees, levels] of [
      [1, 0],
      [1, 1],
      [3, 1],
      [5, 2],
      [1, 8],
      [7, 8],
      [300, 8],
    ] as const) {
      const hashes = Buffer.from(Array.from({ length: trees * 2 ** levels * 32 }, (_, at) => (at * 31) >> 3));
      expect(climb(hashes, levels).equals(climb(hashes, levels, null))).toBe(true);
    }
  });
});
