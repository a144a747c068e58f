import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeEntry, LONGEST_ENTRY } from '../record/entry.ts';
import { readRecord } from '../record/read-record.ts';
import { ownLine } from './intake.fixture.ts';
import { decodeLine, Lines } from './lines.ts';
import { mapRow } from './mapping.ts';
import { ownLines } from './own-line.ts';
import { presets } from './presets.ts';

/** Of each line its entry; null: it is left to the other reader. */
const readQuickly = (lines: readonly Buffer[], system = 'hr'): (Buffer | null)[] => {
  const all = Lines.of(lines.map((bytes, at) => ({ number: at + 1, bytes })));
  const read = ownLines(system)!;
  const found: (Buffer | null)[] = [];
  while (found.length < all.length)
    for (const entry of read(all, found.length)) found.push(entry.length === 0 ? null : Buffer.from(entry));
  return found;
};
const quickly = (line: Buffer): Buffer | null => readQuickly([line])[0]!;

/** As it is read without being quick: what `JSON.parse` says, as a record; null: it is none. */
const slowly = (line: Buffer): Buffer | null => {
  try {
    const sent = JSON.parse(decodeLine(line)) as Record<string, unknown>;
    const read = readRecord(mapRow(presets['own']!, sent), 'hr');
    return 'record' in read ? encodeEntry(read.record) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** What is read quickly is so usual that it need not even be mapped. */
const directly = (line: Buffer): Buffer | null => {
  const read = readRecord(JSON.parse(line.toString()), 'hr');
  return 'record' in read ? encodeEntry(read.record) : null;
};

const agree = (line: Buffer): boolean => {
  const quick = quickly(line);
  if (quick === null) return false;
  expect(quick.toString('hex')).toBe(slowly(line)?.toString('hex'));
  expect(quick.toString('hex')).toBe(directly(line)?.toString('hex'));
  return true;
};

const ODD = [
  '',
  '-',
  ' ',
  '"',
  '\\',
  '\n',
  '\t',
  '\0',
  '\u001F',
  '\u007F',
  '\u0085',
  '\u009F',
  '\u00A0',
  '\u00E9',
  '\u061C',
  '\u07FF',
  '\u0800',
  '\u200D',
  '\u200E',
  '\u200F',
  '\u2028',
  '\u2029',
  '\u202E',
  '\u2066',
  '\u2069',
  '\uD7FF',
  '\uD800',
  '\uDFFF',
  '\uE000',
  '\uFEFF',
  '\uFFFF',
  '😀',
  '가',
  '힣',
  '“인용”',
  "'; DROP TABLE x; --",
  '__proto__',
  'a'.repeat(127),
  'a'.repeat(128),
  'a'.repeat(129),
  '가'.repeat(64),
  '가'.repeat(128),
  '가'.repeat(129),
];

const texts = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('kim01', 'S-1', '10.0.0.7', '민원 처리', 'read') },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...ODD), fc.constantFrom(...ODD)).map(([left, right]) => left + right),
  },
);
const times = fc.oneof(
  {
    weight: 15,
    arbitrary: fc.constantFrom('2026-11-21T09:00:00.000+09:00', '2026-11-30T23:59:59Z', '2026-02-28T00:00:00.5-05:30'),
  },
  fc.constantFrom(
    '2026-02-29T00:00:00Z',
    '2026-11-31T00:00:00Z',
    '2026-11-21T24:00:00Z',
    '2026-11-21T09:00:60Z',
    '2026-11-21T09:00Z',
    '1970-01-01T00:00:00Z',
    '1969-12-31T23:59:59.999Z',
    '2026-11-21 09:00:00',
    '2026-11-21T09:00:00+0900',
    '2026-11-21T09:00:00.1234567899Z',
    '2026-11-21T09:00:00.Z',
    '2026-11-21T09:00:00.123456789+14:59',
    '2026-11-21T09:00:00+15:00',
    '2026-13-01T00:00:00Z',
    '9999-12-30T23:59:59Z',
  ),
  fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString()),
);
const anything = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double(),
  texts,
  fc.array(texts, { maxLength: 3 }),
  fc.dictionary(texts, texts, { maxKeys: 2 }),
);
const or = <Value>(usual: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: usual }, anything);

const usual = {
  id: or(texts),
  at: or(times),
  actor: or(texts),
  from: or(texts),
  system: or(texts),
  subjects: or(fc.array(texts, { minLength: 1, maxLength: 4 })),
  action: or(fc.constantFrom('read', 'login', 'own-word', 'Read', 'x'.repeat(32), 'x'.repeat(33))),
  fields: or(fc.array(texts, { maxLength: 3 })),
  reason: or(texts),
  rows: or(fc.oneof(fc.nat(), fc.constantFrom(2 ** 53 - 1, 2 ** 53, 1e15, 0.5, -1, 1e21))),
  ok: or(fc.boolean()),
};

