#!/usr/bin/env node
// Plain JavaScript: it must start on an old Node and hand over to one that runs TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, '..', 'src', 'main.ts');
const HANDED_OVER = 'BONGSU_HANDED_OVER';
const CANNOT_FINISH = 3;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const runsTypeScript = major >= 24 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6);

const findNode = (folder) => {
  const candidate = join(folder, 'node_modules', '.bin', 'node');
  if (existsSync(candidate)) return candidate;
  const parent = dirname(folder);
  return parent === folder ? undefined : findNode(parent);
};

const giveUp = () => {
  process.stderr.write(
    `bongsu: Node.js 22.18 이상이 필요합니다(현재 ${process.versions.node}). 저장소에서 npm install을 실행하거나 Node.js 24를 설치하십시오.\n` +
      `bongsu: needs Node.js 22.18 or newer (this is ${process.versions.node}). Run npm install in the repository, or install Node.js 24.\n`,
  );
  process.exitCode = CANNOT_FINISH;
};

const handOver = (node) => {
  const child = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, [HANDED_OVER]: '1' },
  });
  if (child.signal) process.kill(process.pid, child.signal);
  process.exitCode = child.status ?? CANNOT_FINISH;
};

if (runsTypeScript) {
  await import(main);
} else {
  const node = process.env[HANDED_OVER] ? undefined : findNode(here);
  if (node === undefined) giveUp();
  else handOver(node);
}
