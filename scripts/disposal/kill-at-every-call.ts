/**
 * Kills a process with SIGKILL at the first, second, third, … call of each system call that changes the disk, in each
 * flow and in recovery, and looks after every kill and after every restart whether a file was lost.
 *
 *     npx node scripts/disposal/kill-at-every-call.ts [what] [folder] [firsts]
 *
 * `what` is any of these with commas between; all of them when nothing is given:
 *
 *     encrypt quarantine destroy restore expire    the flow, killed at every call
 *     resume    recovery killed at every call, after the flow had ended at `firsts` places (5), evenly apart, of each flow
 *     twice     every place where the flow can end × every place where its recovery can, each write also to its half; in one
 *               process that dies in pretence, and only where the disk is left as no earlier call leaves it
 *
 * All but `twice` need strace. The process is traced from the moment everything is loaded, so that only calls of the work
 * itself count. Ends with 1 when a promise was not kept.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { dieAt } from '../../packages/disposal/src/death.fixture.ts';
import { afterDeath, afterRestart } from '../../packages/disposal/src/judge.fixture.ts';
import { FLOWS, perform, prepare, type Flow, type Scene } from '../../packages/disposal/src/scene.fixture.ts';
import { pointsIn, survive, type End, type Point } from '../../packages/disposal/src/survive.fixture.ts';
import { emptyTree } from '../../packages/disposal/src/tree.fixture.ts';

const CALLS = 'openat write pwrite64 fsync fdatasync rename link unlink ftruncate fchmod fchown utimensat mkdir'.split(
  ' ',
);

const [what = [...FLOWS, 'resume', 'twice'].join(','), place = tmpdir(), firsts = '5'] = process.argv.slice(2);
const chosen = new Set(what.split(','));
const performer = fileURLToPath(new URL('../../packages/disposal/src/perform.fixture.ts', import.meta.url));

const isTracedThread = (status: string): boolean => {
  try {
    return !/^TracerPid:\s+0$/mu.test(fs.readFileSync(status, 'utf8'));
  } catch {
    // The thread has ended meanwhile.
    return true;
  }
};

const isTraced = (pid: number): boolean =>
  fs.readdirSync(`/proc/${pid}/task`).every((task) => isTracedThread(`/proc/${pid}/task/${task}/status`));

type Work = 'perform' | 'resume';

/** Lets a process do the work and kills it at one call. Answers whether it was killed: else there were fewer calls. */
const killAt = async (scene: Scene, work: Work, call: string, when: number): Promise<boolean> => {
  const child = spawn(process.execPath, [performer, 'wait', work], { stdio: ['pipe', 'pipe', 'ignore'] });
  const gone = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  child.stdin.write(`${JSON.stringify(scene)}\n`);
  await once(child.stdout, 'data');
  const inject = `inject=${call}:signal=KILL:when=${when}`;
  const tracer = spawn(
    'strace',
    ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject, '-p', String(child.pid)],
    {
      stdio: 'ignore',
    },
  );
  const untraced = once(tracer, 'exit');
  while (!isTraced(child.pid!)) await sleep(2);
  child.stdin.end('go\n');
  const [code, signal] = await gone;
  await untraced;
  if (code !== null && code !== 0) throw new Error(`The performer failed with ${code}.`);
  return signal === 'SIGKILL';
};

const broken: string[] = [];
const kills = new Map<string, number>();

/** One kill and everything that must hold. `first` is where the flow ended before what is killed now resumed it. */
const killOnce = async (flow: Flow, work: Work, call: string, when: number, first = 0): Promise<boolean> => {
  using tree = emptyTree(place);
  const scene = await prepare(flow, tree.root);
  if (first > 0) {
    using watch = dieAt({ at: first });
    await perform(scene).catch(() => undefined);
    if (!watch.isDead()) return false;
  }
  const killed = await killAt(scene, work, call, when);
  const label = `${flow}${first > 0 ? ` ended at ${first}, resume` : ''}: ${call} ${when}`;
  for (const sentence of [...(await afterDeath(scene)), ...(await afterRestart(scene))])
    broken.push(`${label}: ${sentence}`);
  return killed;
};

const everyCall = async (flow: Flow, work: Work, first = 0): Promise<void> => {
  const name = work === 'resume' ? `resume ${flow}` : flow;
  for (const call of CALLS)
    for (let when = 1; await killOnce(flow, work, call, when, first); when += 1)
      kills.set(`${name} ${call}`, (kills.get(`${name} ${call}`) ?? 0) + 1);
};

/** Places where a flow can end, evenly apart; the first few, before anything is begun, are all alike. */
const someEnds = async (flow: Flow): Promise<readonly number[]> => {
  const points = await pointsIn({ flow, place });
  const step = points.length / Number(firsts);
  return Array.from({ length: Number(firsts) }, (_, index) => points[Math.floor(step * (index + 0.6))]!.at);
};

const halves = ({ at, name }: Point): readonly End[] =>
  name === 'writeSync' ? [{ at }, { at, half: true }] : [{ at }];

/** Every first end with every second; answers how many pairs. */
const everyPair = async (flow: Flow): Promise<number> => {
  let pairs = 0;
  for (const first of (await pointsIn({ flow, place })).flatMap(halves)) {
    broken.push(...(await survive({ flow, place }, first)));
    for (const second of (await pointsIn({ flow, place }, first)).flatMap(halves)) {
      broken.push(...(await survive({ flow, place }, first, second)));
      pairs += 1;
    }
  }
  return pairs;
};

if (what !== 'twice' && spawnSync('strace', ['-V']).error !== undefined) {
  console.log('strace is not installed. `twice` does without it.');
  process.exit(2);
}

const say = (name: string): void => {
  const mine = [...kills].filter(([key]) => key.startsWith(`${name} `));
  const sum = mine.reduce((total, [, count]) => total + count, 0);
  console.log(
    `${name}: ${sum} kills (${mine.map(([key, count]) => `${key.slice(name.length + 1)} ${count}`).join(', ')})`,
  );
};

for (const flow of FLOWS) {
  if (!chosen.has(flow)) continue;
  await everyCall(flow, 'perform');
  say(flow);
}
for (const flow of FLOWS) {
  if (!chosen.has('resume')) continue;
  const ends = await someEnds(flow);
  for (const first of ends) await everyCall(flow, 'resume', first);
  console.log(`${flow} ended at its calls ${ends.join(', ')}; resumed and killed again:`);
  say(`resume ${flow}`);
}
for (const flow of FLOWS) if (chosen.has('twice')) console.log(`twice ${flow}: ${await everyPair(flow)} pairs`);
for (const sentence of broken.slice(0, 20)) console.log(`BROKEN: ${sentence}`);
console.log(broken.length === 0 ? 'The promise was kept.' : `NOT AS PROMISED (${broken.length})`);
process.exitCode = broken.length === 0 ? 0 : 1;
