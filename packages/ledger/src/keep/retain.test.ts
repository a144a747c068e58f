import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fakeClock } from '@bongsu/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../log/create.ts';
import { openEvidence, type Evidence } from '../log/evidence.ts';
import { Log } from '../log/log.ts';
import { accessOf, batchOf } from '../log/people.fixture.ts';
import { readRecords } from '../log/read.ts';
import { SEGMENT_SIZE } from '../log/segment.ts';
import { verifyLog } from '../log/verify.ts';
import { readTile } from '../tiles/read-tile.ts';
import { holdRecords, listHolds, releaseHold } from './hold.ts';
import { keepingOf } from './keeping.ts';
import { retain, type Retained } from './retain.ts';

const home = mkdtempSync(join(tmpdir(), 'bongsu-retain-'));
const full = join(home, 'full');
const folder = join(home, 'log');
/** Two closed segments, one of January and one of March, and some records of June. */
const SIZE = 2 * SEGMENT_SIZE + 500;
const clock = fakeClock('2025-01-15T09:00:00+09:00');
const who = { by: 'keeper', place: 'office', reason: '소송 / a lawsuit' };
let evidence: Evidence;
let outside = '';

const withLog = async <Result>(work: (log: Log) => Promise<Result>, where = folder): Promise<Result> => {
  const log = await Log.open(where, clock);
  try {
    return await work(log);
  } finally {
    await log.close();
  }
};

const fill = async (log: Log, from: number, to: number): Promise<void> => {
  for (let first = from; first < to; first += 4096) await log.append(batchOf(first, Math.min(4096, to - first)));
};

beforeAll(async () => {
  await createLog(full, 'records.example.go.kr');
  await withLog(async (log) => {
    await fill(log, 0, SEGMENT_SIZE);
    clock.set('2025-03-15T09:00:00+09:00');
    await fill(log, SEGMENT_SIZE, 2 * SEGMENT_SIZE);
    clock.set('2025-06-15T09:00:00+09:00');
    await fill(log, 2 * SEGMENT_SIZE, SIZE);
    evidence = await log.evidence(1000);
    outside = await log.checkpoint();
  }, full);
});

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(full, folder, { recursive: true });
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const months = (hr: number, others: number) => (system: string) => (system === 'hr' ? hr : others);
const run = (terms = months(12, 12), isTrial = false): Promise<Retained> =>
  withLog((log) => retain(log, folder, { terms, isTrial, by: 'keeper', place: 'office' }, clock));

const segments = (): string[] => readdirSync(join(folder, 'segments')).filter((name) => name.endsWith('.segment'));

describe('a record', () => {
  it('is not destroyed on the last day of its term, and is on the day after', async () => {
    clock.set('2026-01-15T23:59:59+09:00');
    const until = Date.parse('2026-01-15T23:59:59+09:00');
    expect(await run()).toEqual({ from: 0, to: 0, stays: { why: 'term', system: 'hr', until } });
    expect(segments()).toHaveLength(2);
    clock.set('2026-01-16T00:00:00+09:00');
    expect(await run()).toMatchObject({ from: 0, to: SEGMENT_SIZE, stays: { why: 'term' } });
    expect(segments()).toEqual(['000000001.segment']);
  });

  it('stays as long as the longest term of the systems whose records lie beside it', async () => {
    clock.set('2026-06-01T09:00:00+09:00');
    expect(await run(months(24, 12))).toMatchObject({ from: 0, to: 0, stays: { why: 'term', system: 'hr' } });
    expect(await run(months(12, 12), true)).toMatchObject({ from: 0, to: 2 * SEGMENT_SIZE, stays: { why: 'open' } });
    expect(segments()).toHaveLength(2);
  });

  it('is not destroyed while it is held, and those behind it stay too', async () => {
    clock.set('2026-06-01T09:00:00+09:00');
    const until = Date.parse('2026-09-01T00:00:00+09:00');
    for (const scope of [{ actor: 'handler03' }, { system: 'hr', from: 900, to: 1000 }]) {
      const hold = await withLog((log) => holdRecords(log, { ...who, scope, until }, clock));
      expect(await run()).toMatchObject({ from: 0, to: 0, stays: { why: 'hold', hold, until } });
      await withLog(async (log) => {
        expect((await listHolds(log, folder, clock)).map(({ id }) => id)).toEqual([hold]);
        expect(await releaseHold(log, folder, { ...who, hold }, clock)).toBe(true);
        expect(await releaseHold(log, folder, { ...who, hold }, clock)).toBe(false);
      });
    }
    await withLog((log) => holdRecords(log, { ...who, scope: { actor: 'nobody' }, until }, clock));
    await withLog((log) => holdRecords(log, { ...who, scope: { from: SEGMENT_SIZE }, until }, clock));
    expect(await run()).toMatchObject({ to: SEGMENT_SIZE, stays: { why: 'hold', until } });
    clock.set('2026-09-01T00:00:00+09:00');
    expect(await run()).toMatchObject({ from: SEGMENT_SIZE, to: 2 * SEGMENT_SIZE, stays: { why: 'open' } });
    expect(await verifyLog(folder, [outside])).toMatchObject({ ok: true, minimum: 2 * SEGMENT_SIZE });
  });
});

