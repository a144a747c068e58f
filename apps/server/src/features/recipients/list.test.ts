import {
  documentsIssue,
  documentsList,
  organisationReadLaw,
  organisationSaveLaw,
  recipientsBadRows,
  recipientsCopy,
  recipientsDestroy,
  recipientsDiscardImport,
  recipientsExport,
  recipientsExportBadRows,
  recipientsImport,
  recipientsImports,
  recipientsList,
  recipientsOpen,
  recipientsPreview,
  recipientsSettle,
} from '@bongsu/contracts';
import { syntheticPeople } from '@bongsu/testkit';
import { describe, expect, it } from 'vitest';
import { sql } from '../../database/index.ts';
import {
  approved,
  csvOf,
  draft,
  get,
  importCsv,
  send,
  setNoticeStage,
  submit,
  type NoticeStage,
} from '../notices/case.fixture.ts';
import { noticeDelivery } from '../notices/index.ts';
import { forgetStagedFiles } from './forget-files.ts';
import { keepNoLonger } from './keep-no-longer.ts';

const people = syntheticPeople(31, 40);

it('shows an uploaded list masked, takes it over, and destroys the file', async () => {
  await using stage = await setNoticeStage();
  const { app, handler, incidentId } = stage;
  const noticeId = await draft(stage);
  const params = { incidentId, noticeId };
  const shown = await handler.call(recipientsPreview, {
    params,
    body: {},
    file: { name: '명단.csv', content: csvOf(people) },
  });
  expect(shown).toMatchObject({
    format: 'csv',
    encoding: 'utf-8',
    rows: 40,
    hasHeader: true,
    mapping: { name: 0, email: 1 },
  });
  expect(shown.sample).toHaveLength(5);
  const said = JSON.stringify(shown);
  for (const { name, email } of people) {
    expect(said).not.toContain(email);
    expect(said).not.toContain(name);
  }
  const [staged] = await app.rows<{ key: string }>(sql`select storage_key as key from recipient_import`);
  expect((await app.deps.files.bytes(staged!.key)).length).toBeGreaterThan(0);

  const counts = await handler.call(recipientsImport, {
    params: { ...params, importId: shown.importId },
    body: { mapping: shown.mapping, hasHeader: true },
  });
  expect(counts).toMatchObject({ rows: 40, accepted: 40, unreachable: 0, duplicates: 0, bad: 0 });
  await forgetStagedFiles.run(app.deps);
  await expect(app.deps.files.bytes(staged!.key)).rejects.toThrow();
  expect(await app.rows(sql`select id from recipient_import where storage_key is not null`)).toEqual([]);
  expect(
    await handler.refusal(recipientsImport, {
      params: { ...params, importId: shown.importId },
      body: { mapping: shown.mapping, hasHeader: true },
    }),
  ).toMatchObject({ code: 'not-now' });
});

it('forgets a list that was left lying between the two steps', async () => {
  await using stage = await setNoticeStage();
  const { app, handler, incidentId } = stage;
  const params = { incidentId, noticeId: await draft(stage) };
  await handler.call(recipientsPreview, { params, body: {}, file: { name: 'a.csv', content: csvOf(people) } });
  await forgetStagedFiles.run(app.deps);
  expect(await app.rows(sql`select id from recipient_import where state = 'staged'`)).toHaveLength(1);
  app.clock.advance({ hours: 25 });
  await forgetStagedFiles.run(app.deps);
  expect(await app.rows(sql`select id from recipient_import where storage_key is not null`)).toEqual([]);
});

