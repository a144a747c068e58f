import type { Page } from '@playwright/test';
import { press, write, writeMoment } from '../controls.ts';
import { expect } from '../expect.ts';
import type { Person } from '../person.ts';
import { looksRight, looksRightEverywhere } from '../watch.ts';

const panelOf = (page: Page) => page.getByRole('region', { name: '법령 달력', exact: true });

/** 공휴일 더하기, for instance one that the government announces. */
export const addHoliday = async ({ page, open }: Person, day: string, name: string): Promise<void> => {
  await open('/organisation');
  const panel = panelOf(page);
  await writeMoment(panel, '공휴일', day);
  await write(panel, '이름', name);
  await press(panel, '공휴일 더하기');
  await expect(panel.getByRole('cell', { name, exact: true })).toBeVisible();
};

/** A year is complete only once its holidays are known: stated too early it is refused, and says why. */
export const completeYear = async (person: Person, year: number): Promise<void> => {
  const { page, open, watch } = person;
  const state = async (): Promise<void> => {
    await write(panelOf(page), '빠짐없이 더한 마지막 해', String(year));
    await press(panelOf(page), '빠짐없다고 확인');
  };
  await open('/organisation');
  await watch.expectRefusal(async () => {
    await state();
    await expect(panelOf(page).getByText(`${year}년의 공휴일을 먼저 더해 주세요. 아직 하나도 없습니다.`)).toBeVisible();
  });
  await looksRight(page);
  await addHoliday(person, `${year}-01-01`, '신정');
  await state();
  await expect(panelOf(page).getByText(`계산할 수 있는 마지막 해: ${year}년.`)).toBeVisible();
  await expect(panelOf(page).getByRole('cell', { name: `${year}년까지 빠짐없음`, exact: true })).toBeVisible();
  await looksRightEverywhere(page);
};
