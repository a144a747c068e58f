import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { Decrypter } from 'age-encryption';
import { startTestApp, type SignedInClient, type TestApp } from '../../apps/server/test/app.ts';
import { opened, press, write } from './controls.ts';
import { looksRightEverywhere, watch } from './watch.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The product with its built pages, and a browser for whoever looks at them. */
export interface PrivacyDayStage extends AsyncDisposable {
  readonly app: TestApp;
  /** Opens a page as somebody, does something there, and holds the page to working and to being readable. */
  at(client: SignedInClient, path: string, act: (page: Page) => Promise<void>): Promise<void>;
}

export const setPrivacyDayStage = async (moment: string): Promise<PrivacyDayStage> => {
  const builder = pathToFileURL(join(root, 'scripts/lib/build-web.mjs')).href;
  const { ensureWeb } = (await import(builder)) as { readonly ensureWeb: (node: string) => Promise<boolean> };
  await ensureWeb(process.execPath);
  const folder = await mkdtemp(join(tmpdir(), 'bongsu-privacy-day-'));
  await cp(join(root, 'apps/web/dist'), folder, { recursive: true });
  const app = await startTestApp({ pages: folder, at: moment });
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return {
    app,
    async at(client, path, act) {
      const context = await browser.newContext({ baseURL: app.address, locale: 'ko-KR' });
      await client.fetch('/api/session');
      await context.addCookies([{ name: 'bongsu', value: client.session ?? '', url: app.address }]);
      const page = await context.newPage();
      const seen = watch(page, path);
      await page.goto(path);
      await act(page);
      await looksRightEverywhere(page);
      seen.verify();
      await context.close();
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await app[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** What somebody's browser keeps after a press. */
export const kept = async (page: Page, act: () => Promise<void>): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await download.path());
};

/** Answers a dialog that asks why. */
export const withReason = async (page: Page, title: string, reason: string): Promise<void> => {
  const dialog = await opened(page, title);
  await write(dialog, '사유', reason);
  await press(dialog, title);
};

/** By a library that shares nothing with the product but the format. */
export const decrypted = async (bytes: Uint8Array, key: string): Promise<Buffer> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  return Buffer.from(await decrypter.decrypt(bytes));
};

/** The words of a paper, as they stand on it. */
export const wordsOf = async (pdf: Uint8Array): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'bongsu-paper-'));
  try {
    await writeFile(join(folder, 'paper.pdf'), pdf);
    return (await promisify(execFile)('pdftotext', ['-layout', join(folder, 'paper.pdf'), '-'])).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
};
