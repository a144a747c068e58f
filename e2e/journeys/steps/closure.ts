import { answer, choose, press, write, writeMoment } from '../controls.ts';
import { expect } from '../expect.ts';
import type { Person } from '../person.ts';
import { picture } from '../pictures.ts';
import { looksRight } from '../watch.ts';
import { go, inDialog } from './case.ts';

/** 처리보고서 (붙임3, 제16조): what was recorded stands in it already. */
export const submitClosure = async ({ page }: Person): Promise<void> => {
  await go(page, '종결·사후');
  await inDialog(page, '처리보고서 제출', '처리보고서 제출', async (dialog) => {
    await expect(dialog.getByRole('textbox', { name: '침해 발생 원인' })).toHaveValue(/숨은 시트/);
    await write(dialog, '복구 및 재발방지 조치', '게시물 삭제, 검색엔진 저장본 삭제, 붙임파일 자동 검사 도입');
    await write(dialog, '처분 의견', '서면 경고 의견');
    await looksRight(page);
    await press(dialog, '처리보고서 제출');
  });
  await expect(page.getByText('결재 대기')).toBeVisible();
};

export const approveClosure = async ({ page }: Person): Promise<void> => {
  await go(page, '종결·사후');
  await inDialog(page, '처리보고서 결재', '처리보고서 결재', async (dialog) => {
    await answer(dialog, '결정', '승인');
    await looksRight(page);
    await press(dialog, '처리보고서 결재');
  });
  await inDialog(page, '처분 요청 또는 불요 기록', '처분 요청 또는 불요 기록', async (dialog) => {
    await answer(dialog, '처분이 필요합니까', '해당 부서에 처분을 요청함');
    await write(dialog, '요청 내용 또는 필요하지 않은 까닭', '게시 담당자에 대한 서면 경고 검토');
    await press(dialog, '처분 요청 또는 불요 기록');
  });
  await expect(page.getByText('결과 대기')).toBeVisible();
  await looksRight(page);
};

/** 처분 결과, and with it the last columns of the register (붙임2). */
export const recordDiscipline = async ({ page }: Person, on: string): Promise<void> => {
  await go(page, '종결·사후');
  await inDialog(page, '결과 기록', '결과 기록', async (dialog) => {
    await choose(page, dialog, '처분 결과', '기타');
    await writeMoment(dialog, '처분한 날', on);
    await write(dialog, '덧붙이는 말', '서면 경고');
    await press(dialog, '결과 기록');
  });
  await go(page, '접수·등급·담당');
  await inDialog(page, /^처리유형과 처리내용: /, '처리유형과 처리내용', async (dialog) => {
    await choose(page, dialog, '처리유형', '기타');
    await choose(page, dialog, '징계 처분', '기타');
    await write(dialog, '덧붙임', '서면 경고');
    await press(dialog, '저장');
  });
  await looksRight(page);
};

const IMPROVEMENT = '누리집 붙임파일에 숨은 시트와 주민등록번호가 있으면 게시를 막는 자동 검사';

/** 사후분석 (제17조), within thirty days of the closure report. */
export const submitPostMortem = async ({ page }: Person, due: string): Promise<void> => {
  await go(page, '종결·사후');
  await inDialog(page, '사후분석 제출', '사후분석 제출', async (dialog) => {
    await write(dialog, '근본원인', '게시 전 확인이 사람의 눈에만 기대어 있었음');
    await write(dialog, '교훈', '보이지 않는 자료는 사람이 찾지 못하므로 기계가 먼저 살펴야 함');
    await write(dialog, '전파와 교육', '모든 부서에 사례를 알리고 게시 담당자를 교육함');
    await write(dialog, '할 일', IMPROVEMENT);
    await dialog.getByRole('combobox', { name: '이행 담당' }).fill('박온유');
    await page.getByRole('option', { name: '박온유' }).click();
    await writeMoment(dialog, '언제까지', due);
    await looksRight(page);
    await press(dialog, '사후분석 제출');
  });
  await expect(page.getByText('결정 대기')).toBeVisible();
  await page
    .getByRole('heading', { name: IMPROVEMENT })
    .evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
  await picture(page, '20-post-mortem', { asScrolled: true });
};

export const decideImprovement = async ({ page }: Person): Promise<void> => {
  await go(page, '종결·사후');
  await inDialog(page, '개선대책 결정', '개선대책 결정', async (dialog) => {
    await answer(dialog, '결정', '시행');
    await press(dialog, '개선대책 결정');
  });
  await looksRight(page);
};

/** The owner need not see the case: the task stands on their first page. */
export const carryOut = async ({ page, open }: Person): Promise<void> => {
  await open('/');
  await expect(page.getByText(IMPROVEMENT).first()).toBeVisible();
  await looksRight(page);
  await picture(page, '21-phone-improvement');
  await inDialog(page, '이행 보고', '이행 보고', async (dialog) => {
    await write(dialog, '무엇을 어떻게 했나요?', '게시판에 자동 검사를 적용하고 한 달 동안 살펴봄');
    await looksRight(page);
    await press(dialog, '이행 보고');
  });
};

/** 성과 검토 (제17조제4항), by somebody else. */
export const checkEffect = async ({ page }: Person): Promise<void> => {
  await go(page, '종결·사후');
  await inDialog(page, '효과 확인', '효과 확인', async (dialog) => {
    await answer(dialog, '효과', '효과 있음');
    await write(dialog, '그렇게 본 까닭', '표본 20건을 올려 모두 막히는 것을 확인함');
    await press(dialog, '효과 확인');
  });
  await expect(page.getByText('효과 있음')).toBeVisible();
};

export const close = async ({ page }: Person): Promise<void> => {
  await go(page, '종결·사후');
  await expect(page.getByText('종결에 필요한 것을 모두 갖추었습니다.').first()).toBeVisible();
  await inDialog(page, '사고 종결', '사고 종결', (dialog) => press(dialog, '사고 종결'));
  await expect(page.getByText(/에 종결했습니다\./)).toBeVisible();
  await looksRight(page);
  await picture(page, '22-closed');
};
