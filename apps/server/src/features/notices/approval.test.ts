import {
  incidentsRecordFacts,
  incidentsGet,
  noticesDecide,
  noticesDiscard,
  noticesDraft,
  noticesGet,
  noticesList,
  noticesPreview,
  noticesSend,
  noticesSubmit,
  noticesUpdate,
  noticesWithdraw,
  recipientsCopy,
  recipientsImport,
} from '@bongsu/contracts';
import { syntheticPeople } from '@bongsu/testkit';
import { raw } from 'sql-template-tag';
import { expect, it } from 'vitest';
import { sql } from '../../database/index.ts';
import {
  approved,
  csvOf,
  decide,
  draft,
  get,
  importCsv,
  send,
  setNoticeStage,
  submit,
  textOf,
  update,
} from './case.fixture.ts';
import { noticeDelivery } from './deliver.ts';

it('fills a draft from the facts and leaves blank what nobody recorded', async () => {
  await using stage = await setNoticeStage({ circumstances: '숨은 시트' });
  const view = await get(stage, await draft(stage));
  const item = (code: string) => view.items.find((entry) => entry.code === code);
  expect(view).toMatchObject({
    kind: 'full',
    rule: 'KR-PIPA-NOTIFY',
    ruleVersion: 'v4',
    state: 'draft',
    complete: true,
  });
  expect(item('I1')?.text).toBe('성명, 전자우편 주소, 계좌번호');
  expect(item('I2')?.text).toContain('숨은 시트');
  expect(item('I3')?.text).toContain('지급정지');
  expect(item('I5')?.text).toContain('02-0000-0000');
  for (const article of ['제39조', '제39조의2', '제43조', '300만원']) expect(item('I6')?.text).toContain(article);
  expect(view.blockers.map(({ code }) => code)).toEqual(['not-approved', 'not-addressed']);
});

it('does not take a notice with an item missing, but a staged one without what is unconfirmed', async () => {
  await using stage = await setNoticeStage({ dataItems: '확인 중인 항목', unconfirmedItems: ['I1'] });
  const { handler, incidentId } = stage;
  const full = await draft(stage);
  const { items } = textOf(await get(stage, full));
  await update(stage, full, { items: { ...items, I1: '' } });
  const view = await get(stage, full);
  expect(view).toMatchObject({ complete: false, ready: false, may: { submit: false } });
  const refused = await handler.refusal(noticesSubmit, {
    params: { incidentId, noticeId: full },
    body: { version: view.version },
  });
  expect(refused).toMatchObject({ code: 'invalid', errors: [{ path: 'items.I1' }] });

  const staged = await draft(stage, 'staged');
  expect(await get(stage, staged)).toMatchObject({ complete: false, completeAsFirst: true, unconfirmed: ['I1'] });
  await submit(stage, staged);
  await decide(stage, staged);
  expect((await get(stage, staged)).state).toBe('approved');
});

it('confirms a possibility, or takes it back, in a notice to the same people that tells everything itself', async () => {
  const possibility = { awareAt: '2026-11-20T17:00:00+09:00', ground: 'illegal-access-unidentified', clearedAt: null };
  await using stage = await setNoticeStage({ possibility });
  const { app, incidentId, handler } = stage;
  const first = await draft(stage, 'possibility');
  await importCsv(handler, { incidentId, noticeId: first }, csvOf(syntheticPeople(1, 2)));
  const { items } = await get(stage, first);
  const written = Object.fromEntries(items.map(({ code, text }) => [code, text || '확인하는 대로 알려 드립니다.']));
  await update(stage, first, { items: written });
  await submit(stage, first);
  await decide(stage, first);
  await send(stage, first);
  await noticeDelivery.run(app.deps);

  const full = await draft(stage);
  const view = await get(stage, full);
  expect(view.firstNotice).toMatchObject({ id: first });
  const params = { incidentId, noticeId: full };
  await handler.call(recipientsCopy, { params, body: { fromNoticeId: first, only: 'all' } });
  expect(await get(stage, full)).toMatchObject({ total: 2 });

  // What the possibility told counts for nothing in what takes it back.
  const cleared = await draft(stage, 'all-clear', first);
  await update(stage, cleared, { items: { ...textOf(await get(stage, cleared)).items, P1: '' } });
  const [item] = (await get(stage, cleared)).items;
  expect(item).toMatchObject({ code: 'P1', state: 'missing' });
});

