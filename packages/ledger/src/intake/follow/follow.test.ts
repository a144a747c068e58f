import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { monotonic, systemClock } from '@bongsu/kit';
import { createLog } from '../../log/create.ts';
import { readRecords } from '../../log/read.ts';
import { appendSorted } from '../append-sorted.ts';
import { readAside } from '../aside.ts';
import { openLedger, ownLine, type Ledger } from '../intake.fixture.ts';
import type { Mapping } from '../mapping.ts';
import { presets } from '../presets.ts';
import { followFile, type Following, type Keep } from './follow.ts';
import { readPosition } from './position.ts';

let ledger: Ledger;
let path = '';
let following: Following | undefined;
let gaps: number[] = [];
let faults: unknown[] = [];

beforeEach(async () => {
  ledger = await openLedger();
  path = join(ledger.folder, 'logs', 'access.log');
  await mkdir(join(ledger.folder, 'logs'));
  gaps = [];
  faults = [];
});

afterEach(async () => {
  await stop();
  await ledger.close();
  expect(faults).toEqual([]);
});

const start = (mapping: Mapping = presets['csv']!): void => {
  const keep: Keep = (id, sorted) => appendSorted(ledger, { source: 'file', system: 'hr', id }, sorted);
  following = followFile(keep, {
    path,
    position: join(ledger.folder, 'position.json'),
    system: 'hr',
    mapping,
    clock: systemClock,
    pollMs: 2,
    settleMs: 30,
    onGap: ({ offset }) => void gaps.push(offset),
    onFault: (error) => faults.push(error),
  });
};

const stop = async (): Promise<void> => {
  await following?.close();
  following = undefined;
};

const HEAD = '접속일시,계정,접속IP,정보주체,수행업무,사유\n';
const row = (reason: number | string): string => `2026-11-21 09:00:00,kim01,10.0.0.7,S-1,조회,${reason}\n`;

const reasons = async (): Promise<string[]> => (await ledger.records()).map(({ reason }) => reason);

const until = (...expected: (number | string)[]): Promise<void> =>
  vi.waitFor(async () => expect(await reasons()).toEqual(expected.map(String)), 30_000);

/** As logrotate does: a new file at the name. */
const putAside = (to = '1'): void => {
  renameSync(path, `${path}.${to}`);
  writeFileSync(path, '');
};

