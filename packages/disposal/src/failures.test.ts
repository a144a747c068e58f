import fs from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { approveAll, carryOut, listCertificates, pin, reasonText, resume, type Action, type Outcome } from './index.ts';
import { REASONS } from './reasons.ts';
import { clockAt, emptyTree, inStore, makeKeys, NOW, valueOf, type Tree } from './tree.fixture.ts';

const { recipient } = await makeKeys();
const destroy: Action = { kind: 'destroy' };
const encrypt: Action = { kind: 'encrypt', recipients: [recipient] };
const quarantine: Action = { kind: 'quarantine', recipients: [recipient] };

afterEach(() => vi.restoreAllMocks());

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** Acts on one file while `disturb` is in force, and answers what became of it. */
const act = async (tree: Tree, path: string, action: Action, disturb: () => void): Promise<Outcome | undefined> => {
  const plan = valueOf(await pin(tree.root, [path]));
  return inStore(tree.root, async (store) => {
    disturb();
    const outcomes = valueOf(
      await carryOut(plan, approveAll(plan, 'cpo'), action, { store, clock: clockAt(NOW), who: 'o' }),
    );
    vi.restoreAllMocks();
    return outcomes[0];
  });
};

/** Something happens right before the file is taken out of its folder: after every check of the path. */
const rightBeforeTaking = (work: () => void): void => {
  const rename = fs.renameSync;
  vi.spyOn(fs, 'renameSync').mockImplementationOnce((from, to) => {
    work();
    rename(from, to);
  });
};

/** Exchanges the file in the last moment; what came instead must stand as it stood. */
const exchanged = (work: (tree: Tree, outside: Tree) => void) => async (): Promise<void> => {
  using tree = emptyTree();
  using outside = emptyTree();
  tree.put('d/f', 'approved');
  outside.put('victim', 'not approved');
  const before = fs.lstatSync(outside.at('victim')).ino;
  const outcome = await act(tree, 'd/f', destroy, () =>
    rightBeforeTaking(() => {
      fs.renameSync(tree.at('d/f'), tree.at('d/away'));
      work(tree, outside);
    }),
  );
  expect(outcome).toMatchObject({ done: false });
  expect(['changed', 'link', 'hard-linked', 'not-a-file']).toContain(outcome?.done === false && outcome.reason);
  expect(tree.read('d/away')).toBe('approved');
  expect([outside.read('victim'), fs.lstatSync(outside.at('victim')).ino]).toEqual(['not approved', before]);
  expect(fs.readdirSync(tree.at('.bongsu-disposal/hold'))).toEqual([]);
};

