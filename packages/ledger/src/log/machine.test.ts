import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadEntry } from '../record/bad-entry.ts';
import { Entries } from '../record/entries.ts';
import { encodeEntry } from '../record/entry.ts';
import { Growing } from '../record/growing.ts';
import { IdIndex } from './id-index.ts';
import { hashNames, keepEntries } from './machine.ts';
import { accessOf } from './people.fixture.ts';

const sized = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  const length = new Growing();
  length.count(bytes.length);
  return Buffer.concat([length.take(), bytes]);
};

const word = (value: bigint): bigint => value & 0xffff_ffffn;

/** As `hashNames` is described. */
const plainly = (id: string, system: string): number => {
  let [low, high] = [0x811c9dc5n, 0x10000193n];
  for (const byte of Buffer.concat([sized(id), sized(system)])) {
    low = word((low ^ BigInt(byte)) * 0x01000193n);
    high = word((high ^ BigInt(byte)) * 0x85ebca6bn) ^ (high >> 13n);
  }
  low = word((low ^ (low >> 15n)) * 0x2c1b3c6dn);
  high = word((high ^ (high >> 16n)) * 0x297a2d39n);
  return Number((((high ^ low) & 0xffn) << 32n) | (low ^ (low >> 13n)));
};

const entryOf = (id: string, system: string, reason = ''): Buffer =>
  encodeEntry({ ...accessOf(1), id, system, reason });

describe('entries on their way into the log', () => {
  it('are called by their id and their system alone, the same everywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 200 }), fc.string({ maxLength: 64 }), fc.string()), { maxLength: 20 }),
        (some) => {
          const entries = Entries.of(some.map(([id, system, reason]) => entryOf(id, system, reason)));
          expect([...hashNames(entries)]).toEqual(some.map(([id, system]) => plainly(id, system)));
        },
      ),
    );
  });

  it('are kept each behind its length and with the moment behind it, however many and however long', () => {
    const all = Array.from({ length: 9000 }, (_, at) => entryOf(`e-${at}`, 'hr', 'x'.repeat((at % 900) * (at % 3))));
    const arena = new Growing();
    arena.text('before');
    const before = arena.length;
    const kept = keepEntries(Entries.of(all), 0x1234_5678_9abc, arena);
    const moment = Buffer.from('bc9a785634120000', 'hex');
    expect([...kept].every((entry, at) => entry.equals(Buffer.concat([all[at]!, moment])))).toBe(true);
    const packed = all.map((entry) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(entry.length + 8);
      return Buffer.concat([length, entry, moment]);
    });
    expect(kept.bytes.equals(Buffer.concat(packed))).toBe(true);
    expect(arena.length).toBe(before + kept.bytes.length);
  });

  it('that are none are told', () => {
    const entry = entryOf('e-1', 'hr');
    for (const cut of [1, 3, 8, 20]) expect(() => hashNames(Entries.of([entry.subarray(0, cut)]))).toThrow(BadEntry);
    // A length that goes far behind the end, and one that has none.
    const lying = Buffer.from(entry);
    lying.fill(0xff, 1, 9);
    expect(() => hashNames(Entries.of([lying]))).toThrow(BadEntry);
    expect(() => hashNames(Entries.of([Buffer.alloc(2_000_000)]))).toThrow(BadEntry);
  });
});

describe('what is known of ids', () => {
  it('finds every place of a hash and of no other, however many there are', () => {
    // Few different ones, at both ends of all there are, so that they meet and go round.
    const hash = fc.oneof(
      fc.nat(20),
      fc.nat(20).map((one) => 2 ** 40 - 1 - one),
      fc.nat(),
    );
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 9000 }), (hashes) => {
        const index = new IdIndex();
        for (const [place, one] of hashes.entries()) index.add(one, place);
        for (const one of new Set([...hashes.slice(0, 50), 1, 2 ** 40 - 2])) {
          const places = hashes.flatMap((other, place) => (other === one ? [place] : []));
          expect([...index.find(one)].toSorted((left, right) => left - right)).toEqual(places);
          expect(index.has(one)).toBe(places.length > 0);
        }
        index.clear();
        expect(hashes.some((one) => index.has(one))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});
