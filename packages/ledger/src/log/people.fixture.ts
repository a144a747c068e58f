import { Entries } from '../record/entries.ts';
import { encodeEntry } from '../record/entry.ts';
import type { AccessRecord } from '../record/record.ts';
import type { Batch } from './batch.ts';

/** 2026-11-02, nine in the morning in Seoul. */
const START = 1_793_577_600_000;

/** The `index`th access of a made-up office. */
export const accessOf = (index: number): AccessRecord => ({
  id: `e-${index}`,
  at: START + index * 1000,
  actor: `handler${String(index % 37).padStart(2, '0')}`,
  from: `10.0.${index % 4}.${index % 250}`,
  system: index % 3 === 0 ? 'hr' : 'welfare',
  subjects: Array.from({ length: 1 + (index % 3) }, (_, at) => `S-${(index * 7 + at) % 5000}`),
  action: index % 50 === 0 ? 'download' : 'read',
  fields: ['name', 'phone'],
  reason: index % 50 === 0 ? '민원 처리' : '',
  rows: index % 9,
  ok: index % 101 !== 0,
});

export const batchOf = (first: number, count: number, id = `b-${first}`): Batch => ({
  source: 'office',
  id,
  entries: Entries.of(Array.from({ length: count }, (_, at) => encodeEntry(accessOf(first + at)))),
});
