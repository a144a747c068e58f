import { incidentsList, publicReport, reporterThreadAsk, reporterThreadGet } from '@bongsu/contracts';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpegWith } from '../../apps/server/src/features/public-door/strip/files.fixture.ts';
import { setUpOrganisation, type Founder } from '../support/organisation.ts';
import { setTheStage, type Stage } from './stage.ts';
import { looksRight, watch, type Watch } from './watch.ts';

/** A telephone held upright, the narrowest that is sold. */
const TELEPHONE = { width: 360, height: 740 };

let stage: Stage;
let cpo: Founder;
beforeAll(async () => {
  // The true time: what the page fills in comes from the telephone, as do the codes of whoever signs in.
  stage = await setTheStage(new Date().toISOString());
  cpo = await setUpOrganisation(stage.address, { host: '127.0.0.1', port: stage.sink.port }, stage.secondsNow);
});
afterAll(async () => stage[Symbol.asyncDispose]());

const visit = async (locale: string): Promise<{ context: BrowserContext; page: Page; seen: Watch }> => {
  const context = await stage.browser.newContext({ viewport: TELEPHONE, locale });
  const page = await context.newPage();
  const seen = watch(page, locale);
  await page.goto(`${stage.publicAddress}/report`);
  return { context, page, seen };
};

/** Nothing runs over the edge, and a screen reader and the keyboard find everything. */
const lookAt = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(TELEPHONE.width);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
};

/** What is left in the browser of somebody who was here. */
const traces = async (context: BrowserContext, page: Page): Promise<unknown> => ({
  cookies: await context.cookies(),
  stored: await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys().catch(() => [])).length,
  ]),
  address: new URL(page.url()).pathname,
});

describe('somebody without an account, on a telephone', () => {
  let receipt = '';

  it('reports in Korean by keyboard, with a photograph, and gets a receipt', async () => {
    const { context, page, seen } = await visit('ko-KR');
    await page.getByRole('heading', { name: '개인정보 침해 신고' }).waitFor();
    await lookAt(page);
    await page.getByRole('button', { name: '새로 신고하기' }).press('Enter');
    await page.getByRole('button', { name: '신고하기' }).press('Enter');
    await page.getByText('내용을 적어 주세요.').waitFor();
    // The first mistake has the focus already.
    await page.locator(':focus').fill('신청자 명단이 학과 누리집에 올라와 있습니다.');
    await page.getByLabel('학생').check();
    const photograph = { name: 'IMG_7731.jpg', mimeType: 'image/jpeg', buffer: jpegWith('김구름') };
    await page.getByLabel('파일').setInputFiles([photograph]);
    await lookAt(page);
    await page.getByRole('button', { name: '신고하기' }).press('Enter');
    await page.getByRole('heading', { name: '신고를 받았습니다' }).waitFor();
    receipt = (await page.locator('.door-code [aria-hidden]').textContent()) ?? '';
    expect(receipt).toMatch(/^(?:[2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}$/);
    await page.getByText('IMG_7731.jpg: 받았습니다').waitFor();
    await lookAt(page);
    expect(await traces(context, page)).toEqual({ cookies: [], stored: [0, 0, 0, 0], address: '/report' });
    seen.verify();
    await context.close();
  });

  it('comes back in English, reads the question, answers, and can be read by the staff', async () => {
    const { items } = await cpo.call(incidentsList, { query: {} });
    const params = { incidentId: items[0]?.id ?? '' };
    await cpo.call(reporterThreadAsk, { params, body: { text: 'Which department was it?' } });
    const { context, page, seen } = await visit('en-US');
    await page.getByRole('button', { name: 'Come back with a receipt' }).press('Enter');
    await page.getByLabel('Receipt').fill(`${receipt.slice(0, -1)}${receipt.endsWith('2') ? '3' : '2'}`);
    await page.getByRole('button', { name: 'Open' }).press('Enter');
    await page.getByText('This is not a receipt.').waitFor();
    await page.getByLabel('Receipt').fill(receipt.toLowerCase());
    await page.getByRole('button', { name: 'Open' }).press('Enter');
    await page.getByText('Which department was it?').waitFor();
    await lookAt(page);
    await page.getByLabel('What you want to add').fill('Computer science.');
    await page.getByRole('button', { name: 'Send' }).press('Enter');
    await page.locator('li[data-from=reporter]').getByText('Computer science.').waitFor();
    expect(await traces(context, page)).toEqual({ cookies: [], stored: [0, 0, 0, 0], address: '/report' });
    seen.verify();
    await context.close();
    const thread = await cpo.call(reporterThreadGet, { params });
    expect(thread.messages.map(({ text }) => text)).toEqual(['Which department was it?', 'Computer science.']);
    expect(thread.files.map(({ fileName }) => fileName)).toEqual(['F-01.jpg']);
  });

  it('is talked with on the page of the case, by whoever works on it', async () => {
    const { items } = await cpo.call(incidentsList, { query: {} });
    const context = await stage.browser.newContext({ locale: 'ko-KR' });
    await context.addCookies([{ name: 'bongsu', value: cpo.browser.session ?? '', url: stage.address }]);
    const page = await context.newPage();
    const seen = watch(page, 'cpo');
    await page.goto(`${stage.address}/incidents/${items[0]?.id ?? ''}`);
    const thread = page.getByRole('region', { name: '신고자와 주고받기' });
    await thread.getByText('Computer science.').waitFor();
    await thread.getByRole('button', { name: 'F-01.jpg 내려받기' }).waitFor();
    await thread.getByLabel('신고자에게 물을 것').fill('언제부터 있었습니까?');
    await thread.getByRole('button', { name: '묻기' }).click();
    await thread.locator('li[data-from=staff]').getByText('언제부터 있었습니까?').waitFor();
    await looksRight(page);
    seen.verify();
    await context.close();
  });

  it('finds no page of the staff here, and the staff’s address takes no report', async () => {
    expect((await fetch(`${stage.publicAddress}/sign-in`)).status).toBe(404);
    expect((await fetch(`${stage.address}${publicReport.path}`, { method: 'POST' })).status).toBe(404);
    const page = await fetch(`${stage.publicAddress}/report`);
    expect(page.headers.get('clear-site-data')).toBe('"cache", "storage"');
    const [script = ''] = /\/assets\/[\w-]+\.js/.exec(await page.text()) ?? [];
    const piece = await fetch(`${stage.publicAddress}${script}`);
    expect([piece.status, piece.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });
});
