import { readFile } from 'node:fs/promises';
import { jpegWith } from '../../../apps/server/src/features/public-door/strip/files.fixture.ts';
import { answer, choose, find, opened, press, write, writeMoment } from '../controls.ts';
import { expect } from '../expect.ts';
import type { Person } from '../person.ts';
import { picture } from '../pictures.ts';
import { looksRightEverywhere } from '../watch.ts';
import { SAID } from './anonymous.ts';
import { go, inDialog } from './case.ts';

const threadOf = ({ page }: Person) => page.getByRole('region', { name: '신고자와 주고받기' });

/** The copy of the photograph, taken out with a reason: the picture is there, who took it is not. */
const lookAtCopy = async (officer: Person): Promise<void> => {
  const { page } = officer;
  await press(threadOf(officer), 'F-01.jpg 내려받기');
  const dialog = await opened(page, '주고받은 파일 내려받기');
  await write(dialog, '사유', '신고 내용을 확인함');
  const [download] = await Promise.all([page.waitForEvent('download'), press(dialog, '내려받기')]);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
  expect([jpegWith(SAID.artist), bytes].map((file) => file.includes(SAID.artist))).toEqual([true, false]);
  await expect(dialog).toBeHidden();
};

export const receiveAndAsk = async (officer: Person, question: string): Promise<void> => {
  const { page } = officer;
  await expect(page.getByText(SAID.summary).last()).toBeVisible();
  await lookAtCopy(officer);
  await write(threadOf(officer), '신고자에게 물을 것', question);
  await press(threadOf(officer), '묻기');
  await expect(threadOf(officer).getByText(question)).toBeVisible();
  await looksRightEverywhere(page);
  await picture(page, 'told-03-triage');
};

export const readAnswer = async (officer: Person): Promise<void> => {
  await go(officer.page, '개요');
  for (const text of [SAID.answer, SAID.more]) await expect(threadOf(officer).getByText(text)).toBeVisible();
  await looksRightEverywhere(officer.page);
};

/** 접수 (제12조). */
export const register = async ({ page }: Person): Promise<void> => {
  await go(page, '접수·등급·담당');
  await inDialog(page, '관리대장에 올리기', '관리대장에 올리기', async (dialog) => {
    await write(dialog, '신고개요', '도서관 예약 누리집 관리자 화면 노출');
    await press(dialog, '관리대장에 올리기');
  });
  await expect(page.locator('.case-number')).toHaveText(/\d/);
};

/** 등급과 처리책임자 (제9조, 제13조): somebody got in; that anything went out nobody knows. */
export const decide = async ({ page }: Person, handler: string): Promise<void> => {
  await go(page, '접수·등급·담당');
  await inDialog(page, '등급 분류', '등급 분류', async (dialog) => {
    const [outside, inside, unsafe] = [0, 1, 2].map((nth) => dialog.getByRole('radiogroup').nth(nth));
    await outside?.getByText('아니오', { exact: true }).click();
    await inside?.getByText('예', { exact: true }).click();
    await unsafe?.getByText('아니오', { exact: true }).click();
    await press(dialog, '등급 분류');
  });
  await inDialog(page, '처리책임자 지정', '처리책임자 지정', async (dialog) => {
    await find(page, dialog, '처리책임자', handler);
    await press(dialog, '처리책임자 지정');
  });
};

/** 유출 등의 가능성 (법 제34조제2항): when it was known, and which of the two cases of the decree it is. */
export const recordPossibility = async ({ page }: Person, at: string): Promise<void> => {
  await go(page, '개요');
  await inDialog(page, /^규모와 항목: (기록하기|고치기)$/, '규모와 항목', async (dialog) => {
    await write(dialog, '정보주체 수', '10000');
    await answer(dialog, '개인정보의 종류', '일반 개인정보');
    await write(dialog, '유출 등이 된 항목', '성명, 전자우편 주소, 휴대전화 번호');
    await press(dialog, '사실 기록');
  });
  await inDialog(page, /^경위와 원인: (기록하기|고치기)$/, '경위와 원인', async (dialog) => {
    await write(dialog, '발생 경위', '도서관 예약 누리집의 관리자 화면이 인증 없이 열려 있었습니다.');
    await press(dialog, '사실 기록');
  });
  await inDialog(page, /^특별한 사정: (기록하기|고치기)$/, '특별한 사정', async (dialog) => {
    await writeMoment(dialog, '가능성을 알게 된 때', at);
    await choose(page, dialog, '근거', '불법적인 접근은 있었으나');
    await looksRightEverywhere(page);
    await press(dialog, '사실 기록');
  });
};

/** That nothing leaked after all, and since when that is known. */
export const recordCleared = async ({ page }: Person, at: string): Promise<void> => {
  await go(page, '개요');
  await inDialog(page, /^특별한 사정: (기록하기|고치기)$/, '특별한 사정', async (dialog) => {
    await writeMoment(dialog, '유출이 아님을 확인한 때', at);
    await write(dialog, '어디에서 확인했습니까', '누리집 접속기록');
    await press(dialog, '사실 기록');
  });
};
