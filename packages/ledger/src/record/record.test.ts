import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, ITEMS, packEntries, unpackColumns } from './columns.ts';
import { Entries } from './entries.ts';
import { decodeEntry, encodeKept } from './entry.ts';
import { BadEntry } from './bad-entry.ts';
import { Growing } from './growing.ts';
import { readRecord } from './read-record.ts';
import type { AccessRecord, KeptRecord } from './record.ts';

const text = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: 'grapheme', maxLength });

/** What programs call records, each in its own way. */
const names: readonly fc.Arbitrary<string>[] = [
  text(40),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => Buffer.from(bytes).toString('hex')),
  fc.uuid(),
  fc.stringMatching(/^[0-9a-g]{8}$/),
  fc.stringMatching(/^[0-9W-`a-f]{8}$/),
  fc.stringMatching(/^[0-9A-Fa-f-]{36}$/),
];
/** How people are numbered. */
const numbers: readonly fc.Arbitrary<string>[] = [
  text(20),
  fc.nat().map((number) => `S-${number}`),
  fc.stringMatching(/^(?:20\d\d-|P)?\d{1,22}$/),
  fc.stringMatching(/^[a-z]{0,70}0{0,3}\d{0,3}$/),
];

const recordOf = (id: fc.Arbitrary<string>, subject: fc.Arbitrary<string>): fc.Arbitrary<KeptRecord> =>
  fc.record({
    id,
    at: fc.integer({ min: -1e12, max: 4e12 }),
    actor: text(20),
    from: text(20),
    system: text(10),
    subjects: fc.array(subject, { maxLength: 20 }),
    action: fc.constantFrom('read', 'download', 'login'),
    fields: fc.array(text(10), { maxLength: 5 }),
    reason: text(60),
    rows: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
    ok: fc.boolean(),
    received: fc.integer({ min: 0, max: 4e12 }),
  });

const anyRecord = recordOf(fc.oneof(...names), fc.oneof(...numbers));

/** Mostly those of one program, and sometimes of several. */
const recordsOf = (maxLength: number): fc.Arbitrary<KeptRecord[]> =>
  fc.oneof(
    fc.array(anyRecord, { maxLength }),
    fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...numbers))
      .chain(([id, subject]) => fc.array(recordOf(id, subject), { maxLength })),
  );

const SENT = {
  id: 'e-1',
  at: '2026-11-21T09:00:00.000+09:00',
  actor: 'kim01',
  from: '10.0.0.7',
  system: 'hr',
  subjects: ['S-1'],
  action: 'read',
};

const KEPT: KeptRecord = { ...SENT, at: 5, fields: [], reason: '', rows: 1, ok: true, received: 6 };

describe('a record', () => {
  it('is the same after it was written as bytes, alone or in columns', () => {
    fc.assert(
      fc.property(recordsOf(30), (records) => {
        expect(records.map((record) => decodeEntry(encodeKept(record)))).toEqual(records);
        const entries = records.map(encodeKept);
        expect([...unpackColumns(Buffer.concat(packEntries(Entries.of(entries)))).entries()]).toEqual(entries);
      }),
    );
  });

  it('comes back from columns that are a small part of it, however long they are', () => {
    for (let long = 1000; long < 60_000; long += 2999) {
      const [count, reason] = [long < 10_000 ? 4096 : 500, 'x'.repeat(long)];
      const all = Entries.of(
        Array.from({ length: count }, (_, at) => encodeKept({ ...KEPT, id: `r${at}`, reason, subjects: [`S-${at}`] })),
      );
      const back = unpackColumns(Buffer.concat(packEntries(all))).entries();
      expect(back.span.equals(all.span), `reasons of ${long} bytes`).toBe(true);
    }
  });

  it('has one way of being written: other bytes are another record, or none', () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), fc.integer({ min: 1, max: 255 }), (record, at, change) => {
        const bytes = encodeKept(record);
        bytes[at % bytes.length]! ^= change;
        try {
          expect(decodeEntry(bytes)).not.toEqual(record);
        } catch (error) {
          expect(error).toBeInstanceOf(BadEntry);
        }
      }),
    );
  });

  it('of damaged columns is told as one that cannot be read', () => {
    fc.assert(
      fc.property(recordsOf(10), fc.nat(), fc.integer({ min: 1, max: 255 }), (records, at, change) => {
        const packed = Buffer.concat(packEntries(Entries.of(records.map(encodeKept))));
        packed[at % packed.length]! ^= change;
        try {
          unpackColumns(packed).entries();
        } catch (error) {
          expect(error).toBeInstanceOf(BadEntry);
        }
      }),
    );
  });
});

/** Of columns, as many bytes as they are and the others packed. */
const split = (bytes: Buffer, bare: number): Buffer => {
  const head = new Growing();
  head.count(bare);
  head.count(bytes.length - bare);
  return Buffer.concat([head.take(), bytes.subarray(0, bare), brotliCompressSync(bytes.subarray(bare))]);
};

it('of which some stand as they are comes back from columns that are whole, and from no others', () => {
  const ids = ['0197c1f0-5a1e-7c3b-9d2e-4f60718293a4', '0197c1f0-5a1f-7a08-8b1c-2d3e4f506172'];
  const entries = Entries.of(ids.map((id) => encodeKept({ ...KEPT, id, reason: '민원 확인' })));
  const bytes = Buffer.concat(columnsOf(entries).pieces);
  const [, first = Buffer.alloc(0)] = packEntries(entries);
  const readable = Array.from({ length: bytes.length + 1 }, (_, bare) => bare).filter((bare) => {
    try {
      expect([...unpackColumns(split(bytes, bare)).entries()]).toEqual([...entries]);
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(BadEntry);
      return false;
    }
  });
  // None of them, the head, and each column more but the last: something is packed.
  expect(readable).toHaveLength(1 + ITEMS.length);
  expect(first.length).toBeGreaterThan(32);
  expect(readable).toContain(first.length);
});

describe('what somebody sends', () => {
  it('becomes a record, with what it leaves out', () => {
    expect(readRecord(SENT)).toEqual({
      record: { ...SENT, at: 1_795_219_200_000, fields: [], reason: '', rows: 0, ok: true },
    });
  });

  it.each([
    ['id', { id: '' }, 'missing'],
    ['at', { at: '2026-11-21T09:00:00' }, 'not-a-time'],
    ['at', { at: '2026-02-30T09:00:00Z' }, 'not-a-time'],
    ['actor', { actor: undefined }, 'missing'],
    ['actor', { actor: ['kim'] }, 'not-a-text'],
    ['from', { from: 'x'.repeat(129) }, 'too-long'],
    ['action', { action: 'READ ALL' }, 'unknown'],
    ['subjects', { subjects: [] }, 'missing'],
    ['subjects', { subjects: [{}] }, 'not-a-text'],
    ['rows', { rows: -1 }, 'not-a-number'],
    ['ok', { ok: 'yes' }, 'unknown'],
  ])('is refused for its %s, with the reason', (field, change, why) => {
    expect(readRecord({ ...SENT, ...change })).toEqual({ refused: { field, why } });
  });

  it('may be about nobody when somebody only signs in', () => {
    expect(readRecord({ ...SENT, action: 'login', subjects: [] })).toHaveProperty('record.action', 'login');
  });

  it('shows control characters and marks of direction instead of obeying them', () => {
    const { record } = readRecord({ ...SENT, actor: 'a\u001B[31mb\u202Ec\nd' }) as { record: AccessRecord };
    expect(record.actor).toBe(String.raw`a\u{1b}[31mb\u{202e}c\u{a}d`);
  });
});
