import { jpegWith } from '../../../apps/server/src/features/public-door/strip/files.fixture.ts';
import { expect } from '../expect.ts';
import { picture } from '../pictures.ts';
import type { Stage } from '../stage.ts';
import { visit } from '../telephone.ts';

/** What the reporter says and sends; none of it may stand in a log. */
export const SAID = {
  summary: '도서관 예약 누리집의 관리자 화면이 비밀번호 없이 열립니다. 이용자 명단이 보입니다.',
  answer: 'The address was lib.hanbit.invalid/export, on Sunday evening.',
  more: 'A second link of the same page opened as well.',
  artist: '김구름',
  file: 'IMG_7731.jpg',
};

/** 침해사실 신고 without an account (붙임1): a text, a photograph, and a receipt that is shown once. */
export const reportUnnamed = async (stage: Stage): Promise<string> => {
  const { page, look, leave } = await visit(stage, '/report');
  await page.getByRole('button', { name: '새로 신고하기' }).waitFor();
  await look();
  await picture(page, 'told-01-door', { asIs: true });
  await page.getByRole('button', { name: '새로 신고하기' }).press('Enter');
  await page.getByLabel('무슨 일이 있었습니까').fill(SAID.summary);
  await page.getByLabel('학생').check();
  const photograph = { name: SAID.file, mimeType: 'image/jpeg', buffer: jpegWith(SAID.artist) };
  await page.getByLabel('파일').setInputFiles([photograph]);
  await look();
  await page.getByRole('button', { name: '신고하기' }).press('Enter');
  await page.getByRole('heading', { name: '신고를 받았습니다' }).waitFor();
  await page.getByText(`${SAID.file}: 받았습니다`).waitFor();
  const receipt = (await page.locator('.door-code [aria-hidden]').textContent()) ?? '';
  expect(receipt).toMatch(/^(?:[2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}$/);
  await look();
  await picture(page, 'told-02-receipt', { asIs: true });
  await page.reload();
  await page.getByRole('button', { name: '새로 신고하기' }).waitFor();
  await expect(page.getByText(receipt)).toHaveCount(0);
  await leave();
  return receipt;
};

/** Comes back in English, reads what was asked, answers and adds a fact. */
export const answerAndAdd = async (stage: Stage, receipt: string, question: string): Promise<void> => {
  const { page, look, leave } = await visit(stage, '/report', 'en-US');
  await page.getByRole('button', { name: 'Come back with a receipt' }).press('Enter');
  await page.getByLabel('Receipt').fill(receipt.toLowerCase());
  await page.getByRole('button', { name: 'Open' }).press('Enter');
  await page.getByText(question).waitFor();
  await look();
  for (const text of [SAID.answer, SAID.more]) {
    await page.getByLabel('What you want to add').fill(text);
    await page.getByRole('button', { name: 'Send' }).press('Enter');
    await page.locator('li[data-from=reporter]').getByText(text).waitFor();
  }
  await look();
  await picture(page, 'told-04-thread', { asIs: true });
  await leave();
};
