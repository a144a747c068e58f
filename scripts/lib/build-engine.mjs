import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { inRoot, root } from './root.mjs';
import { PlainError, say } from './say.mjs';

const SOURCES = ['packages', 'scanner', 'src', 'engine', 'assembly'];
const COMPILER = inRoot('node_modules', 'assemblyscript', 'bin', 'asc.js');
const ENGINE = inRoot('packages', 'scanner', 'dist', 'engine.wasm');
const STAMP = `${ENGINE}.stamp`;
/** Calls in the inner loops cost more than what they do: binaryen is told to put small functions where they are used. */
const INLINE_ALWAYS = 60;
const INLINE_IF_LIGHT = 300;
const FEATURES = ['SIMD128', 'BulkMemory', 'BulkMemoryOpt', 'MutableGlobals', 'SignExt', 'NontrappingFPToInt'];
const FLAGS = [
  '-O3',
  '--converge',
  '--enable',
  'simd,bulk-memory',
  '--runtime',
  'stub',
  '--importMemory',
  '--noAssert',
];

/** Compiles the scanner's engine when it is missing or made from other sources. Answers whether it did. */
export const ensureEngine = async (node) => {
  if (!existsSync(inRoot(...SOURCES)) || (await isFresh())) return false;
  return oneAtATime(
    async () => {
      if (await isFresh()) return false;
      await build(node);
      return true;
    },
    () =>
      say('다른 프로그램이 검출 엔진을 만드는 중이라 기다립니다', 'Another program is building the engine; waiting'),
  );
};

/**
 * The same for npm, which runs this behind an installation: whoever installs holds the lock already, and would wait for itself. Two
 * that compile at once do no harm, since each moves a whole engine over the other's.
 */
export const buildEngine = async (node) => {
  if (!(await isFresh())) await build(node);
};

const isFresh = async () => {
  if (!existsSync(ENGINE)) return false;
  const stamp = await readFile(STAMP, 'utf8').catch(() => '');
  return stamp === (await digest());
};

const digest = async () => {
  const hash = createHash('sha256').update([...FLAGS, INLINE_ALWAYS, INLINE_IF_LIGHT].join(' '));
  hash.update(await readFile(inRoot('node_modules', 'assemblyscript', 'package.json')).catch(() => ''));
  const names = await readdir(inRoot(...SOURCES));
  for (const name of names.toSorted()) hash.update(name).update(await readFile(inRoot(...SOURCES, name)));
  return hash.digest('hex');
};

const build = async (node) => {
  say('검출 엔진을 만듭니다', 'Compiling the engine of the scanner');
  const stamp = await digest();
  // Beside the last one and moved over it: a build that breaks off leaves the engine that was there.
  const draft = `${ENGINE}.${process.pid}`;
  await mkdir(dirname(ENGINE), { recursive: true });
  try {
    await compile(node, draft);
    await writeFile(draft, await optimise(await readFile(draft)));
    await rename(draft, ENGINE);
    await writeFile(STAMP, stamp);
  } finally {
    await rm(draft, { force: true });
  }
};

const optimise = async (bytes) => {
  const { default: binaryen } = await import('binaryen');
  const module = binaryen.readBinary(bytes);
  module.setFeatures(FEATURES.reduce((sum, name) => sum | binaryen.Features[name], 0));
  binaryen.setOptimizeLevel(4);
  binaryen.setShrinkLevel(0);
  binaryen.setAlwaysInlineMaxSize(INLINE_ALWAYS);
  binaryen.setFlexibleInlineMaxSize(INLINE_IF_LIGHT);
  module.optimize();
  module.optimize();
  return module.emitBinary();
};

const compile = async (node, to) => {
  const args = [COMPILER, inRoot(...SOURCES, 'scan.ts'), '--outFile', to, ...FLAGS];
  const child = spawn(node, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  const told = [];
  child.stderr.on('data', (part) => told.push(part));
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  if (code === 0) return;
  process.stderr.write(Buffer.concat(told));
  throw new PlainError(
    '검출 엔진을 만들지 못했습니다. 까닭은 위에 있습니다.',
    'The engine of the scanner could not be compiled; the reason stands above.',
  );
};
