import {
  accessRecordsList,
  noticesSubmit,
  recipientsDiscardImport,
  recipientsImport,
  recipientsImports,
  recipientsPreview,
} from '@bongsu/contracts';
import { syntheticPeople } from '@bongsu/testkit';
import { expect, it, vi } from 'vitest';
import { hold } from '../../../test/hold.ts';
import { sql } from '../../database/index.ts';
import { csvOf, draft, get, setNoticeStage, type NoticeStage } from '../notices/case.fixture.ts';
import { forgetStagedFiles } from './forget-files.ts';
import { stopLists } from './take-over.ts';

const people = syntheticPeople(77, 30);

/** A list whose end somebody holds up for longer than anybody waits for an answer. */
const heldUp = async (stage: NoticeStage) => {
  const { app, handler, incidentId } = stage;
  const params = { incidentId, noticeId: await draft(stage) };
  const file = { name: 'list.csv', content: csvOf(people) };
  const { importId, mapping } = await handler.call(recipientsPreview, { params, file });
  const held = await hold(app.databaseUrl, `select from incident where id = '${incidentId}' for update`);
  const call = { params: { ...params, importId }, body: { mapping, hasHeader: true } };
  const answer = await handler.call(recipientsImport, call);
  expect(answer).toMatchObject({ state: 'taking', accepted: 0, problem: null });
  const now = async () => (await handler.call(recipientsImports, { params })).items[0]!;
  return { params, importId, call, held, now, total: async () => (await get(stage, params.noticeId)).total };
};

it('answers before a long list is taken over, and goes on by itself: whole or not at all', async () => {
  await using stage = await setNoticeStage();
  const { handler, cpo } = stage;
  const { call, held, now, total } = await heldUp(stage);
  expect(await total()).toBe(0);
  expect((await handler.refusal(recipientsImport, call)).code).toBe('not-now');
  await held.release();
  await vi.waitFor(async () => expect((await now()).state).toBe('imported'), { timeout: 30_000, interval: 50 });
  expect(await now()).toMatchObject({ rows: 30, accepted: 30, duplicates: 0, bad: 0, problem: null });
  expect(await total()).toBe(30);
  const { items } = await cpo.call(accessRecordsList, {
    query: { personId: handler.person.personId, action: 'create' },
  });
  expect(items.filter(({ operation }) => operation === 'recipients.import')).toHaveLength(1);
});

it('lets nobody submit a notice whose list is still coming', async () => {
  await using stage = await setNoticeStage();
  const { app, handler } = stage;
  const { params, importId, held, now } = await heldUp(stage);
  await held.release();
  await vi.waitFor(async () => expect((await now()).state).toBe('imported'), { timeout: 30_000, interval: 50 });
  await app.rows(sql`
    update recipient_import set state = 'taking', taking_since = ${app.clock.now()} where id = ${importId} returning id`);
  const { version } = await get(stage, params.noticeId);
  const refusal = await handler.refusal(noticesSubmit, { params, body: { version } });
  expect(refusal).toMatchObject({ code: 'not-now' });
  expect(refusal.detail).toContain('명단');
});

it('puts nobody on the list when it was removed meanwhile', async () => {
  await using stage = await setNoticeStage();
  const { app } = stage;
  const { importId, held, now, total } = await heldUp(stage);
  // As the operation does behind the same lock, so that it is first.
  await app.rows(sql`update recipient_import set state = 'discarded' where id = ${importId} returning id`);
  await held.release();
  await stopLists(app.deps);
  expect((await now()).state).toBe('discarded');
  expect(await total()).toBe(0);
});

it('ends with the server, says so, and lets the list be removed', async () => {
  await using stage = await setNoticeStage();
  const { app, handler } = stage;
  const { params, importId, held, now, total } = await heldUp(stage);
  const stopped = stopLists(app.deps);
  await held.release();
  await stopped;
  const ended = await now();
  expect(ended).toMatchObject({ state: 'staged', accepted: 0, rowsRead: 0 });
  expect(ended.problem?.ko).toContain('서버가 다시 시작되어');
  expect(await total()).toBe(0);
  await handler.call(recipientsDiscardImport, { params: { ...params, importId } });
  expect((await now()).state).toBe('discarded');
  expect(await total()).toBe(0);
});

it('finds a list whose server died in the middle, and leaves one alone that is being read', async () => {
  await using stage = await setNoticeStage();
  const { app, handler, incidentId } = stage;
  const params = { incidentId, noticeId: await draft(stage) };
  const file = { name: 'list.csv', content: csvOf(people) };
  const { importId, mapping } = await handler.call(recipientsPreview, { params, file });
  await app.rows(sql`
    update recipient_import set state = 'taking', taking_since = ${app.clock.now()}, rows_read = 20000
    where id = ${importId} returning id`);
  const turn = `select pg_advisory_xact_lock(hashtextextended('bongsu/list/${params.noticeId}', 0))`;
  const reading = await hold(app.databaseUrl, turn);
  app.clock.advance({ minutes: 2 });
  const now = async () => (await handler.call(recipientsImports, { params })).items[0]!;
  await forgetStagedFiles.run(app.deps);
  expect(await now()).toMatchObject({ state: 'taking', rowsRead: 20_000 });
  await reading.release();
  await forgetStagedFiles.run(app.deps);
  expect((await now()).problem?.ko).toContain('서버가 다시 시작되어');
  const again = { params: { ...params, importId }, body: { mapping, hasHeader: true } };
  expect(await handler.call(recipientsImport, again)).toMatchObject({ state: 'imported', accepted: 30, problem: null });
});