const sent = fc.oneof(
  { weight: 4, arbitrary: fc.record(usual, { requiredKeys: ['id', 'at', 'actor', 'from', 'subjects', 'action'] }) },
  fc.record(usual, { requiredKeys: [] }),
);

/** As JSON, written as several do: with blanks, in any order, escaped more than it need be. */
const written = fc
  .tuple(sent, fc.constantFrom('', ' ', '\t', '  '), fc.boolean(), fc.nat())
  .map(([record, blank, isEscaped, turn]) => {
    const names = Object.keys(record);
    const at = names.length === 0 ? 0 : turn % names.length;
    const items = [...names.slice(at), ...names.slice(0, at)].map((name) => {
      const value = JSON.stringify(record[name as keyof typeof record]);
      const escaped = isEscaped && turn % 3 === 0 ? value.replaceAll('a', String.raw`\u0061`) : value;
      return `${blank}"${name}"${blank}:${blank}${escaped}`;
    });
    return `${blank}{${items.join(`${blank},`)}${blank}}${blank}`;
  });

/** A line that is nearly so long, and does not say of which system it is. */
const lineOf = (bytes: number): Buffer => {
  const { system: _, ...record } = JSON.parse(ownLine('a')) as Record<string, unknown>;
  const subjects: string[] = [];
  const line = (): Buffer => Buffer.from(JSON.stringify({ ...record, subjects }));
  while (line().length + 123 < bytes) subjects.push('S'.repeat(120));
  return line();
};

describe('a line of our own shape, read quickly', () => {
  it('is read so where it is what nearly every line is', () => {
    for (const change of [
      {},
      { reason: '민원 처리 “급함”', fields: ['name', 'phone'], rows: 3, ok: false },
      { reason: '', subjects: [], action: 'login' },
    ]) {
      expect(agree(Buffer.from(ownLine('a', change)))).toBe(true);
    }
    const { system: _, ...rest } = JSON.parse(ownLine('a')) as Record<string, unknown>;
    expect(agree(Buffer.from(JSON.stringify(rest)))).toBe(true);
    expect(agree(Buffer.from(ownLine('a').replaceAll(':"', ': "').replaceAll(',"', ', "')))).toBe(true);
  });

  it('says what JSON.parse says, whatever stands in it', () => {
    let quick = 0;
    fc.assert(
      fc.property(written, (line) => {
        if (agree(Buffer.from(line))) quick += 1;
      }),
      { numRuns: 4000 },
    );
    expect(quick).toBeGreaterThan(150);
  });

  it('says what JSON.parse says where bytes are changed, cut and doubled, in UTF-8 and in CP949', () => {
    // 민원 in CP949, and halves of it.
    const cp949 = Buffer.from([0xb9, 0xce, 0xbf, 0xf8]);
    const base = Buffer.from(ownLine('a', { reason: '민원 처리', fields: ['name'], rows: 12, ok: true }));
    const edit = fc.tuple(
      fc.nat({ max: base.length }),
      fc.nat({ max: 3 }),
      fc.oneof(
        fc.uint8Array({ maxLength: 3 }),
        fc.constantFrom(
          cp949,
          cp949.subarray(1),
          Buffer.from('"'),
          Buffer.from('\\'),
          Buffer.from(',"id":"b"'),
          Buffer.from([0xe2, 0x80, 0xae]),
          Buffer.from([0xc2, 0x85]),
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let line = base;
        for (const [at, cut, put] of edits) line = Buffer.concat([line.subarray(0, at), put, line.subarray(at + cut)]);
        agree(line);
      }),
      { numRuns: 6000 },
    );
  });

  it('gives no entry that is longer than any may be, and leaves longer lines to the other reader', () => {
    const system = 's'.repeat(60);
    const [entry, ...longer] = readQuickly(
      [lineOf(60_000), lineOf(65_536), Buffer.from(ownLine('e-1', { reason: 'x'.repeat(2_000_000) }))],
      system,
    );
    expect(entry!.length).toBeGreaterThan(58_000);
    expect(entry!.length).toBeLessThan(LONGEST_ENTRY);
    // For the last one there is no room at all.
    expect(longer).toEqual([null, null]);
  });

  it('reads more lines than there is room for at once', () => {
    const lines = Array.from({ length: 5000 }, (_, at) =>
      Buffer.from(ownLine(`n-${at}`, { reason: 'x'.repeat(at % 200) })),
    );
    const entries = readQuickly(lines);
    for (const [at, line] of lines.entries()) expect(entries[at]!.equals(slowly(line)!)).toBe(true);
  });
});
