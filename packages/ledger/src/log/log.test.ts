import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '@bongsu/kit';
import { BadEntry } from '../record/bad-entry.ts';
import { Entries } from '../record/entries.ts';
import { decodeEntry, encodeEntry, encodeKept } from '../record/entry.ts';
import { BadLog } from './bad-log.ts';
import { sizeOfBatch, type Batch } from './batch.ts';
import { createLog } from './create.ts';
import { openEvidence } from './evidence.ts';
import { MOST_WRITTEN } from './frames.ts';
import { Log } from './log.ts';
import { accessOf, batchOf } from './people.fixture.ts';

const now = instant('2026-11-03T09:00:00+09:00');
const clock = { now: () => now };
const received = now.epochMilliseconds;
import { SEGMENT_SIZE } from './segment.ts';
import { readState } from './state.ts';
import { ID_SIZE } from './known-ids.ts';
import { verifyLog } from './verify.ts';

let home = '';
const folder = (): string => join(home, 'log');

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'bongsu-ledger-'));
  await createLog(folder(), 'records.example.go.kr');
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const withLog = async <Result>(work: (log: Log) => Promise<Result>, where = folder()): Promise<Result> => {
  const log = await Log.open(where, clock);
  try {
    return await work(log);
  } finally {
    await log.close();
  }
};

/** Batches of a thousand. */
const fill = async (count: number, from = 0, where = folder()): Promise<void> =>
  withLog(async (log) => {
    for (let first = from; first < count; first += 1000) {
      await log.append(batchOf(first, Math.min(1000, count - first)));
    }
  }, where);

/** One of the longest again and again: as much as thousands of them, and little memory. */
const largeBatch = (id: string, count: number): Batch => {
  const entry = encodeEntry({ ...accessOf(0), id, reason: 'x'.repeat(60_000) });
  const places = Uint32Array.from({ length: count * 2 }, (_, at) => (at % 2) * entry.length);
  return { source: 'office', id, entries: new Entries(entry, places) };
};

describe('a log', () => {
  it('takes each batch once, however often and however many at once it is sent', async () => {
    await withLog(async (log) => {
      const receipts = await Promise.all([
        log.append(batchOf(0, 10)),
        log.append(batchOf(10, 5)),
        log.append(batchOf(0, 10)),
      ]);
      expect(receipts.map(({ first, count, isKnown }) => [first, count, isKnown])).toEqual([
        [0, 10, false],
        [10, 5, false],
        [0, 10, true],
      ]);
      expect(log.size).toBe(15);
    });
    const again = await withLog((log) => log.append(batchOf(10, 5)));
    expect(again).toMatchObject({ first: 10, count: 5, isKnown: true });
  });

  it('takes each record once, and says which ones contradict what it has', async () => {
    await withLog(async (log) => {
      await log.append(batchOf(0, 10));
      const forged = encodeEntry({ ...accessOf(3), actor: 'somebody else' });
      const mixed = { source: 'office', id: 'mixed', entries: Entries.of([...batchOf(8, 4).entries, forged]) };
      expect(await log.append(mixed)).toMatchObject({ first: 10, count: 2, repeated: [0, 1], contradicting: [4] });
      expect(log.size).toBe(12);
    });
  });

  it('takes no more at once than has a place, however large batches are and however many come together', async () => {
    await withLog(async (log) => {
      const most = largeBatch('', 4300);
      const room = MOST_WRITTEN - sizeOfBatch(most);
      await expect(log.append({ ...most, id: 'x'.repeat(room + 1) })).rejects.toThrow(BadEntry);
      expect(await log.append({ ...most, id: 'x'.repeat(room) })).toMatchObject({ first: 0, count: 1 });
      const three = ['a', 'b', 'c'].map(async (id) => log.append(largeBatch(id, 2000)));
      expect((await Promise.all(three)).map(({ first, count, repeated }) => [first, count, repeated.length])).toEqual([
        [1, 1, 1999],
        [2, 1, 1999],
        [3, 1, 1999],
      ]);
      expect(log.size).toBe(4);
    });
  });

  it('looks at the records of a batch that comes again, not at its name alone', async () => {
    await withLog(async (log) => {
      await log.append(batchOf(0, 10));
      expect(await log.append(batchOf(10, 10, 'b-0'))).toMatchObject({ first: 10, count: 10, isKnown: false });
      expect(await log.append(batchOf(0, 10))).toMatchObject({ count: 0, repeated: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] });
      expect(log.size).toBe(20);
    });
  });

  it('shows of each record that it lies in the log, to whoever has the public key alone', async () => {
    await fill(SEGMENT_SIZE + 700);
    await withLog(async (log) => {
      for (const index of [0, 255, 4096, 65_535, 65_536, 66_235]) {
        const evidence = await log.evidence(index);
        expect(openEvidence(evidence)).toEqual({ ...accessOf(index), received });
        const entry = encodeKept({ ...accessOf(index), received, actor: 'somebody else' }).toString('base64');
        expect(openEvidence({ ...evidence, entry })).toBeNull();
        expect(() => openEvidence({ ...evidence, checkpoint: evidence.checkpoint.replace('\n6', '\n7') })).toThrow();
      }
    });
  });

  it('goes on where a write was cut off, and loses nothing that was acknowledged', async () => {
    await fill(3000);
    const journal = join(folder(), 'journal', readdirSync(join(folder(), 'journal'))[0]!);
    appendFileSync(journal, readFileSync(journal).subarray(0, 500));
    await withLog(async (log) => {
      expect(log.size).toBe(3000);
      await log.append(batchOf(3000, 10));
    });
    expect(await verifyLog(folder())).toMatchObject({ ok: true, size: 3010, problems: [] });
  });

  it('takes nothing more when a segment cannot be closed, and closes it when it is opened again', async () => {
    const blocked = join(folder(), 'tile');
    const log = await Log.open(folder(), clock);
    writeFileSync(blocked, 'no folder');
    for (let first = 0; first < SEGMENT_SIZE; first += 1000) await log.append(batchOf(first, 1000));
    await expect(log.append(batchOf(SEGMENT_SIZE * 2, 10))).rejects.toThrow();
    await log.close();
    rmSync(blocked);
    await withLog(async (again) => expect((await again.append(batchOf(SEGMENT_SIZE * 2, 10))).count).toBe(10));
    expect(await verifyLog(folder())).toMatchObject({ ok: true, problems: [] });
  });

  it('is not gone on with when records are missing that it has signed for', async () => {
    await fill(3000);
    const journal = join(folder(), 'journal', readdirSync(join(folder(), 'journal'))[0]!);
    truncateSync(journal, statSync(journal).size - 1000);
    await expect(Log.open(folder(), clock)).rejects.toBeInstanceOf(BadLog);
    expect(await verifyLog(folder())).toMatchObject({
      ok: false,
      problems: [{ kind: 'cut-off', from: 2000, to: 3000 }],
    });
  });
});