it('a hold that was ordered elsewhere is one, however often it is said', async () => {
  const ordered = { id: 'incident-7', at: clock.now().epochMilliseconds };
  const hold = { ...who, ordered, scope: { to: 10 }, until: Date.parse('2030-01-01T00:00:00+09:00') };
  await withLog(async (log) => {
    const before = log.size;
    expect(await holdRecords(log, hold, clock)).toBe('hold-incident-7');
    clock.advance({ minutes: 5 });
    expect(await holdRecords(log, hold, clock)).toBe('hold-incident-7');
    expect(log.size).toBe(before + 1);
    expect(await listHolds(log, folder, clock)).toHaveLength(1);
  });
});

describe('a log whose first records were destroyed', () => {
  beforeEach(async () => {
    clock.set('2026-02-01T09:00:00+09:00');
    await run();
  });

  it('says so itself, signed, and the records and their key are gone', async () => {
    const [prune] = await withLog(async (log) => Array.fromAsync(log.records(SIZE)));
    expect(keepingOf(prune!)).toMatchObject({ kind: 'prune', segment: 0 });
    expect(prune).toMatchObject({ actor: 'keeper', received: clock.now().epochMilliseconds });
    expect(readdirSync(join(folder, 'segments')).filter((name) => name.startsWith('000000000'))).toEqual([
      '000000000.remains',
    ]);
    expect(await verifyLog(folder, [outside])).toMatchObject({ ok: true, minimum: SEGMENT_SIZE, problems: [] });
  });

  it('goes on: old proofs hold, a record that comes again is taken, and what is left is read from its place on', async () => {
    expect(openEvidence(evidence)).toMatchObject({ id: 'e-1000' });
    await withLog(async (log) => {
      expect(await log.append(batchOf(1000, 10, 'again'))).toMatchObject({ count: 10, repeated: [] });
      expect(await log.append(batchOf(SEGMENT_SIZE, 10, 'known'))).toMatchObject({ count: 0 });
      await expect(log.evidence(1000)).rejects.toThrow(RangeError);
      expect(openEvidence(await log.evidence(SEGMENT_SIZE))).toMatchObject({ id: `e-${SEGMENT_SIZE}` });
      await expect(Array.fromAsync(log.records(0))).rejects.toThrow(RangeError);
    });
    const [first] = await Array.fromAsync(readRecords(folder));
    expect(first).toMatchObject(accessOf(SEGMENT_SIZE));
    expect(await readTile(folder, 'tile/entries/000')).toBeNull();
    expect(await readTile(folder, 'tile/0/000')).toBeNull();
    expect(await readTile(folder, 'tile/1/000')).not.toBeNull();
    expect(await readTile(folder, 'tile/0/256')).not.toBeNull();
  });

  it('loses none of what it says about itself when the segment that says so is destroyed too', async () => {
    await withLog((log) => fill(log, SIZE, 3 * SEGMENT_SIZE));
    clock.set('2027-03-01T09:00:00+09:00');
    expect(await run()).toMatchObject({ to: 3 * SEGMENT_SIZE });
    rmSync(join(folder, 'keepings.json'));
    const hold = { ...who, scope: {}, until: Date.parse('2028-01-01T00:00:00+09:00') };
    await withLog(async (log) => {
      await holdRecords(log, hold, clock);
      expect(await listHolds(log, folder, clock)).toHaveLength(1);
    });
    expect(await verifyLog(folder)).toMatchObject({ ok: true, minimum: 3 * SEGMENT_SIZE });
    rmSync(join(folder, 'segments', '000000002.remains'));
    expect((await verifyLog(folder)).ok).toBe(false);
  });
});

