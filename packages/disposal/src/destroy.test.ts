import fs from 'node:fs';
import { sha256 } from '@bongsu/kit';
import { describe, expect, it } from 'vitest';
import { act, destroy, planOf } from './acts.fixture.ts';
import { certificateOf, contentOf, emptyTree } from './tree.fixture.ts';

describe('destroy', () => {
  it('removes the listed files and nothing else, and certifies what that can mean here', async () => {
    using tree = emptyTree();
    for (const name of ['a', 'b', 'c']) tree.put(`x/${name}`, contentOf(name));
    const [first, second] = await act(tree, await planOf(tree, 'x/a', 'x/c'), destroy);
    expect(fs.readdirSync(tree.at('x'))).toEqual(['b']);
    expect(certificateOf(first)).toMatchObject({
      method: 'unlink',
      now: null,
      after: null,
      before: sha256(contentOf('a')),
    });
    expect(certificateOf(second).notPromised).toEqual(
      expect.arrayContaining(['copies-elsewhere', 'plaintext-traces', expect.stringMatching(/^overwriting-/u)]),
    );
  });

  it('overwrites whole blocks before the name goes when asked to', async () => {
    using tree = emptyTree();
    tree.put('a', 'secret');
    const reader = fs.openSync(tree.at('a'), 'r');
    const [outcome] = await act(tree, await planOf(tree, 'a'), { kind: 'destroy', overwrite: 3 });
    expect(certificateOf(outcome).method).toBe('overwrite ×3 + unlink');
    expect(fs.readFileSync(reader).includes('secret')).toBe(false);
    expect(fs.fstatSync(reader).size).toBe(4096);
    fs.closeSync(reader);
  });

  it('leaves alone what has changed since the list was made', async () => {
    using tree = emptyTree();
    for (const name of ['grown', 'same-size', 'replaced', 'gone', 'linked', 'now-a-folder']) tree.put(name, 'before');
    const plan = await planOf(tree, 'grown', 'same-size', 'replaced', 'gone', 'linked', 'now-a-folder');
    tree.put('grown', 'before and after');
    tree.put('same-size', 'BEFORE');
    tree.put('other', 'before');
    fs.renameSync(tree.at('other'), tree.at('replaced'));
    fs.rmSync(tree.at('gone'));
    fs.linkSync(tree.at('linked'), tree.at('second-name'));
    fs.rmSync(tree.at('now-a-folder'));
    fs.mkdirSync(tree.at('now-a-folder'));
    const outcomes = await act(tree, plan, destroy);
    expect(outcomes.map((outcome) => (outcome.done ? 'done' : outcome.reason))).toEqual([
      'changed',
      'changed',
      'changed',
      'not-found',
      'hard-linked',
      'not-a-file',
    ]);
    expect([tree.read('grown'), tree.read('same-size'), tree.read('replaced'), tree.read('linked')]).toEqual([
      'before and after',
      'BEFORE',
      'before',
      'before',
    ]);
  });
});