it('keeps every row that was not taken, with its line and its reason', async () => {
  await using stage = await setNoticeStage();
  const { handler, incidentId } = stage;
  const params = { incidentId, noticeId: await draft(stage) };
  const [one] = people;
  const text = [
    '성명,전자우편',
    `${one!.name},${one!.email}`,
    '김구름,',
    ',',
    `${one!.name},${one!.email}`,
    '이바람,틀린 주소',
    '=1+1,b@example.invalid',
  ];
  const counts = await importCsv(handler, params, text.join('\n'));
  expect(counts).toMatchObject({ rows: 6, accepted: 2, unreachable: 1, duplicates: 1, bad: 3 });
  const { items, total } = await handler.call(recipientsBadRows, { params });
  expect(total).toBe(4);
  expect(items.map(({ line, reason }) => [line, reason])).toEqual([
    [4, 'empty'],
    [5, 'duplicate'],
    [6, 'bad-email'],
    [7, 'bad-name'],
  ]);
  expect(JSON.stringify(items)).not.toContain(one!.email);
  expect(await get(stage, params.noticeId)).toMatchObject({
    total: 2,
    badRows: 3,
    duplicates: 1,
    counts: { unreachable: 1 },
  });
});

it('seals each row for its own place: nothing readable stands in the tables', async () => {
  await using stage = await setNoticeStage();
  const { app } = stage;
  await approved(stage, people);
  const rows = await app.rows<{ sealed: Buffer; text: string }>(
    sql`select sealed, recipient::text as text from recipient`,
  );
  expect(rows).toHaveLength(40);
  for (const { sealed, text } of rows) {
    for (const { name, email } of people) {
      expect(sealed.includes(email) || sealed.includes(name)).toBe(false);
      expect(text).not.toContain(email);
    }
  }
});

it('opens rows only with a reason, for who decides, and leaves a record', async () => {
  await using stage = await setNoticeStage();
  const { app, officer, handler, incidentId } = stage;
  const noticeId = await approved(stage, people);
  const params = { incidentId, noticeId };
  const page = await handler.call(recipientsList, { params, query: { pageSize: 3 } });
  expect(page).toMatchObject({ total: 40, pageSize: 3 });
  expect(page.items[0]?.email).toMatch(/^.\*+@/);
  const body = { ids: page.items.map(({ id }) => id), reason: '받는 사람 문의 확인' };
  expect(await handler.refusal(recipientsOpen, { params, body })).toMatchObject({ code: 'forbidden' });
  const { items } = await officer.call(recipientsOpen, { params, body });
  expect(items.map(({ email }) => email)).toEqual(people.slice(0, 3).map(({ email }) => email));
  const records = await app.rows<{ reason: string; count: number }>(sql`
    select reason, subject_count as count from access_record where operation = 'recipients.open'`);
  expect(records).toEqual([{ reason: body.reason, count: 3 }]);
});

it('gives the result as a spreadsheet without a formula, masked unless asked otherwise', async () => {
  await using stage = await setNoticeStage();
  const { officer, incidentId } = stage;
  const noticeId = await approved(stage, people);
  const params = { incidentId, noticeId };
  const body = { format: 'csv', reason: '감사 자료 제출' } as const;
  const masked = (await officer.download(recipientsExport, { params, body })).bytes.toString();
  expect(masked).toContain('발송 전');
  expect(masked).not.toContain(people[0]!.email);
  const open = await officer.download(recipientsExport, { params, body: { ...body, masked: false } });
  expect(open.bytes.toString()).toContain(people[0]!.email);
  const xlsx = await officer.download(recipientsExport, { params, body: { ...body, format: 'xlsx' } });
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
});

it('removes a list uploaded by mistake, and with it the approval', async () => {
  await using stage = await setNoticeStage();
  const { handler, incidentId } = stage;
  const noticeId = await approved(stage, people);
  const params = { incidentId, noticeId };
  const { items } = await handler.call(recipientsImports, { params });
  await handler.call(recipientsDiscardImport, { params: { ...params, importId: items[0]!.id } });
  expect(await get(stage, noticeId)).toMatchObject({ total: 0, state: 'draft', approvedBy: null });
});

