/**
 * Kills a process with SIGKILL at the first, second, third, … call of each system call that changes the disk, in each
 * flow, and looks after every kill and after every restart whether a file was lost.
 *
 *     npx node scripts/disposal/kill-at-every-call.ts [flows] [folder] [stride]
 *
 * All flows, and `resume` after ends in the middle of each, when nothing is given; else `encrypt,resume` or the like.
 * Needs strace. `stride` takes every n-th call only. The process is traced from the moment everything is loaded, so that
 * only calls of the work itself count. Ends with 1 when a promise was not kept.
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
import { emptyTree } from '../../packages/disposal/src/tree.fixture.ts';

const CALLS = 'openat write pwrite64 fsync fdatasync rename link unlink ftruncate fchmod fchown utimensat mkdir'.split(
  ' ',
);
/** Where the first end comes that `resume` starts from: calls of the flow, in-process. */
const FIRST_ENDS = [24, 29, 33, 40, 47, 52, 58, 75];

const [chosen = [...FLOWS, 'resume'].join(','), place = tmpdir(), stride = '1'] = process.argv.slice(2);
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
  const name = work === 'resume' ? 'resume' : flow;
  for (const call of CALLS)
    for (let when = 1; await killOnce(flow, work, call, when, first); when += Number(stride))
      kills.set(`${name} ${call}`, (kills.get(`${name} ${call}`) ?? 0) + 1);
};

if (spawnSync('strace', ['-V']).error !== undefined) {
  console.log('strace is not installed. packages/disposal/src/kill.test.ts does the same without it.');
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
  if (!chosen.split(',').includes(flow)) continue;
  await everyCall(flow, 'perform');
  say(flow);
}
if (chosen.split(',').includes('resume')) {
  for (const flow of FLOWS) for (const first of FIRST_ENDS) await everyCall(flow, 'resume', first);
  say('resume');
}
for (const sentence of broken.slice(0, 20)) console.log(`BROKEN: ${sentence}`);
console.log(broken.length === 0 ? 'The promise was kept.' : `NOT AS PROMISED (${broken.length})`);
process.exitCode = broken.length === 0 ? 0 : 1;