describe('a file that is followed', () => {
  it('gives each line once, when it is at its end, on from where it was left', async () => {
    start();
    await sleep(10);
    writeFileSync(path, HEAD + row(1) + row(1) + row(2).slice(0, 20));
    await until(1, 1);
    appendFileSync(path, row(2).slice(20));
    await until(1, 1, 2);
    await stop();
    appendFileSync(path, row(3));
    start();
    await until(1, 1, 2, 3);
    expect(gaps).toEqual([]);
  });

  it('is gone on with where it was put aside, once and twice, while somebody follows and while nobody does', async () => {
    writeFileSync(path, HEAD + row(1));
    start();
    await until(1);
    putAside();
    // Whoever has it open writes on; the last line is never ended.
    appendFileSync(`${path}.1`, row(2) + row(3).trimEnd());
    appendFileSync(path, HEAD + row(4));
    await until(1, 2, 3, 4);
    await stop();
    appendFileSync(path, row(5));
    renameSync(`${path}.1`, `${path}.2`);
    putAside();
    appendFileSync(path, HEAD + row(6));
    await sleep(20);
    renameSync(`${path}.2`, `${path}.3`);
    renameSync(`${path}.1`, `${path}.2`);
    putAside();
    await sleep(20);
    appendFileSync(path, HEAD + row(7));
    start();
    await until(1, 2, 3, 4, 5, 6, 7);
    expect(gaps).toEqual([]);
  });

  it('is gone on with where it was copied and emptied, also when as much was written again meanwhile', async () => {
    for (const again of [1, 9]) {
      writeFileSync(path, HEAD + row(`a${again}`));
      start();
      await vi.waitFor(async () => expect((await reasons()).at(-1)).toBe(`a${again}`), 30_000);
      await stop();
      appendFileSync(path, row(`b${again}`));
      copyFileSync(path, `${path}.1`);
      truncateSync(path);
      appendFileSync(path, HEAD + Array.from({ length: again }, (_, at) => row(`c${again}${at}`)).join(''));
      start();
      const last = Array.from({ length: again }, (_, at) => `c${again}${at}`);
      await vi.waitFor(
        async () => expect((await reasons()).slice(-again - 2)).toEqual([`a${again}`, `b${again}`, ...last]),
        30_000,
      );
      await stop();
      rmSync(`${path}.1`);
      rmSync(join(ledger.folder, 'position.json'));
    }
    expect(gaps).toEqual([]);
  });

  it('says so where what was written to it is there no more', async () => {
    writeFileSync(path, HEAD + row(1));
    start();
    await until(1);
    await stop();
    const { size } = statSync(path);
    await sleep(20);
    putAside();
    rmSync(`${path}.1`);
    appendFileSync(path, HEAD + row(2));
    start();
    await until(1, 2);
    expect(gaps).toEqual([size]);
  });

  it('does not take another log for one that was put aside', async () => {
    writeFileSync(path, HEAD + row(1));
    writeFileSync(join(ledger.folder, 'logs', 'access-admin.log'), HEAD + row('other'));
    start();
    await until(1);
    putAside();
    appendFileSync(path, HEAD + row(2));
    await until(1, 2);
  });

  it('reads no other file by a link, and waits for no pipe, that lies at its name or beside it', async () => {
    const secret = join(ledger.folder, 'secret.csv');
    writeFileSync(secret, HEAD + row('secret'));
    symlinkSync(secret, path);
    start();
    await sleep(30);
    expect(await reasons()).toEqual([]);
    rmSync(path);
    writeFileSync(path, HEAD + row(1));
    await until(1);
    symlinkSync(secret, `${path}.1`);
    execFileSync('mkfifo', [`${path}.2`]);
    putAside('3');
    rmSync(path);
    execFileSync('mkfifo', [path]);
    await sleep(60);
    rmSync(path);
    writeFileSync(path, HEAD + row(2));
    await until(1, 2);
  });

  it('keeps a line aside that is longer than any, and holds rows of many lines together', async () => {
    start();
    writeFileSync(path, HEAD + row('"one\ntwo').trimEnd());
    await sleep(30);
    appendFileSync(path, `\nthree"\n${'x'.repeat(6_000_000)}`);
    await sleep(30);
    appendFileSync(path, `yyy\n${row('last')}`);
    await vi.waitFor(async () => expect(await reasons()).toEqual([String.raw`one\u{a}two\u{a}three`, 'last']), 30_000);
    expect((await ledger.kept()).map(({ why, isCut }) => [why, isCut])).toEqual([['record: too-long', true]]);
  });

  it('gives the records of our own shape, under their own ids', async () => {
    writeFileSync(path, `${ownLine('a')}\n${ownLine('b')}\n`);
    start(presets['own']);
    await vi.waitFor(async () => expect((await ledger.records()).map(({ id }) => id)).toEqual(['a', 'b']), 30_000);
  });

  it('is known though it is put aside in the moment in which it is looked for, and another begins with the same names', async () => {
    const expected: number[] = [];
    for (let round = 0; round < 40; round += 1) {
      path = join(ledger.folder, 'logs', `moment${round}.csv`);
      rmSync(join(ledger.folder, 'position.json'), { force: true });
      writeFileSync(path, HEAD);
      start();
      await vi.waitFor(async () => {
        expect((await readPosition(join(ledger.folder, 'position.json')))?.offset).toBe(Buffer.byteLength(HEAD));
      }, 30_000);
      await stop();
      const [first, second] = [round * 2, round * 2 + 1];
      appendFileSync(path, row(first));
      start();
      for (const behind = monotonic() + (round % 10) / 5; monotonic() < behind;) await Promise.resolve();
      await sleep(round % 3);
      renameSync(path, `${path}.1`);
      writeFileSync(path, HEAD + row(second));
      expected.push(first, second);
      await until(...expected);
      await stop();
    }
    expect(gaps).toEqual([]);
  });

  it('gives each line once however it is written, put aside and left, whatever the order', async () => {
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ kind: fc.constant('write' as const), count: fc.integer({ min: 1, max: 30 }) }),
      },
      fc.constant({ kind: 'part' as const }),
      fc.constant({ kind: 'rename' as const }),
      fc.constant({ kind: 'restart' as const }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 60 }) }),
    );
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
        turn += 1;
        path = join(ledger.folder, 'logs', `log${turn}.csv`);
        rmSync(join(ledger.folder, 'position.json'), { force: true });
        const before = ledger.log.size;
        let next = 0;
        let rest = '';
        let moved = 0;
        const write = (text: string): void => appendFileSync(path, text);
        writeFileSync(path, HEAD);
        start();
        await vi.waitFor(() => expect(existsSync(join(ledger.folder, 'position.json'))).toBe(true), 30_000);
        for (const one of steps) {
          if (one.kind === 'write') {
            write(rest);
            rest = '';
            for (let at = 0; at < one.count; at += 1) write(row((next += 1)));
          } else if (one.kind === 'part' && rest === '') {
            const whole = row((next += 1));
            write(whole.slice(0, 30));
            rest = whole.slice(30);
          } else if (one.kind === 'rename') {
            write(rest);
            rest = '';
            moved += 1;
            // Names as logrotate gives them with `dateext`: later ones sort behind.
            renameSync(path, `${path}-2026112${moved % 10}.${moved}`);
            writeFileSync(path, HEAD);
            await sleep(6);
          } else if (one.kind === 'restart') {
            await stop();
            start();
          } else if (one.kind === 'wait') await sleep(one.ms);
        }
        write(rest);
        await vi.waitFor(() => expect(ledger.log.size).toBe(before + next), 30_000);
        await stop();
        const all = (await reasons()).slice(before);
        expect(all).toEqual(Array.from({ length: next }, (_, at) => String(at + 1)));
      }),
      { numRuns: 8, endOnFailure: true },
    );
    expect(gaps).toEqual([]);
  });
});

