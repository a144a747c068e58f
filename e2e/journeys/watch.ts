import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DESK, PHONE } from './screens.ts';

/** What the browser says when the server refuses; told apart from real errors by the answers themselves. */
const REFUSED = 'Failed to load resource';

/** Everything that went wrong on somebody's pages without anybody asking for it. */
export interface Watch {
  /** The page may now be refused something: what the story wants to see. */
  expectRefusal<T>(act: () => Promise<T>): Promise<T>;
  /** Throws when anything went wrong so far. */
  verify(): void;
}

export const watch = (page: Page, who: string): Watch => {
  const wrong: string[] = [];
  let mayBeRefused = false;
  const keep = (what: string): void => void wrong.push(`${who} at ${new URL(page.url()).pathname}: ${what}`);
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith(REFUSED)) keep(message.text());
  });
  page.on('pageerror', (error) => keep(error.message));
  page.on('response', (response) => {
    const isRefusal = response.status() >= 400 && response.status() < 500;
    if (response.status() >= 400 && !(isRefusal && mayBeRefused))
      keep(`${response.request().method()} ${response.url()} → ${response.status()}`);
  });
  return {
    async expectRefusal(act) {
      mayBeRefused = true;
      try {
        return await act();
      } finally {
        mayBeRefused = false;
      }
    },
    verify() {
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    },
  };
};

/** Fonts are there, and no colour is on its way from one to another; what turns for ever is not waited for. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });

/** No serious finding of axe-core, and nothing that sticks out to the side of the page. */
export const looksRight = async (page: Page): Promise<void> => {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const found = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
  if (found.length > 0) throw new Error(`${page.url()} keeps people out:\n${found.join('\n')}`);
  const [width, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  if (width > shown) throw new Error(`${page.url()} is ${width} pixels wide where ${shown} are shown`);
};

/** The same on a desk and on a telephone, whichever of them somebody holds. */
export const looksRightEverywhere = async (page: Page): Promise<void> => {
  const own = page.viewportSize() ?? DESK;
  for (const screen of [DESK, PHONE]) {
    await page.setViewportSize(screen);
    await looksRight(page);
  }
  await page.setViewportSize(own);
};