it('takes the recipients of an earlier notice over, or only who was not reached', async () => {
  await using stage = await setNoticeStage();
  const { app, sink, handler, incidentId } = stage;
  sink.behave({ refuse: [people[0]!.email] });
  const first = await approved(stage, people);
  await send(stage, first);
  await noticeDelivery.run(app.deps);
  const second = await draft(stage, 'supplement', first);
  const copy = (noticeId: string, only: 'all' | 'not-reached') =>
    handler.call(recipientsCopy, { params: { incidentId, noticeId }, body: { fromNoticeId: first, only } });
  expect(await copy(second, 'all')).toMatchObject({ rows: 40, accepted: 40 });
  expect(await copy(second, 'all')).toMatchObject({ rows: 40, accepted: 0, duplicates: 40 });
  const third = await draft(stage);
  expect(await copy(third, 'not-reached')).toMatchObject({ rows: 1, accepted: 1 });
});

it('destroys a list: no sealed byte, no fingerprint; counts, states and digests remain', async () => {
  await using stage = await setNoticeStage();
  const { app, officer, handler, incidentId } = stage;
  const noticeId = await approved(stage, people);
  await send(stage, noticeId);
  await noticeDelivery.run(app.deps);
  const params = { incidentId, noticeId };
  const body = { reason: '통지 목적 달성', confirm: '파기' } as const;
  expect(await handler.refusal(recipientsDestroy, { params, body })).toMatchObject({ code: 'forbidden' });
  expect(await officer.call(recipientsDestroy, { params, body })).toEqual({ recipients: 40, badRows: 0 });
  const rows = await app.rows(sql`
    select id from recipient where sealed is not null or message_id not like 'sha256:%'
    union all select recipient_id from recipient_key`);
  expect(rows).toEqual([]);
  expect(await app.rows(sql`select id from recipient_bad_row`)).toEqual([]);
  expect(await get(stage, noticeId)).toMatchObject({ counts: { sent: 40 }, total: 40, state: 'sent' });
  expect((await officer.call(recipientsList, { params })).items[0]).toMatchObject({
    name: '',
    email: '',
    state: 'sent',
  });
  const [kept] = await app.rows(sql`select recipients, reason, counts from recipient_destruction`);
  expect(kept).toMatchObject({ recipients: 40, reason: body.reason, counts: { sent: 40 } });
  expect(await officer.refusal(recipientsDestroy, { params, body })).toMatchObject({ code: 'not-now' });
  const again = {
    ids: ['0190a000-0000-7000-8000-000000000000'],
    outcome: 'send-again' as const,
    reason: '다시 보내기',
  };
  expect(await officer.refusal(recipientsSettle, { params, body: again })).toMatchObject({ code: 'not-now' });
});

it('takes 10,000 rows, and gives their result as one table', async () => {
  await using stage = await setNoticeStage();
  const params = { incidentId: stage.incidentId, noticeId: await draft(stage) };
  const counts = await importCsv(stage.handler, params, csvOf(syntheticPeople(9, 10_000)));
  expect(counts).toMatchObject({ rows: 10_000, accepted: 10_000, unreachable: 0, duplicates: 0, bad: 0 });
  const body = { format: 'csv', reason: '감사 자료 제출' } as const;
  const { bytes } = await stage.officer.download(recipientsExport, { params, body });
  const lines = bytes.toString().trim().split('\r\n');
  expect(lines).toHaveLength(10_001);
  expect(new Set(lines.slice(1).map((line) => line.split(',')[0]))).toHaveLength(10_000);
});

const certificates = async (stage: NoticeStage) =>
  (await stage.officer.call(documentsList, { params: { incidentId: stage.incidentId } })).items.filter(
    ({ kind }) => kind === 'destruction-certificate',
  );

it('gives the rows that were kept aside as a file, masked, to be found again in the uploaded one', async () => {
  await using stage = await setNoticeStage();
  const { app, handler, incidentId } = stage;
  const params = { incidentId, noticeId: await draft(stage) };
  expect(await handler.refusal(recipientsExportBadRows, { params })).toMatchObject({ code: 'not-now' });
  const rows = [...people, { name: '=1+1', email: 'a@example.invalid' }, { name: '한노을', email: 'no address' }];
  await importCsv(handler, params, csvOf([...rows, people[0]!]));
  const text = (await handler.download(recipientsExportBadRows, { params })).bytes.toString();
  const lines = text.trim().split('\r\n');
  expect(lines.map((line) => line.split(',')[0]?.replace('\uFEFF', ''))).toEqual(['줄', '42', '43', '44']);
  expect(lines[3]).toContain('이미 명단에 있는 사람');
  for (const secret of [people[0]!.email, people[0]!.name, '한노을']) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/(^|,)"?=/m);
  const records = await app.rows(sql`select action from access_record where operation = 'recipients.exportBadRows'`);
  expect(records).toEqual([{ action: 'download' }]);
});

