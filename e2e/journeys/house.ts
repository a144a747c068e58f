import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startTestApp, type SignedInClient, type TestApp, type TestAppOptions } from '../../apps/server/test/app.ts';
import { builtPages } from './stage.ts';
import { looksRightEverywhere, watch, type Watch } from './watch.ts';

/** The product with its built pages and a browser, for a story in which nobody has to be set up or to sign in. */
export interface House extends AsyncDisposable {
  readonly app: TestApp;
  /** Opens a page as somebody, does something there, and holds the page to working and to being readable. */
  readonly at: (client: SignedInClient, path: string, act: (page: Page, seen: Watch) => Promise<void>) => Promise<void>;
}

export const openHouse = async (options: TestAppOptions = {}): Promise<House> => {
  const folder = await mkdtemp(join(tmpdir(), 'bongsu-pages-'));
  const app = await startTestApp({ ...options, pages: await builtPages(folder) });
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return {
    app,
    at: async (client, path, act) => {
      const context = await browser.newContext({ baseURL: app.address, locale: 'ko-KR' });
      await client.fetch('/api/session');
      await context.addCookies([{ name: 'bongsu', value: client.session ?? '', url: app.address }]);
      const page = await context.newPage();
      const seen = watch(page, path);
      await page.goto(path);
      await act(page, seen);
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
