import fs from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judge, storiesIn } from './battle-judge.fixture.ts';
import { race } from './battlefield.fixture.ts';
import { dieAt } from './death.fixture.ts';
import { approveAll, carryOut, pin, type Action } from './index.ts';
import { clockAt, emptyTree, inStore, makeKeys, NOW, valueOf } from './tree.fixture.ts';

/**
 * The accident this prevents: between the look at a file and the act, somebody exchanges it or a folder above it, and the
 * act meets a file nobody approved. `scripts/disposal/race.ts` does the same with 10,000 files.
 */

const seed = fc.readConfigureGlobal()?.seed ?? 1;
const { recipient } = await makeKeys();
const actions: readonly Action[] = [
  { kind: 'destroy', overwrite: 1 },
  { kind: 'encrypt', recipients: [recipient] },
];

for (const action of actions)
  it(`an attacker who swaps files, folders and the store meanwhile never makes ${action.kind} touch what is not on the list`, async () => {
    const report = await race({ files: 200, seed, action, rounds: 10 });
    expect(report.broken).toEqual([]);
    // The attacker was really there, and most files were dealt with all the same.
    expect(report.swaps.file + report.swaps.folder).toBeGreaterThan(20);
    expect(report.done).toBeGreaterThan(100);
  });

/** Somebody else's work at the moment before the engine's first call of each name. */
const meanwhile = (work: Readonly<Record<string, () => void>>) => {
  const left = new Map(Object.entries(work));
  return dieAt({
    at: Number.POSITIVE_INFINITY,
    before: (name) => {
      const now = left.get(name);
      left.delete(name);
      now?.();
    },
  });
};

it('tells a file that the engine lost from one that somebody removed while it was coming back', async () => {
  using tree = emptyTree();
  tree.put('root/a', 'listed');
  fs.mkdirSync(tree.at('scrap'));
  const plan = valueOf(await pin(tree.at('root'), ['a']));
  const { sha256: digest } = plan.items[0]!;
  await inStore(tree.at('root'), async (store) => {
    // A second name as the file is taken out: it goes back. Before it leaves `hold/`, the name it came back to is removed.
    using watch = meanwhile({
      renameSync: () => fs.linkSync(tree.at('root/a'), tree.at('scrap/second')),
      unlinkSync: () => {
        fs.unlinkSync(tree.at('scrap/second'));
        expect(fs.lstatSync(tree.at('root/a')).nlink).toBe(2);
        fs.unlinkSync(tree.at('root/a'));
      },
    });
    const deps = { store, clock: clockAt(NOW), who: 'o' };
    const outcomes = valueOf(await carryOut(plan, approveAll(plan, 'cpo'), { kind: 'destroy' }, deps));
    expect(watch.calls()).toBeGreaterThan(0);
    expect(outcomes).toEqual([{ path: 'a', done: false, reason: 'hard-linked' }]);
    const battle = { base: tree.root, plan, bystanders: [], certificates: [], storyOf: storiesIn(store), ledger: [] };
    const story = 'a (intent , returning hard-linked, settled hard-linked)';
    expect(judge(battle)).toEqual({ removed: 0, broken: [`gone without a certificate: ${story}`] });
    expect(judge({ ...battle, ledger: [digest] })).toEqual({ removed: 1, broken: [] });
    // What the engine still holds it may not lose, whoever removed another name.
    const held = (path: string) => battle.storyOf(path).slice(0, 1);
    expect(judge({ ...battle, storyOf: held, ledger: [digest] }).broken).toHaveLength(1);
  });
});
