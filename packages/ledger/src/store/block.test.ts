import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadEntry } from '../record/bad-entry.ts';
import { columnsOf, type Columns } from '../record/columns.ts';
import { Entries } from '../record/entries.ts';
import { encodeKept } from '../record/entry.ts';
import type { KeptRecord } from '../record/record.ts';
import { Block } from './block.ts';
import { Store } from './store.ts';

const NOVEMBER = 1_795_219_200_000;
const recordOf = (index: number, changed: Partial<KeptRecord>): KeptRecord => ({
  id: `r-${index}`,
  at: NOVEMBER + index,
  actor: 'kim01',
  from: '10.0.0.7',
  system: 'hr',
  subjects: [],
  action: 'read',
  fields: [],
  reason: '',
  rows: index,
  ok: index % 7 > 0,
  received: NOVEMBER + index * 2,
  ...changed,
});

const many = (count: number, of: (index: number) => Partial<KeptRecord>) =>
  Array.from({ length: count }, (_, index) => of(index));

/** Frames that have little in common: nobody concerned, nothing read, more words than a byte can number, one record. */
const FRAMES = [
  many(1, () => ({})),
  many(3, (index) => ({ subjects: [`S-${index}`, '홍길동'] })),
  many(700, (index) => ({ actor: `handler-${index}`, fields: [`field-${index}`, 'rrn'], reason: `민원 ${index % 5}` })),
  many(2, () => ({})),
  many(4096, (index) => ({
    subjects: Array.from({ length: index % 4 }, (_, at) => `S-${index * at}`),
    fields: index % 3 === 0 ? [] : ['name', 'phone'].slice(index % 2),
  })),
  many(1, () => ({ subjects: [''], fields: [''], actor: '', reason: '\n\n' })),
];

const home = mkdtempSync(join(tmpdir(), 'bongsu-block-'));
let store: Store;
let given = 0;

/** The next records, with their indexes. */
const frameOf = (frame: readonly Partial<KeptRecord>[]) => {
  const records = frame.map((changed, at) => recordOf(given + at, changed));
  const seqs = Float64Array.from(records, () => given++);
  return { records, seqs, columns: columnsOf(Entries.of(records.map(encodeKept))) };
};

const rowOf = ({ id, from: place, at, received, rows, ...rest }: KeptRecord) => ({
  seq: id.slice(2),
  moment: String(at),
  came: String(received),
  place,
  rows: String(rows),
  ...rest,
});

const COLUMNS =
  'toUnixTimestamp64Milli(at) AS moment, toUnixTimestamp64Milli(received) AS came, place, actor, system, action, subjects, fields, reason, rows, ok';
const rowsFrom = (seq: number) =>
  store.ask(`SELECT seq, ${COLUMNS} FROM acc.records WHERE seq >= {seq:UInt64} ORDER BY acc.records.seq`, { seq });

beforeAll(async () => {
  store = await Store.open({ folder: join(home, 'store') });
});

afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

describe('a block of rows', () => {
  it('has the records of many frames behind each other, and again when its memory is used again', async () => {
    const block = new Block();
    for (const round of [1, 2]) {
      const first = given;
      const frames = FRAMES.map(frameOf);
      for (const { seqs, columns } of frames) block.add(seqs, columns);
      await store.insert('acc.records', block.take(), `round-${round}`);
      block.clear();
      expect(await rowsFrom(first)).toEqual(frames.flatMap(({ records }) => records.map(rowOf)));
    }
  });

  it('is as it was when a frame that does not hold together was not taken', async () => {
    const [before, behind] = [frameOf(FRAMES[1]!), frameOf(FRAMES[4]!)];
    const block = new Block();
    block.add(before.seqs, before.columns);
    const cut = Object.create(behind.columns, {
      pieces: { value: [Buffer.concat(behind.columns.pieces).subarray(0, -1)] },
      size: { value: behind.columns.size - 1 },
      count: { value: behind.columns.count },
    }) as Columns;
    expect(() => block.add(behind.seqs, cut)).toThrow(BadEntry);
    block.add(behind.seqs, behind.columns);
    await store.insert('acc.records', block.take(), 'mended');
    expect(await rowsFrom(before.seqs[0]!)).toEqual([...before.records, ...behind.records].map(rowOf));
  });
});