describe('somebody exchanges the file in the last moment', () => {
  it('for another file: it goes back, the very same', async () => {
    await exchanged((tree) => tree.put('d/f', 'not approved'))();
    using tree = emptyTree();
    tree.put('f', 'approved');
    let ino = 0;
    await act(tree, 'f', destroy, () =>
      rightBeforeTaking(() => {
        fs.renameSync(tree.at('f'), tree.at('away'));
        tree.put('f', 'stranger');
        ino = fs.lstatSync(tree.at('f')).ino;
      }),
    );
    expect([tree.read('f'), fs.lstatSync(tree.at('f')).ino]).toEqual(['stranger', ino]);
  });

  it(
    'for a link: the link goes back, what it points to is untouched',
    exchanged((tree, outside) => fs.symlinkSync(outside.at('victim'), tree.at('d/f'))),
  );
  it(
    'for one more name of a file elsewhere: the name goes back',
    exchanged((tree, outside) => fs.linkSync(outside.at('victim'), tree.at('d/f'))),
  );
  it(
    'for a folder: it is not moved at all',
    exchanged((tree) => fs.mkdirSync(tree.at('d/f'))),
  );
  it(
    'for the folder above, by a link: the file goes where the open folder is',
    exchanged((tree, outside) => {
      fs.renameSync(tree.at('d/away'), tree.at('kept'));
      fs.rmdirSync(tree.at('d'));
      fs.symlinkSync(dirname(outside.at('victim')), tree.at('d'));
      fs.renameSync(tree.at('kept'), tree.at('d/away'));
    }),
  );

  it('and takes the name again before the stranger is back: nothing is replaced, it lies beside', async () => {
    using tree = emptyTree();
    tree.put('report.hwp', 'approved');
    const link = fs.linkSync;
    const outcome = await act(tree, 'report.hwp', destroy, () => {
      rightBeforeTaking(() => {
        fs.renameSync(tree.at('report.hwp'), tree.at('away'));
        tree.put('report.hwp', 'stranger');
      });
      vi.spyOn(fs, 'linkSync').mockImplementationOnce((from, to) => {
        tree.put('report.hwp', 'third');
        link(from, to);
      });
    });
    expect(outcome).toMatchObject({
      reason: 'changed',
      where: expect.stringMatching(/^report \(returned \w{8}\)\.hwp$/u),
    });
    expect(tree.read('report.hwp')).toBe('third');
    expect(tree.read(outcome?.done === false ? (outcome.where ?? '') : '')).toBe('stranger');
  });

  it('and removes the folder: the file is kept aside, and the answer says where', async () => {
    using tree = emptyTree();
    tree.put('d/f', 'approved');
    const outcome = await act(tree, 'd/f', destroy, () => {
      const rename = fs.renameSync;
      vi.spyOn(fs, 'renameSync').mockImplementationOnce((from, to) => {
        fs.writeFileSync(tree.at('d/f'), 'APPROVED');
        rename(from, to);
        fs.rmdirSync(tree.at('d'));
      });
    });
    expect(outcome).toMatchObject({ reason: 'kept-aside', where: expect.stringMatching(/^store:aside\//u) });
    const where = outcome?.done === false ? (outcome.where ?? '') : '';
    expect(tree.read(`.bongsu-disposal/${where.slice('store:'.length)}`)).toBe('APPROVED');
  });

  it('by writing into the file while it is encrypted: it goes back as it is now', async () => {
    using tree = emptyTree();
    tree.put('f', 'approved');
    const writer = fs.openSync(tree.at('f'), 'r+');
    const fchmod = fs.fchmodSync;
    const outcome = await act(tree, 'f', encrypt, () =>
      vi.spyOn(fs, 'fchmodSync').mockImplementationOnce((fd, mode) => {
        fs.writeSync(writer, 'APPROVED', 0);
        fchmod(fd, mode);
      }),
    );
    fs.closeSync(writer);
    expect(outcome).toMatchObject({ done: false, reason: 'changed' });
    expect([tree.read('f'), tree.has('f.age')]).toEqual(['APPROVED', false]);
  });
});

describe('the storage fails', () => {
  for (const [code, reason] of [
    ['ENOSPC', 'no-space'],
    ['EDQUOT', 'no-space'],
    ['EIO', 'io-error'],
  ] as const)
    for (const action of [encrypt, quarantine])
      it(`${code} while the ciphertext of ${action.kind} is written: the original is back at its place`, async () => {
        using tree = emptyTree();
        tree.put('f', 'content');
        const write = fs.writeSync as (...args: unknown[]) => number;
        const outcome = await act(tree, 'f', action, () =>
          vi.spyOn(fs, 'writeSync').mockImplementation((...args: unknown[]) => {
            // The journal is text; a ciphertext comes as bytes of a stream.
            if (!Buffer.isBuffer(args[1])) throw failure(code);
            return write(...args);
          }),
        );
        expect(outcome).toEqual({ path: 'f', done: false, reason });
        expect(tree.read('f')).toBe('content');
        for (const folder of ['hold', 'work', 'keys', 'vault'])
          expect(fs.readdirSync(tree.at(`.bongsu-disposal/${folder}`))).toEqual([]);
      });

  it('bytes that come back otherwise than they were written keep the original', async () => {
    using tree = emptyTree();
    tree.put('f', 'content');
    const write = fs.writeSync as (...args: unknown[]) => number;
    let last = 0;
    const outcome = await act(tree, 'f', encrypt, () =>
      vi.spyOn(fs, 'writeSync').mockImplementation((...args: unknown[]) => {
        const bytes = args[1] as Uint8Array;
        // The last piece of the ciphertext, one bit of it.
        if (!Buffer.isBuffer(bytes) && bytes.length === 'content'.length + 16) bytes[(last += 1)]! ^= 1;
        return write(...args);
      }),
    );
    expect(last).toBe(1);
    expect(outcome).toMatchObject({ done: false });
    expect([tree.read('f'), tree.has('f.age')]).toEqual(['content', false]);
  });

  it('a journal that cannot be written stops everything before a file is touched', async () => {
    using tree = emptyTree();
    tree.put('a', 'a');
    tree.put('b', 'b');
    const plan = valueOf(await pin(tree.root, ['a', 'b']));
    await inStore(tree.root, async (store) => {
      vi.spyOn(fs, 'fdatasyncSync').mockImplementationOnce(() => {
        throw failure('ENOSPC');
      });
      const result = await carryOut(plan, approveAll(plan, 'c'), destroy, { store, clock: clockAt(NOW), who: 'o' });
      expect(result).toEqual({ ok: false, problem: 'store-failed' });
    });
    expect([tree.read('a'), tree.read('b')]).toEqual(['a', 'b']);
    await inStore(tree.root, async (store) => {
      await resume(store, clockAt(NOW));
      expect(listCertificates(store)).toEqual([]);
    });
    expect([tree.read('a'), tree.read('b')]).toEqual(['a', 'b']);
  });
});

it('says of each reason what to do, in Korean and in English', () => {
  for (const reason of REASONS) {
    const { ko, en } = reasonText(reason);
    expect(ko).toMatch(/[가-힣].*\.$/u);
    expect(en).toMatch(/^[A-Z].*\.$/u);
  }
});

it('does nothing where names cannot be looked up safely', async () => {
  using tree = emptyTree();
  tree.put('a', 'a');
  vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin');
  expect(await pin(tree.root, ['a'])).toEqual({ ok: false, problem: 'unsupported-platform' });
});