describe('a log of many segments', () => {
  it('is read by others while it takes records and closes segments', async () => {
    const many = 3 * SEGMENT_SIZE + 300;
    const taking = fill(many);
    const sizes: number[] = [];
    for (let isTaking = true; isTaking;) {
      isTaking = await Promise.race([taking.then(() => false), sleep(1).then(() => true)]);
      sizes.push((await readState(folder())).size);
    }
    expect(sizes).toEqual(sizes.toSorted((left, right) => left - right));
    expect((await readState(folder())).size).toBe(many);
  });

  it('is verified by several threads, which find the same as one', async () => {
    const many = 5 * SEGMENT_SIZE + 300;
    await fill(many);
    expect(await verifyLog(folder())).toMatchObject({ ok: true, size: many });
    const path = join(folder(), 'segments', '000000003.segment');
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
    rmSync(join(folder(), 'segments', '000000001.segment'));
    const { problems } = await verifyLog(folder());
    expect(problems[0]).toEqual({ kind: 'missing', from: SEGMENT_SIZE, to: 2 * SEGMENT_SIZE });
    expect(problems[1]!.from).toBeGreaterThanOrEqual(3 * SEGMENT_SIZE);
    expect(problems[1]!.to).toBeLessThanOrEqual(4 * SEGMENT_SIZE);
  });
});

