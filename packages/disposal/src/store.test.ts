import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { act, destroy, planOf, quarantine } from './acts.fixture.ts';
import { approveAll, carryOut, listCertificates, openStore, pin, resume } from './index.ts';
import { clockAt, emptyTree, inStore, NOW, signer, valueOf } from './tree.fixture.ts';

describe('the store', () => {
  it('lets one process in at a time, and the next one when it has ended', async () => {
    using tree = emptyTree();
    await inStore(tree.root, async () =>
      expect(await openStore(tree.root, { signer })).toEqual({ ok: false, problem: 'store-locked' }),
    );
    await inStore(tree.root, async (store) => expect(store.journal.items.size).toBe(0));
  });

  it('is for its account alone and refuses a folder others may enter', async () => {
    using tree = emptyTree();
    await inStore(tree.root, async () => undefined);
    expect(fs.statSync(tree.at('.bongsu-disposal')).mode & 0o777).toBe(0o700);
    expect(fs.statSync(tree.at('.bongsu-disposal/journal.jsonl')).mode & 0o777).toBe(0o600);
    fs.chmodSync(tree.at('.bongsu-disposal'), 0o750);
    expect(await openStore(tree.root, { signer })).toEqual({ ok: false, problem: 'store-not-private' });
  });

  it('is not taken for a link to another place', async () => {
    using tree = emptyTree();
    using other = emptyTree();
    fs.symlinkSync(other.root, tree.at('.bongsu-disposal'));
    expect(await openStore(tree.root, { signer })).toMatchObject({ ok: false });
    expect(fs.readdirSync(other.root)).toEqual([]);
  });

  it('cuts a torn last line of the journal, and stops at a damaged one in the middle', async () => {
    using tree = emptyTree();
    tree.put('a', 'a');
    await act(tree, await planOf(tree, 'a'), destroy);
    const journal = tree.at('.bongsu-disposal/journal.jsonl');
    fs.appendFileSync(journal, '{"line":"inte');
    await inStore(tree.root, async (store) => {
      expect(await resume(store, clockAt(NOW))).toEqual([]);
      expect(listCertificates(store)).toHaveLength(1);
    });
    fs.writeFileSync(journal, fs.readFileSync(journal, 'utf8').replace('{"id"', '{"i'));
    expect(await openStore(tree.root, { signer })).toEqual({ ok: false, problem: 'store-damaged' });
  });

  it('may lie beside the root', async () => {
    using tree = emptyTree();
    tree.put('root/a', 'a');
    const plan = valueOf(await pin(tree.at('root'), ['a']));
    await inStore(
      tree.at('root'),
      async (store) =>
        valueOf(await carryOut(plan, approveAll(plan, 'c'), destroy, { store, clock: clockAt(NOW), who: 'o' })),
      tree.at('beside'),
    );
    expect([fs.readdirSync(tree.at('root')), tree.has('beside/journal.jsonl')]).toEqual([[], true]);
  });

  it('holds no content of a file: only paths, hashes and ids', async () => {
    using tree = emptyTree();
    tree.put('a', 'canary-850101');
    await act(tree, await planOf(tree, 'a'), quarantine);
    for (const name of fs.readdirSync(tree.at('.bongsu-disposal'), { recursive: true, encoding: 'utf8' })) {
      const file = tree.at(`.bongsu-disposal/${name}`);
      if (fs.statSync(file).isFile()) expect(fs.readFileSync(file).includes('canary-850101')).toBe(false);
    }
  });
});
