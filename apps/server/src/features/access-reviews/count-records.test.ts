import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { epochOf, seoulIso, systemClock, Temporal } from '@bongsu/kit';
import {
  createLog,
  encodeEntry,
  Entries,
  Loader,
  Log,
  readRecord,
  readRecords,
  Store,
  type KeptRecord,
} from '@bongsu/ledger';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countOneByOne } from './count-one-by-one.fixture.ts';
import { countRecords } from './count-records.ts';

const home = mkdtempSync(join(tmpdir(), 'bongsu-review-counts-'));
const folder = join(home, 'log');
let store: Store;
let records: KeptRecord[];

/** November in Seoul, a day beyond both of its ends, and moments at the edges of hours and days. */
const MOMENT = fc
  .tuple(fc.integer({ min: -1, max: 30 }), fc.nat({ max: 23 }), fc.constantFrom(0, 1, 1_799_999, 3_599_999))
  .map(([day, hour, within]) => epochOf('2026-11-01T00:00:00+09:00') + (day * 24 + hour) * 3_600_000 + within);

/** What a program may call blank, and what it may not. */
const REASON = fc.constantFrom('', ' ', '　', '\u{00a0}\u{2003}', '\t', '민원 처리', '. ', '\u{200b}');

const ACCESS = fc.record({
  at: MOMENT,
  actor: fc.constantFrom('kim01', 'lee02', 'Park 03', '박04', "o'neill", '\\'),
  from: fc.constantFrom('10.0.0.1', '창구 3'),
  system: fc.constantFrom('hr', 'ward', '학사'),
  action: fc.constantFrom('read', 'download', 'print', 'login', 'Download'),
  subjects: fc.array(fc.constantFrom('S-1', 'S-2', 'S-3'), { maxLength: 4 }),
  reason: REASON,
  rows: fc.nat({ max: 5 }),
  ok: fc.boolean(),
});

type Sent = typeof ACCESS extends fc.Arbitrary<infer One> ? One : never;

/** As it is kept, whatever becomes of what was sent. */
const keptOf = ({ at, ...access }: Sent, nth: number): Buffer | null => {
  const read = readRecord({ id: `e-${nth}`, at: seoulIso(at), fields: [], ...access });
  return 'record' in read ? encodeEntry(read.record) : null;
};

beforeAll(async () => {
  await createLog(folder, 'records.example.go.kr/review');
  const log = await Log.open(folder, systemClock);
  const { seed } = fc.readConfigureGlobal() ?? {};
  const sample = fc.sample(ACCESS, { numRuns: 3000, ...(seed === undefined ? {} : { seed }) });
  const entries = sample.map(keptOf).filter((entry) => entry !== null);
  await log.append({ source: 'test', id: 'all', entries: Entries.of(entries) });
  await log.close();
  records = await Array.fromAsync(readRecords(folder));
  store = await Store.open({ folder: join(home, 'store') });
  await new Loader(store, folder).refresh();
});

afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

const period = { from: Temporal.PlainDate.from('2026-11-01'), to: Temporal.PlainDate.from('2026-11-30') };

it('the query store counts a month as somebody would who looks at each record', async () => {
  const facts = { office: { from: 8, to: 19 }, holidays: ['2026-11-11'] };
  const counted = await countRecords(store, { period, facts, knownSystems: ['old'], accounts: 100 });
  expect(counted).toEqual(countOneByOne(records, period, facts, ['old']));
  expect(counted.records).toBeGreaterThan(1000);
  expect(counted.unreasoned).toBeGreaterThan(100);
  expect(counted.outOfHours).toBeGreaterThan(100);
});

it('where no office hours and holidays are said, weekends alone are out of hours', async () => {
  const counted = await countRecords(store, { period, facts: {}, knownSystems: [], accounts: 100 });
  expect(counted).toEqual(countOneByOne(records, period, {}, []));
});

it('tells of those who looked at most people, and counts all of them', async () => {
  const facts = { office: { from: 8, to: 19 } };
  const some = await countRecords(store, { period, facts, knownSystems: [], accounts: 2 });
  const all = countOneByOne(records, period, facts, []);
  expect(some).toEqual({ ...all, byAccount: all.byAccount.slice(0, 2) });
});
