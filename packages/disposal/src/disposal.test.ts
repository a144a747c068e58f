import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { sha256 } from '@bongsu/kit';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { approveAll, carryOut, expire, isGenuine, listCertificates, listQuarantine, openStore } from './index.ts';
import { pin, promiseText, restore, resume, type Action, type Outcome, type Plan } from './index.ts';
import {
  certificateOf,
  clockAt,
  contentOf,
  emptyTree,
  inStore,
  makeKeys,
  NOW,
  valueOf,
  type Tree,
} from './tree.fixture.ts';

const organisation = await makeKeys();
const owner = await makeKeys();
const stranger = await makeKeys();
const recipients = [organisation.recipient, owner.recipient];
const encrypt: Action = { kind: 'encrypt', recipients };
const quarantine: Action = { kind: 'quarantine', recipients };
const destroy: Action = { kind: 'destroy' };

const planOf = async (tree: Tree, ...paths: string[]): Promise<Plan> => valueOf(await pin(tree.root, paths));

const act = async (tree: Tree, plan: Plan, action: Action, clock = clockAt(NOW)): Promise<readonly Outcome[]> =>
  inStore(tree.root, async (store) =>
    valueOf(await carryOut(plan, approveAll(plan, 'cpo'), action, { store, clock, who: 'officer' })),
  );

const filesOf = (tree: Tree, folder: string): string[] => fs.readdirSync(tree.at(`.bongsu-disposal/${folder}`));

/** With the public `age` program where it is installed, and with the library otherwise: it is decrypted either way. */
const decrypted = async (file: string, identity: string): Promise<string | null> => {
  const program = spawnSync('age', ['-d', '-i', '-', file], { input: `${identity}\n`, maxBuffer: 1 << 28 });
  if (program.error === undefined) return program.status === 0 ? program.stdout.toString('utf8') : null;
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(fs.readFileSync(file), 'text').catch(() => null);
};

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

describe('the store', () => {
  it('lets one process in at a time, and the next one when it has ended', async () => {
    using tree = emptyTree();
    await inStore(tree.root, async () =>
      expect(await openStore(tree.root)).toEqual({ ok: false, problem: 'store-locked' }),
    );
    await inStore(tree.root, async (store) => expect(store.journal.items.size).toBe(0));
  });

  it('is for its account alone and refuses a folder others may enter', async () => {
    using tree = emptyTree();
    await inStore(tree.root, async () => undefined);
    expect(fs.statSync(tree.at('.bongsu-disposal')).mode & 0o777).toBe(0o700);
    expect(fs.statSync(tree.at('.bongsu-disposal/journal.jsonl')).mode & 0o777).toBe(0o600);
    fs.chmodSync(tree.at('.bongsu-disposal'), 0o750);
    expect(await openStore(tree.root)).toEqual({ ok: false, problem: 'store-not-private' });
  });

  it('is not taken for a link to another place', async () => {
    using tree = emptyTree();
    using other = emptyTree();
    fs.symlinkSync(other.root, tree.at('.bongsu-disposal'));
    expect(await openStore(tree.root)).toMatchObject({ ok: false });
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
    expect(await openStore(tree.root)).toEqual({ ok: false, problem: 'store-damaged' });
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

it('certifies with a digest that a changed word breaks, and explains each promise in both languages', async () => {
  using tree = emptyTree();
  tree.put('a', 'a');
  const [outcome] = await act(tree, await planOf(tree, 'a'), destroy);
  const certificate = certificateOf(outcome);
  expect(isGenuine(JSON.parse(JSON.stringify(certificate)))).toBe(true);
  expect(isGenuine({ ...certificate, who: 'somebody else' })).toBe(false);
  for (const code of [...certificate.promised, ...certificate.notPromised])
    expect(promiseText(code)).toEqual({ ko: expect.stringMatching(/[가-힣]/u), en: expect.stringMatching(/^[A-Z]/u) });
  await inStore(tree.root, async (store) => expect(listCertificates(store)).toEqual([certificate]));
});

it('encrypts a large file in bounded memory', { timeout: 60_000 }, async () => {
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
