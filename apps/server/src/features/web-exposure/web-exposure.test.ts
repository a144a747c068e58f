import {
  evidenceDownload,
  evidenceList,
  incidentsGet,
  webFindingsEscalate,
  webFindingsList,
  webFindingsRead,
  webFindingsRecheck,
  webFindingsSettle,
  webScansList,
  webScansSkipped,
  webScansStart,
  webScansStop,
  type WebFinding,
  type WebHostView,
  type WebScanView,
} from '@bongsu/contracts';
import { webSite, type Shown, type WebSite } from '@bongsu/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { raw, sql } from '../../database/index.ts';
import { lookIsOver, loopback, registerSite } from './looks.fixture.ts';

const reason = '학칙에 따른 공개 명단';
const CSV = '이름,휴대전화\n김구름,010-2222-3333\n박바다,010-4444-5555\n';

let app: TestApp;
let officer: SignedInClient;
let inside: WebSite;
let site: WebSite;
let host: WebHostView;
/** What the site shows; a test takes away from it. */
const pages: Record<string, Shown> = {};

beforeAll(async () => {
  app = await startTestApp({ webScan: loopback });
  officer = await app.signInAs('officer', { department: '정보보호팀' });
  inside = await webSite({ '/': '010-9999-8888' });
  Object.assign(pages, {
    '/robots.txt': '',
    '/sitemap.xml': '',
    '/': '<a href="/notice">공지</a><a href="/list.csv">명단</a><a href="/way-in">안</a><a href="/nowhere">옛 글</a>',
    '/notice': '<p>오늘의 식단</p><!-- 담당자 주민등록번호 800101-1234564 -->',
    '/list.csv': (_, response) => void response.writeHead(200, { 'content-type': 'text/csv' }).end(CSV),
    '/way-in': (_, response) =>
      void response.writeHead(302, { location: `http://localhost:${String(inside.port)}/` }).end(),
    '/backup/': '<p>연락처 010-6666-7777</p>',
  } satisfies Record<string, Shown>);
  site = await webSite(pages);
  host = await registerSite(officer, site.port);
});
afterAll(async () => {
  site.close();
  inside.close();
  await app[Symbol.asyncDispose]();
});

const params = (): { hostId: string } => ({ hostId: host.id });
const look = async (addresses: readonly string[] = []): Promise<WebScanView> => {
  await officer.call(webScansStart, { params: params(), body: { addresses: [...addresses] } });
  return lookIsOver(app, officer, host.id);
};
const at = (path: string): string => `http://127.0.0.1:${String(site.port)}${path}`;
const found = async (): Promise<readonly WebFinding[]> =>
  (await officer.call(webFindingsList, { params: params() })).items;
const findingAt = async (path: string): Promise<WebFinding> => (await found()).find(({ url }) => url === at(path))!;

const lawful = (finding: WebFinding, body: { readonly reason?: string }) => ({
  params: { findingId: finding.id },
  body: { version: finding.version, state: 'lawful' as const, ...body },
});

// Each look is a process of its own, which a loaded machine may take its time to start.
const patient = { timeout: 60_000 };

describe('a look at a registered site', patient, () => {
  it('finds what anybody can read there, says where, and tells what it did not read', async () => {
    const scan = await look();
    expect(scan).toMatchObject({ kind: 'crawl', state: 'done', pages: 3, foundPages: 2, isStopping: false });
    expect(scan.counts).toContainEqual({ kind: 'resident-registration', count: 1 });
    expect(scan.skipped.map(({ why }) => why).toSorted()).toEqual(['http-404', 'redirect-off-host']);
    const { items } = await officer.call(webScansSkipped, { params: { scanId: scan.id } });
    expect(items.find(({ why }) => why === 'http-404')?.url).toBe(at('/nowhere'));
    expect(await findingAt('/notice')).toMatchObject({
      places: ['comment'],
      samples: [{ kind: 'resident-registration', samples: ['800101-1******'] }],
      state: 'open',
      status: 200,
    });
    expect((await findingAt('/list.csv')).counts.map(({ kind, count }) => [kind, count])).toContainEqual([
      'mobile-phone',
      2,
    ]);
  });

  it('never goes where a redirect leads out of the site', () => {
    expect(inside.seen).toEqual([]);
  });

  it('keeps no value, neither in clear nor in what is told', async () => {
    const rows = await app.rows(sql`select * from web_finding`);
    const detail = await officer.call(webFindingsRead, {
      params: { findingId: (await findingAt('/list.csv')).id },
    });
    expect(detail.rendering).toContain('010-****-3333');
    for (const value of ['2222', '1234564', '4444']) {
      expect(JSON.stringify(detail)).not.toContain(value);
      expect(JSON.stringify(rows)).not.toContain(value);
    }
    for (const secret of ['list.csv', '127.0.0.1', '800101']) expect(JSON.stringify(rows)).not.toContain(secret);
    expect(detail.copies.map(({ service }) => service)).toContain('google');
  });

  it('also reads addresses that no link leads to, once somebody names them, and none of another site', async () => {
    const scan = await look([at('/backup/')]);
    expect(scan).toMatchObject({ kind: 'list', state: 'done', pages: 1, foundPages: 1 });
    expect((await findingAt('/backup/')).state).toBe('open');
    for (const address of [
      `http://localhost:${String(inside.port)}/`,
      `http://127.0.0.1:${String(inside.port)}/`,
      'http://169.254.169.254/',
    ]) {
      const refusal = await officer.refusal(webScansStart, { params: params(), body: { addresses: [address] } });
      expect(refusal.errors?.[0]?.path).toBe('addresses');
    }
    expect(inside.seen).toEqual([]);
  });

  it('is made one at a time, and stops when somebody says so', async () => {
    pages['/slow'] = (_, response) => void setTimeout(() => response.end('x'), 60_000).unref();
    const scan = await officer.call(webScansStart, { params: params(), body: { addresses: [at('/slow')] } });
    const again = await officer.refusal(webScansStart, { params: params(), body: {} });
    expect(again.code).toBe('not-now');
    app.clock.advance({ seconds: 3 });
    await app.tick();
    expect(await officer.call(webScansStop, { params: { scanId: scan.id } })).toMatchObject({ isStopping: true });
    expect((await lookIsOver(app, officer, host.id)).state).toBe('stopped');
  });

  it('leaves a record of who opened what was found', async () => {
    const records = await app.rows(sql`
      select operation, via from access_record where operation like 'webFindings.%' or operation = 'webScans.look'`);
    expect(records).toContainEqual({ operation: 'webFindings.read', via: 'session' });
    expect(records).toContainEqual({ operation: 'webFindings.list', via: 'session' });
    expect(records).toContainEqual({ operation: 'webScans.look', via: 'job' });
  });
});

