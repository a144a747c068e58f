/** Kills the store's engine, again and again, while a log takes records and the store is loaded from it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { monotonic, systemClock } from '@bongsu/kit';
import { createLog } from '../log/create.ts';
import { Log } from '../log/log.ts';
import { batchOf } from '../log/people.fixture.ts';
import { compareStore } from './compare.ts';
import { Loader } from './load.ts';
import { Store } from './store.ts';

export interface StoreKills {
  readonly kills: number;
  /** What the log acknowledged, and how many rows the store had in the end. */
  readonly acknowledged: number;
  readonly rows: number;
  /** After each kill, added up: records of the log that the store did not get, and rows that it had twice. */
  readonly missing: number;
  readonly twice: number;
  /** Comparisons with the log that found another row. */
  readonly different: number;
  /** Batches that the log failed to take. */
  readonly failed: number;
  /** Milliseconds that a batch waited for its acknowledgement: half of them, and the slowest. */
  readonly middle: number;
  readonly slowest: number;
}

const COUNTS = 'SELECT count() AS rows, groupBitmap(seq) AS different FROM acc.records WHERE seq < {size:UInt64}';

export const killStore = async (
  { log: folder, store: place }: { readonly log: string; readonly store: string },
  kills: number,
  random: () => number,
): Promise<StoreKills> => {
  await createLog(folder, 'records.example.go.kr');
  const log = await Log.open(folder, systemClock);
  const waits: number[] = [];
  let [acknowledged, failed] = [0, 0];
  const over = new AbortController();
  const taking = (async () => {
    for (let next = 0; !over.signal.aborted; next += 500) {
      const start = monotonic();
      try {
        acknowledged += (await log.append(batchOf(next, 500))).count;
        waits.push(monotonic() - start);
      } catch {
        failed += 1;
      }
      await sleep(20);
    }
  })();

  const store = await Store.open({ folder: place });
  const loader = new Loader(store, folder);
  let [missing, twice, different, rows] = [0, 0, 0, 0];
  for (let kill = 0; kill < kills; kill += 1) {
    const loading = loader.refresh();
    await sleep(random() * 1500);
    process.kill((await store.pid())!, 'SIGKILL');
    await loading;
    const { size } = await loader.refresh();
    const [counts] = await store.ask<{ rows: string; different: string }>(COUNTS, { size });
    rows = Number(counts!.rows);
    missing += size - Number(counts!.different);
    twice += rows - Number(counts!.different);
    if ((await compareStore(store, folder)).differs !== null) different += 1;
  }
  over.abort();
  await taking;
  await store.close();
  await log.close();
  const sorted = waits.toSorted((left, right) => left - right);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return { kills, acknowledged, rows, missing, twice, different, failed, middle, slowest: sorted.at(-1) ?? 0 };
};
