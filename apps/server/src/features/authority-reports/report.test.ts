import {
  authorityReportsCopy,
  authorityReportsDiscard,
  authorityReportsDraft,
  authorityReportsFile,
  authorityReportsGet,
  authorityReportsList,
  authorityReportsReceive,
  authorityReportsUpdate,
  dutiesPerform,
  dutiesList,
} from '@bongsu/contracts';
import { renderPdf } from '@bongsu/docgen';
import { expect, it } from 'vitest';
import { sql } from '../../database/index.ts';
import { decide, draft, setNoticeStage, submit, type NoticeStage } from '../notices/case.fixture.ts';
import { noticeModel } from '../notices/index.ts';
import { authorityReportModel } from './index.ts';

const drafted = async ({ handler, incidentId }: NoticeStage, firstReportId: string | null = null): Promise<string> =>
  (await handler.call(authorityReportsDraft, { params: { incidentId }, body: { firstReportId } })).id;

const get = ({ handler, incidentId }: NoticeStage, reportId: string) =>
  handler.call(authorityReportsGet, { params: { incidentId, reportId } });

const file = async (stage: NoticeStage, reportId: string, receiptNumber = '') => {
  const { version } = await get(stage, reportId);
  return stage.handler.call(authorityReportsFile, {
    params: { incidentId: stage.incidentId, reportId },
    body: { version, filedAt: '2026-11-20T18:10:00+09:00', means: 'portal', to: 'pipc', receiptNumber },
  });
};

const receiptTasks = ({ app }: NoticeStage) => app.rows(sql`select kind from task where kind = 'report-receipt'`);

it('fills a report from the facts, and leaves blank what nobody recorded', async () => {
  await using stage = await setNoticeStage();
  const view = await get(stage, await drafted(stage));
  expect(view).toMatchObject({
    rule: 'KR-PIPA-REPORT',
    ruleVersion: 'v4',
    stage: 'first',
    state: 'draft',
    digest: null,
  });
  expect(view.content).toMatchObject({
    organisation: '한빛대학교',
    affected: 1204,
    dataItems: ['성명', '전자우편 주소', '계좌번호'],
    notification: { done: false, at: null, count: null },
  });
  expect(view.content.contacts.map(({ role }) => role)).toContain('개인정보 보호책임자');
  expect(view.items.find(({ code }) => code === 'I3')).toMatchObject({ state: 'missing', required: true });
  expect(view.complete).toBe(false);
});

it('says that people were told when somebody told them by telephone, without counting them', async () => {
  await using stage = await setNoticeStage();
  await stage.handler.call(dutiesPerform, {
    params: { incidentId: stage.incidentId, key: 'KR-PIPA-NOTIFY:notify' },
    body: { at: '2026-11-20T18:05:00+09:00', means: '전화', items: ['I1', 'I2', 'I3', 'I4', 'I5'] },
  });
  expect((await get(stage, await drafted(stage))).content.notification).toEqual({
    done: true,
    at: '2026-11-20T18:05:00+09:00',
    method: '전화',
    count: null,
    reason: '',
  });
});

it('takes the words of the notice that was approved', async () => {
  await using stage = await setNoticeStage();
  const noticeId = await draft(stage);
  await submit(stage, noticeId);
  await decide(stage, noticeId);
  expect(await get(stage, await drafted(stage))).toMatchObject({ complete: true });
});

it('freezes what was filed, records the duty, and waits for the receipt number', async () => {
  await using stage = await setNoticeStage();
  const { app, handler, officer, incidentId } = stage;
  const noticeId = await draft(stage);
  await submit(stage, noticeId);
  await decide(stage, noticeId);
  const reportId = await drafted(stage);
  await file(stage, reportId);
  const params = { incidentId, reportId };
  const view = await get(stage, reportId);
  expect(view).toMatchObject({ state: 'filed', means: 'portal', to: 'pipc', receiptNumber: null });
  expect(view.digest).toMatch(/^sha256:/);
  const { duties } = await officer.call(dutiesList, { params: { incidentId } });
  expect(duties.find(({ key }) => key === 'KR-PIPA-REPORT:report')).toMatchObject({
    status: 'done',
    performances: [{ source: `report:${reportId}`, at: '2026-11-20T18:10:00+09:00' }],
  });
  expect(await receiptTasks(stage)).toHaveLength(1);
  await officer.call(authorityReportsReceive, {
    params,
    body: { receiptNumber: '2026-0001', receivedAt: '2026-11-20T18:12:00+09:00' },
  });
  expect(await receiptTasks(stage)).toEqual([]);
  const body = { version: view.version + 1, content: view.content };
  expect(await handler.refusal(authorityReportsUpdate, { params, body })).toMatchObject({ code: 'not-now' });
  const attack = app.rows(sql`update authority_report set content = '{}' where id = ${reportId} returning id`);
  await expect(attack).rejects.toThrow('a filed report stays as it is');
});

