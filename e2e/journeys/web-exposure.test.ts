import {
  evidenceDownload,
  evidenceList,
  incidentsGet,
  webFindingsList,
  webHostsList,
  type WebFinding,
} from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInClient, TestApp, TestPerson } from '../../apps/server/test/app.ts';
import { lookIsOver, loopback } from '../../apps/server/src/features/web-exposure/looks.fixture.ts';
import { find, opened, press, write } from './controls.ts';
import { expect as see } from './expect.ts';
import { exposedSite, type ExposedSite } from './exposed-site.ts';
import { openHouse, type House } from './house.ts';

let house: House;
let app: TestApp;
let at: House['at'];
let exposed: ExposedSite;
let officer: SignedInClient;
let webmaster: TestPerson;
let hostId = '';

beforeAll(async () => {
  exposed = await exposedSite();
  house = await openHouse({ webScan: loopback });
  ({ app, at } = house);
  officer = await app.signInAs('officer', { department: '정보보호팀' });
  webmaster = await app.person(['staff'], { department: '입학처' });
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
  exposed.site.close();
  exposed.inside.close();
});

const findings = async (): Promise<readonly WebFinding[]> =>
  (await officer.call(webFindingsList, { params: { hostId } })).items;
const findingAt = async (path: string): Promise<WebFinding> =>
  (await findings()).find(({ url }) => url === exposed.at(path))!;
const pageOf = async (path: string): Promise<string> => `/web-exposure/${hostId}/${(await findingAt(path)).id}`;

describe('web exposure', () => {
  it('an officer registers a site of the university and has it looked through', async () => {
    await at(officer, '/web-exposure', async (page) => {
      await press(page, '홈페이지 등록');
      const dialog = await opened(page, '홈페이지 등록');
      await write(dialog, '홈페이지 주소', exposed.at('/'));
      await write(dialog, '이름', '입학처 홈페이지');
      await find(page, dialog, '담당자', webmaster.name);
      await dialog.getByText('매주 한 번 밤에 점검').click();
      await press(dialog, '홈페이지 등록');
      await page.getByRole('link', { name: /입학처 홈페이지/ }).click();
      await press(page, '지금 점검');
      await press(await opened(page, '지금 점검'), '지금 점검');
      await see(page.getByText('차례 기다림')).toBeVisible();
      hostId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      expect((await lookIsOver(app, officer, hostId)).state).toBe('done');
      await see(page.getByText('마침')).toBeVisible();
      for (const path of ['/notice', '/results.csv', '/pledge.docx', '/minutes.hwpx'])
        await see(page.getByRole('link', { name: path })).toBeVisible();
    });
    expect((await findingAt('/pledge.docx')).counts).toMatchObject([{ kind: 'resident-registration', count: 1 }]);
    expect((await findingAt('/notice')).places.toSorted()).toEqual(['comment', 'text']);
  });

  it('what no link leads to is found by a list, and what a redirect or robots.txt keeps away is never fetched', async () => {
    await at(officer, `/web-exposure/${hostId}`, async (page) => {
      await press(page, '주소 목록 점검');
      const dialog = await opened(page, '주소 목록 점검');
      await write(dialog, '주소', exposed.at('/backup/'));
      await press(dialog, '주소 목록 점검');
      await see(page.getByText('차례 기다림')).toBeVisible();
      await lookIsOver(app, officer, hostId);
      await see(page.getByRole('link', { name: '/backup/members.csv' })).toBeVisible();
    });
    expect(exposed.inside.seen).toEqual([]);
    expect(exposed.site.seen).not.toContain('/private/memo');
  });

  it('a serious finding becomes a case in one click, with its evidence sealed', async () => {
    let incidentId = '';
    await at(officer, await pageOf('/notice'), async (page) => {
      await see(page.getByText('800101-1******').first()).toBeVisible();
      await see(page.getByText('800101-1234564')).toHaveCount(0);
      await press(page, '침해사고로 올리기');
      await press(await opened(page, '침해사고로 올리기'), '침해사고로 올리기');
      await page.waitForURL(/\/incidents\//);
      await see(page.getByRole('heading', { level: 1 })).toContainText('홈페이지 개인정보 노출');
      incidentId = new URL(page.url()).pathname.split('/')[2] ?? '';
    });
    const params = { incidentId };
    const [evidence] = (await officer.call(evidenceList, { params })).items;
    const { bytes } = await officer.download(evidenceDownload, {
      params: { ...params, evidenceId: evidence!.id },
      body: { reason: '노출된 내용 확인' },
    });
    const sealed = bytes.toString();
    expect(JSON.parse(sealed)).toMatchObject({ finding: { url: exposed.at('/notice') } });
    expect(sealed).not.toContain('1234564');
    expect(JSON.stringify(await officer.call(incidentsGet, { params }))).not.toContain('/notice');
  });

  it('once the page is removed, a re-check says that it is gone', async () => {
    exposed.remove('/notice');
    await at(officer, await pageOf('/notice'), async (page) => {
      await press(page, '지금 다시 확인');
      await page.waitForURL(`**/web-exposure/${hostId}`);
      await lookIsOver(app, officer, hostId);
      await see(page.getByRole('row', { name: /\/notice.*없어짐/ })).toBeVisible();
    });
    const [site] = (await officer.call(webHostsList)).items;
    expect(site).toMatchObject({ open: 4, isUnderWay: false });
  });
});
