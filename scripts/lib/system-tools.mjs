import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError, say } from './say.mjs';

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const inPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);

const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const findChromium = () => {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new PlainError(
      `CHROMIUM_PATH가 가리키는 ${named}은(는) 실행할 수 없습니다.`,
      `CHROMIUM_PATH names ${named}, which cannot be run.`,
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return ['/usr/bin/chromium', MAC_CHROME].find(isProgram) ?? names.map(inPath).find((path) => path !== undefined);
};

/** What the tests need from the operating system: a browser, and `pdftotext` to read documents back. */
export const ensureSystemTools = () => {
  const missing = () => [
    ...(findChromium() === undefined ? ['chromium'] : []),
    ...(inPath('pdftotext') === undefined ? ['poppler-utils'] : []),
  ];
  const wanted = missing();
  if (wanted.length > 0) aptInstall(wanted);
  const left = missing();
  if (left.length > 0) throw cannotInstall(left);
  return { chromium: findChromium() };
};

const aptInstall = (packages) => {
  if (process.getuid?.() !== 0 || inPath('apt-get') === undefined) return;
  say(`${packages.join(', ')} 설치`, `Installing ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
  for (const args of steps) spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
};

const cannotInstall = (packages) =>
  new PlainError(
    `테스트에 ${packages.join(', ')}이(가) 필요합니다. Debian·Ubuntu에서는 \`sudo apt-get install ${packages.join(' ')}\`로 설치하고, 다른 브라우저는 CHROMIUM_PATH로 알려 주십시오.`,
    `The tests need ${packages.join(' and ')}. On Debian or Ubuntu: \`sudo apt-get install ${packages.join(' ')}\`; another browser can be named in CHROMIUM_PATH.`,
  );
