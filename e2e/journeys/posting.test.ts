import { noticesSend, postingsList, postingsPicture } from '@bongsu/contracts';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveNotice, openBreach } from '../support/approved-notice.ts';
import { invite, setUpOrganisation, type Founder } from '../support/organisation.ts';
import { setTheStage, type Stage } from './stage.ts';
import { looksRightEverywhere, watch } from './watch.ts';

/** A telephone held upright, the narrowest that is sold. */
const TELEPHONE = { width: 360, height: 740 };

const LIST = [
  '성명,전자우편,휴대전화',
  '김구름,cloud@example.invalid,010-1234-5678',
  '이바람,wind@example.invalid,010-2222-3333',
].join('\r\n');

let stage: Stage;
let cpo: Founder;
let incidentId: string;
let noticeId: string;
beforeAll(async () => {
  stage = await setTheStage(new Date().toISOString());
  cpo = await setUpOrganisation(stage.address, { host: '127.0.0.1', port: stage.sink.port }, stage.secondsNow);
  const linkOf = async (email: string): Promise<string> => {
    await stage.minutePasses();
    const mail = stage.sink.messages.find(({ envelope }) => envelope.to[0] === email);
    return /https?:\S+#\S+/.exec(mail?.parsed.text ?? '')?.[0] ?? '';
  };
  const who = { name: '이든', email: 'officer@hanbit.invalid', roles: ['officer', 'handler'] } as const;
  const officer = await invite(stage.address, cpo, who, linkOf);
  incidentId = await openBreach({ officer, cpo }, stage.clock.now().subtract({ hours: 1 }).toString());
  noticeId = await approveNotice({ officer, cpo }, incidentId, LIST);
});
afterAll(async () => stage[Symbol.asyncDispose]());

const lookAt = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(TELEPHONE.width);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
};

const atTheDesk = async (): Promise<{ page: Page; end: () => Promise<void> }> => {
  const context = await stage.browser.newContext({ locale: 'ko-KR' });
  await context.addCookies([{ name: 'bongsu', value: cpo.browser.session ?? '', url: stage.address }]);
  const page = await context.newPage();
  const seen = watch(page, 'cpo');
  await page.goto(`${stage.address}/incidents/${incidentId}/notices`);
  const end = async (): Promise<void> => {
    seen.verify();
    await context.close();
  };
  return { page, end };
};

const onTheTelephone = async (path: string, locale: string, javaScriptEnabled = true) => {
  const context = await stage.browser.newContext({ viewport: TELEPHONE, locale, javaScriptEnabled });
  const page = await context.newPage();
  const seen = watch(page, locale);
  await page.goto(`${stage.publicAddress}${path}`);
  const end = async (): Promise<void> => {
    expect(await context.cookies()).toEqual([]);
    seen.verify();
    await context.close();
  };
  return { page, end };
};

const posted = async () => (await cpo.call(postingsList, { params: { incidentId } })).items[0];

describe('a notice on the public door', () => {
  it('is put up by one button, and opened as anybody would, with a picture of what was there', async () => {
    const { page, end } = await atTheDesk();
    await page.getByRole('button', { name: '게시하기·기록하기' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('이곳(공개 창구)에 올리기').waitFor();
    await dialog.getByRole('button', { name: '지금 올리기' }).click();
    await page.getByText('30일 가운데 0일').waitFor();
    await stage.minutePasses();
    const posting = await posted();
    expect(posting?.checks).toMatchObject([{ occasion: 'start', problem: '', way: 'public', picture: 'kept' }]);
    const params = { incidentId, postingId: posting?.id ?? '', checkId: posting?.checks[0]?.id ?? '' };
    const { bytes, headers } = await cpo.download(postingsPicture, { params });
    expect([bytes.subarray(1, 4).toString(), headers.get('content-type')]).toEqual(['PNG', 'image/png']);
    // Width, and a height that holds more than a line.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20) > 600]).toEqual([900, true]);
    await end();
  });

  it('shows its days, its looks and their pictures to whoever works on the case', async () => {
    const { page, end } = await atTheDesk();
    await page.getByText('30일 가운데 0일').waitFor();
    await page.getByText('자동 확인 기록 (1)').click();
    await page.getByText('승인된 그대로').first().waitFor();
    await looksRightEverywhere(page);
    await end();
  });

  it('is read on a telephone without scripts, in the dark and on paper', async () => {
    const { page, end } = await onTheTelephone(`/notices/${(await posted())?.id ?? ''}`, 'ko-KR', false);
    await page.getByRole('heading', { name: '개인정보 유출 안내' }).waitFor();
    await page.getByText('성명, 전자우편 주소, 휴대전화 번호').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth).catch(() => 0)).toBeLessThanOrEqual(360);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link', { name: '내 개인정보도 해당되는지 확인하기' }).isVisible()).toBe(false);
    await end();
  });

  it('answers whether somebody is affected, and the same to every wrong question', async () => {
    const { page, end } = await onTheTelephone('/notices/', 'ko-KR');
    await lookAt(page);
    await page.getByRole('link', { name: '개인정보 유출 안내' }).click();
    await page.getByRole('heading', { name: '개인정보 유출 안내' }).waitFor();
    await lookAt(page);
    await page.getByRole('link', { name: '내 개인정보도 해당되는지 확인하기' }).click();
    await page.getByRole('heading', { name: '내 개인정보도 해당되는지 확인하기' }).waitFor();
    await lookAt(page);
    await page.getByRole('button', { name: '확인하기' }).press('Enter');
    await page.getByText('내용을 적어 주세요.').waitFor();
    await page.locator(':focus').fill('김 구름');
    await page.getByLabel('휴대전화 번호').check();
    await page.getByRole('textbox', { name: '휴대전화 번호' }).fill('010 1234 5678');
    await page.getByRole('button', { name: '확인하기' }).press('Enter');
    await page.getByRole('heading', { name: '명단에 있습니다' }).waitFor();
    await page.getByText('성명, 전자우편 주소, 휴대전화 번호').waitFor();
    await lookAt(page);
    await page.getByRole('button', { name: '다시 확인하기' }).press('Enter');
    await page.getByLabel('이름').fill('이바람');
    await page.getByRole('textbox', { name: '전자우편 주소' }).fill('cloud@example.invalid');
    await page.getByRole('button', { name: '확인하기' }).press('Enter');
    await page.getByRole('heading', { name: '찾지 못했습니다' }).waitFor();
    await page.getByText('정보보호팀 02-0000-0000').waitFor();
    await lookAt(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Nothing was found' }).waitFor();
    await end();
  });

  it('and whoever was written to reads their own under the link in their mail', async () => {
    await cpo.call(noticesSend, { params: { incidentId, noticeId } });
    await stage.minutePasses();
    const mail = stage.sink.messages.find(({ envelope }) => envelope.to[0] === 'wind@example.invalid');
    const link = /\/n\/[\w-]+/.exec(mail?.parsed.text ?? '')?.[0] ?? '';
    const { page, end } = await onTheTelephone(link, 'ko-KR');
    await page.getByText('이바람 님께').waitFor();
    await lookAt(page);
    await end();
  });

  it('is looked at again the next day, which then counts', async () => {
    stage.clock.advance({ hours: 24 });
    await stage.minutePasses();
    expect(await posted()).toMatchObject({ daysSeen: 1, checks: [{ occasion: 'daily', picture: 'kept' }, {}] });
  });
});
