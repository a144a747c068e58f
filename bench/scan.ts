/**
 * How much less work it is to look for personal data here, with every check, than to look for the same shapes without any with
 * ripgrep and with Hyperscan.
 *
 *     npx -c "node bench/scan.ts [--mebibytes 300] [--rounds 5] [--folder DIR]"
 *
 * A mix of texts is made from a seed, each part measured with all three in turn, round after round, and the median taken; CPU time,
 * on one core. Needs ripgrep; Hyperscan where `gcc` and `libhyperscan-dev` are there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { scan } from '../packages/scanner/src/index.ts';
import { sourceFiles, writeCorpus } from './scan/corpus.ts';
import { benchEngine, costOf, sizeOf, TODAY } from './scan/engine.ts';
import { hyperscan, ripgrep, type Cost, type Peer } from './scan/peers.ts';
import type { RuleSet } from './scan/rules.ts';
import { gainOf, type Slice } from './scan/workers.ts';

const { values } = parseArgs({
  options: {
    mebibytes: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '5' },
    folder: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));
const SEED = 7;
const SLICE = 2 << 20;
const SMALL_FILES = 84 << 20;
/** How often two workers look through everything. */
const TURNS = 2;
/** A loop of some milliseconds, and how many of them. */
const LOOP = 3_000_000;
const LOOPS = 150;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((left, right) => left - right)[numbers.length >> 1]!;

const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'bongsu-bench-'));
const parts = writeCorpus(join(folder, 'mix'), Number(values.mebibytes), SEED, MODULES);

const print = (cells: readonly string[]): void =>
  console.log(cells.map((cell, column) => (column === 0 ? cell.padEnd(16) : cell.padStart(26))).join(''));

/** Each part with all of them in turn, round after round. */
const compare = (set: RuleSet, title: string): Peer | undefined => {
  const peers = [ripgrep(folder, set), hyperscan(folder, set)].filter((peer): peer is Peer => peer !== null);
  const engine = benchEngine(set === 'numbers');
  const totals = new Map<string, number>();
  const note = (name: string, cpu: number): number => {
    totals.set(name, (totals.get(name) ?? 0) + cpu);
    return cpu;
  };
  console.log(`\n${title}`);
  print(['', 'here', ...peers.map(({ name }) => name)]);
  let bytes = 0;
  for (const { name, path } of parts) {
    const size = sizeOf(path);
    bytes += size;
    costOf(engine, [path]);
    const ours: Cost[] = [];
    const theirs = peers.map((): Cost[] => []);
    for (let round = 0; round < rounds; round += 1) {
      ours.push(costOf(engine, [path]));
      for (const [index, peer] of peers.entries()) theirs[index]!.push(peer.run(path));
    }
    const cpu = note('here', median(ours.map((one) => one.cpu)));
    print([
      name,
      `${(size / 1e6 / cpu).toFixed(0)} MB/s, ${String(ours[0]!.matches)}`,
      ...peers.map((peer, index) => {
        const other = note(peer.name, median(theirs[index]!.map((one) => one.cpu)));
        return `${(other / cpu).toFixed(2)} times, ${String(theirs[index]![0]!.matches)}`;
      }),
    ]);
  }
  const all = totals.get('here')!;
  print([
    'all',
    `${(bytes / 1e6 / all).toFixed(0)} MB/s`,
    ...peers.map(({ name }) => `${(totals.get(name)! / all).toFixed(2)} times`),
  ]);
  return peers[0];
};

const rg = compare('numbers', 'The same twelve rules, checked here and not there');
compare('everything', 'Everything that the scanner looks for');

const slices: Slice[] = parts.flatMap(({ path }) => {
  const size = sizeOf(path);
  return Array.from({ length: Math.ceil(size / SLICE) }, (_, index) => ({
    path,
    start: index * SLICE,
    stop: Math.min(size, (index + 1) * SLICE),
  }));
});
// Long enough that starting and ending threads does not count.
const gain = await gainOf(Array.from({ length: TURNS }, () => slices).flat(), rounds * 6);
const bare = await gainOf(
  Array.from({ length: LOOPS }, () => LOOP),
  rounds * 6,
);
console.log(`\ntwo workers: ${gain.toFixed(2)} times as fast as one; a loop without memory: ${bare.toFixed(2)} times`);

const small = sourceFiles(MODULES, SMALL_FILES);
if (rg !== undefined) {
  // ripgrep walks folders by itself and gets the same files in one: it is not made to read their names.
  const list = join(folder, 'small');
  const { cpSync, mkdirSync } = await import('node:fs');
  mkdirSync(list, { recursive: true });
  for (const [index, path] of small.entries()) cpSync(path, join(list, String(index)));
  const copies = small.map((_, index) => join(list, String(index)));
  const engine = benchEngine(true);
  costOf(engine, copies);
  // Nearly all of it is the kernel opening, reading and closing: the quickest of each, in turn, as with the workers.
  const wall: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds * 3; round += 1) {
    wall[0].push(costOf(engine, copies).wall);
    wall[1].push(rg.run(list).wall);
  }
  const [here, there] = [Math.min(...wall[0]), Math.min(...wall[1])];
  console.log(
    `${String(small.length)} small files: ${here.toFixed(3)} s, ${rg.name} ${there.toFixed(3)} s, ${(there / here).toFixed(2)} times`,
  );
  // What `bongsu scan` does with them, without what starting Node takes: finding them, their first lines as tables, names, masks.
  const whole: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await scan([list], { today: TODAY, now: () => performance.now(), jobs: 1 }, () => {});
    whole.push((performance.now() - begun) / 1000);
  }
  console.log(`everything that \`bongsu scan\` does with them: ${median(whole).toFixed(3)} s`);
}
if (values.folder === undefined) rmSync(folder, { recursive: true });
