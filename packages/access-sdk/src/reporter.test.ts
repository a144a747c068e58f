import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReporter, type Access, type Reporter, type Trouble } from './index.ts';
import { openTaker, type Mood, type Taker } from './server.fixture.ts';

let folder = '';
let taker: Taker;
let reporter: Reporter | undefined;
let troubles: Trouble[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bongsu-sdk-'));
  taker = await openTaker();
  troubles = [];
});

afterEach(async () => {
  await reporter?.close();
  reporter = undefined;
  await taker.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (): Reporter => {
  reporter = createReporter({
    url: taker.url,
    key: 'key-of-hr',
    system: 'hr',
    folder,
    delayMs: 5,
    retryMs: 5,
    onTrouble: (trouble) => troubles.push(trouble),
  });
  return reporter;
};

const access = (subject: number | string, change: Partial<Access> = {}): Access => ({
  actor: 'kim01',
  from: '10.0.0.7',
  subjects: [`S-${subject}`],
  action: 'read',
  ...change,
});

const subjects = (): string[] => taker.records.map(({ subjects: of }) => (of as string[])[0]!);
const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => `S-${at}`);
const until = (count: number): Promise<void> =>
  vi.waitFor(() => expect(subjects().toSorted()).toEqual(numbered(count).toSorted()), 30_000);

describe('a reporter', () => {
  it('tells the server of every access, with its key, in batches that are packed', async () => {
    const one = open();
    for (let at = 0; at < 1200; at += 1) one.report(access(at));
    await until(1200);
    expect(taker.headers[0]).toMatchObject({
      authorization: 'Bearer key-of-hr',
      'content-type': 'application/x-ndjson',
      'content-encoding': 'gzip',
    });
    expect(taker.headers.length).toBeLessThan(6);
    expect(taker.records[0]).toMatchObject({ system: 'hr', actor: 'kim01', from: '10.0.0.7', action: 'read' });
    expect(new Set(taker.records.map(({ id }) => id)).size).toBe(1200);
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]), 30_000);
    expect(reporter!.inMemory).toBe(0);
  });

  it('sends a batch again under its name until the server says that it has it, so that each record is there once', async () => {
    const moods = fc.array(fc.constantFrom<Mood>('takes', 'takes-and-hangs-up', 'hangs-up', 429, 503, 401), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(moods, fc.integer({ min: 1, max: 1500 }), async (all, count) => {
        taker.moods = [...all, 'takes'];
        taker.records.length = 0;
        const one = open();
        for (let at = 0; at < count; at += 1) one.report(access(at));
        await until(count);
        await one.close();
        expect(readdirSync(folder)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('keeps what a server cannot be told, and tells the next time it runs', async () => {
    taker.moods = ['hangs-up'];
    const one = open();
    for (let at = 0; at < 30; at += 1) one.report(access(at));
    await reporter!.flush();
    await vi.waitFor(() => expect(troubles).toContainEqual({ kind: 'waiting', why: 'TypeError' }), 30_000);
    await reporter!.close();
    expect(readdirSync(folder)).toHaveLength(1);
    taker.moods = ['takes'];
    open();
    await until(30);
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]), 30_000);
  });

  it('halves a batch that is too large, and puts aside what the server will never take', async () => {
    taker.moods = [413, 413, 'takes', 'takes', 400, 'takes'];
    const one = open();
    for (let at = 0; at < 400; at += 1) one.report(access(at));
    await vi.waitFor(() => expect(taker.records).toHaveLength(200), 30_000);
    const refused: unknown = expect.stringMatching(/\.2\.jsonl\.refused$/);
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([refused]), 30_000);
    expect(troubles).toContainEqual(expect.objectContaining({ kind: 'put-aside', why: 'HTTP 400' }));
  });

  it('says that records are gone where neither the server nor the folder takes them and memory is full', async () => {
    taker.moods = ['hangs-up'];
    open();
    rmSync(folder, { recursive: true });
    for (let at = 0; at < 20_010; at += 1) reporter!.report(access(at));
    expect(reporter!.inMemory).toBe(20_000);
    expect(troubles.filter(({ kind }) => kind === 'lost')).toHaveLength(10);
    taker.moods = ['takes'];
    await until(20_000);
    await vi.waitFor(() => expect(reporter!.inMemory).toBe(0), 30_000);
  });

  it('has everything in its folder when the program ends by itself, or is killed after a flush', async () => {
    taker.moods = ['hangs-up'];
    for (const end of ['exit', 'stay']) {
      const program = fileURLToPath(new URL('reporting.fixture.ts', import.meta.url));
      const child = spawn(process.execPath, [program, taker.url, folder, '1300', end], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      if (end === 'stay') {
        await once(child.stdout, 'data');
        child.kill('SIGKILL');
      }
      await once(child, 'close');
    }
    taker.moods = ['takes'];
    open();
    await vi.waitFor(() => expect(subjects()).toHaveLength(2600), 30_000);
    expect(subjects().toSorted()).toEqual([...numbered(1300), ...numbered(1300)].toSorted());
  });
});
