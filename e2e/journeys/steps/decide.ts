import { answer, choose, find, opened, press, tick, write } from '../controls.ts';
import { expect } from '../expect.ts';
import { tabTo } from '../keyboard.ts';
import type { Person } from '../person.ts';
import { picture } from '../pictures.ts';
import type { Stage } from '../stage.ts';
import { looksRight } from '../watch.ts';
import { go, inDialog } from './case.ts';

/** 비상연락망 (붙임4): somebody of our own, and a firm that answers at night. */
export const keepContacts = async ({ page, open }: Person, member: string): Promise<void> => {
  await open('/contacts');
  await inDialog(page, '연락처 올리기', '연락처 올리기', async (dialog) => {
    await find(page, dialog, '우리 구성원', member);
    await write(dialog, '맡은 일', '기록과 연락');
    await write(dialog, '휴대전화', '010-0000-1001');
    await press(dialog, '저장');
  });
  await inDialog(page, '연락처 올리기', '연락처 올리기', async (dialog) => {
    await choose(page, dialog, '구분', '보안관제·유지보수 업체');
    await write(dialog, '이름 또는 창구', '누리집 유지보수 당직');
    await write(dialog, '소속', '가온정보');
    await write(dialog, '전화', '02-0000-1002');
    await press(dialog, '저장');
  });
  await expect(page.getByText('누리집 유지보수 당직').first()).toBeVisible();
  await looksRight(page);
};

/** The mail that tells the protection officer says nothing of what happened; its link leads to the case. */
export const openFromMail = async (stage: Stage, { open, email }: Person): Promise<string> => {
  let text = '';
  // The server looks on its own as well, and may just have done so: the mail goes a minute later then.
  const newest = async (): Promise<string> => {
    await stage.minutePasses();
    text = stage.sink.messages.findLast(({ envelope }) => envelope.to.includes(email))?.parsed.text ?? '';
    return text;
  };
  await expect.poll(newest).toContain('신고');
  expect(text).not.toContain('2,300');
  const link = /https?:\S+\/incidents\/[\w-]+/.exec(text)?.[0] ?? '';
  const path = new URL(link).pathname;
  await open(path);
  return path;
};

/** 접수 (제12조): the number, the department. */
export const enterInRegister = async ({ page }: Person, department: string): Promise<string> => {
  await go(page, '접수·등급·담당');
  await inDialog(page, '관리대장에 올리기', '관리대장에 올리기', async (dialog) => {
    await write(dialog, '신고개요', '장학금 지원자 명단 노출');
    await answer(dialog, '신고자 유형', '교직원');
    await choose(page, dialog, '발생 부서', department);
    await press(dialog, '관리대장에 올리기');
  });
  const number = page.locator('.case-number');
  await expect(number).toHaveText(/\d/);
  await looksRight(page);
  return (await number.textContent()) ?? '';
};

/** 등급 분류 (제9조): three questions, answered with the keyboard alone. */
export const grade = async ({ page }: Person): Promise<void> => {
  const button = page.getByRole('button', { name: '등급 분류', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = await opened(page, '등급 분류');
  const reply = async (question: RegExp, key: 'Space' | 'ArrowDown'): Promise<void> => {
    await tabTo(page, dialog.getByRole('radiogroup', { name: question }));
    await page.keyboard.press(key);
  };
  await reply(/기관 외부의 제3자/, 'Space');
  await reply(/근거 없이 수집/, 'ArrowDown');
  await reply(/안전하지 않게 저장/, 'ArrowDown');
  await expect(dialog.getByText('답에 따르면 1등급입니다.')).toBeVisible();
  await expect(dialog.getByRole('radio', { name: /1등급/ })).toBeChecked();
  await looksRight(page);
  await picture(page, '05-grade');
  await tabTo(page, dialog.getByRole('button', { name: '등급 분류' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
};

/** 처리책임자 지정과 대응팀 소집 (제13조). */
export const nameHandlerAndTeam = async ({ page }: Person, handler: string, member: string): Promise<void> => {
  await inDialog(page, '처리책임자 지정', '처리책임자 지정', async (dialog) => {
    await find(page, dialog, '처리책임자', handler);
    await press(dialog, '처리책임자 지정');
  });
  await inDialog(page, '대응팀 소집', '대응팀 소집', async (dialog) => {
    await tick(dialog, member);
    await tick(dialog, '누리집 유지보수 당직');
    await write(dialog, `${member}의 맡을 일`, '기록과 연락');
    await write(dialog, '누리집 유지보수 당직의 맡을 일', '게시물과 저장본 삭제');
    await looksRight(page);
    await picture(page, '06-team');
    await press(dialog, '소집하기');
  });
  await expect(page.getByText('게시물과 저장본 삭제')).toBeVisible();
  await looksRight(page);
};
