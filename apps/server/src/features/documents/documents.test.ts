import {
  documentsDownload,
  documentsIssue,
  documentsIssueRegister,
  documentsList,
  documentsListRegisters,
  documentsStatus,
  documentsVerify,
  incidentsGet,
  incidentsTimeline,
  incidentsVerifyTimeline,
  statusPage,
  type DocumentView,
} from '@bongsu/contracts';
import { sha256 } from '@bongsu/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { appoint, openIdentity } from '../custody/custodians.fixture.ts';
import { openCase, type CaseAtHand } from '../evidence/case.fixture.ts';
import { seen } from '../incidents/index.ts';
import { approveClosure, closureBody, submitClosure } from './closure.fixture.ts';
import { breachReportForm } from './models/breach-report-form.ts';
import { closureReport } from './models/closure-report.ts';
import { executiveStatus } from './models/executive-status.ts';

const reason = '결재 문서에 붙임';

let app: TestApp;
let of: CaseAtHand;

beforeAll(async () => {
  app = await startTestApp();
  of = await openCase(app);
});
afterAll(() => app[Symbol.asyncDispose]());

type Kind = DocumentView['kind'];

const issue = (
  by: SignedInClient,
  kind: Exclude<Kind, 'case-register'>,
  more: { format?: 'pdf' | 'hwpx'; reporter?: 'opened' } = {},
): Promise<DocumentView> => by.call(documentsIssue, { params: { incidentId: of.id }, body: { kind, ...more } });

const download = (by: SignedInClient, documentId: string, body: { reason?: string; inline?: boolean } = { reason }) =>
  by.download(documentsDownload, { params: { documentId }, body });

describe('a document', () => {
  it('takes the next number of the year and is kept exactly as it went out', async () => {
    const first = await issue(of.handler, 'breach-report-form');
    const second = await issue(of.handler, 'breach-report-form', { format: 'hwpx' });
    expect(first.number).toMatch(/^개보-2026-\d{4}$/);
    expect(Number(second.number.slice(-4))).toBe(Number(first.number.slice(-4)) + 1);
    const { bytes, headers } = await download(of.officer, first.id);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(sha256(bytes)).toBe(first.sha256);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect((await download(of.officer, second.id)).bytes.subarray(30, 49).toString()).toBe('mimetypeapplication');
    expect(await of.officer.call(documentsVerify, { params: { documentId: first.id } })).toMatchObject({
      outcome: 'match',
      sha256: first.sha256,
    });
  });

  it('is on the timeline with its number and digest, and the chain stays whole', async () => {
    const issued = await issue(of.officer, 'breach-report-form');
    const { items } = await of.officer.call(incidentsTimeline, { params: { incidentId: of.id } });
    expect(items.at(-1)).toMatchObject({
      kind: 'document-issued',
      data: { number: issued.number, kind: 'breach-report-form', sha256: issued.sha256 },
    });
    expect(await of.officer.call(incidentsVerifyTimeline, { params: { incidentId: of.id } })).toMatchObject({
      ok: true,
    });
  });

  it('is handed out with a reason only, shown inline when asked, and each time on record', async () => {
    const issued = await issue(of.officer, 'breach-report-form');
    const refusal = await of.officer.refusal(documentsDownload, { params: { documentId: issued.id }, body: {} });
    expect(refusal).toMatchObject({ code: 'invalid', errors: [{ path: 'reason' }] });
    const { headers } = await download(of.officer, issued.id, { reason, inline: true });
    expect(headers.get('content-disposition')).toMatch(/^inline/);
    const records = await app.rows(sql`
      select reason from access_record where operation = 'documents.download' and subjects = ${[`document:${issued.id}`]}`);
    expect(records).toEqual([{ reason }]);
  });

  it('does not exist for another department or somebody involved', async () => {
    const issued = await issue(of.officer, 'breach-report-form');
    const stranger = await app.signInAs('handler', { department: '시설처' });
    expect(await stranger.refusal(documentsVerify, { params: { documentId: issued.id } })).toMatchObject({
      status: 404,
    });
    expect(await stranger.refusal(documentsList, { params: { incidentId: of.id } })).toMatchObject({ status: 404 });
  });

  it('is issued by those who work on the case, not by those who only see it', async () => {
    const auditor = await app.signInAs('auditor');
    const refusal = await auditor.refusal(documentsIssue, {
      params: { incidentId: of.id },
      body: { kind: 'breach-report-form' },
    });
    expect(refusal).toMatchObject({ code: 'forbidden' });
    expect((await auditor.call(documentsList, { params: { incidentId: of.id } })).items.length).toBeGreaterThan(0);
  });
});

describe('the report form', () => {
  it('seals the reporter, and refuses to name them to who has not opened the identity', async () => {
    const model = await app.deps.database.transaction(of.officer.person, async (tx) =>
      breachReportForm(tx, app.deps, await seen(tx, of.id), 'sealed'),
    );
    expect(model.reporter).toEqual({ name: null, mobile: null, email: null });
    const refusal = await of.officer.refusal(documentsIssue, {
      params: { incidentId: of.id },
      body: { kind: 'breach-report-form', reporter: 'opened' },
    });
    expect(refusal).toMatchObject({ code: 'forbidden' });
  });

  it('that names the reporter exists only for who has the identity open, and only that long', async () => {
    const second = await app.signInAs('staff');
    await appoint(app, [of.officer, second]);
    await openIdentity(of.id, of.officer, second);
    const named = await issue(of.officer, 'breach-report-form', { reporter: 'opened' });
    expect(named.revealsReporter).toBe(true);
    expect((await download(of.officer, named.id)).bytes.length).toBeGreaterThan(1000);
    const idsFor = async (by: SignedInClient): Promise<string[]> =>
      (await by.call(documentsList, { params: { incidentId: of.id } })).items.map((item) => item.id);
    expect(await idsFor(of.officer)).toContain(named.id);
    expect(await idsFor(of.cpo)).not.toContain(named.id);
    expect(
      await of.cpo.refusal(documentsDownload, { params: { documentId: named.id }, body: { reason } }),
    ).toMatchObject({ status: 404 });
    app.clock.advance({ minutes: 61 });
    expect(await idsFor(of.officer)).not.toContain(named.id);
  });
});

