import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterDeath, afterRestart } from './judge.fixture.ts';
import { FLOWS, prepare, type Flow, type Scene } from './scene.fixture.ts';
import { pointsIn, survive, type Point } from './survive.fixture.ts';
import { emptyTree } from './tree.fixture.ts';

/**
 * The accident this prevents: the machine or the process ends between two system calls, and the only copy of a file is
 * gone, or a file is neither here nor there. Every call, every second one in recovery and real system calls:
 * `scripts/disposal/kill-at-every-call.ts`.
 */

const points = new Map<Flow, readonly Point[]>();
for (const flow of FLOWS) points.set(flow, await pointsIn({ flow }));

const seed = fc.readConfigureGlobal()?.seed ?? 1;

/** Every point where a file could get lost, and of the others one in four, others with each seed. */
const chosen = (flow: Flow): readonly Point[] =>
  points.get(flow)!.filter(({ isFateful }, index) => isFateful || (index + seed) % 4 === 0);

describe('dying before each call that gives or takes a name or writes down a step, and in the middle of the line', () => {
  for (const flow of FLOWS)
    it(
      `${flow} keeps an intact copy or says that the file was given up, and ends well (seed ${seed})`,
      { timeout: 120_000 },
      async () => {
        expect(chosen(flow).filter(({ isFateful }) => isFateful).length).toBeGreaterThan(10);
        for (const { at, name, isFateful } of chosen(flow)) {
          expect(await survive({ flow }, { at })).toEqual([]);
          if (isFateful && name === 'writeSync') expect(await survive({ flow }, { at, half: true })).toEqual([]);
        }
      },
    );
});

it('dies again while it recovers, anywhere, and still ends well', async () => {
  const anywhere = fc.record({
    flow: fc.constantFrom(...FLOWS),
    first: fc.nat(),
    second: fc.nat(),
    half: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(anywhere, async ({ flow, first, second, half }) => {
      const firsts = points.get(flow)!;
      const { at } = firsts[first % firsts.length]!;
      const seconds = await pointsIn({ flow }, { at });
      if (seconds.length === 0) return;
      expect(await survive({ flow }, { at }, { at: seconds[second % seconds.length]!.at, half })).toEqual([]);
    }),
    { numRuns: 20 },
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
    it(`${flow} is brought to its end by the next one`, async () => {
      using tree = emptyTree();
      const scene = await prepare(flow, tree.root);
      expect(await killed(scene, 7 + (seed % 13))).toBe('SIGKILL');
      expect(await afterDeath(scene)).toEqual([]);
      expect(await afterRestart(scene)).toEqual([]);
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
