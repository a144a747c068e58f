import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { sha256 } from '@bongsu/kit';
import { describe, expect, it } from 'vitest';
import { destroy, planOf } from './acts.fixture.ts';
import { approveAll, carryOut, pin } from './index.ts';
import { clockAt, emptyTree, inStore, NOW, valueOf } from './tree.fixture.ts';

describe('the list', () => {
  it('refuses links, hard links, folders, pipes, names that are not UTF-8 and paths that leave the root, and says why', async () => {
    using tree = emptyTree();
    using outside = emptyTree();
    outside.put('f', 'x');
    tree.put('d/f', 'x');
    tree.put('h1', 'x');
    fs.linkSync(tree.at('h1'), tree.at('h2'));
    fs.symlinkSync(outside.at('f'), tree.at('l'));
    fs.symlinkSync(outside.root, tree.at('ld'));
    spawnSync('mkfifo', [tree.at('p')]);
    const bad = Buffer.concat([Buffer.from('bad-'), Buffer.from([0xb0, 0xa1])]);
    fs.writeFileSync(Buffer.concat([Buffer.from(`${tree.root}/`), bad]), 'x');
    await inStore(tree.root, async () => undefined);
    const { items, refused } = valueOf(
      await pin(tree.root, [
        'd/f',
        'l',
        'ld/f',
        'h1',
        'd',
        'p',
        'none',
        'd/f/g',
        bad,
        '../x',
        '/etc/passwd',
        'd//f',
        '',
        'a\0b',
        'd/f',
        '.bongsu-disposal/journal.jsonl',
      ]),
    );
    expect(items.map(({ path }) => path)).toEqual(['d/f']);
    expect(refused.map(({ reason }) => reason)).toEqual([
      'link',
      'link',
      'hard-linked',
      'not-a-file',
      'not-a-file',
      'not-found',
      'not-found',
      'not-utf8',
      'bad-path',
      'bad-path',
      'bad-path',
      'bad-path',
      'bad-path',
      'in-store',
    ]);
  });

  it('goes on no other mount', async () => {
    const plan = valueOf(await pin('/', ['proc/version', 'etc/hostname-that-is-not-there']));
    expect(plan.refused.map(({ reason }) => reason)).toEqual(['other-file-system', 'not-found']);
  });

  it('is acted on only as it was approved: a changed plan, another hash or another path is refused', async () => {
    using tree = emptyTree();
    for (const name of ['a', 'b']) tree.put(name, name);
    const plan = await planOf(tree, 'a');
    const wrong = {
      ...approveAll(plan, 'cpo'),
      items: [
        { path: 'a', sha256: sha256('b') },
        { path: 'b', sha256: sha256('b') },
      ],
    };
    await inStore(tree.root, async (store) => {
      const deps = { store, clock: clockAt(NOW), who: 'o' };
      expect(valueOf(await carryOut(plan, wrong, destroy, deps)).map((one) => !one.done && one.reason)).toEqual([
        'not-on-list',
        'not-on-list',
      ]);
      const changed = { ...plan, items: [...plan.items, ...(await planOf(tree, 'b')).items] };
      expect(await carryOut(changed, approveAll(changed, 'cpo'), destroy, deps)).toEqual({
        ok: false,
        problem: 'not-on-list',
      });
      using other = emptyTree();
      other.put('a', 'a');
      const foreign = await planOf(other, 'a');
      expect(await carryOut(foreign, approveAll(foreign, 'cpo'), destroy, deps)).toEqual({
        ok: false,
        problem: 'other-root',
      });
    });
    expect([tree.read('a'), tree.read('b')]).toEqual(['a', 'b']);
  });
});
