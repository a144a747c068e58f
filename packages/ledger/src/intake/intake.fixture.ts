/** A log of its own for a test, with what lies aside. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, type Clock } from '@bongsu/kit';
import { createLog } from '../log/create.ts';
import { Log } from '../log/log.ts';
import { readRecords } from '../log/read.ts';
import type { AccessRecord } from '../record/record.ts';
import { openAside, readAside, type Aside, type Kept } from './aside.ts';

export const clock: Clock = { now: () => instant('2026-11-29T09:00:00+09:00') };

export interface Ledger {
  readonly folder: string;
  readonly log: Log;
  readonly aside: Aside;
  records(): Promise<AccessRecord[]>;
  kept(): Promise<Kept[]>;
  close(): Promise<void>;
}

/** Closed and removed by `close`. */
export const openLedger = async (): Promise<Ledger> => {
  const folder = mkdtempSync(join(tmpdir(), 'bongsu-intake-'));
  await createLog(folder, 'records.example.go.kr');
  const log = await Log.open(folder, clock);
  const aside = await openAside(folder, clock);
  return {
    folder,
    log,
    aside,
    records: () => Array.fromAsync(readRecords(folder)),
    kept: () => Array.fromAsync(readAside(folder)),
    async close() {
      await aside.close();
      await log.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** One of our own shape. */
export const ownLine = (id: string, change: object = {}): string =>
  JSON.stringify({
    id,
    at: '2026-11-21T09:00:00.000+09:00',
    actor: 'kim01',
    from: '10.0.0.7',
    system: 'hr',
    subjects: ['S-1'],
    action: 'read',
    ...change,
  });
