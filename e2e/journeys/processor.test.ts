import { incidentsList, reporterThreadGet } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpegWith, plainJpeg } from '../../apps/server/src/features/public-door/strip/files.fixture.ts';
import { setUpOrganisation, type Founder } from '../support/organisation.ts';
import { opened, press, write, writeMoment } from './controls.ts';
import { setTheStage, type Stage } from './stage.ts';
import { looksRight, watch, type Watch } from './watch.ts';

/** A telephone held upright, the narrowest that is sold. */
const TELEPHONE = { width: 360, height: 740 };

interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly seen: Watch;
}

let stage: Stage;
let cpo: Founder;
let code = '';
beforeAll(async () => {
  // The true time: what the page fills in comes from the telephone, as do the codes of whoever signs in.
  stage = await setTheStage(new Date().toISOString());
  cpo = await setUpOrganisation(stage.address, { host: '127.0.0.1', port: stage.sink.port }, stage.secondsNow);
});
afterAll(async () => stage[Symbol.asyncDispose]());

const atTheDoor = async (locale: string): Promise<Visit> => {
  const context = await stage.browser.newContext({ viewport: TELEPHONE, locale });
  const page = await context.newPage();
  const seen = watch(page, 'processor');
  await page.goto(`${stage.publicAddress}/processors`);
  return { context, page, seen };
};

const asCpo = async (path: string): Promise<Visit> => {
  const context = await stage.browser.newContext({ locale: 'ko-KR' });
  await context.addCookies([{ name: 'bongsu', value: cpo.browser.session ?? '', url: stage.address }]);
  const page = await context.newPage();
  const seen = watch(page, 'cpo');
  await page.goto(`${stage.address}${path}`);
  return { context, page, seen };
};

const leave = async ({ context, seen }: Visit): Promise<void> => {
  seen.verify();
  await context.close();
};

const caseOfProcessor = async (): Promise<string> => {
  const { items } = await cpo.call(incidentsList, { query: { source: 'processor' } });
  return items[0]?.id ?? '';
};

/** What a code field shows once, before it is closed. */
const codeShown = async (page: Page): Promise<string> => {
  const dialog = await opened(page, '전용 코드');
  const shown = (await dialog.locator('.ui-copy-value').textContent()) ?? '';
  await looksRight(page);
  await dialog.getByRole('button', { name: '닫기' }).last().click();
  return shown;
};

