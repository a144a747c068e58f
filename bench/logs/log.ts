/**
 * What the log itself costs: hashing and the tree beside bare hashing, verification beside its hashing, bytes on the disk beside JSON.
 * Everything in the same run, in turns, so that whatever else runs here burdens all alike.
 *
 *     npx -c "node bench/logs/log.ts [records] [rounds]"
 */
import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@bongsu/kit';
import { createLog, encodeEntry, Log, verifyLog } from '@bongsu/ledger';
import { Entries } from '../../packages/ledger/src/record/entries.ts';
import { hashNames } from '../../packages/ledger/src/log/machine.ts';
import { OpenEnd } from '../../packages/ledger/src/log/open-end.ts';
import { SEGMENT_SIZE } from '../../packages/ledger/src/log/segment.ts';
import { newSaltKey, SALT_SIZE } from '../../packages/ledger/src/log/salts.ts';
import { BlockTree } from '../../packages/ledger/src/tree/block-tree.ts';
import { generate, lineOf } from './generate.ts';
import { costOf, middleOf, type Cost } from './meter.ts';

/** Threads of verification take a quarter of a second to begin, in which two of them hash some 300,000 records. */
const [count = 4_194_304, rounds = 2] = process.argv.slice(2).map(Number);
const BATCH = 1000;
const home = mkdtempSync(join(tmpdir(), 'bongsu-bench-'));
let json = 0;
/** In one piece, as the log has them: a million objects would be what the collector of garbage is measured by. */
const whole = ((): Entries => {
  const entries: Buffer[] = [];
  for (const record of generate(count)) {
    entries.push(encodeEntry(record));
    json += Buffer.byteLength(lineOf(record)) + 1;
  }
  return Entries.of(entries);
})();
const saltKey = newSaltKey();

/** Both over a segment at a time, in turns. */
const hashing = async (): Promise<{ readonly bare: Cost; readonly tree: Cost }> => {
  const keys = Array.from({ length: Math.ceil(count / SEGMENT_SIZE) }, (_, at) => [at, saltKey] as const);
  const open = new OpenEnd(new BlockTree(), new Map(keys));
  const sums = { bare: { cpu: 0, clock: 0 }, tree: { cpu: 0, clock: 0 } };
  const measure = async (what: keyof typeof sums, work: () => void): Promise<void> => {
    const { cpu, clock } = await costOf(work);
    sums[what] = { cpu: sums[what].cpu + cpu, clock: sums[what].clock + clock };
  };
  for (let number = 0; number < keys.length; number += 1) {
    const segment = whole.slice(number * SEGMENT_SIZE, (number + 1) * SEGMENT_SIZE);
    const names = hashNames(segment);
    const salted = [...segment].map((entry) => Buffer.concat([Buffer.alloc(1 + SALT_SIZE), entry]));
    await measure('bare', () => {
      for (const leaf of salted) hash('sha256', leaf, 'binary');
    });
    await measure('tree', () => {
      for (let at = 0; at < segment.length; at += BATCH)
        open.take(segment.slice(at, at + BATCH), names.slice(at, at + BATCH));
      open.root();
      // As the log does when it has closed a segment.
      if (open.isFull) open.drop(number);
    });
  }
  return sums;
};

const append = async (folder: string): Promise<void> => {
  await createLog(folder, 'records.example.go.kr/bench');
  const log = await Log.open(folder, systemClock);
  for (let at = 0; at < count; at += BATCH)
    await log.append({ source: 'bench', id: String(at), entries: whole.slice(at, at + BATCH) });
  await log.close();
};

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, file) => sum + (file.isFile() ? statSync(join(file.parentPath, file.name)).size : 0),
    0,
  );

const taken: Record<'bare' | 'tree' | 'append' | 'verify', Cost[]> = { bare: [], tree: [], append: [], verify: [] };
let onDisk = 0;
for (let round = 0; round <= rounds; round += 1) {
  const folder = join(home, String(round));
  const costs = {
    ...(await hashing()),
    append: await costOf(async () => append(folder)),
    verify: await costOf(async () => {
      if (!(await verifyLog(folder)).ok) throw new Error('It does not hold.');
    }),
  };
  onDisk = bytesIn(folder);
  rmSync(folder, { recursive: true });
  // The first one warms up.
  if (round > 0) for (const [what, cost] of Object.entries(costs)) taken[what as keyof typeof taken].push(cost);
}
rmSync(home, { recursive: true });

const each = (what: keyof typeof taken, which: keyof Cost): number =>
  middleOf(taken[what].map((cost) => cost[which])) / count;
const say = (what: string, value: number, aim: string): void =>
  console.log(`${what.padEnd(58)} ${value.toFixed(2).padStart(6)}   ${aim}`);

console.log(`${count} records, ${rounds} rounds; microseconds of processor time a record:`);
for (const what of ['bare', 'tree', 'append', 'verify'] as const)
  console.log(`  ${what.padEnd(8)} ${each(what, 'cpu').toFixed(2)}   on the clock ${each(what, 'clock').toFixed(2)}`);
say('leaf and tree, of bare hashing', each('bare', 'cpu') / each('tree', 'cpu'), 'at least 0.40');
say('verification, of its hashing, on the clock', each('tree', 'clock') / each('verify', 'clock'), 'at least 0.70');
say('verification, of its hashing, in processor time', each('tree', 'cpu') / each('verify', 'cpu'), '');
say('bytes of the log, of the lines as JSON', onDisk / json, 'with the query store at most 0.25');
