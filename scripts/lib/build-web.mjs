import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { inRoot, root } from './root.mjs';
import { PlainError, say } from './say.mjs';

const SOURCES = ['apps/web', 'packages/contracts', 'package-lock.json', 'tsconfig.json', 'scripts/lib/build-web.mjs'];
const DIST = inRoot('apps', 'web', 'dist');
const STAMP = join(DIST, '.stamp');

/** Builds the pages when they are missing or made from other sources. Answers whether it built. */
export const ensureWeb = async (node) => {
  if (!existsSync(inRoot('apps', 'web', 'index.html')) || (await isFresh())) return false;
  return oneAtATime(
    async () => {
      if (await isFresh()) return false;
      await build(node);
      return true;
    },
    () =>
      say('다른 프로그램이 화면을 만드는 중이라 기다립니다', 'Another program is building the pages; waiting for it'),
  );
};

/** Sizes and times first, which is cheap; only when they differ (a fresh clone) are the contents read. */
const isFresh = async () => {
  const stamp = await readFile(STAMP, 'utf8').then(JSON.parse, () => undefined);
  if (stamp === undefined) return false;
  const files = await sourceFiles();
  const look = lookOf(files);
  if (stamp.look === look) return true;
  if (stamp.content !== (await contentOf(files))) return false;
  await writeFile(STAMP, JSON.stringify({ ...stamp, look }));
  return true;
};

const build = async (node) => {
  say('화면을 만듭니다', 'Building the pages');
  const files = await sourceFiles();
  const stamp = { look: lookOf(files), content: await contentOf(files) };
  // Built aside and moved in whole: a build that breaks off leaves the earlier pages.
  const draft = inRoot('node_modules', '.cache', `bongsu-web-${process.pid}`);
  const old = `${draft}-old`;
  await mkdir(draft, { recursive: true });
  try {
    await vite(node, ['apps/web', '--outDir', draft]);
    // The page of the public door lies beside the others and shares nothing with them.
    await vite(node, ['--config', 'apps/web/vite.door.config.ts', '--outDir', join(draft, 'door')]);
    await writeFile(join(draft, '.stamp'), JSON.stringify(stamp));
    if (existsSync(DIST)) await rename(DIST, old);
    await rename(draft, DIST);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
};

const vite = async (node, what) => {
  const args = ['build', ...what, '--emptyOutDir', '--logLevel', 'warn'];
  const child = spawn(node, [inRoot('node_modules', 'vite', 'bin', 'vite.js'), ...args], {
    cwd: root,
    // A test runner sets it to `test`, and the pages would be built with the slow React for development and stay so.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  if (code === 0) return;
  throw new PlainError(
    '화면을 만들지 못했습니다. 까닭은 위에 있습니다.',
    'The pages could not be built; the reason stands above.',
  );
};

/** Rebuilds the pages at every change, for `npm run dev`. */
export const watchWeb = (node) =>
  spawn(node, [inRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build', 'apps/web', '--watch', '--emptyOutDir'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });

const sourceFiles = async () => {
  const found = await Promise.all(SOURCES.map(async (path) => walk(path)));
  return found.flat().toSorted((left, right) => (left.path < right.path ? -1 : 1));
};

const walk = async (path) => {
  const info = await stat(inRoot(path)).catch(() => undefined);
  if (info === undefined) return [];
  if (!info.isDirectory()) return [{ path, size: info.size, time: info.mtimeMs }];
  const names = (await readdir(inRoot(path))).filter((name) => !['node_modules', 'dist'].includes(name));
  const found = await Promise.all(
    names.filter((name) => !/\.test\.tsx?$/u.test(name)).map(async (name) => walk(`${path}/${name}`)),
  );
  return found.flat();
};

const lookOf = (files) => {
  const hash = createHash('sha256');
  for (const { path, size, time } of files) hash.update(`${path}\0${size}\0${time}\n`);
  return hash.digest('hex');
};

const contentOf = async (files) => {
  const hash = createHash('sha256');
  for (const { path } of files)
    hash
      .update(path)
      .update('\0')
      .update(await readFile(inRoot(path)));
  return hash.digest('hex');
};
