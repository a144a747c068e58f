import type { Locator, Page } from '@playwright/test';
import { answer, opened, press, write, writeMoment } from '../controls.ts';
import { expect } from '../expect.ts';
import type { Person } from '../person.ts';
import { picture } from '../pictures.ts';
import { looksRight } from '../watch.ts';
import { go, inDialog } from './case.ts';

/** 확인한 사실 (붙임3): when, how many, what, how and why, and what decides the duties. */
export const recordFacts = async ({ page }: Person): Promise<void> => {
  await go(page, '개요');
  await inDialog(page, /^언제: (기록하기|고치기)$/, '언제', async (dialog) => {
    await writeMoment(dialog, '발생한 때', '2026-11-20 15:10');
    await writeMoment(dialog, '확산을 막은 때', '2026-11-20 18:40');
    await write(dialog, '어디에서 확인했습니까', '누리집 접속기록');
    await press(dialog, '사실 기록');
  });
  await inDialog(page, /^규모와 항목: (기록하기|고치기)$/, '규모와 항목', async (dialog) => {
    await write(dialog, '정보주체 수', '2300');
    await answer(dialog, '유출 등의 유형', '유출');
    await answer(dialog, '개인정보의 종류', '일반 개인정보', '주민등록번호');
    await write(dialog, '유출 등이 된 항목', '이름, 주민등록번호, 전자우편 주소');
    await write(dialog, '어디에서 확인했습니까', '붙임파일의 숨은 시트');
    await press(dialog, '사실 기록');
  });
  await inDialog(page, /^경위와 원인: (기록하기|고치기)$/, '경위와 원인', async (dialog) => {
    await write(dialog, '발생 경위', '장학금 선발 결과를 공지하면서 숨은 시트에 지원자 명단이 남은 파일을 붙임');
    await answer(dialog, '침해 방법', '노출');
    await answer(dialog, '원인 구분', '업무 과실');
    await write(dialog, '원인', '숨은 시트를 지우지 않고 파일을 게시함');
    await write(dialog, '피해', '접속기록으로 확인한 내려받기 41회, 알려진 2차 피해 없음');
    await write(dialog, '관련자 (보고서에 쓰는 말)', '게시 담당자 1명');
    await press(dialog, '사실 기록');
  });
  await inDialog(page, /^의무를 가르는 물음: (기록하기|고치기)$/, '의무를 가르는 물음', async (dialog) => {
    await answer(dialog, '연락처를 모르는 정보주체가 있는가', '없음: 모두 연락할 수 있음');
    await answer(dialog, '회수·삭제하여 침해 가능성이 현저히 낮아졌는가', '아니오');
    await press(dialog, '사실 기록');
  });
  await expect(page.getByText('2,300명', { exact: true })).toBeVisible();
  await looksRight(page);
  await picture(page, '04-case');
};

/** One duty of the law, by its name. */
const dutyOf = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

const NOTICE = '정보주체에 대한 유출등 통지';
const REPORT = '감독기관에 대한 유출등 신고';
const MINIMISING = '회수·삭제 등 피해 최소화 조치';

/** 법정 의무: what the law asks, by when, and by which article. */
export const readDuties = async ({ page }: Person, left: string, name: string): Promise<void> => {
  await go(page, '법정 의무');
  for (const [title, article] of [
    [NOTICE, /제34조제1항/],
    [REPORT, /제34조제3항|제40조제1항/],
  ] as const) {
    const duty = dutyOf(page, title);
    await expect(duty.getByRole('timer')).toContainText(left);
    await duty.getByText('이렇게 판단한 까닭').click();
    await expect(duty.getByText(article).first()).toBeVisible();
  }
  await looksRight(page);
  await picture(page, name);
};

/** 피해 최소화 조치 (법 제34조제2항): done by hand, so recorded by hand. */
export const recordMinimising = async ({ page }: Person): Promise<void> => {
  await go(page, '법정 의무');
  await press(dutyOf(page, MINIMISING), '밖에서 한 이행 기록');
  const dialog = await opened(page, '이행 기록');
  await press(dialog, '지금');
  await write(dialog, '방법', '공지와 붙임파일을 내리고 검색엔진 저장본을 지움');
  await press(dialog, '이행 기록');
  await expect(dialog).toBeHidden();
};

/** Notice and report are done, and the product knows it without being told. */
export const seeDutiesDone = async ({ page }: Person): Promise<void> => {
  await go(page, '법정 의무');
  for (const name of [NOTICE, REPORT, MINIMISING]) {
    await expect(dutyOf(page, name).getByText('기한 안에 이행', { exact: true })).toBeVisible();
  }
  await looksRight(page);
};
