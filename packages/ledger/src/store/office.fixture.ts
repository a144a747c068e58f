/** A made-up office's log and its store. */
import { Entries } from '../record/entries.ts';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { instantAt } from '@bongsu/kit';
import { encodeEntry } from '../record/entry.ts';
import type { AccessRecord } from '../record/record.ts';
import { createLog } from '../log/create.ts';
import { Log } from '../log/log.ts';
import { accessOf } from '../log/people.fixture.ts';
import type { Parameters } from './store.ts';

/** 2026-11-03 09:00 in Seoul. */
export const RECEIVED = 1_793_664_000_000;
const clock = { now: () => instantAt(RECEIVED) };

/** Takes records into the log, which is made where there is none. */
export const take = async (folder: string, records: readonly AccessRecord[], batch: string): Promise<void> => {
  await createLog(folder, 'records.example.go.kr').catch(() => {});
  const log = await Log.open(folder, clock);
  for (let at = 0; at < records.length; at += 2000) {
    const entries = Entries.of(records.slice(at, at + 2000).map(encodeEntry));
    await log.append({ source: 'office', id: `${batch}-${at}`, entries });
  }
  await log.close();
};

/** Every 20,000th is dated somewhere else: in a month before, and outside of what a calendar has. */
const EVERY = 20_000;
const ELSEWHEN = [-40 * 86_400_000, 9e14, -9e14];

export const officeOf = (from: number, count: number): AccessRecord[] =>
  Array.from({ length: count }, (_, index) => {
    const record = accessOf(from + index);
    const elsewhen =
      (from + index) % EVERY === EVERY - 1 ? ELSEWHEN[Math.floor((from + index) / EVERY) % ELSEWHEN.length]! : 0;
    return { ...record, at: record.at + elsewhen };
  });

const PROGRAM = fileURLToPath(new URL('direct.fixture.ts', import.meta.url));

/** On the embedded engine itself, of a store that is closed. */
export const directly = async (
  folder: string,
  statements: readonly { readonly sql: string; readonly parameters?: Parameters }[],
): Promise<readonly string[]> => {
  const running = promisify(execFile)(process.execPath, [PROGRAM], { maxBuffer: 1 << 28 });
  running.child.stdin!.end(JSON.stringify({ folder, statements }));
  return JSON.parse((await running).stdout) as string[];
};
