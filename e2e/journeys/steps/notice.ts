import type { Page } from '@playwright/test';
import { opened, press, write } from '../controls.ts';
import { expect } from '../expect.ts';
import type { Person } from '../person.ts';
import { picture } from '../pictures.ts';
import { addressesOf, list, people } from '../recipients.ts';
import type { Stage } from '../stage.ts';
import { looksRight } from '../watch.ts';
import { go, inDialog } from './case.ts';

/** What no fact of the case could fill. */
const fillMissing = async (page: Page): Promise<void> => {
  const missing = page.locator('.notice-item').filter({ hasText: '빠짐' });
  for (let left = await missing.count(); left > 0; left -= 1) {
    await missing
      .first()
      .getByRole('textbox')
      .fill('주민등록번호 도용이 걱정되시면 명의도용 방지 서비스를 이용하시고, 정보보호팀에 알려 주십시오.');
    await expect(missing).toHaveCount(left - 1);
  }
};

/** 통지문 (법 제34조제1항): drafted from the facts, every item of the law checked. */
export const draftNotice = async ({ page }: Person): Promise<void> => {
  await go(page, '통지·신고');
  await press(page, '통지문 쓰기');
  const dialog = await opened(page, '통지문 쓰기');
  await press(dialog, '초안 만들기');
  await expect(page.getByRole('tab', { name: '내용' })).toBeVisible();
  await fillMissing(page);
  await write(page, '제목', '개인정보 유출 사실을 알려 드립니다');
  await press(page, '저장');
  await expect(page.getByText('저장되었고, 표현도 점검했습니다.')).toBeVisible();
  await expect(page.getByText(/법이 정한 \d개 항목을 모두 적었습니다\./)).toBeVisible();
  await looksRight(page);
  await picture(page, '14-notice');
};

/** 명단: looked at before it is taken over; what cannot be taken says where it stands and why. */
export const uploadRecipients = async ({ page }: Person): Promise<void> => {
  await page.getByRole('tab', { name: /받는 사람/ }).click();
  const file = { name: '장학금 지원자.csv', mimeType: 'text/csv', buffer: Buffer.from(list()) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await press(page, '올려서 살펴보기');
  await expect(page.getByText('2,303줄을 읽었습니다.')).toBeVisible();
  await looksRight(page);
  await picture(page, '15-list');
  await press(page, '받는 사람으로 올리기');
  await expect(page.getByText('명단을 올렸습니다')).toBeVisible();
  await expect(page.getByText('잘못된 메일 주소').first()).toBeVisible();
  await looksRight(page);
  await picture(page, '16-rows');
};

/** Whoever wrote it cannot approve it. */
export const submitNotice = async ({ page }: Person): Promise<void> => {
  await inDialog(page, '결재 올리기', '결재 올리기', (dialog) => press(dialog, '결재 올리기'));
  await expect(page.getByText(/내가 쓴 통지문은 내가 승인할 수 없습니다/)).toBeVisible();
  await expect(page.getByRole('button', { name: '승인', exact: true })).toBeHidden();
  await looksRight(page);
};

/** Exactly this text, exactly this list. */
export const approveNotice = async ({ page }: Person): Promise<void> => {
  await looksRight(page);
  await picture(page, '17-approval');
  // The mail itself stands in a frame where no script runs, so it is read as plain text.
  await page.getByRole('tab', { name: '미리보기' }).click();
  const mail = page.getByTitle('받는 사람이 보게 될 메일');
  await expect(mail).toBeVisible();
  const family = mail.evaluate((frame: HTMLIFrameElement) =>
    frame.contentDocument === null ? '' : getComputedStyle(frame.contentDocument.body).fontFamily,
  );
  expect(await family).toContain('Pretendard GOV');
  await page.getByText('글로만 보는 사람에게는').click();
  await expect(page.locator('pre')).toContainText('정보보호팀 02-0000-0000');
  await inDialog(page, '승인', '승인', async (dialog) => {
    await expect(dialog.getByText(/2,300명의 명단 그대로/)).toBeVisible();
    await press(dialog, '승인');
  });
  await expect(page.getByText('승인됨').first()).toBeVisible();
};

/** 발송: one mail each, and each delivery known. */
export const sendNotice = async (stage: Stage, { page }: Person): Promise<void> => {
  await inDialog(page, '2,300명에게 보내기', '2,300명에게 보내기', (dialog) => press(dialog, '보내기 시작'));
  await stage.minutePasses();
  await expect(page.getByText('2,300명 가운데 2,300명에게 보냈습니다')).toBeVisible();
  expect(addressesOf(stage.sink)).toEqual(people.map(({ email }) => email).toSorted());
  await expect(page.getByText('발송 마침').first()).toBeVisible();
  await looksRight(page);
  await picture(page, '18-sent');
};