it('tells what was confirmed later in a supplement to the same people', async () => {
  await using stage = await setNoticeStage({ unconfirmedItems: ['I2'] });
  const { app, sink, incidentId } = stage;
  const first = await draft(stage, 'staged');
  await importCsv(stage.handler, { incidentId, noticeId: first }, csvOf(syntheticPeople(1, 2)));
  await submit(stage, first);
  await decide(stage, first);
  await send(stage, first);
  await noticeDelivery.run(app.deps);
  expect(sink.messages[0]?.parsed.text).toContain('현재 확인하고 있으며');

  const supplement = await draft(stage, 'supplement', first);
  const view = await get(stage, supplement);
  expect(view.items.map(({ code, state }) => [code, state])).toEqual([['I2', 'present']]);
  expect(view).toMatchObject({ complete: true, firstNotice: { id: first } });
  expect(await get(stage, first)).toMatchObject({ supplements: [{ id: supplement, state: 'draft' }] });
});

it('flags wording that plays a breach down, and blocks nothing', async () => {
  await using stage = await setNoticeStage();
  const noticeId = await draft(stage);
  const { items } = textOf(await get(stage, noticeId));
  await update(stage, noticeId, { greeting: '개인정보가 노출되었습니다.', items: { ...items, I2: '자료가 노출됨' } });
  const view = await get(stage, noticeId);
  expect(view.findings).toMatchObject([{ code: 'EXPOSURE', field: 'greeting', suggestion: { ko: '유출' } }]);
  expect(view.items.find(({ code }) => code === 'I2')?.findings).toMatchObject([{ code: 'EXPOSURE' }]);
  await submit(stage, noticeId);
  expect(
    (await stage.officer.call(noticesGet, { params: { incidentId: stage.incidentId, noticeId } })).findings,
  ).toHaveLength(1);
});

it('lets nobody approve a text they wrote a word of, in code and in the database', async () => {
  await using stage = await setNoticeStage();
  const { app, officer, cpo, incidentId } = stage;
  const noticeId = await draft(stage);
  const params = { incidentId, noticeId };
  const view = await get(stage, noticeId);
  await officer.call(noticesUpdate, {
    params,
    body: { version: view.version, ...textOf(view), closing: '감사합니다.' },
  });
  await submit(stage, noticeId);
  const { digest, recipientsDigest } = await get(stage, noticeId);
  const body = { decision: 'approved', digest, recipientsDigest } as const;
  expect(await officer.refusal(noticesDecide, { params, body })).toMatchObject({ code: 'same-person' });
  expect(await stage.handler.refusal(noticesDecide, { params, body })).toMatchObject({ code: 'forbidden' });
  const attack = app.rows(sql`
    update notice set state = 'approved', approved_by = ${officer.person.personId}, approved_at = now(),
      approved_digest = ${digest}, approved_recipients_digest = ${recipientsDigest} where id = ${noticeId} returning id`);
  await expect(attack).rejects.toThrow('approved_by_another');
  await cpo.call(noticesDecide, { params, body });
  expect((await get(stage, noticeId)).approvedBy?.id).toBe(cpo.person.personId);
});

it('approves exactly the text and the list the approver was shown', async () => {
  await using stage = await setNoticeStage();
  const { officer, incidentId } = stage;
  const noticeId = await draft(stage);
  await submit(stage, noticeId);
  const { digest } = await get(stage, noticeId);
  const params = { incidentId, noticeId };
  const body = { decision: 'approved', digest, recipientsDigest: 'sha256:0' } as const;
  expect(await officer.refusal(noticesDecide, { params, body })).toMatchObject({ code: 'conflict' });
});

