/**
 * The longest records, one after the other: is the log opened again, does it hold together, and are all of them in the query store?
 *
 *     npx -c "node scripts/ledger/long-records.ts [records] [folder]"
 *
 * 68,000 when nothing is given, four thousand at once: a journal of four gigabytes before a segment is closed, in the middle of what was sent at
 * once, and rows many times as long as what the log has of them. Takes some ten gigabytes of memory and disk. Ends with 1 when a promise was
 * not kept.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { epochOf, systemClock } from '@bongsu/kit';
import {
  compareStore,
  createLog,
  encodeEntry,
  Entries,
  Loader,
  Log,
  Store,
  verifyLog,
  type AccessRecord,
} from '@bongsu/ledger';

const [records = '68000', place = tmpdir()] = process.argv.slice(2);
const [count, BATCH] = [Number(records), 4000];
const home = mkdtempSync(join(place, 'bongsu-long-'));
const [folder, at] = [join(home, 'log'), epochOf('2026-11-02T09:00:00+09:00')];

/** Nearly all of it is the reason, the same each time: that is where rows are longest beside the log. Some room for the rest, of 61,000 bytes. */
const REASON = '가'.repeat(20_290);

const recordOf = (index: number): AccessRecord => ({
  id: `long-${index}`,
  at: at + index,
  actor: 'handler01',
  from: '10.0.0.7',
  system: 'hr',
  subjects: [`S-${index}`],
  action: 'read',
  fields: ['name'],
  reason: REASON,
  rows: 1,
  ok: true,
});

const take = async (): Promise<void> => {
  await createLog(folder, 'records.example.go.kr/long');
  const log = await Log.open(folder, systemClock);
  for (let first = 0; first < count; first += BATCH) {
    const many = Math.min(BATCH, count - first);
    const entries = Entries.of(Array.from({ length: many }, (_, index) => encodeEntry(recordOf(first + index))));
    await log.append({ source: 'long', id: String(first), entries });
  }
  await log.close();
};

const sizeWhenOpened = async (): Promise<number> => {
  const log = await Log.open(folder, systemClock);
  const { size } = log;
  await log.close();
  return size;
};

interface InStore {
  readonly rows: string;
  /** Of all reasons. */
  readonly bytes: string;
  readonly differs: number | null;
}

const lookIntoStore = async (): Promise<InStore> => {
  const store = await Store.open({ folder: join(home, 'store') });
  try {
    await new Loader(store, folder).refresh();
    const [row] = await store.ask<Omit<InStore, 'differs'>>(
      'SELECT count() AS rows, sum(length(reason)) AS bytes FROM acc.records',
    );
    return { ...row!, differs: (await compareStore(store, folder)).differs };
  } finally {
    await store.close();
  }
};

try {
  await take();
  const size = await sizeWhenOpened();
  const { rows, bytes, differs } = await lookIntoStore();
  const { problems } = await verifyLog(folder);
  console.log(
    `${count} taken, ${size} when it was opened again, ${rows} rows with reasons of ${bytes} bytes, as the log has them: ${differs === null}`,
  );
  console.log(`${problems.length} things that verification found`);
  const isWhole = Number(rows) === count && Number(bytes) === count * Buffer.byteLength(REASON) && differs === null;
  process.exitCode = size === count && isWhole && problems.length === 0 ? 0 : 1;
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