describe('an exposed address', patient, () => {
  it('becomes a case in one click, with its masked rendering sealed as evidence, and the same click is the same case', async () => {
    const { id: findingId } = await findingAt('/notice');
    const click = () => officer.call(webFindingsEscalate, { params: { findingId }, body: {} });
    const { id: incidentId } = await click();
    expect(await click()).toMatchObject({ id: incidentId });
    const incident = await officer.call(incidentsGet, { params: { incidentId } });
    expect(incident.title).toContain('주민등록번호 1건');
    for (const secret of ['/notice', '800101']) expect(JSON.stringify(incident)).not.toContain(secret);
    const [evidence] = (await officer.call(evidenceList, { params: { incidentId } })).items;
    const { bytes } = await officer.download(evidenceDownload, {
      params: { incidentId, evidenceId: evidence!.id },
      body: { reason: '사고 확인을 위함' },
    });
    expect(JSON.parse(bytes.toString())).toMatchObject({
      site: { name: '입학처 홈페이지' },
      finding: { url: at('/notice'), rendering: expect.stringContaining('800101-1******') as string },
    });
  });

  it('is told gone, clean or exposed still by a re-check after its removal', async () => {
    const [notice, csv, backup] = [
      await findingAt('/notice'),
      await findingAt('/list.csv'),
      await findingAt('/backup/'),
    ];
    delete pages['/notice'];
    pages['/backup/'] = '<p>비었습니다</p>';
    const findingIds = [notice.id, csv.id, backup.id];
    await officer.call(webFindingsRecheck, { params: params(), body: { findingIds } });
    expect(await lookIsOver(app, officer, host.id)).toMatchObject({ kind: 'recheck', state: 'done', pages: 3 });
    const states = (await Promise.all(['/notice', '/list.csv', '/backup/'].map(findingAt))).map(({ state }) => state);
    expect(states).toEqual(['gone', 'still-exposed', 'clean']);
    expect((await findingAt('/notice')).checked).toMatchObject({ result: 'gone', why: null });
  });

  it('is open again when it is there again', async () => {
    pages['/notice'] = '<p>010-7777-6666</p>';
    await look();
    expect((await findingAt('/notice')).state).toBe('open');
    const { history } = await officer.call(webFindingsRead, { params: { findingId: (await findingAt('/notice')).id } });
    expect(history.map(({ state, by }) => [state, by])).toEqual([
      ['open', null],
      ['gone', null],
      ['open', null],
    ]);
  });

  it('may be lawful with a reason, for what was seen then, and not for what comes later', async () => {
    const csv = await findingAt('/list.csv');
    expect((await officer.refusal(webFindingsSettle, lawful(csv, {}))).errors?.[0]?.path).toBe('reason');
    expect(await officer.call(webFindingsSettle, lawful(csv, { reason }))).toMatchObject({ state: 'lawful' });
    expect((await officer.refusal(webFindingsSettle, lawful(csv, { reason }))).code).toBe('conflict');
    await look();
    expect((await findingAt('/list.csv')).state).toBe('lawful');
    pages['/list.csv'] = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/csv' }).end(`${CSV}이하늘,010-8888-1111\n`);
    await look();
    expect((await findingAt('/list.csv')).state).toBe('open');
  });

  it('exists for officers and the CPO alone; an auditor reads counts', async () => {
    const auditor = await app.signInAs('auditor');
    expect((await auditor.refusal(webFindingsList, { params: params() })).code).toBe('forbidden');
    expect((await auditor.call(webScansList, { params: params() })).total).toBeGreaterThan(0);
    expect(await app.rowsAs(auditor.person, sql`select id from web_finding`)).toEqual([]);
    const staff = await app.signInAs('staff');
    for (const table of ['web_host', 'web_scan', 'web_finding', 'web_finding_event'])
      expect(await app.rowsAs(staff.person, sql`select from ${raw(table)}`)).toEqual([]);
  });
});