it('withdraws an approval when the text changes, and shows that it did', async () => {
  await using stage = await setNoticeStage();
  const noticeId = await approved(stage, syntheticPeople(1, 2));
  await update(stage, noticeId, { closing: '한 줄을 더함' });
  const view = await get(stage, noticeId);
  expect(view).toMatchObject({ state: 'draft', approvedBy: null, approvedAt: null });
  expect(view.decisions.map(({ decision }) => decision)).toEqual(['approved', 'withdrawn']);
  const params = { incidentId: stage.incidentId, noticeId };
  expect(await stage.officer.refusal(noticesSend, { params })).toMatchObject({ code: 'not-now' });
});

it('withdraws an approval when the list changes', async () => {
  await using stage = await setNoticeStage();
  const noticeId = await approved(stage, syntheticPeople(1, 2));
  await importCsv(stage.handler, { incidentId: stage.incidentId, noticeId }, csvOf(syntheticPeople(2, 1)));
  expect(await get(stage, noticeId)).toMatchObject({ state: 'draft', total: 3, approvedBy: null });
});

it('sends nothing when somebody went round the product and touched text or list', async () => {
  await using stage = await setNoticeStage();
  const { app, officer, incidentId } = stage;
  const noticeId = await approved(stage, syntheticPeople(1, 2));
  const attack = app.rows(sql`update notice set title = '바꿔치기' where id = ${noticeId} returning id`);
  await expect(attack).rejects.toThrow('a submitted notice stays as it is');
  await app.rows(sql`
    insert into recipient (id, notice_id, incident_id, import_id, line, sealed, mark, state)
    select gen_random_uuid(), notice_id, incident_id, import_id, 9, sealed, mark, state from recipient
    where notice_id = ${noticeId} limit 1 returning id`);
  expect(await officer.refusal(noticesSend, { params: { incidentId, noticeId } })).toMatchObject({
    code: 'not-now',
    detail: expect.stringContaining('승인') as string,
  });
});

it('freezes what is submitted until it is taken back', async () => {
  await using stage = await setNoticeStage();
  const { handler, incidentId } = stage;
  const noticeId = await draft(stage);
  const params = { incidentId, noticeId };
  await submit(stage, noticeId);
  const view = await get(stage, noticeId);
  expect(
    await handler.refusal(noticesUpdate, { params, body: { version: view.version, ...textOf(view) } }),
  ).toMatchObject({ code: 'not-now' });
  expect(
    await handler.refusal(recipientsImport, {
      params: { ...params, importId: noticeId },
      body: { mapping: { name: 0, email: 1 }, hasHeader: true },
    }),
  ).toMatchObject({ code: 'not-now' });
  await handler.call(noticesWithdraw, { params, body: { reason: '문구를 다시 다듬기' } });
  expect((await get(stage, noticeId)).state).toBe('draft');
  await handler.call(noticesDiscard, { params, body: { reason: '다른 통지로 대신함' } });
  expect((await get(stage, noticeId)).state).toBe('discarded');
});

it('sends a returned notice back to its author, who may submit it again', async () => {
  await using stage = await setNoticeStage();
  const noticeId = await draft(stage);
  await submit(stage, noticeId);
  await decide(stage, noticeId, 'returned');
  const tasks = await stage.app.rows<{ kind: string; personId: string | null }>(
    sql`select kind, person_id as "personId" from task where kind = 'rewrite-notice'`,
  );
  expect(tasks).toEqual([{ kind: 'rewrite-notice', personId: stage.handler.person.personId }]);
  await submit(stage, noticeId);
  await decide(stage, noticeId);
  expect((await get(stage, noticeId)).state).toBe('approved');
});

it('tells the second of two editors what stands', async () => {
  await using stage = await setNoticeStage();
  const noticeId = await draft(stage);
  const view = await get(stage, noticeId);
  await update(stage, noticeId, { title: '먼저 고친 제목' });
  const problem = await stage.handler.refusal(noticesUpdate, {
    params: { incidentId: stage.incidentId, noticeId },
    body: { version: view.version, ...textOf(view) },
  });
  expect(problem).toMatchObject({ code: 'conflict', current: { title: '먼저 고친 제목' } });
});

