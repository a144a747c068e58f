import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dieAt } from './death.fixture.ts';
import { afterDeath, afterRestart } from './judge.fixture.ts';
import { FLOWS, perform, prepare, recover, type Flow, type Scene } from './scene.fixture.ts';
import { emptyTree } from './tree.fixture.ts';

/**
 * The accident this prevents: the machine or the process ends between two system calls, and the only copy of a file is
 * gone, or a file is neither here nor there.
 */

/** Lets the work die at one call. Answers the name of the call; `undefined` when there are fewer. */
const dying = async (work: () => Promise<void>, at: number, half = false): Promise<string | undefined> => {
  using watch = dieAt({ at, half });
  await work().catch(() => undefined);
  return watch.diedIn();
};

/** One death, perhaps another while recovering, and everything that must hold. */
const survive = async (flow: Flow, at: number, half: boolean, second?: number): Promise<string | undefined> => {
  using tree = emptyTree();
  const scene = await prepare(flow, tree.root);
  const call = await dying(() => perform(scene), at, half);
  const label = `${flow}, dead at call ${at} (${call}${half ? ', half' : ''})`;
  expect(await afterDeath(scene), label).toEqual([]);
  const again = second === undefined ? undefined : await dying(() => recover(scene), second);
  if (second !== undefined) expect(await afterDeath(scene), `${label}, again at ${second}`).toEqual([]);
  expect(await afterRestart(scene), `${label}, restarted`).toEqual([]);
  return second === undefined ? call : again;
};

describe('dying before each call that can change the disk, and in the middle of each write', () => {
  for (const flow of FLOWS)
    it(
      `${flow} keeps an intact copy or says that the file was given up, and ends well`,
      { timeout: 120_000 },
      async () => {
        let calls = 0;
        for (;;) {
          const call = await survive(flow, calls + 1, false);
          if (call === undefined) break;
          calls += 1;
          if (call === 'writeSync') await survive(flow, calls, true);
        }
        expect(calls).toBeGreaterThan(20);
      },
    );
});

it('dies again while it recovers, anywhere, and still ends well', { timeout: 120_000 }, async () => {
  const anywhere = fc.record({
    flow: fc.constantFrom(...FLOWS),
    first: fc.integer({ min: 5, max: 150 }),
    second: fc.integer({ min: 1, max: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(anywhere, async ({ flow, first, second }) => {
      await survive(flow, first, false, second);
    }),
    { numRuns: 25 },
  );
});

describe('a process that is really killed', () => {
  const program = fileURLToPath(new URL('perform.fixture.ts', import.meta.url));

  const killed = async (scene: Scene, at: number): Promise<NodeJS.Signals | null> => {
    const child = spawn(process.execPath, [program, String(at)], { stdio: ['pipe', 'ignore', 'inherit'] });
    child.stdin.end(`${JSON.stringify(scene)}\n`);
    const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    return signal;
  };

  for (const flow of FLOWS)
    it(`${flow} is brought to its end by the next one`, { timeout: 60_000 }, async () => {
      let kills = 0;
      for (const at of [7, 19]) {
        using tree = emptyTree();
        const scene = await prepare(flow, tree.root);
        if ((await killed(scene, at)) === 'SIGKILL') kills += 1;
        expect(await afterDeath(scene)).toEqual([]);
        expect(await afterRestart(scene)).toEqual([]);
      }
      expect(kills).toBe(2);
    });
});

it('would be noticed: a judge that sees a file vanish, a second plaintext or a changed bystander says so', async () => {
  using tree = emptyTree();
  const scene = await prepare('encrypt', tree.root);
  expect(await afterDeath(scene)).toEqual([]);
  fs.renameSync(tree.at('작은 파일.txt'), tree.at('남의 파일.txt'));
  fs.copyFileSync(tree.at('자료/두 조각.hwp'), tree.at('copy'));
  fs.rmSync(tree.at('자료/안쪽/빈.csv'));
  expect(await afterDeath(scene)).toEqual([
    'bystander touched: 남의 파일.txt',
    'two plaintexts: 자료/두 조각.hwp',
    'no intact copy: 자료/안쪽/빈.csv',
  ]);
});
