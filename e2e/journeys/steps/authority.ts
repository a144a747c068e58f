import { opened, press, write, writeMoment } from '../controls.ts';
import { expect } from '../expect.ts';
import type { Person } from '../person.ts';
import { picture } from '../pictures.ts';
import { looksRight } from '../watch.ts';
import { go, inDialog } from './case.ts';

/** 유출등 신고서 (시행령 제40조): filled from the facts, filed on the portal, its receipt number kept. */
export const reportToAuthority = async ({ page }: Person, receipt: string): Promise<void> => {
  await go(page, '통지·신고');
  await press(page, '신고서 쓰기');
  const dialog = await opened(page, '신고서 쓰기');
  await press(dialog, '초안 만들기');
  await expect(page.getByRole('tab', { name: '신고서' })).toBeVisible();
  const missing = page.locator('.notice-item').filter({ hasText: '빠짐' });
  for (let left = await missing.count(); left > 0; left -= 1) {
    await missing.first().getByRole('textbox').fill('정보보호팀에서 문의와 피해 신고를 받으며, 확인된 피해는 없음');
    await expect(missing).toHaveCount(left - 1);
  }
  await press(page, '저장하고 점검');
  await expect(page.getByText('법이 정한 항목을 모두 적었습니다.')).toBeVisible();
  await looksRight(page);
  await picture(page, '19-authority-report');

  await inDialog(page, '신고한 것 기록', '신고한 것 기록', async (filing) => {
    await writeMoment(filing, '신고한 때', '2026-11-21 14:00');
    await press(filing, '기록');
  });
  await inDialog(page, '접수번호 적기', '접수번호 적기', async (filing) => {
    await write(filing, '접수번호', receipt);
    await writeMoment(filing, '접수된 때', '2026-11-21 14:05');
    await press(filing, '기록');
  });
  await expect(page.getByText(receipt)).toBeVisible();
  await looksRight(page);
};
