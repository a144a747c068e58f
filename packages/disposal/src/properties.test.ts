import fs from 'node:fs';
import { dirname } from 'node:path';
import { sha256, type Digest } from '@bongsu/kit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { approveAll, carryOut, pin, type Action, type Certificate } from './index.ts';
import { clockAt, emptyTree, inStore, makeKeys, NOW, valueOf, type Tree } from './tree.fixture.ts';

/**
 * The accident this prevents: a file is destroyed that nobody approved, or one that was approved as something else
 * (T-12). What stands is compared before and after, by name and by content.
 */

const FOLDERS = ['', 'a/', 'a/b/', '다/'];
const anyPath = fc
  .tuple(fc.constantFrom(...FOLDERS), fc.constantFrom('x', 'y.hwp', 'z.csv', '명단'))
  .map((parts) => parts.join(''));
const anyTree = fc.dictionary(anyPath, fc.string({ maxLength: 40 }), { minKeys: 1, maxKeys: 10 });

/** What happens between the list and the act. */
const anyChange = fc.record({
  path: anyPath,
  change: fc.constantFrom(
    'content',
    'same-size',
    'replace',
    'remove',
    'link',
    'hard-link',
    'folder',
    'touch',
    'folder-link',
  ),
});

const { recipient } = await makeKeys();
const anyAction: fc.Arbitrary<Action> = fc.constantFrom<Action>(
  { kind: 'destroy' },
  { kind: 'destroy', overwrite: 1 },
  { kind: 'encrypt', recipients: [recipient] },
  { kind: 'quarantine', recipients: [recipient] },
);

const change = (tree: Tree, outside: Tree, { path, change: kind }: { path: string; change: string }): void => {
  const at = tree.at(path);
  if (!fs.lstatSync(at, { throwIfNoEntry: false })?.isFile()) return;
  if (kind === 'content') fs.appendFileSync(at, '더');
  else if (kind === 'same-size') fs.writeFileSync(at, Buffer.alloc(fs.statSync(at).size, '!'));
  else if (kind === 'touch') fs.utimesSync(at, 1, 1);
  else if (kind === 'hard-link') {
    if (!tree.has(`${path}.second`)) fs.linkSync(at, `${at}.second`);
  } else if (kind === 'folder-link' && path.startsWith('a/') && !tree.has('real')) {
    fs.renameSync(tree.at('a'), tree.at('real'));
    fs.symlinkSync(tree.at('real'), tree.at('a'));
  } else {
    const content = fs.readFileSync(at);
    fs.rmSync(at);
    if (kind === 'replace') fs.writeFileSync(at, Buffer.concat([content, Buffer.from('.')]));
    if (kind === 'folder') fs.mkdirSync(at);
    if (kind === 'link') {
      outside.put('victim', content);
      fs.symlinkSync(outside.at('victim'), at);
    }
  }
};

/** Name → content of every file, links as where they point; the store and ciphertexts left out. */
const portrait = (tree: Tree): Map<string, string> => {
  const found = new Map<string, string>();
  for (const entry of fs.readdirSync(tree.root, { recursive: true, withFileTypes: true })) {
    const path = `${entry.parentPath}/${entry.name}`.slice(tree.root.length + 1);
    if (path.startsWith('.bongsu') || path.endsWith('.age')) continue;
    if (entry.isSymbolicLink()) found.set(path, `→ ${fs.readlinkSync(tree.at(path))}`);
    if (entry.isFile()) found.set(path, sha256(fs.readFileSync(tree.at(path))));
  }
  return found;
};

const act = async (
  tree: Tree,
  plan: Parameters<typeof carryOut>[0],
  approved: ReadonlySet<string>,
  action: Action,
): Promise<readonly Certificate[]> => {
  const all = approveAll(plan, 'cpo');
  const approval = { ...all, items: all.items.filter(({ path }) => approved.has(path)) };
  return inStore(tree.root, async (store) =>
    valueOf(await carryOut(plan, approval, action, { store, clock: clockAt(NOW), who: 'o' })).flatMap((outcome) =>
      outcome.done ? [outcome.certificate] : [],
    ),
  );
};

it(
  'acts on a subset of the approved files, each at the approved hash, whatever changed since; all else stands as it stood',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTree,
        fc.array(anyPath, { maxLength: 4 }),
        fc.array(anyChange, { maxLength: 4 }),
        fc.infiniteStream(fc.boolean()),
        anyAction,
        async (files, links, changes, choices, action) => {
          using tree = emptyTree();
          using outside = emptyTree();
          for (const [path, content] of Object.entries(files)) tree.put(path, content);
          for (const path of links)
            if (!tree.has(path) && tree.has(dirname(path))) fs.symlinkSync(outside.root, tree.at(path));
          const plan = valueOf(await pin(tree.root, [...Object.keys(files), ...links]));
          const approved = new Map<string, Digest>();
          for (const { path, sha256: digest } of plan.items)
            if (choices.next().value === true) approved.set(path, digest);
          for (const one of changes) change(tree, outside, one);
          const [before, outsideBefore] = [portrait(tree), portrait(outside)];
          const certificates = await act(tree, plan, new Set(approved.keys()), action);
          const after = portrait(tree);
          for (const { path, before: digest } of certificates) {
            expect(approved.get(path)).toBe(digest);
            expect(before.get(path)).toBe(digest);
            before.delete(path);
          }
          expect(after).toEqual(before);
          expect(portrait(outside)).toEqual(outsideBefore);
          // Nothing is refused without a reason: what nobody changed has been dealt with.
          const done = new Set(certificates.map(({ path }) => path));
          for (const path of approved.keys())
            if (!changes.some((one) => one.change === 'folder-link' || (one.path === path && one.change !== 'touch')))
              expect(done).toContain(path);
        },
      ),
      { numRuns: 150 },
    );
  },
);