describe('the end of a list', () => {
  it('comes by itself when the time of the house is over, with a certificate, and not a moment before', async () => {
    await using stage = await setNoticeStage();
    const { app, officer, handler, incidentId } = stage;
    const administrator = await app.signInAs('administrator');
    const law = await administrator.call(organisationReadLaw);
    await administrator.call(organisationSaveLaw, { body: { ...law, listRetentionDays: 30 } });
    const noticeId = await approved(stage, people);
    const { recipientsDigest } = await get(stage, noticeId);
    await send(stage, noticeId);
    await noticeDelivery.run(app.deps);
    const left = await draft(stage);
    await importCsv(handler, { incidentId, noticeId: left }, csvOf([...people, { name: '', email: 'x' }]));
    const params = { incidentId, noticeId };

    app.clock.advance({ hours: 30 * 24 - 1 });
    await keepNoLonger.run(app.deps);
    expect((await get(stage, noticeId)).recipientsDestroyedAt).toBeNull();
    app.clock.advance({ hours: 1 });
    await keepNoLonger.run(app.deps);
    await keepNoLonger.run(app.deps);

    const sealed = await app.rows(sql`
      select id from recipient where sealed is not null union all select recipient_id from recipient_key`);
    expect([...sealed, ...(await app.rows(sql`select id from recipient_bad_row`))]).toEqual([]);
    expect(await get(stage, noticeId)).toMatchObject({ counts: { sent: 40 }, state: 'sent' });
    // Whoever keeps the decision can show later that this was the list that was destroyed.
    const kept = await app.rows(sql`
      select recipients, bad_rows as bad, files, digest, retention_days as days, by_person as by from recipient_destruction
      where notice_id = ${noticeId}`);
    expect(kept).toEqual([{ recipients: 40, bad: 0, files: 1, digest: recipientsDigest, days: 30, by: null }]);
    const issued = await certificates(stage);
    expect(issued).toHaveLength(2);
    expect(issued[0]).toMatchObject({ format: 'pdf', issuedBy: null });
    const hwpx = await officer.call(documentsIssue, {
      params: { incidentId },
      body: { kind: 'destruction-certificate', format: 'hwpx' },
    });
    expect(hwpx.subject).toMatch(/^recipient-destruction:/);
    expect((await officer.call(recipientsList, { params })).items[0]).toMatchObject({ name: '', email: '' });
  });

  it('does not come while a notice is being sent or decided on, and takes an approval that nobody used with it', async () => {
    await using stage = await setNoticeStage();
    const { app } = stage;
    const [submitted, unused] = [await draft(stage), await approved(stage, people)];
    await importCsv(stage.handler, { incidentId: stage.incidentId, noticeId: submitted }, csvOf(people));
    await submit(stage, submitted);
    app.clock.advance({ hours: 91 * 24 });
    await keepNoLonger.run(app.deps);
    expect(await get(stage, submitted)).toMatchObject({ state: 'submitted', total: 40 });
    expect(await get(stage, unused)).toMatchObject({ state: 'draft', total: 0 });
    expect(await certificates(stage)).toHaveLength(1);
  });

  it('is certified too when a person decides it, with their name and reason', async () => {
    await using stage = await setNoticeStage();
    const { officer, incidentId } = stage;
    const noticeId = await approved(stage, people);
    const body = { reason: '통지하지 않기로 함', confirm: '파기' } as const;
    await officer.call(recipientsDestroy, { params: { incidentId, noticeId }, body });
    const [issued] = await certificates(stage);
    expect(issued).toMatchObject({
      title: '개인정보 파기 확인서',
      subject: expect.stringContaining('recipient-destruction:') as string,
    });
  });
});
