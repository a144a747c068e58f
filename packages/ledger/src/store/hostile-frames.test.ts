import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BadEntry } from '../record/bad-entry.ts';
import { columnsOf, ITEMS, unpackColumns, type Columns } from '../record/columns.ts';
import { Entries } from '../record/entries.ts';
import { encodeKept } from '../record/entry.ts';
import type { KeptRecord } from '../record/record.ts';
import { blockOf } from './block.fixture.ts';
import { Filler } from './filler.ts';

const NOVEMBER = 1_795_219_200_000;
const RECORD: KeptRecord = {
  id: 'r-1',
  at: NOVEMBER,
  actor: 'kim01',
  from: '10.0.0.7',
  system: 'hr',
  subjects: ['S-1'],
  action: 'read',
  fields: ['rrn'],
  reason: '민원 확인',
  rows: 1,
  ok: true,
  received: NOVEMBER,
};

/** LEB128, of 64 bits too. */
const count = (value: number | bigint): Buffer => {
  const bytes: number[] = [];
  let rest = BigInt(value);
  for (; rest >= 128n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return Buffer.from([...bytes, Number(rest)]);
};

const text = (of: string): Buffer => Buffer.concat([count(Buffer.byteLength(of)), Buffer.from(of)]);

/** A dictionary that says of its values how long they are, and which of them each record has. */
const dictionary = (lengths: readonly (number | bigint)[], values: readonly Buffer[], of: readonly number[]): Buffer =>
  Buffer.concat([count(lengths.length), ...lengths.map(count), ...values, ...of.map(count)]);

type Changed = Partial<Record<keyof KeptRecord, Buffer>>;

/** A frame of those records, with columns that somebody wrote. */
const framed = (records: readonly KeptRecord[], changed: Changed): Columns => {
  const honest = columnsOf(Entries.of(records.map(encodeKept)));
  const columns = ITEMS.map((item) => changed[item] ?? Buffer.from(honest.column(item).bytes));
  const raw = Buffer.concat([count(records.length), ...columns.map(({ length }) => count(length)), ...columns]);
  return unpackColumns(Buffer.concat([count(0), count(raw.length), brotliCompressSync(raw)]));
};

const seqsOf = (many: number): Float64Array => Float64Array.from({ length: many }, (_, at) => at);

describe('a frame that somebody wrote', () => {
  const words = Array.from({ length: 4000 }, (_, at) => text(String.fromCodePoint(65 + (at % 64), 65 + (at >> 6))));
  const lying = Buffer.concat([count(2n ** 64n - 200n), ...words]);

  it.each<[string, Changed]>([
    ['of a text as long as all texts have no room', { actor: dictionary([6], [count(2 ** 31), Buffer.alloc(1)], [0]) }],
    ['of values whose lengths come to little', { reason: dictionary([2n ** 32n - 9n, 9, 2], [text('a')], [0]) }],
    ['of a value that is more than one text', { actor: dictionary([6, 1], [text('kim'), text('A'), text('')], [0]) }],
    ['of a value that is none', { actor: dictionary([4, 0], [text('kim')], [0]) }],
    ['of lists whose counts come to little', { fields: dictionary([lying.length, 2], [lying, count(400)], [0]) }],
    ['of a list with more texts than any', { fields: dictionary([10], [count(2n ** 63n), text('')], [0]) }],
    [
      'of more people than any, who take no room',
      { subjects: Buffer.concat([count(1), count(1), count(1), Buffer.of(0xff), count(9), count(2n ** 60n)]) },
    ],
    ['of a number with more digits than it has', { subjects: Buffer.from([1, 1, 1, 3, 1, 1, 0xa0, 0x8d, 0x06]) }],
    ['of a stem that is not there', { subjects: Buffer.from([1, 2, 1, 1, 0, 0, 2, 1, 7, 5]) }],
  ])('%s gives neither records nor rows', (_, changed) => {
    const honest = columnsOf(Entries.of([encodeKept(RECORD)]));
    const before = blockOf(seqsOf(1), honest);
    expect(() => framed([RECORD], changed).entries()).toThrow(BadEntry);
    expect(() => blockOf(seqsOf(1), framed([RECORD], changed))).toThrow(BadEntry);
    expect(blockOf(seqsOf(1), honest).equals(before)).toBe(true);
  });

  it('of two months is not put together again before it was understood', () => {
    const two = [RECORD, { ...RECORD, at: NOVEMBER + 40 * 86_400_000 }];
    const value = Buffer.concat([count(2n ** 63n), count(2n ** 32n - 5n)]);
    const changed = { fields: dictionary([value.length], [value], [0, 0]) };
    expect(() => new Filler().add(0, framed(two, changed), null)).toThrow(BadEntry);
  });

  it('whose rows are far longer than it is itself goes before there are many', () => {
    const filler = new Filler();
    const records = Array.from({ length: 1200 }, () => ({ ...RECORD, reason: '가'.repeat(20_000) }));
    const columns = columnsOf(Entries.of(records.map(encodeKept)));
    expect(columns.size).toBeLessThan(200_000);
    filler.add(0, columns, null);
    expect(filler.isFull).toBe(false);
    filler.add(1200, columns, null);
    expect(filler.isFull).toBe(true);
    expect(filler.take()).toHaveLength(1);
    expect(filler.isFull).toBe(false);
  });

  it('of entries that are none is told', () => {
    for (const bytes of ['', '02', '02ffffffff07', '02ffffffff0f'])
      expect(() => columnsOf(Entries.of([Buffer.from(bytes, 'hex')]))).toThrow(BadEntry);
  });
});

describe('what records are called', () => {
  const HEX = '0123456789abcdef01234567';
  const UUID = '01234567-89ab-4cde-8f01-23456789abcd';

  it.each([HEX, UUID])('comes back whatever stands in place of a digit: %s', (name) => {
    for (let code = 0; code < 0x100; code += 1) {
      const names = Array.from(name, (_, at) => name.slice(0, at) + String.fromCodePoint(code) + name.slice(at + 1));
      for (const id of names) {
        const entries = Entries.of([encodeKept({ ...RECORD, id })]);
        expect(columnsOf(entries).entries().at(0).equals(entries.at(0))).toBe(true);
      }
    }
  });
});