it('loses nothing and takes nothing twice when who follows is killed, again and again, while files are put aside', async () => {
  const home = join(ledger.folder, 'killed');
  const log = join(home, 'log');
  path = join(home, 'access.log');
  await createLog(log, 'records.example.go.kr');
  const child = fileURLToPath(new URL('follow.fixture.ts', import.meta.url));
  const live = async (milliseconds: number, isLast = false): Promise<void> => {
    const follower = spawn(process.execPath, [child, log, path, join(home, 'position.json')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(follower.stdout, 'data');
      if (isLast) await vi.waitFor(async () => expect((await taken()).length).toBe(written), 30_000);
      else await sleep(milliseconds);
    } finally {
      follower.kill('SIGKILL');
      await once(follower, 'close');
    }
  };
  const taken = async (): Promise<string[]> => (await Array.fromAsync(readRecords(log))).map(({ reason }) => reason);
  let written = 0;
  const done = new AbortController();
  const write = async (): Promise<void> => {
    for (let turn = 1; !done.signal.aborted; turn += 1) {
      const count = 1 + ((turn * 7) % 40);
      appendFileSync(path, Array.from({ length: count }, () => row((written += 1))).join(''));
      // Not more often than there are names: what is overwritten nobody can follow.
      if (turn % 60 === 0 && turn < 60 * 98) {
        for (let number = 98; number > 0; number -= 1)
          if (existsSync(`${path}.${number}`)) renameSync(`${path}.${number}`, `${path}.${number + 1}`);
        renameSync(path, `${path}.1`);
        writeFileSync(path, HEAD);
      }
      await sleep(4);
    }
  };
  // Who follows for the first time begins with what stands at the name then.
  writeFileSync(path, HEAD);
  await live(50);
  expect(existsSync(join(home, 'position.json'))).toBe(true);
  const writing = write();
  for (const wait of [30, 150, 5, 90, 60, 10]) await live(wait);
  done.abort();
  await writing;
  await live(0, true);
  expect(await taken()).toEqual(Array.from({ length: written }, (_, at) => String(at + 1)));
  expect(await Array.fromAsync(readAside(log))).toEqual([]);
});
