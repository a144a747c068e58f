import { answer, press, write } from '../controls.ts';
import { expect } from '../expect.ts';
import type { Person } from '../person.ts';
import { picture } from '../pictures.ts';
import { looksRight } from '../watch.ts';
import { go, inDialog } from './case.ts';

/** 기관장 보고 (제18조). */
export const reportToHead = async ({ page }: Person): Promise<void> => {
  await go(page, '대응 과정');
  await inDialog(page, '기관장 보고 기록', '기관장 보고 기록', async (dialog) => {
    await write(dialog, '보고 방법', '전화');
    await write(dialog, '보고한 내용', '1등급 사고 발생, 대응팀 소집, 72시간 안에 통지와 신고 예정');
    await press(dialog, '기관장 보고 기록');
  });
};

/** 대응활동 (제15조): what was taken back and destroyed. */
export const retrieveAndDelete = async ({ page }: Person): Promise<void> => {
  await go(page, '대응 과정');
  const record = (kind: string, description: string): Promise<void> =>
    inDialog(page, '대응활동 기록', '대응활동 기록', async (dialog) => {
      await answer(dialog, '무엇을 했습니까', kind);
      await write(dialog, '내용', description);
      await press(dialog, '대응활동 기록');
    });
  await record('회수', '공지를 내리고 붙임파일을 서버에서 회수함');
  await record('파기', '검색엔진 저장본 삭제를 요청하여 지워진 것을 확인함');
  await expect(page.getByText('검색엔진 저장본 삭제를 요청하여 지워진 것을 확인함')).toBeVisible();
  await looksRight(page);
};

/** Every record of the case is still what it was when it was written. */
export const verifyRecords = async ({ page }: Person): Promise<void> => {
  await go(page, '대응 과정');
  await inDialog(page, '기록 사슬 확인', '기록 사슬 확인', async (dialog) => {
    await expect(dialog.getByText('기록이 온전합니다')).toBeVisible();
    await looksRight(page);
    await press(dialog, '닫기');
  });
  await picture(page, '09-timeline');
};

const LOG = 'GET /notice/4821/attachment 200\n'.repeat(2000);

/** 증거자료 (제14조제2항): kept encrypted, and shown to be what came in. */
export const keepEvidence = async ({ page }: Person): Promise<void> => {
  await go(page, '증거자료');
  await inDialog(page, '증거자료 올리기', '증거자료 올리기', async (dialog) => {
    const file = { name: 'access-20261120.log', mimeType: 'text/plain', buffer: Buffer.from(LOG) };
    await dialog.locator('input[type="file"]').setInputFiles(file);
    await write(dialog, '이름', '누리집 접속기록');
    await write(dialog, '어디에서 수집했습니까', '누리집 서버 web-01');
    await press(dialog, '증거자료 올리기');
  });
  await inDialog(page, /그대로인지 확인$/, /누리집 접속기록$/, async (dialog) => {
    await expect(dialog.getByText('올린 그대로', { exact: true })).toBeVisible();
    await looksRight(page);
    await press(dialog, '닫기');
  });
  await looksRight(page);
  await picture(page, '08-evidence');
};
