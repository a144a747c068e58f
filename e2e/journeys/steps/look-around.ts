import { expect } from '../expect.ts';
import type { Person } from '../person.ts';
import { picture } from '../pictures.ts';
import { looksRight } from '../watch.ts';

/** What waits for the handler on the evening itself, and the register with its running clocks. */
export const lookAtHome = async ({ page, open }: Person): Promise<void> => {
  await open('/');
  await expect(page.getByRole('timer').first()).toBeVisible();
  await looksRight(page);
  await picture(page, '01-home');
  await open('/incidents');
  await expect(page.getByRole('link', { name: /장학금 지원자 명단 노출/ })).toBeVisible();
  await looksRight(page);
  await picture(page, '03-register');
};

/** 현황판: what runs and what waits, for whoever answers for all of it. */
export const lookAtFigures = async ({ page, open }: Person): Promise<void> => {
  await open('/dashboard');
  await expect(page.getByRole('timer').first()).toBeVisible();
  await looksRight(page);
  await picture(page, '24-dashboard');
};

/** The pages of every day: figures without a case, the record of who saw what, the settings, the own account. */
export const lookAround = async ({ page, open }: Person): Promise<void> => {
  for (const path of ['/dashboard', '/access-records', '/organisation', '/account']) {
    await open(path);
    await expect(page.locator('.ui-skeleton')).toHaveCount(0);
    await looksRight(page);
  }
};
