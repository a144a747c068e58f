import type { Page } from '@playwright/test';
import { answer, opened, press, write } from '../controls.ts';
import { expect } from '../expect.ts';
import type { Person } from '../person.ts';
import { picture } from '../pictures.ts';
import { addressesOf, type Mailing } from '../recipients.ts';
import type { Stage } from '../stage.ts';
import { looksRight } from '../watch.ts';
import { go, inDialog } from './case.ts';

const counted = (count: number): string => count.toLocaleString('en-US');

/** What no fact of the case could fill. */
const fillMissing = async (page: Page, advice: string): Promise<void> => {
  const missing = page.locator('.notice-item').filter({ hasText: '빠짐' });
  for (let left = await missing.count(); left > 0; left -= 1) {
    await missing.first().getByRole('textbox').fill(advice);
    await expect(missing).toHaveCount(left - 1);
  }
};

/** 통지문 (법 제34조제1항): drafted from the facts, every item of the law checked. */
export const draftNotice = async ({ page }: Person, { kind, title, advice, shots }: Mailing): Promise<void> => {
  await go(page, '통지·신고');
  await press(page, '통지문 쓰기');
  const dialog = await opened(page, '통지문 쓰기');
  await answer(dialog, '어떤 통지인가요', kind);
  await looksRight(page);
  await press(dialog, '초안 만들기');
  await expect(page.getByRole('tab', { name: '내용' })).toBeVisible();
  await fillMissing(page, advice);
  await write(page, '제목', title);
  await press(page, '저장');
  await expect(page.getByText('저장되었고, 표현도 점검했습니다.')).toBeVisible();
  await expect(page.getByText(/법이 정한 \d개 항목을 모두 적었습니다\./)).toBeVisible();
  await looksRight(page);
  await picture(page, `${shots}14-notice`);
};

/** 명단: looked at before it is taken over; what cannot be taken says where it stands and why. */
export const uploadRecipients = async ({ page }: Person, { list, shots }: Mailing): Promise<void> => {
  await page.getByRole('tab', { name: /받는 사람/ }).click();
  const file = { name: list.file, mimeType: 'text/csv', buffer: Buffer.from(list.text) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await press(page, '올려서 살펴보기');
  await expect(page.getByText(`${counted(list.rows)}줄을 읽었습니다.`)).toBeVisible();
  await looksRight(page);
  await picture(page, `${shots}15-list`);
  await press(page, '받는 사람으로 올리기');
  await expect(page.getByText('명단을 올렸습니다')).toBeVisible();
  await looksRight(page);
  await picture(page, `${shots}16-rows`);
};

/** Whoever wrote it cannot approve it. */
export const submitNotice = async ({ page }: Person): Promise<void> => {
  await inDialog(page, '결재 올리기', '결재 올리기', (dialog) => press(dialog, '결재 올리기'));
  await expect(page.getByText(/내가 쓴 통지문은 내가 승인할 수 없습니다/)).toBeVisible();
  await expect(page.getByRole('button', { name: '승인', exact: true })).toBeHidden();
  await looksRight(page);
};

/** Exactly this text, exactly this list. */
export const approveNotice = async ({ page }: Person, { people, shots }: Mailing): Promise<void> => {
  await looksRight(page);
  await picture(page, `${shots}17-approval`);
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
    await expect(dialog.getByText(new RegExp(`${counted(people.length)}명의 명단 그대로`))).toBeVisible();
    await press(dialog, '승인');
  });
  await expect(page.getByText('승인됨').first()).toBeVisible();
};

/** Begun by one button that says to how many. */
export const beginToSend = async ({ page }: Person, { people }: Mailing): Promise<void> => {
  const button = `${counted(people.length)}명에게 보내기`;
  await inDialog(page, button, button, (dialog) => press(dialog, '보내기 시작'));
};

/** 발송: one mail each, and each delivery known. */
export const seeSent = async (stage: Stage, { page }: Person, { people, shots }: Mailing): Promise<void> => {
  const all = counted(people.length);
  await expect(page.getByText(`${all}명 가운데 ${all}명에게 보냈습니다`)).toBeVisible();
  expect(addressesOf(stage.sink)).toEqual(people.map(({ email }) => email).toSorted());
  await expect(page.getByText('발송 마침').first()).toBeVisible();
  await looksRight(page);
  await picture(page, `${shots}18-sent`);
};

export const sendNotice = async (stage: Stage, sender: Person, mailing: Mailing): Promise<void> => {
  await beginToSend(sender, mailing);
  await stage.minutePasses();
  await seeSent(stage, sender, mailing);
};
