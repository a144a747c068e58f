import { press } from '../controls.ts';
import { expect } from '../expect.ts';
import type { Person } from '../person.ts';
import { picture } from '../pictures.ts';
import { allClear, possibly } from '../recipients.ts';
import { looksRightEverywhere } from '../watch.ts';
import { go } from './case.ts';

const dutyOf = ({ page }: Person, article: RegExp) => page.getByRole('region').filter({ hasText: article });

const POSSIBLE = /제34조제2항/;
const CLEAR = /제39조의3제3항/;

/** 법정 의무: seventy-two hours from when the possibility was known. */
export const readPossibilityDuty = async (officer: Person): Promise<void> => {
  await go(officer.page, '법정 의무');
  await expect(dutyOf(officer, POSSIBLE).getByRole('timer').first()).toBeVisible();
  await looksRightEverywhere(officer.page);
  await picture(officer.page, 'told-05-duties');
};

/** To whom the possibility was told, exactly. */
export const takeListOver = async ({ page }: Person): Promise<void> => {
  await page.getByRole('tab', { name: /받는 사람/ }).click();
  await expect(page.getByText(possibly.title).first()).toBeVisible();
  await looksRightEverywhere(page);
  await picture(page, 'clear-15-copy');
  await press(page, '가져오기');
  await expect(page.getByText('명단을 올렸습니다')).toBeVisible();
};

/** Both duties done, the notices tied to one another, and the timeline tells of both. */
export const seeCleared = async (officer: Person): Promise<void> => {
  const { page } = officer;
  await go(page, '법정 의무');
  await expect(dutyOf(officer, POSSIBLE).getByText('기한 안에 이행').first()).toBeVisible();
  await expect(dutyOf(officer, CLEAR).getByText(/이행/).first()).toBeVisible();
  await looksRightEverywhere(page);
  await picture(page, 'clear-30-duties');
  await go(page, '대응 과정');
  await expect(page.getByText('통지 발송을 마침')).toHaveCount(2);
  await looksRightEverywhere(page);
  await picture(page, 'clear-31-timeline');
  await go(page, '통지·신고');
  await page.getByRole('link', { name: allClear.title }).first().click();
  await page.getByRole('link', { name: `앞선 통지: ${possibly.title}` }).click();
  await expect(page.getByRole('link', { name: allClear.title })).toBeVisible();
};