const remains = (number: number): string => join(folder, 'segments', `00000000${number}.remains`);
const found = async () => (await verifyLog(folder)).problems;

describe('whoever destroys records by hand', () => {
  const missing = { kind: 'missing', from: 0, to: SEGMENT_SIZE };

  it('is found, also when it looks as if their term had been over', async () => {
    rmSync(join(folder, 'segments', '000000000.segment'));
    expect(await found()).toContainEqual(missing);
    writeFileSync(remains(0), '[]\n');
    expect(await found()).toContainEqual(missing);
  });

  it('is found when what remains is not what remained', async () => {
    clock.set('2026-02-01T09:00:00+09:00');
    await run();
    writeFileSync(remains(0), readFileSync(remains(0), 'utf8').replace('[', '[ '));
    expect(await found()).toContainEqual(missing);
    expect(existsSync(remains(1))).toBe(false);
  });

  it('is found by the hold that stood', async () => {
    clock.set('2026-02-01T09:00:00+09:00');
    const until = Date.parse('2027-01-01T00:00:00+09:00');
    const hold = await withLog((log) => holdRecords(log, { ...who, scope: { to: 10 }, until }, clock));
    const forged = join(folder, 'keepings.json');
    await run();
    const known = JSON.parse(readFileSync(forged, 'utf8')) as { upTo: number };
    writeFileSync(forged, JSON.stringify({ ...known, keepings: [] }));
    expect(await run()).toMatchObject({ to: SEGMENT_SIZE });
    expect(hold).toMatch(/^hold-/);
    expect(await found()).toEqual([{ kind: 'destroyed-while-held', from: 0, to: SEGMENT_SIZE }]);
  });
});

/** Every step takes some minutes: `BONGSU_KILL_STRIDE=1`. */
const STRIDE = Number(process.env['BONGSU_KILL_STRIDE'] ?? 6);

it('holds together wherever it is killed while it destroys, and comes to its end the next time', async () => {
  clock.set('2026-02-01T09:00:00+09:00');
  const child = fileURLToPath(new URL('retain.fixture.ts', import.meta.url));
  for (let step = STRIDE; ; step += STRIDE) {
    rmSync(folder, { recursive: true });
    cpSync(full, folder, { recursive: true });
    const args = [child, folder, '2026-02-01T09:00:00+09:00', String(step)];
    const { stdout, signal } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    expect(signal).toBe('SIGKILL');
    expect([step, await verifyLog(folder, [outside])]).toMatchObject([step, { ok: true }]);
    await run();
    const left = readdirSync(join(folder, 'segments')).toSorted();
    expect([step, left]).toEqual([step, ['000000000.remains', '000000001.ids', '000000001.segment']]);
    expect(await withLog((log) => Promise.resolve(log.size))).toBe(SIZE + 1);
    if (stdout.toString() === 'done') break;
    expect(step).toBeLessThan(100);
  }
}, 600_000);
