import type { Locator, Page } from '@playwright/test';
import { answer, choose, writeMoment } from '../controls.ts';
import { expect } from '../expect.ts';
import { tabTo } from '../keyboard.ts';
import type { Person } from '../person.ts';
import { looksRight, looksRightEverywhere } from '../watch.ts';
import { REPORT } from './law.ts';

const answerIn = (page: Page): Locator => page.getByRole('region', { name: '법이 요구하는 것', exact: true });

/** The report to the authority among what is open; one that does not apply is folded away. */
const reportIn = (page: Page): Locator => answerIn(page).getByRole('region', { name: REPORT, exact: true });

const countIn = (page: Page): Locator => page.getByRole('textbox', { name: /^정보주체 수/ });

const retype = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
};

/** 업무 과실, 일반 개인정보: whether it is reported hangs on how many people it concerns. */
const supposeMistake = async (page: Page): Promise<void> => {
  await choose(page, page, '원인', '업무 과실');
  await answer(page, '유출 등의 유형', '유출');
  await answer(page, '개인정보의 종류', '일반 개인정보');
  await writeMoment(page, '유출 등을 알게 된 때', '2026-11-20 09:00');
  await expect(reportIn(page)).toContainText('사실 확인 필요');
};

/** The answer follows each digit while the cursor stays where it is; there is no button to press. */
const countPeople = async (page: Page): Promise<void> => {
  await tabTo(page, countIn(page));
  await page.keyboard.type('999');
  await expect(reportIn(page)).toBeHidden();
  await retype(page, '1000');
  await expect(reportIn(page)).toContainText('이행해야 함');
  await expect(reportIn(page).getByRole('timer')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(reportIn(page)).toBeHidden();
  await page.keyboard.type('0');
  await expect(reportIn(page)).toContainText('이행해야 함');
  await expect(countIn(page)).toBeFocused();
};

/** What contradicts itself is refused beside its field, in words; the answer before stays in sight. */
const contradict = async ({ page, watch }: Person): Promise<void> => {
  const refusal = page.getByText('‘적어도 몇 명’보다 작을 수 없습니다.');
  await page.keyboard.press('Tab');
  await watch.expectRefusal(async () => {
    await page.keyboard.type('2000');
    await expect(refusal).toBeVisible();
  });
  await expect(answerIn(page).getByText('고칠 항목이 1개 있습니다.')).toBeVisible();
  await expect(reportIn(page)).toBeVisible();
  await looksRight(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expect(refusal).toBeHidden();
};

/** 가정해 보기, typed; and the supposition is still there for whoever opens its address. */
export const play = async (person: Person): Promise<void> => {
  const { page, open } = person;
  await open('/law/what-if');
  await supposeMistake(page);
  await countPeople(page);
  await contradict(person);
  await page.reload();
  await expect(countIn(page)).toHaveValue('1000');
  await expect(reportIn(page)).toContainText('이행해야 함');
  await looksRightEverywhere(page);
};

const SUPPOSED = [
  'asOf=2021-03-02T12:00',
  'organisation.roles=controller',
  'breach.awareAt=2021-03-02T09:00',
  'breach.effects=leak',
  'breach.subjectCount=1200',
].join('&');

/** The five days of a guideline from 2021-03-02 on, which ended on a Sunday: the day that is suggested. */
export const readSuggestedDay = async ({ page }: Person, day: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`/law/what-if#${SUPPOSED}`);
  await expect(answerIn(page).getByText(`지침이 권하는 날: ${day}`).first()).toBeVisible();
};
