import fs from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@bongsu/kit';
import { Decrypter } from 'age-encryption';
import { listCertificates, pin, resume, verifyCertificate } from './index.ts';
import { isOpen, type Item, type Line } from './records.ts';
import { BYSTANDERS, contentFor, perform, type Scene } from './scene.fixture.ts';
import { addLine } from './records.ts';
import { clockAt, inStore, NOW, valueOf } from './tree.fixture.ts';

const STORE = '.bongsu-disposal';

interface Found {
  readonly path: string;
  readonly ino: number;
  readonly bytes: Buffer;
}

const filesBelow = (root: string): Found[] =>
  fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length + 1), ino: fs.lstatSync(path).ino, bytes: fs.readFileSync(path) }));

const decrypt = async (bytes: Buffer, identity: string): Promise<string | undefined> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(bytes, 'text').catch(() => undefined);
};

/** What a file decrypts to for this identity, directly or by the key beside it in the store. */
const opened = async (files: readonly Found[], file: Found, identity: string): Promise<string | undefined> => {
  if (!file.path.startsWith(`${STORE}/vault/`)) return decrypt(file.bytes, identity);
  const wrapped = files.find(({ path }) => path === file.path.replace('/vault/', '/keys/'));
  const key = wrapped === undefined ? undefined : await decrypt(wrapped.bytes, identity);
  return key === undefined ? undefined : decrypt(file.bytes, key.trim());
};

/** The journal as a restarted process would read it. */
const itemsOf = (root: string): Item[] => {
  const path = join(root, STORE, 'journal.jsonl');
  const text = fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : '';
  const items = new Map<string, Item>();
  for (const line of text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean))
    addLine(items, JSON.parse(line) as Line);
  return [...items.values()];
};

const isPlaintextPlace = (path: string): boolean => !/^\.bongsu-disposal\/(?:vault|keys|journal)/u.test(path);

const GIVEN_UP = new Set(['erasing', 'done', 'expiring', 'expired']);

/**
 * What must hold whenever the process dies, as sentences about what is broken; none when all is well. Of each file at
 * least one intact copy, unless the journal says that it was given up; never two plaintexts; bystanders untouched.
 */
export const afterDeath = async (scene: Scene): Promise<string[]> => {
  const files = filesBelow(scene.root);
  const items = itemsOf(scene.root);
  const broken: string[] = [];
  for (const one of BYSTANDERS)
    if (!files.some(({ path, bytes }) => path === one[0] && bytes.toString('utf8') === contentFor(one)))
      broken.push(`bystander touched: ${one[0]}`);
  const ciphertexts = await Promise.all(files.map((file) => opened(files, file, scene.organisation.identity)));
  for (const one of scene.listed) {
    const content = contentFor(one);
    const digest = sha256(content);
    // A placeholder and a file just begun are empty too: of an empty file only the pinned inode counts.
    const { ino } = scene.plan.items.find(({ path }) => path === one[0])!;
    const plain = files.filter(
      (file) =>
        isPlaintextPlace(file.path) && sha256(file.bytes) === digest && (one[1] > 0 || String(file.ino) === ino),
    );
    const copies = plain.length + ciphertexts.filter((text) => text === content).length;
    const mine = items.findLast(({ intent }) => intent.pinned.path === one[0]);
    const mayBeGone =
      ['destroy', 'expire'].includes(scene.flow) &&
      GIVEN_UP.has(mine?.last.line ?? '') &&
      (scene.flow === 'destroy' || mine?.last.line !== 'done');
    const restoredEmpty = one[1] === 0 && fs.existsSync(join(scene.root, one[0]));
    if (copies === 0 && !mayBeGone && !restoredEmpty) broken.push(`no intact copy: ${one[0]}`);
    if (new Set(plain.map((file) => file.ino)).size > 1) broken.push(`two plaintexts: ${one[0]}`);
  }
  return broken;
};

const expectation = (scene: Scene, path: string, content: string, files: readonly Found[]): string | undefined => {
  const at = (wanted: string): Found | undefined => files.find((file) => file.path === wanted);
  if (scene.flow === 'restore')
    return at(path)?.bytes.toString('utf8') === content ? undefined : `not restored: ${path}`;
  if (at(path) !== undefined) return `still there: ${path}`;
  return scene.flow === 'encrypt' && at(`${path}.age`) === undefined ? `no ciphertext: ${path}` : undefined;
};

/** Restarts, then does what is left: everything must be as if nothing had happened. */
export const afterRestart = async (scene: Scene): Promise<string[]> => {
  const broken: string[] = [];
  await inStore(scene.root, async (store) => {
    for (const outcome of await resume(store, clockAt(NOW)))
      if (!outcome.done && outcome.reason !== 'interrupted') broken.push(`resume: ${outcome.reason} ${outcome.path}`);
    const again = await resume(store, clockAt(NOW));
    if (again.length > 0) broken.push('resume is not idempotent');
    if ([...store.journal.items.values()].some(isOpen)) broken.push('something stays open');
  });
  broken.push(...(await afterDeath(scene)));
  const left = valueOf(
    await pin(
      scene.root,
      scene.listed.map(([path]) => path),
    ),
  );
  await perform(scene, left);
  const files = filesBelow(scene.root);
  for (const one of scene.listed) {
    const wrong = expectation(scene, one[0], contentFor(one), files);
    if (wrong !== undefined) broken.push(wrong);
  }
  for (const { path } of files)
    if (/^\.bongsu-disposal\/(?:hold|work|aside)\//u.test(path)) broken.push(`left behind: ${path}`);
  if (scene.flow === 'expire' && files.some(({ path }) => /\/(?:keys|vault)\//u.test(path)))
    broken.push('key or payload left');
  if (scene.flow !== 'destroy' && scene.flow !== 'expire') broken.push(...(await afterDeath(scene)));
  await inStore(scene.root, async (store) => {
    const certificates = listCertificates(store).filter(({ action }) => action === scene.flow);
    if (certificates.length !== scene.listed.length) broken.push(`${certificates.length} certificates`);
    // Each process of a scene has a key of its own.
    if (!certificates.every((one) => verifyCertificate(one, one.signature?.key ?? '') === 'holds'))
      broken.push('a certificate does not hold');
  });
  return broken;
};
