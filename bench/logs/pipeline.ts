/**
 * The whole way of access records, from lines of JSON to rows that can be asked for, beside what anybody would write first: `JSON.parse`,
 * `createHash` for leaves and nodes, `JSONEachRow` into the same tables of the same engine. Each in a process of its own, in turns; counted
 * is the processor time of all that takes part, once it has taken an eighth as many others: compilers are not what is compared. The one is
 * started as it comes, the other as `npm start` and the store start theirs. Then the same way against the sum of its stages, each done alone.
 *
 *     npx -c "node bench/logs/pipeline.ts [records] [rounds]"
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ENVIRONMENT } from '../../packages/ledger/src/store/engine-process.ts';
import { inLargePages } from '../../scripts/lib/large-pages.mjs';
import { generate, lineOf } from './generate.ts';
import { middleOf } from './meter.ts';
import type { Stages } from './pipeline/stages.ts';

const [count = 1_048_576, rounds = 3] = process.argv.slice(2).map(Number);
const home = mkdtempSync(join(tmpdir(), 'bongsu-bench-'));
/** Those that come first, and those that are counted. */
const [first, lines] = [join(home, 'first.jsonl'), join(home, 'lines.jsonl')];

const writeLines = async (path: string, many: number, seed: number): Promise<void> => {
  const file = createWriteStream(path);
  for (const record of generate(many, seed)) if (!file.write(`${lineOf(record)}\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
};

/** Of ours the store starts the engine itself; a stage has it in its own process. */
const surroundings = {
  naive: process.env,
  ours: inLargePages(process.env),
  stages: inLargePages({ ...process.env, ...ENVIRONMENT }),
};

/** What a program of `pipeline/` says: microseconds of processor time, by what they went to. */
const run = async (program: keyof typeof surroundings, round: number): Promise<unknown> => {
  const folder = join(home, `${program}-${round}`);
  const path = fileURLToPath(new URL(`pipeline/${program}.ts`, import.meta.url));
  const child = spawn(process.execPath, [path, first, lines, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: surroundings[program],
  });
  const said = await text(child.stdout);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  return JSON.parse(said);
};

const taken: { naive: number[]; ours: number[]; stages: Stages[] } = { naive: [], ours: [], stages: [] };
try {
  await writeLines(first, Math.ceil(count / 8), 2);
  await writeLines(lines, count, 1);
  for (let round = 0; round < rounds; round += 1) {
    taken.naive.push((await run('naive', round)) as number);
    taken.ours.push((await run('ours', round)) as number);
    taken.stages.push((await run('stages', round)) as Stages);
  }
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 20 });
}

const say = (what: string, micros: number): void =>
  console.log(`${what.padEnd(44)} ${(micros / count).toFixed(2).padStart(7)} µs a record`);
console.log(`${count} records, the middle of ${rounds} rounds, processor time`);
say('what anybody would write first', middleOf(taken.naive));
say('the whole way', middleOf(taken.ours));
const stages = Object.keys(taken.stages[0]!) as (keyof Stages)[];
for (const stage of stages) say(`  ${stage}`, middleOf(taken.stages.map((one) => one[stage])));
const limits = taken.stages.map((one) => stages.reduce((sum, stage) => sum + one[stage], 0));
const ratio = (over: readonly number[]): number => middleOf(over.map((one, round) => one / taken.ours[round]!));
console.log(`times as much in the same processor time      ${ratio(taken.naive).toFixed(2)} (aim: at least 4)`);
console.log(`of the sum of its stages                      ${ratio(limits).toFixed(2)} (aim: at least 0.75)`);
