import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneAtATime } from './one-at-a-time.mjs';
import { inRoot, root } from './root.mjs';
import { PlainError, say } from './say.mjs';

/** `rooms`: folders with sources, the first of them with `entry`. */
const moduleOf = (part, rooms, entry, name) => {
  const sources = rooms.map((room) => inRoot('packages', part, 'src', room, 'assembly'));
  const target = inRoot('packages', part, 'dist', name);
  return { sources, entry: join(sources[0], entry), target, stamp: `${target}.stamp` };
};

/**
 * What looks for numbers and what is slow of reading documents; of access records the hashes of their tree, reading their lines, what a
 * batch goes through, and writing them column by column, for segments and for the query store.
 */
const MODULES = [
  moduleOf('scanner', ['engine'], 'scan.ts', 'engine.wasm'),
  moduleOf('scanner', ['documents'], 'documents.ts', 'documents.wasm'),
  moduleOf('ledger', ['tree'], 'sha256.ts', 'tree.wasm'),
  moduleOf('ledger', ['intake', 'record'], 'own-lines.ts', 'own-lines.wasm'),
  moduleOf('ledger', ['log', 'record'], 'batch.ts', 'batch.wasm'),
  moduleOf('ledger', ['record'], 'columns.ts', 'columns.wasm'),
  moduleOf('ledger', ['store', 'record'], 'rows.ts', 'rows.wasm'),
];
const COMPILER = inRoot('node_modules', 'assemblyscript', 'bin', 'asc.js');
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

/** Compiles what is missing or made from other sources. Answers whether it did. */
export const ensureEngine = async (node) => {
  if (!existsSync(MODULES[0].entry) || (await stale()).length === 0) return false;
  return oneAtATime(
    async () => buildEngine(node),
    () =>
      say('다른 프로그램이 검출 엔진을 만드는 중이라 기다립니다', 'Another program is building the engine; waiting'),
  );
};

/**
 * The same for npm, which runs this behind an installation: whoever installs holds the lock already, and would wait for itself. Two
 * that compile at once do no harm, since each moves a whole engine over the other's.
 */
export const buildEngine = async (node) => {
  const modules = await stale();
  if (modules.length === 0) return false;
  say('빠른 계산이 필요한 부분을 만듭니다', 'Compiling what has to be fast');
  for (const module of modules) await build(node, module);
  return true;
};

const stale = async () => {
  const found = [];
  for (const module of MODULES) if (!(await isFresh(module))) found.push(module);
  return found;
};

const isFresh = async (module) => {
  if (!existsSync(module.target)) return false;
  const stamp = await readFile(module.stamp, 'utf8').catch(() => '');
  return stamp === (await digest(module));
};

const digest = async ({ sources }) => {
  const hash = createHash('sha256').update(await readFile(fileURLToPath(import.meta.url)));
  for (const compiler of ['assemblyscript', 'binaryen'])
    hash.update(await readFile(inRoot('node_modules', compiler, 'package.json')).catch(() => ''));
  for (const folder of sources) {
    const names = await readdir(folder);
    for (const name of names.toSorted()) hash.update(name).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
};

const build = async (node, module) => {
  const stamp = await digest(module);
  // Beside the last one and moved over it: a build that breaks off leaves the engine that was there.
  const draft = `${module.target}.${process.pid}`;
  await mkdir(dirname(module.target), { recursive: true });
  try {
    await compile(node, module.entry, draft);
    await writeFile(draft, await optimise(await readFile(draft)));
    // An engine beside the stamp of another one would count as fresh.
    await rm(module.stamp, { force: true });
    await rename(draft, module.target);
    await writeFile(module.stamp, stamp);
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

const compile = async (node, entry, to) => {
  const args = [COMPILER, entry, '--outFile', to, ...FLAGS];
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
    '빠른 계산이 필요한 부분을 만들지 못했습니다. 까닭은 위에 있습니다.',
    'What has to be fast could not be compiled; the reason stands above.',
  );
};