it('adds a supplement to what was filed first', async () => {
  await using stage = await setNoticeStage();
  const { handler, incidentId } = stage;
  const first = await drafted(stage);
  const tooEarly = await handler.refusal(authorityReportsDraft, {
    params: { incidentId },
    body: { firstReportId: first },
  });
  expect(tooEarly).toMatchObject({ errors: [{ path: 'firstReportId' }] });
  await file(stage, first, '2026-0001');
  const second = await drafted(stage, first);
  expect(await get(stage, second)).toMatchObject({ stage: 'supplement', firstReportId: first });
  await file(stage, second);
  expect((await get(stage, first)).supplements).toMatchObject([{ id: second, state: 'filed' }]);
});

it('tells the second of two editors what stands, and puts drafts aside', async () => {
  await using stage = await setNoticeStage();
  const { handler, incidentId } = stage;
  const reportId = await drafted(stage);
  const params = { incidentId, reportId };
  const { version, content } = await get(stage, reportId);
  await handler.call(authorityReportsUpdate, { params, body: { version, content: { ...content, affected: 9 } } });
  expect(await handler.refusal(authorityReportsUpdate, { params, body: { version, content } })).toMatchObject({
    code: 'conflict',
    current: { content: { affected: 9 } },
  });
  await handler.call(authorityReportsDiscard, { params, body: { reason: '다시 작성' } });
  expect((await get(stage, reportId)).state).toBe('discarded');
});

it('takes neither the wrong authority nor the future', async () => {
  await using stage = await setNoticeStage();
  const { handler, incidentId } = stage;
  const reportId = await drafted(stage);
  const body = { version: 1, filedAt: '2026-11-20T18:10:00+09:00', means: 'fax', to: 'msit' } as const;
  const params = { incidentId, reportId };
  expect(await handler.refusal(authorityReportsFile, { params, body })).toMatchObject({ errors: [{ path: 'to' }] });
  expect(
    await handler.refusal(authorityReportsFile, {
      params,
      body: { ...body, to: 'kisa', filedAt: '2026-11-22T00:00:00+09:00' },
    }),
  ).toMatchObject({ errors: [{ path: 'filedAt' }] });
});

it('gives plain texts for the boxes of the portal', async () => {
  await using stage = await setNoticeStage();
  const reportId = await drafted(stage);
  const { blocks } = await stage.handler.call(authorityReportsCopy, {
    params: { incidentId: stage.incidentId, reportId },
  });
  const textOf = (code: string) => blocks.find((entry) => entry.code === code)?.text;
  expect(textOf('affected')).toBe('1204명');
  expect(textOf('notification')).toBe('통지 전');
  expect(textOf('I3')).toBe('확인 중');
  expect(textOf('occurredAt')).toContain('2026');
});

it('prints notice and report as papers', async () => {
  await using stage = await setNoticeStage();
  const { app, incidentId, officer } = stage;
  const noticeId = await draft(stage);
  await submit(stage, noticeId);
  await decide(stage, noticeId);
  const reportId = await drafted(stage);
  const papers = await app.deps.database.transaction(officer.person, async (tx) => [
    await noticeModel(tx, app.deps, incidentId),
    await authorityReportModel(tx, app.deps, incidentId, reportId),
  ]);
  expect(papers.map(({ subject }) => subject)).toEqual([`notice:${noticeId}`, `authority-report:${reportId}`]);
  for (const { model } of papers) expect(Buffer.from(renderPdf(model)).subarray(0, 5).toString()).toBe('%PDF-');
});

it('exists for nobody of another department', async () => {
  await using stage = await setNoticeStage();
  const { app, incidentId } = stage;
  await drafted(stage);
  const stranger = await app.signInAs('handler', { department: '도서관' });
  expect(await stranger.refusal(authorityReportsList, { params: { incidentId } })).toMatchObject({ code: 'not-found' });
  expect(await app.rowsAs(stranger.person, sql`select id from authority_report`)).toEqual([]);
});
