import type { Download, Page } from '@playwright/test';
import { answer, press, write } from '../controls.ts';
import { expect } from '../expect.ts';
import type { Person } from '../person.ts';
import { pagesOf, picture } from '../pictures.ts';
import { looksRight } from '../watch.ts';
import { go, inDialog } from './case.ts';

const downloaded = async (page: Page, act: () => Promise<void>): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
};

/** A PDF that opens and has at least one page; kept as pictures for the documentation. */
const keep = async (download: Download, name: string): Promise<void> => {
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  expect(await pagesOf(await download.path(), name)).toBeGreaterThan(0);
};

/** Issues a document of the case and takes the PDF home, with a reason. */
export const issueDocument = async ({ page }: Person, kind: string, name: string): Promise<void> => {
  await go(page, '문서');
  await inDialog(page, '문서 발행', '문서 발행', async (dialog) => {
    await answer(dialog, '문서', kind);
    await press(dialog, '문서 발행');
  });
  const row = page.getByRole('row').filter({ hasText: kind });
  await row.getByRole('button', { name: /내려받기$/ }).click();
  const dialog = page.getByRole('alertdialog');
  await write(dialog, '사유', '결재 문서 철에 붙임');
  await keep(await downloaded(page, () => press(dialog, '내려받기')), name);
  await expect(dialog).toBeHidden();
};

export const lookAtDocuments = async ({ page }: Person): Promise<void> => {
  await looksRight(page);
  await picture(page, '23-documents');
};

/** 기관장 보고 (제18조): the situation on one page, and on paper. */
export const readStatus = async ({ page, open }: Person): Promise<void> => {
  await open('/status');
  await looksRight(page);
  await page.getByRole('link', { name: /장학금 지원자 명단 노출/ }).click();
  await expect(page.getByRole('heading', { name: '장학금 지원자 명단 노출' })).toBeVisible();
  await expect(page.getByText('2,300명').first()).toBeVisible();
  await looksRight(page);
  await picture(page, '02-phone-status');
  await keep(await downloaded(page, () => press(page, 'PDF로 보기')), 'executive-status');
};
