import type { Locator, Page } from '@playwright/test';
import { opened } from '../controls.ts';
import { expect } from '../expect.ts';

type Section = '개요' | '접수·등급·담당' | '법정 의무' | '통지·신고' | '대응 과정' | '증거자료' | '종결·사후' | '문서';

/** Goes to a section of the case one is looking at. */
export const go = async (page: Page, section: Section): Promise<void> => {
  const tabs = page.getByRole('navigation', { name: '사고의 화면' });
  await tabs.getByRole('link', { name: section, exact: true }).click();
  await expect(tabs.getByRole('link', { name: section, exact: true })).toHaveAttribute('aria-current', 'page');
};

/** A dialog of the case: the button that opens it, its title, and what is done in it. */
export const inDialog = async (
  page: Page,
  button: string | RegExp,
  title: string | RegExp,
  fill: (dialog: Locator) => Promise<void>,
): Promise<void> => {
  await page.getByRole('button', { name: button }).first().click();
  const dialog = await opened(page, title);
  await fill(dialog);
  await expect(dialog).toBeHidden();
};
