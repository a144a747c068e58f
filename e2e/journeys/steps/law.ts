import type { Page } from '@playwright/test';
import { expect } from '../expect.ts';
import { tabTo } from '../keyboard.ts';
import type { Person } from '../person.ts';
import { looksRightEverywhere } from '../watch.ts';

export const REPORT = '감독기관에 대한 유출등 신고';

const titled = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title, exact: true });

/** 법령 from the menu of a telephone, and the rule one looks for among all of them. */
export const findRule = async ({ page, open }: Person): Promise<void> => {
  await open('/');
  await page.getByRole('button', { name: '전체', exact: true }).click();
  await page.getByRole('dialog').getByRole('link', { name: '법령', exact: true }).click();
  await expect(titled(page, '규칙')).toBeVisible();
  const rule = page.getByRole('link', { name: new RegExp(REPORT) }).first();
  await expect(rule).toBeVisible();
  await looksRightEverywhere(page);
  await rule.click();
  await expect(titled(page, REPORT)).toBeVisible();
};

/** Each version with its article and how sure it is, and each value with where it is from and until when it counts. */
export const readRule = async ({ page }: Person): Promise<void> => {
  const versions = page.getByRole('region', { name: '판본', exact: true }).getByRole('listitem');
  const now = versions.filter({ hasText: 'v4' }).first();
  await expect(now).toContainText('지금 시행 중');
  await expect(now).toContainText('확인됨');
  await expect(now).toContainText('개인정보 보호법 제34조제4항');
  await expect(now).toContainText('더해짐: I6');
  await expect(versions.filter({ hasText: 'v0' }).last()).toContainText('기억');
  await expect(page.getByText(/까지 다시 확인$/).first()).toBeVisible();
  const values = page.getByRole('region', { name: '값', exact: true });
  await expect(values.getByText('1,000명 이상').first()).toBeVisible();
  await expect(values.getByText('개인정보보호위원회, 한국인터넷진흥원').first()).toBeVisible();
  const history = values.locator('summary').first();
  await tabTo(page, history, 60);
  await page.keyboard.press('Enter');
  await expect(values.getByText(/확인, .+까지 다시 확인$/).first()).toBeVisible();
  await looksRightEverywhere(page);
};

/** 달라지는 날: what 2026-09-11 changes in that rule, and from there to the whole of it. */
export const readDayOfChange = async ({ page, open }: Person): Promise<void> => {
  await open('/law');
  await page.getByRole('link', { name: '달라지는 날', exact: true }).click();
  await page.getByRole('link', { name: '2026. 9. 11.(금)', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: '2026. 9. 11.(금)' })).toBeVisible();
  const changes = page.getByRole('region', { name: REPORT, exact: true });
  await expect(changes).toContainText(/v3\s*→\s*(뒤: )?v4/);
  await expect(changes).toContainText('더해짐: I6 손해배상 등 법적 권리와 행사 방법');
  await expect(changes).toContainText('더해짐: 위조, 변조, 훼손');
  await looksRightEverywhere(page);
  await changes.getByRole('link', { name: '규칙 전체 보기' }).press('Enter');
  await expect(titled(page, REPORT)).toBeVisible();
};
