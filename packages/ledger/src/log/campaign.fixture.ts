/** Logs that are changed, or not, again and again, drawn from a seed. */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@bongsu/kit';
import { createLog } from './create.ts';
import { killAgainAndAgain } from './killed.fixture.ts';
import { Log } from './log.ts';
import { batchOf } from './people.fixture.ts';
import { placesIn } from './places.ts';
import { SEGMENT_SIZE } from './segment.ts';
import { names, tamper, type Below, type Tamper } from './tampered.fixture.ts';
import { verifyLog } from './verify.ts';

/** Numbers that look drawn by lot, the same for the same seed: a linear congruence modulo 2^32, of which the upper bits are used. */
export const drawsFrom = (seed: number): Below => {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

/** As it is, and as it was before its last records. */
interface Prepared {
  readonly now: string;
  readonly old: string;
  readonly outside: string;
}

/** Segments end where batches do: then the journal has nothing any more of what lies in one, and nothing of that can be made from it again. */
const BATCH = 128;

const prepare = async (home: string, records: number): Promise<Prepared> => {
  const [now, old] = [join(home, `now-${records}`), join(home, `old-${records}`)];
  await createLog(now, 'records.example.go.kr');
  const log = await Log.open(now, systemClock);
  for (let first = 0; first < records; first += BATCH) {
    if (first === records - 8 * BATCH) {
      await log.checkpoint();
      cpSync(now, old, { recursive: true });
    }
    await log.append(batchOf(first, BATCH));
  }
  await log.close();
  return { now, old, outside: readFileSync(placesIn(now).checkpoint, 'utf8') };
};

const SMALL = 24 * BATCH;
const LARGE = SEGMENT_SIZE + 12 * BATCH;
/** One in so many of a log with a closed segment, which takes far longer to look at. */
const LARGE_ONES = 8;

export interface Tampered {
  readonly what: string;
  readonly count: number;
  readonly missed: number;
  /** Found, and not where it was. */
  readonly misplaced: number;
}

/** Changes of logs older than the checkpoint outside, by what was done. `more`: ways of changing what is made from the log. */
export const tamperAgainAndAgain = async (
  home: string,
  times: number,
  below: Below,
  more: readonly Tamper[] = [],
): Promise<Tampered[]> => {
  const [small, large] = [await prepare(home, SMALL), await prepare(home, LARGE)];
  const results = new Map<string, Tampered>();
  const folder = join(home, 'log');
  for (let time = 0; time < times; time += 1) {
    const { now, old, outside } = below(LARGE_ONES) === 0 ? large : small;
    rmSync(folder, { recursive: true, force: true });
    cpSync(now, folder, { recursive: true });
    const done = await tamper(folder, below, old, more);
    const verdict = await verifyLog(folder, [outside]);
    const before = results.get(done.what) ?? { what: done.what, count: 0, missed: 0, misplaced: 0 };
    results.set(done.what, {
      what: done.what,
      count: before.count + 1,
      missed: before.missed + (verdict.ok ? 1 : 0),
      misplaced: before.misplaced + (!verdict.ok && !names(verdict, done) ? 1 : 0),
    });
  }
  return [...results.values()];
};

export interface CleanRuns {
  readonly runs: number;
  readonly crashes: number;
  readonly records: number;
  /** Problems that were told of logs which nobody changed. */
  readonly alarms: number;
}

/** A life of a log: batches, some of them twice, checkpoints that are kept elsewhere, and it is closed. */
const liveOnce = async (folder: string, below: Below, from: number): Promise<readonly string[]> => {
  const log = await Log.open(folder, systemClock);
  const outside: string[] = [];
  for (let turn = 0; turn < 1 + below(12); turn += 1) {
    const batch = batchOf(from + turn * 1000, 1 + below(600));
    await Promise.all(Array.from({ length: 1 + below(2) }, () => log.append(batch)));
    if (below(3) === 0) outside.push(await log.checkpoint());
  }
  await log.close();
  return outside;
};

/** Logs that nobody changes, made and opened again and again; every third one is killed in between while it takes records. */
export const runAgainAndAgain = async (home: string, times: number, below: Below): Promise<CleanRuns> => {
  const folder = join(home, 'clean');
  let [crashes, records, alarms] = [0, 0, 0];
  for (let run = 0; run < times; run += 1) {
    rmSync(folder, { recursive: true, force: true });
    await createLog(folder, 'records.example.go.kr');
    const outside = [...(await liveOnce(folder, below, 0))];
    if (run % 3 === 0) {
      const { verdicts, lost, repeated } = await killAgainAndAgain(folder, 1, () => below(1000) / 1000, 1_000_000);
      crashes += 1;
      alarms += lost + repeated + verdicts.reduce((sum, { problems }) => sum + problems.length, 0);
    }
    outside.push(...(await liveOnce(folder, below, 50_000_000)));
    const { size, problems } = await verifyLog(folder, outside);
    records += size;
    alarms += problems.length;
  }
  return { runs: times, crashes, records, alarms };
};
