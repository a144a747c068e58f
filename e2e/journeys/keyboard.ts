import type { Locator, Page } from '@playwright/test';

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement || element.contains(document.activeElement));

/** Goes on with the Tab key until the focus is there; nobody should need more than `most` of them. */
export const tabTo = async (page: Page, locator: Locator, most = 40): Promise<void> => {
  for (let presses = 0; presses < most; presses += 1) {
    if (await isFocused(locator)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(locator)} is not reached with ${String(most)} presses of Tab`);
};