describe('a processor and the organisation that entrusted it', () => {
  it('the CPO enters the processor and is shown its code, once', async () => {
    const visit = await asCpo('/processors');
    const { page } = visit;
    await press(page, '수탁자 올리기');
    const dialog = await opened(page, '수탁자 올리기');
    await write(dialog, '수탁자', '가온정보');
    await write(dialog, '위탁업무', '수강신청 시스템 운영');
    await write(dialog, '담당자 이름', '한여울');
    await write(dialog, '전화번호', '02-000-0100');
    await write(dialog, '전자우편', 'person-100@example.invalid');
    await writeMoment(dialog, '계약 시작일', '2026-01-01');
    await press(dialog, '올리고 전용 코드 발급');
    code = await codeShown(page);
    expect(code).toMatch(/^(?:[2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}$/);
    await page.getByText('가온정보').first().waitFor();
    expect(await page.content()).not.toContain(code);
    await looksRight(page);
    await leave(visit);
  });

  it('the processor reports from a telephone, says when it knew, and sees both clocks', async () => {
    const visit = await atTheDoor('ko-KR');
    const { page, context } = visit;
    await page.getByLabel('전용 코드').fill(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`);
    await page.getByRole('button', { name: '들어가기' }).press('Enter');
    await page.getByText('코드가 맞지 않습니다.').waitFor();
    await page.getByLabel('전용 코드').fill(code.toLowerCase());
    await page.getByRole('button', { name: '들어가기' }).press('Enter');
    await page.getByText('가온정보').waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: '유출등 신고하기' }).press('Enter');
    await page.getByRole('button', { name: '신고하기' }).press('Enter');
    // The first mistake has the focus already.
    await page.locator(':focus').fill('수강신청 시스템의 백업 파일이 밖에서 열렸습니다.');
    const aware = toSeoulIso(stage.clock.now().subtract({ hours: 30 })).slice(0, 16);
    await page.getByLabel('우리가 알게 된 때').fill(aware);
    await page.getByLabel('지금까지 확인된 정보주체 수').fill('1,200');
    await page.getByLabel('유출된 항목').fill('성명, 학번');
    await page.getByLabel('이름').fill('도가람');
    await page.getByLabel('전화번호').fill('02-000-0200');
    await page.getByLabel('전자우편').fill('person-200@example.invalid');
    const photograph = { name: '도가람 화면.jpg', mimeType: 'image/jpeg', buffer: jpegWith('도가람') };
    await page.getByLabel('파일').setInputFiles([photograph]);
    await looksRight(page);
    await page.getByRole('button', { name: '신고하기' }).press('Enter');
    await page.getByRole('heading', { name: '신고 1번' }).waitFor();
    await page.getByText('도가람 화면.jpg: 받았습니다').waitFor();
    await page.getByText('F-01').waitFor();
    const terms = page.getByRole('region', { name: '기한' });
    expect(await terms.getByText('우리(수탁자)').count()).toBe(2);
    expect(await terms.getByText('아직 하지 않음').count()).toBeGreaterThan(0);
    await looksRight(page);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, location.pathname])).toEqual([
      0,
      0,
      '/processors',
    ]);
    await leave(visit);
  });

  it('the CPO sees on the case who reported and how long it took, asks, and gives a file', async () => {
    const visit = await asCpo(`/incidents/${await caseOfProcessor()}`);
    const { page } = visit;
    const panel = page.getByRole('region', { name: '수탁자 신고' });
    await panel.getByText('도가람').waitFor();
    await panel.getByText('30시간 0분').waitFor();
    const thread = page.getByRole('region', { name: '수탁자와 주고받기' });
    await thread.getByRole('button', { name: 'F-01.jpg 내려받기' }).waitFor();
    await thread.getByLabel('수탁자에게 물을 것').fill('백업은 언제부터 열려 있었습니까?');
    await thread.getByRole('button', { name: '묻기' }).click();
    await thread.locator('li[data-from=staff]').getByText('백업은 언제부터').waitFor();
    const sheet = { name: '최하늘 질문지.jpg', mimeType: 'image/jpeg', buffer: jpegWith('최하늘', 1) };
    await thread.locator('input[type=file]').setInputFiles([sheet]);
    await thread.getByRole('button', { name: '파일 주기' }).click();
    await thread.getByText('F-02.jpg').waitFor();
    await looksRight(page);
    await leave(visit);
  });

  it('the processor comes back in English, takes the file, and answers', async () => {
    const visit = await atTheDoor('en-US');
    const { page } = visit;
    await page.getByLabel('Your code').fill(code);
    await page.getByRole('button', { name: 'Enter' }).press('Enter');
    await page.getByRole('button', { name: 'Report no. 1' }).press('Enter');
    await page.getByText('백업은 언제부터 열려 있었습니까?').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download F-02' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('F-02.jpg');
    const bytes = await (await download.createReadStream()).toArray();
    expect(Buffer.concat(bytes as Buffer[])).toEqual(Buffer.from(plainJpeg));
    await page.getByLabel('What you want to add').fill('Since the first of November.');
    await page.getByRole('button', { name: 'Send' }).press('Enter');
    await page.locator('li[data-from=reporter]').getByText('Since the first of November.').waitFor();
    await looksRight(page);
    await leave(visit);
    const thread = await cpo.call(reporterThreadGet, { params: { incidentId: await caseOfProcessor() } });
    expect(thread.messages.map(({ from }) => from)).toEqual(['staff', 'reporter']);
  });

  it('a new code ends the old one, and the reports are found with it', async () => {
    const inside = await asCpo('/processors');
    await inside.page.getByRole('button', { name: '가온정보에 할 일' }).click();
    await inside.page.getByRole('menuitem', { name: '코드 다시 발급' }).click();
    const dialog = await opened(inside.page, '코드 다시 발급');
    await dialog.getByRole('textbox').fill('코드를 아는 사람이 퇴사함');
    await press(dialog, '코드 다시 발급');
    const next = await codeShown(inside.page);
    await leave(inside);
    const visit = await atTheDoor('ko-KR');
    const { page, seen } = visit;
    await seen.expectRefusal(async () => {
      await page.getByLabel('전용 코드').fill(code);
      await page.getByRole('button', { name: '들어가기' }).press('Enter');
      await page.getByText('이 전용 코드로 들어올 수 없습니다.').waitFor();
    });
    await page.getByLabel('전용 코드').fill(next);
    await page.getByRole('button', { name: '들어가기' }).press('Enter');
    await page.getByRole('button', { name: '신고 1번' }).waitFor();
    await leave(visit);
  });
});
