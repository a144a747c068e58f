import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { sha256 } from '@bongsu/kit';
import { describe, expect, it } from 'vitest';
import { act, decrypted, encrypt, filesOf, organisation, owner, planOf, stranger } from './acts.fixture.ts';
import { approveAll, carryOut } from './index.ts';
import { certificateOf, clockAt, contentOf, emptyTree, inStore, NOW } from './tree.fixture.ts';

describe('encrypt', () => {
  it('leaves report.hwp.age beside the old place, which the organisation and the owner open with age, and nobody else', async () => {
    using tree = emptyTree();
    const content = contentOf('주소록', 200_000);
    tree.put('부서/report.hwp', content);
    fs.chmodSync(tree.at('부서/report.hwp'), 0o640);
    fs.utimesSync(tree.at('부서/report.hwp'), 1_700_000_000, 1_700_000_000.25);
    const [outcome] = await act(tree, await planOf(tree, '부서/report.hwp'), encrypt);
    expect(tree.has('부서/report.hwp')).toBe(false);
    const target = tree.at('부서/report.hwp.age');
    expect(await decrypted(target, organisation.identity)).toBe(content);
    expect(await decrypted(target, owner.identity)).toBe(content);
    expect(await decrypted(target, stranger.identity)).toBeNull();
    expect(fs.statSync(target)).toMatchObject({ mode: 0o100640, mtimeMs: 1_700_000_000_250, nlink: 1 });
    expect(certificateOf(outcome)).toMatchObject({
      action: 'encrypt',
      method: 'age-x25519 to 2 recipients; plaintext: unlink',
      path: '부서/report.hwp',
      now: '부서/report.hwp.age',
      size: Buffer.byteLength(content),
      before: sha256(content),
      after: sha256(fs.readFileSync(target)),
      who: 'officer',
      approvedBy: 'cpo',
      at: NOW,
    });
    for (const folder of ['hold', 'work', 'vault', 'keys', 'aside']) expect(filesOf(tree, folder)).toEqual([]);
  });

  it('names only the recipients in the header: nobody holds a further key', async () => {
    using tree = emptyTree();
    tree.put('a.txt', 'x');
    await act(tree, await planOf(tree, 'a.txt'), encrypt);
    const header = fs.readFileSync(tree.at('a.txt.age')).toString('latin1').split('\n---')[0];
    expect(header?.match(/^-> .*/gmu)).toEqual([
      expect.stringMatching(/^-> X25519 /u),
      expect.stringMatching(/^-> X25519 /u),
    ]);
  });

  it('encrypts an empty file and one that ends with a chunk of the format', async () => {
    using tree = emptyTree();
    const sizes = [0, 1, 65_535, 65_536, 65_537, 131_072];
    for (const size of sizes) tree.put(`${size}`, 'b'.repeat(size));
    await act(tree, await planOf(tree, ...sizes.map(String)), encrypt);
    for (const size of sizes) expect(await decrypted(tree.at(`${size}.age`), owner.identity)).toBe('b'.repeat(size));
  });

  it('replaces nothing: a name that is taken keeps its file, and the original stays', async () => {
    using tree = emptyTree();
    tree.put('a.txt', 'mine');
    tree.put('a.txt.age', 'theirs');
    expect(await act(tree, await planOf(tree, 'a.txt'), encrypt)).toEqual([
      { path: 'a.txt', done: false, reason: 'target-exists' },
    ]);
    expect([tree.read('a.txt'), tree.read('a.txt.age')]).toEqual(['mine', 'theirs']);
  });

  it('touches nothing when a recipient is missing, mistyped or of another kind', async () => {
    using tree = emptyTree();
    tree.put('a.txt', 'x');
    const plan = await planOf(tree, 'a.txt');
    const mistyped = `${owner.recipient.slice(0, -1)}${owner.recipient.endsWith('q') ? 'p' : 'q'}`;
    for (const wrong of [[], [mistyped], [owner.identity], ['ssh-ed25519 AAAA'], [owner.recipient, 'age1']])
      expect(
        await inStore(tree.root, (store) =>
          carryOut(
            plan,
            approveAll(plan, 'cpo'),
            { kind: 'encrypt', recipients: wrong },
            { store, clock: clockAt(NOW), who: 'o' },
          ),
        ),
      ).toEqual({ ok: false, problem: 'bad-recipients' });
    expect(tree.read('a.txt')).toBe('x');
  });
});

it('encrypts a large file in bounded memory', async () => {
  using tree = emptyTree();
  const block = Buffer.alloc(1 << 20, 'large ');
  const hash = createHash('sha256');
  fs.writeFileSync(tree.at('large'), '');
  for (let index = 0; index < 96; index += 1) {
    fs.appendFileSync(tree.at('large'), block);
    hash.update(block);
  }
  const plan = await planOf(tree, 'large');
  expect(plan.items[0]?.sha256).toBe(`sha256:${hash.digest('hex')}`);
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }, 1);
  const [outcome] = await act(tree, plan, encrypt);
  clearInterval(watch);
  expect(outcome?.done).toBe(true);
  expect(most).toBeLessThan(64 << 20);
});
