import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { act, decrypted, filesOf, organisation, owner, planOf, quarantine, stranger } from './acts.fixture.ts';
import { dieAt } from './death.fixture.ts';
import { expire, listQuarantine, restore, resume } from './index.ts';
import { certificateOf, clockAt, contentOf, emptyTree, inStore, NOW, valueOf, type Tree } from './tree.fixture.ts';

const quarantined = async (tree: Tree, clock = clockAt(NOW)): Promise<string> => {
  tree.put('자료/명단.xlsx', contentOf('명단', 100_000));
  fs.chmodSync(tree.at('자료/명단.xlsx'), 0o604);
  fs.utimesSync(tree.at('자료/명단.xlsx'), 1_600_000_000, 1_600_000_000.123456);
  const [outcome] = await act(tree, await planOf(tree, '자료/명단.xlsx'), quarantine, clock);
  return certificateOf(outcome).id;
};

describe('quarantine', () => {
  for (const [name, keys] of Object.entries({ organisation, owner }))
    it(`brings the file back for the ${name} with its content, mode and time of change`, async () => {
      using tree = emptyTree();
      const id = await quarantined(tree);
      expect(tree.has('자료/명단.xlsx')).toBe(false);
      const clock = clockAt('2026-12-21T23:59:58+09:00');
      const result = await inStore(tree.root, (store) => restore(id, keys.identity, { store, clock, who: 'officer' }));
      expect(valueOf(result)).toMatchObject({
        action: 'restore',
        now: '자료/명단.xlsx',
        promised: ['restored-identical'],
      });
      expect(tree.read('자료/명단.xlsx')).toBe(contentOf('명단', 100_000));
      const stat = fs.statSync(tree.at('자료/명단.xlsx'), { bigint: true });
      expect([stat.mode, stat.mtimeNs / 1000n, stat.nlink]).toEqual([0o100604n, 1_600_000_000_123_456n, 1n]);
      for (const folder of ['hold', 'work', 'vault', 'keys']) expect(filesOf(tree, folder)).toEqual([]);
    });

  it('needs a key of the recipients to restore', async () => {
    using tree = emptyTree();
    const id = await quarantined(tree);
    for (const identity of [stranger.identity, 'nonsense'])
      expect(
        await inStore(tree.root, (store) => restore(id, identity, { store, clock: clockAt(NOW), who: 'o' })),
      ).toEqual({ ok: false, problem: 'wrong-identity' });
    await inStore(tree.root, async (store) =>
      expect(listQuarantine(store)).toMatchObject([{ id, path: '자료/명단.xlsx' }]),
    );
  });

  it('restores beside a file that has come to the old place, and never over it', async () => {
    using tree = emptyTree();
    const id = await quarantined(tree);
    tree.put('자료/명단.xlsx', 'newer');
    tree.put('자료/명단 (restored).xlsx', 'older');
    const result = await inStore(tree.root, (store) =>
      restore(id, owner.identity, { store, clock: clockAt(NOW), who: 'o' }),
    );
    expect(valueOf(result).now).toBe('자료/명단 (restored 2).xlsx');
    expect([tree.read('자료/명단.xlsx'), tree.read('자료/명단 (restored).xlsx')]).toEqual(['newer', 'older']);
    expect(tree.read('자료/명단 (restored 2).xlsx')).toBe(contentOf('명단', 100_000));
  });

  it('says that the old folder is gone, and restores once there is one again', async () => {
    using tree = emptyTree();
    const id = await quarantined(tree);
    fs.rmdirSync(tree.at('자료'));
    const attempt = (): ReturnType<typeof restore> =>
      inStore(tree.root, (store) => restore(id, owner.identity, { store, clock: clockAt(NOW), who: 'o' }));
    expect(await attempt()).toEqual({ ok: false, problem: 'folder-gone' });
    fs.mkdirSync(tree.at('자료'));
    expect(await attempt()).toMatchObject({ ok: true });
  });

  it('keeps for thirty days, the first not counted; then the payload opens for neither recipient', async () => {
    using tree = emptyTree();
    const id = await quarantined(tree);
    const payload = fs.readFileSync(tree.at(`.bongsu-disposal/vault/${id}`));
    const clock = clockAt('2026-12-21T23:59:59+09:00');
    await inStore(tree.root, async (store) => expect(await expire({ store, clock, who: 'job' })).toEqual([]));
    clock.move('2026-12-22T00:00:00+09:00');
    await inStore(tree.root, async (store) => {
      expect(await restore(id, owner.identity, { store, clock, who: 'o' })).toMatchObject({
        problem: 'not-in-quarantine',
      });
      const [certificate] = await expire({ store, clock, who: 'job' });
      expect(certificate).toMatchObject({ action: 'expire', who: 'job', now: null, after: null });
      expect(certificate?.promised).toContain('key-destroyed');
      expect(await restore(id, owner.identity, { store, clock, who: 'o' })).toMatchObject({
        problem: 'not-in-quarantine',
      });
    });
    for (const folder of ['vault', 'keys', 'work', 'hold']) expect(filesOf(tree, folder)).toEqual([]);
    // Somebody kept a copy of the payload: without the file's own key it stays shut.
    tree.put('kept.age', payload);
    for (const keys of [organisation, owner]) expect(await decrypted(tree.at('kept.age'), keys.identity)).toBeNull();
  });

  it('can be opened without this program: the key with age, then the payload with the key', async () => {
    using tree = emptyTree();
    const id = await quarantined(tree);
    const key = await decrypted(tree.at(`.bongsu-disposal/keys/${id}`), organisation.identity);
    expect(await decrypted(tree.at(`.bongsu-disposal/vault/${id}`), (key ?? '').trim())).toBe(
      contentOf('명단', 100_000),
    );
  });
});

/** The call behind the one that takes the file out of the tree. */
const callAfterMove = async (): Promise<number> => {
  using tree = emptyTree();
  let [calls, found] = [0, 0];
  const before = (name: string): void => {
    calls += 1;
    if (name === 'renameSync' && found === 0) found = calls + 1;
  };
  using watch = dieAt({ at: Number.POSITIVE_INFINITY, before });
  await quarantined(tree);
  return watch.isDead() ? 0 : found;
};

/** The accident this prevents: a computer that lost its clock finishes, and destroys a month too early. */
it('counts from when it was begun, however far behind the clock is of whoever brings it to its end', async () => {
  using tree = emptyTree();
  const at = await callAfterMove();
  {
    using watch = dieAt({ at });
    await quarantined(tree).catch(() => undefined);
    expect(watch.isDead()).toBe(true);
  }
  await inStore(tree.root, async (store) => {
    expect(await resume(store, clockAt('2020-01-01T00:00:00+09:00'))).toMatchObject([{ done: true }]);
    expect(listQuarantine(store)).toMatchObject([{ until: '2026-12-21T23:59:59+09:00' }]);
    expect(await expire({ store, clock: clockAt(NOW), who: 'job' })).toEqual([]);
  });
});
