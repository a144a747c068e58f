/**
 * Logs that somebody changed, and logs that nobody did, drawn from a seed: is every change found, and in its place, once a checkpoint is
 * kept elsewhere, and is nothing told where there is nothing?
 *
 *     npx -c "node scripts/ledger/campaign.ts tampered [times] [seed]"    # 10,000 when nothing is given
 *     npx -c "node scripts/ledger/campaign.ts clean [runs] [seed]"        # 1,000; every third one is killed in between
 *
 * Two processes share the work. Ends with 1 when a change was missed or misplaced, or an alarm was false.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  drawsFrom,
  runAgainAndAgain,
  tamperAgainAndAgain,
  type CleanRuns,
  type Tampered,
} from '../../packages/ledger/src/log/campaign.fixture.ts';

const PROCESSES = 2;
const TIMES = { tampered: 10_000, clean: 1000 } as const;
type Kind = keyof typeof TIMES;

const isKind = (text: string | undefined): text is Kind => text !== undefined && Object.hasOwn(TIMES, text);

/** One process's share. */
const work = async (kind: Kind, times: number, seed: number): Promise<readonly Tampered[] | CleanRuns> => {
  const home = mkdtempSync(join(tmpdir(), 'bongsu-campaign-'));
  try {
    const below = drawsFrom(seed);
    return kind === 'tampered'
      ? await tamperAgainAndAgain(home, times, below)
      : await runAgainAndAgain(home, times, below);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

const share = async (kind: Kind, times: number, seed: number): Promise<unknown> => {
  const child = fork(fileURLToPath(import.meta.url), [kind, String(times), String(seed), 'share']);
  const closed = once(child, 'close').then(([status]) => {
    throw new Error(`A process ended with ${String(status)} before it was done.`);
  });
  const [result] = (await Promise.race([once(child, 'message'), closed])) as [unknown];
  closed.catch(() => {});
  return result;
};

const tellTampered = (results: readonly Tampered[]): boolean => {
  const ways = [...new Set(results.map(({ what }) => what))].toSorted();
  let [count, missed, misplaced] = [0, 0, 0];
  for (const way of ways) {
    const own = results.filter(({ what }) => what === way);
    const sum = (of: (one: Tampered) => number): number => own.reduce((all, one) => all + of(one), 0);
    const [times, lost, wrong] = [sum((one) => one.count), sum((one) => one.missed), sum((one) => one.misplaced)];
    console.log(`  ${way}: ${times}, ${lost} missed, ${wrong} misplaced`);
    [count, missed, misplaced] = [count + times, missed + lost, misplaced + wrong];
  }
  console.log(`${count} changes: ${missed} missed, ${misplaced} misplaced`);
  return missed + misplaced === 0;
};

const tellClean = (results: readonly CleanRuns[]): boolean => {
  const sum = (of: (one: CleanRuns) => number): number => results.reduce((all, one) => all + of(one), 0);
  const alarms = sum((one) => one.alarms);
  console.log(
    `${sum((one) => one.runs)} clean runs with ${sum((one) => one.crashes)} crashes, ${sum((one) => one.records)} records: ` +
      `${alarms} false alarms`,
  );
  return alarms === 0;
};

const [kind, times, seed = String(Math.floor(Math.random() * 2 ** 31)), part] = process.argv.slice(2);
if (!isKind(kind)) {
  console.error('tampered or clean was expected.');
  process.exitCode = 2;
} else if (part === 'share') {
  process.send!(await work(kind, Number(times), Number(seed)), () => {
    if (process.connected) process.disconnect();
  });
} else {
  console.log(`seed ${seed}`);
  const each = Math.ceil(Number(times ?? TIMES[kind]) / PROCESSES);
  const results = await Promise.all(
    Array.from({ length: PROCESSES }, (_, at) => share(kind, each, Number(seed) + at * 7919)),
  );
  const isGood = kind === 'tampered' ? tellTampered(results.flat() as Tampered[]) : tellClean(results as CleanRuns[]);
  if (!isGood) process.exitCode = 1;
}