describe('whoever changes a log', () => {
  const SEGMENT = '000000000.segment';
  let full = '';

  beforeAll(async () => {
    full = mkdtempSync(join(tmpdir(), 'bongsu-ledger-full-'));
    await createLog(full, 'records.example.go.kr');
    await fill(SEGMENT_SIZE + 700, 0, full);
  });

  beforeEach(() => {
    rmSync(folder(), { recursive: true });
    cpSync(full, folder(), { recursive: true });
  });

  afterAll(() => rmSync(full, { recursive: true, force: true }));

  it('is not found where nobody did', async () => {
    expect(await verifyLog(folder())).toMatchObject({ ok: true, size: SEGMENT_SIZE + 700, problems: [] });
  });

  it('is found by the record that was changed, in a segment written anew', async () => {
    const { openSegment, packSegment } = await import('./segment.ts');
    const path = join(folder(), 'segments', SEGMENT);
    const { head, frame } = openSegment(readFileSync(path));
    const entries = Array.from({ length: 16 }, (_, number) => [...frame(number)]).flat();
    entries[5000] = encodeKept({ ...decodeEntry(entries[5000]!), actor: 'somebody else' });
    writeFileSync(path, Buffer.concat(packSegment(head, Entries.of(entries))));
    expect(await verifyLog(folder())).toMatchObject({
      ok: false,
      problems: [{ kind: 'record-changed', from: 4864, to: 5120 }],
    });
  });

  it('is found by what helps to take no record twice, if it does not say what the records say', async () => {
    const path = join(folder(), 'segments', '000000000.ids');
    const ids = readFileSync(path);
    ids.writeUIntLE(1, ID_SIZE * 5000, ID_SIZE);
    writeFileSync(path, ids);
    const changed = [{ kind: 'index-changed', from: 4096, to: 8192 }];
    expect((await verifyLog(folder())).problems).toEqual(changed);
    rmSync(path);
    expect(await verifyLog(folder())).toMatchObject({ ok: true });
    // As it was written once: as if it were not there, and it is made anew.
    writeFileSync(path, Buffer.alloc(8 * SEGMENT_SIZE));
    expect(await verifyLog(folder())).toMatchObject({ ok: true });
    await withLog(async (log) => expect(await log.append(batchOf(10, 10, 'again'))).toMatchObject({ count: 0 }));
    expect(readFileSync(path)).toHaveLength(ID_SIZE * SEGMENT_SIZE);
  });

  it('is found by a verification that goes on where it was broken off, which looks at nothing twice', async () => {
    const path = join(home, 'progress');
    const outside = [readFileSync(join(folder(), 'checkpoint'), 'utf8')];
    const next = join(folder(), 'tile/1/001');
    const ids = join(folder(), 'segments', '000000000.ids');
    const right = readFileSync(ids);
    mkdirSync(next);
    writeFileSync(ids, Buffer.from(right).fill(0, 0, 8));
    await expect(verifyLog(folder(), outside, path)).rejects.toThrow();
    rmSync(next, { recursive: true });
    writeFileSync(ids, right);
    const changed = [{ kind: 'index-changed', from: 0, to: 4096 }];
    expect(await verifyLog(folder(), outside, path)).toMatchObject({ size: SEGMENT_SIZE + 700, problems: changed });
    expect(await verifyLog(folder(), outside, path)).toMatchObject({ size: SEGMENT_SIZE + 700, problems: [] });
    mkdirSync(next);
    await expect(verifyLog(folder(), outside, path)).rejects.toThrow();
    rmSync(next, { recursive: true });
    writeFileSync(ids, Buffer.from(right).fill(0, 0, 8));
    // Against something else it begins anew.
    expect(await verifyLog(folder(), [], path)).toMatchObject({ problems: changed });
  });

  it('is found by the bytes of a segment or of the journal that are not what they were', async () => {
    const path = join(folder(), 'segments', SEGMENT);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1000]! ^= 1;
    writeFileSync(path, bytes);
    expect((await verifyLog(folder())).problems[0]!.from).toBeGreaterThanOrEqual(61_440);
  });

  it('is found when an old copy is put back, once a checkpoint is kept elsewhere', async () => {
    cpSync(folder(), join(home, 'old'), { recursive: true });
    await fill(SEGMENT_SIZE + 2000, SEGMENT_SIZE + 700);
    const outside = readFileSync(join(folder(), 'checkpoint'), 'utf8');
    rmSync(folder(), { recursive: true });
    cpSync(join(home, 'old'), folder(), { recursive: true });
    expect(await verifyLog(folder())).toMatchObject({ ok: true });
    expect(await verifyLog(folder(), [outside])).toMatchObject({
      ok: false,
      problems: [{ kind: 'cut-off', from: SEGMENT_SIZE + 700, to: SEGMENT_SIZE + 2000 }],
    });
  });

  it('is found when everything is written anew with the real key, once a checkpoint is kept elsewhere', async () => {
    const outside = readFileSync(join(folder(), 'checkpoint'), 'utf8');
    for (const part of ['journal', 'segments', 'tile', 'checkpoints'])
      rmSync(join(folder(), part), { recursive: true });
    rmSync(join(folder(), 'checkpoint'));
    for (const part of ['journal', 'segments', 'checkpoints'])
      cpSync(mkdtempSync(join(home, 'empty-')), join(folder(), part), { recursive: true });
    await withLog(async (log) => {
      for (let first = 0; first < SEGMENT_SIZE + 700; first += 1000) {
        const { source, id, entries } = batchOf(first, Math.min(1000, SEGMENT_SIZE + 700 - first));
        const changed = [...entries].map((entry, at) =>
          first + at === 70 ? encodeEntry({ ...accessOf(70), actor: 'somebody else' }) : entry,
        );
        await log.append({ source, id, entries: Entries.of(changed) });
      }
    });
    expect(await verifyLog(folder())).toMatchObject({ ok: true });
    expect((await verifyLog(folder(), [outside])).problems).toContainEqual({
      kind: 'tree-changed',
      from: 0,
      to: SEGMENT_SIZE + 700,
    });
  });
});
