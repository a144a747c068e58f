import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import { PHONE } from './screens.ts';
import type { Stage } from './stage.ts';
import { watch, type Watch } from './watch.ts';

/** What the browser of somebody without an account says of itself; it must not be found anywhere afterwards. */
export const AGENT = 'Bongsu-Reporter-Telephone/7.31';

/** Somebody without an account who holds the narrowest telephone that is sold. */
export interface Visitor {
  readonly page: Page;
  readonly watch: Watch;
  /** Looks at what is there now: nothing sticks out, and axe-core has nothing to say at all. */
  readonly look: () => Promise<void>;
  /** Leaves, having left nothing in the browser. */
  readonly leave: () => Promise<void>;
}

const keptIn = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys().catch(() => [])).length,
  ]);

/** Opens a page of the public door; the telephone shows the time of the story. */
export const visit = async (stage: Stage, path: string, locale = 'ko-KR'): Promise<Visitor> => {
  const context = await stage.browser.newContext({
    viewport: PHONE,
    locale,
    userAgent: AGENT,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  await context.clock.setFixedTime(stage.clock.now().epochMilliseconds);
  const page = await context.newPage();
  const seen = watch(page, locale);
  await page.goto(`${stage.publicAddress}${path}`);
  return {
    page,
    watch: seen,
    async look() {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
    async leave() {
      expect(await context.cookies()).toEqual([]);
      expect(await keptIn(page)).toEqual([0, 0, 0, 0]);
      seen.verify();
      await context.close();
    },
  };
};