it('follows the law of the moment of awareness: five items before 2026-09-11', async () => {
  await using stage = await setNoticeStage();
  const { handler, incidentId } = stage;
  const { version } = await handler.call(incidentsGet, { params: { incidentId } });
  await handler.call(incidentsRecordFacts, {
    params: { incidentId },
    body: {
      version,
      facts: { occurredAt: '2026-09-01T09:00:00+09:00', awareAt: '2026-09-10T09:00:00+09:00' },
      reason: '기록을 다시 확인',
      source: '',
    },
  });
  const view = await get(stage, await draft(stage));
  expect(view.ruleVersion).toBe('v3');
  expect(view.items.map(({ code }) => code)).toEqual(['I1', 'I2', 'I3', 'I4', 'I5']);
});

it('shows the preview masked to who does not decide', async () => {
  await using stage = await setNoticeStage();
  const [person] = syntheticPeople(3, 1);
  const noticeId = await approved(stage, [person!]);
  const params = { incidentId: stage.incidentId, noticeId };
  const masked = await stage.handler.call(noticesPreview, { params });
  expect(masked.masked).toBe(true);
  expect(masked.text + masked.html + masked.to).not.toContain(person!.email);
  expect(masked.text).not.toContain(person!.name);
  const open = await stage.officer.call(noticesPreview, { params });
  expect(open).toMatchObject({ masked: false, to: person!.email });
  expect(open.text).toContain(`${person!.name} 님께`);
});

it('shows the approver real people as samples, spread over the whole list, each of a short one', async () => {
  await using stage = await setNoticeStage();
  const { handler, officer, incidentId } = stage;
  const noticeId = await draft(stage);
  const params = { incidentId, noticeId };
  const shown = (sample: number) => officer.call(noticesPreview, { params, query: { sample } });
  expect((await shown(1)).sample).toBeNull();
  const people = syntheticPeople(29, 41);
  await importCsv(handler, params, csvOf(people.slice(0, 2)));
  expect((await shown(2)).to).toBe(people[1]!.email);
  expect((await shown(5)).sample).toEqual({ number: 2, of: 2, line: 3 });
  await importCsv(handler, params, csvOf(people));
  const samples = [await shown(1), await shown(2), await shown(3), await shown(4), await shown(5)];
  const at = [0, 10, 20, 30, 40];
  expect(samples.map(({ sample }) => sample?.line)).toEqual(at.map((index) => index + 2));
  expect(samples.map(({ to }) => to)).toEqual(at.map((index) => people[index]!.email));
  for (const [index, { text }] of samples.entries()) expect(text).toContain(`${people[at[index]!]!.name} 님께`);
});

it('exists for nobody of another department', async () => {
  await using stage = await setNoticeStage();
  const { app, incidentId } = stage;
  const noticeId = await approved(stage, syntheticPeople(4, 3));
  const stranger = await app.signInAs('handler', { department: '도서관' });
  for (const operation of [noticesGet, noticesPreview] as const) {
    expect(await stranger.refusal(operation, { params: { incidentId, noticeId } })).toMatchObject({
      code: 'not-found',
    });
  }
  expect(await stranger.refusal(noticesList, { params: { incidentId } })).toMatchObject({ code: 'not-found' });
  expect(await stranger.refusal(noticesDraft, { params: { incidentId }, body: { kind: 'full' } })).toMatchObject({
    code: 'not-found',
  });
  for (const table of ['notice', 'notice_decision', 'recipient', 'recipient_import', 'recipient_bad_row']) {
    expect(await app.rowsAs(stranger.person, sql`select id from ${raw(table)}`)).toEqual([]);
  }
  // The head sees the case and its notices, but not whose data it was.
  const head = await app.signInAs('head');
  expect(await app.rowsAs(head.person, sql`select id from notice`)).toHaveLength(1);
  expect(await app.rowsAs(head.person, sql`select id from recipient`)).toEqual([]);
});
