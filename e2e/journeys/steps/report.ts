import { expect } from '../expect.ts';
import { tabTo } from '../keyboard.ts';
import type { Person } from '../person.ts';
import { picture } from '../pictures.ts';
import { looksRight } from '../watch.ts';

const SUMMARY =
  '장학금 선발 결과 공지의 붙임파일에 지원자 2,300명의 이름, 주민등록번호, 전자우편 주소가 함께 올라가 있습니다. 파일은 아직 내려받을 수 있습니다.';

/** 침해사실 신고 (대응지침 제11조): on a telephone of 360 pixels, without a pointer. */
export const reportBreach = async ({ page, open }: Person): Promise<void> => {
  await open('/');
  await looksRight(page);
  await picture(page, '10-phone-home');
  await open('/report');
  await looksRight(page);
  await tabTo(page, page.getByRole('textbox', { name: '무슨 일이 있었습니까' }));
  await page.keyboard.insertText(SUMMARY);
  await picture(page, '11-phone-report', { asScrolled: true });
  await tabTo(page, page.getByRole('textbox', { name: '관련된 사람의 수' }));
  await page.keyboard.type('2300');
  await tabTo(page, page.getByRole('button', { name: '신고하기', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '신고를 받았습니다' })).toBeVisible();
  await looksRight(page);
  await picture(page, '12-phone-reported');
};

/** The reporter sees how far it has come, and nothing of the case. */
export const seeOwnReport = async ({ page, open }: Person, stage: string): Promise<void> => {
  await open('/report/mine');
  await expect(
    page
      .getByRole('row', { name: /지원자 2,300명/ })
      .or(page.getByText(/지원자 2,300명/))
      .first(),
  ).toBeVisible();
  await expect(page.getByText(stage, { exact: true })).toBeVisible();
  await looksRight(page);
};