const statusPaper = () =>
  app.deps.database.transaction(of.cpo.person, async (tx) => executiveStatus(tx, app.deps, await seen(tx, of.id)));

describe('the one-page status', () => {
  it('comes to the head at any moment without a reason, numbered and kept', async () => {
    const head = await app.signInAs('head');
    const { bytes, headers } = await head.download(documentsStatus, { params: { incidentId: of.id } });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(headers.get('content-disposition')).toMatch(/^inline/);
    const { items } = await head.call(documentsList, { params: { incidentId: of.id } });
    const page = items.find((item) => item.kind === 'executive-status');
    expect(page?.sha256).toBe(sha256(bytes));
    expect((await download(head, page?.id ?? '', {})).bytes.equals(bytes)).toBe(true);
    const officer = { params: { documentId: page?.id ?? '' }, body: {} };
    expect(await of.officer.refusal(documentsDownload, officer)).toMatchObject({ code: 'invalid' });
  });

  it('shows the clocks of the law and what waits for whom', async () => {
    const model = await statusPaper();
    expect(model.clocks.map((clock) => clock.article)).toContain('개인정보 보호법 제34조제1항');
    expect(model.actions.at(-1)).toMatch(/침해사실 신고 접수$/);
    expect(model.numbers[0]).toMatchObject({ label: '정보주체', value: '확인 중' });
  });

  it('needs on paper exactly what the page of the case says is needed', async () => {
    const page = await of.cpo.call(statusPage, { params: { incidentId: of.id } });
    const model = await statusPaper();
    expect(page.needs.length).toBeGreaterThan(0);
    expect(model.needs.map((need) => need.text)).toEqual(page.needs.map((need) => need.text.ko));
    expect(model.needs.map((need) => need.by?.epochMilliseconds ?? null)).toEqual(
      page.needs.map((need) => (need.dueAt === null ? null : Date.parse(need.dueAt))),
    );
    expect(model.clocks.map((clock) => clock.duty)).toEqual(page.clocks.map((clock) => clock.title.ko));
    expect(model.actions).toHaveLength(page.steps.length);
  });

  it('is for those who may read the status only', async () => {
    const refusal = await of.handler.refusal(documentsStatus, { params: { incidentId: of.id } });
    expect(refusal).toMatchObject({ code: 'forbidden' });
  });
});

describe('the closure report', () => {
  it('goes out by itself when it is approved, and its number stands in the register', async () => {
    const fresh = await openCase(app);
    const reportId = await submitClosure(fresh);
    const draft = await fresh.handler.call(documentsIssue, {
      params: { incidentId: fresh.id },
      body: { kind: 'closure-report' },
    });
    const before = await fresh.officer.call(incidentsGet, { params: { incidentId: fresh.id } });
    expect(before.closureDocument).toBeNull();
    app.clock.advance({ minutes: 1 });
    await approveClosure(fresh, reportId);
    const { items } = await fresh.officer.call(documentsList, { params: { incidentId: fresh.id } });
    const issued = items.find((item) => item.kind === 'closure-report' && item.id !== draft.id);
    expect(issued).toMatchObject({ subject: `closure-report:${reportId}`, format: 'pdf' });
    app.clock.advance({ minutes: 1 });
    await fresh.handler.call(documentsIssue, { params: { incidentId: fresh.id }, body: { kind: 'closure-report' } });
    const after = await fresh.officer.call(incidentsGet, { params: { incidentId: fresh.id } });
    expect(after.closureDocument).toBe(issued?.number);
    expect([before.closedOn, after.closedOn, after.closedAt]).toEqual([null, '2026-11-20', null]);
    const { model } = await app.deps.database.transaction(fresh.officer.person, async (tx) =>
      closureReport(tx, app.deps, await seen(tx, fresh.id)),
    );
    expect(model).toMatchObject({ reporterContact: null, cause: closureBody.cause, evidence: { length: 2 } });
    expect(model.approvals.map((approval) => approval.at === null)).toEqual([false, false]);
    expect(model.response.map((step) => step.activity)).toContain('게시물을 내리고 저장본을 지움');
  });

  it('says that there is none yet', async () => {
    const refusal = await of.handler.refusal(documentsIssue, {
      params: { incidentId: of.id },
      body: { kind: 'closure-report' },
    });
    expect(refusal).toMatchObject({ code: 'not-now' });
  });
});

describe('the register as a document', () => {
  it('is issued with a reason and found again by who issued it', async () => {
    const issued = await of.cpo.call(documentsIssueRegister, {
      body: { reason: '분기 현황 보고', from: '2026-01-01' },
    });
    expect(issued).toMatchObject({ kind: 'case-register', title: '개인정보침해사고 관리대장' });
    expect((await of.cpo.call(documentsListRegisters)).items.map((item) => item.id)).toEqual([issued.id]);
    expect((await of.officer.call(documentsListRegisters)).items).toEqual([]);
    expect((await download(of.cpo, issued.id)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
