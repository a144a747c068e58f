/** Kills who takes records, again and again, and looks whether anything that was acknowledged is missing or there twice. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { encodeEntry } from '../record/entry.ts';
import { accessOf } from './people.fixture.ts';
import { placesIn } from './places.ts';
import { readRecords } from './read.ts';
import { verifyLog, type Verdict } from './verify.ts';

const taker = fileURLToPath(new URL('ingest.fixture.ts', import.meta.url));

interface Acknowledged {
  readonly first: number;
  readonly count: number;
}

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  readonly size: number;
  /** Acknowledged and not there, or not where it was said to be. */
  readonly lost: number;
  readonly repeated: number;
  readonly verdicts: readonly Verdict[];
}

/** Starts it, kills it after a while, answers what it said. */
const oneLife = async (folder: string, start: number, milliseconds: number): Promise<string[]> => {
  const child = spawn(process.execPath, [taker, folder, String(start)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const closed = once(child, 'close');
  while (!text.startsWith('ready\n') && child.exitCode === null) await sleep(5);
  await sleep(milliseconds);
  child.kill('SIGKILL');
  await closed;
  if (child.signalCode !== 'SIGKILL') throw new Error('It ended by itself.');
  // What stands behind the last end of a line was not said to its end.
  return text.split('\n').slice(1, -1);
};

/** `start`: the number that the first record is called by. */
export const killAgainAndAgain = async (
  folder: string,
  kills: number,
  random: () => number,
  start = 0,
): Promise<KillReport> => {
  const acknowledged = new Map<string, Acknowledged>();
  const verdicts: Verdict[] = [];
  let moved = 0;
  let next = start;
  for (let kill = 0; kill < kills; kill += 1) {
    for (const line of await oneLife(folder, next, 20 + random() * 400)) {
      const [id, first, count] = line.split(' ') as [string, string, string];
      const before = acknowledged.get(id);
      if (before !== undefined && before.first !== Number(first)) moved += 1;
      acknowledged.set(id, { first: Number(first), count: Number(count) });
    }
    // Batches of one life that nobody heard of may be there too: the next one begins far behind them.
    next += 1_000_000;
    const note = await readFile(placesIn(folder).checkpoint, 'utf8').catch(() => null);
    verdicts.push(await verifyLog(folder, note === null ? [] : [note]));
  }
  return { kills, ...(await compare(folder, acknowledged, moved)), verdicts };
};

const compare = async (
  folder: string,
  acknowledged: ReadonlyMap<string, Acknowledged>,
  moved: number,
): Promise<Pick<KillReport, 'acknowledged' | 'size' | 'lost' | 'repeated'>> => {
  const ids: string[] = [];
  const places = new Map<string, number>();
  let changed = 0;
  for await (const record of readRecords(folder)) {
    if (!encodeEntry(record).equals(encodeEntry(accessOf(Number(record.id.slice(2)))))) changed += 1;
    places.set(record.id, ids.length);
    ids.push(record.id);
  }
  let [lost, count] = [moved + changed, 0];
  for (const [id, { first, count: many }] of acknowledged) {
    const start = Number(id.slice(2));
    for (let at = 0; at < many; at += 1) if (places.get(`e-${start + at}`) !== first + at) lost += 1;
    count += many;
  }
  return { acknowledged: count, size: ids.length, lost, repeated: ids.length - places.size };
};
