import { noticesStop } from '@bongsu/contracts';
import { syntheticPeople } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { approved, csvOf, draft, get, importCsv, send, setNoticeStage } from './case.fixture.ts';
import { dueRows } from './due-rows.ts';
import { noticeQueueing, QUEUE_AT_ONCE } from './queue-rows.ts';

it(
  'a list too long for one moment is queued bit by bit, as it was approved, and stopped as a whole',
  {
    timeout: 120_000,
  },
  async () => {
    await using stage = await setNoticeStage();
    const { app, officer, incidentId } = stage;
    const people = syntheticPeople(5, QUEUE_AT_ONCE + 700);
    const noticeId = await approved(stage, people);
    const { recipientsDigest } = await get(stage, noticeId);
    expect(await send(stage, noticeId)).toMatchObject({ queued: people.length });
    expect((await get(stage, noticeId)).counts).toMatchObject({ queued: QUEUE_AT_ONCE, waiting: 700 });

    // Between the two moments nobody comes onto the list, leaves it or becomes somebody else, also not by hand.
    const other = sql`
    insert into recipient (id, notice_id, incident_id, import_id, line, sealed, mark, state)
    select gen_random_uuid(), notice_id, incident_id, import_id, 9, sealed, mark, state from recipient
    where notice_id = ${noticeId} limit 1 returning id`;
    await expect(app.rows(other)).rejects.toMatchObject({ code: '23001' });
    await expect(app.rows(sql`delete from recipient where state = 'waiting' returning id`)).rejects.toMatchObject({
      code: '23001',
    });
    await expect(app.rows(sql`update recipient set mark = '' returning id`)).rejects.toMatchObject({ code: '23001' });
    const elsewhere = await draft(stage);
    const moved = sql`update recipient set notice_id = ${elsewhere} returning id`;
    await expect(app.rows(moved)).rejects.toMatchObject({ code: '23001' });
    const stray = sql`
    insert into recipient (id, notice_id, incident_id, import_id, line, sealed, mark, state)
    select gen_random_uuid(), ${elsewhere}, incident_id, import_id, 9, sealed, mark, 'waiting' from recipient
    where notice_id = ${noticeId} limit 1 returning id`;
    await expect(app.rows(stray)).rejects.toMatchObject({ code: '23503' });

    await noticeQueueing.run(app.deps);
    const after = await get(stage, noticeId);
    expect(after.counts).toMatchObject({ queued: people.length, waiting: 0 });
    expect(after.recipientsDigest).toBe(recipientsDigest);
    const [named] = await app.rows<{ distinct: number }>(
      sql`select count(distinct message_id) as distinct from recipient`,
    );
    expect(named?.distinct).toBe(people.length);

    const params = { incidentId, noticeId };
    await officer.call(noticesStop, { params, body: { reason: '내용을 고쳐 다시 보냄' } });
    await noticeQueueing.run(app.deps);
    await noticeQueueing.run(app.deps);
    expect((await get(stage, noticeId)).counts).toMatchObject({ withheld: people.length, queued: 0, waiting: 0 });
  },
);

// A notice to a million goes out for half an hour. One to three people, approved after it, waited for its end.
it('a small notice does not wait behind a large one, and each row is answered once', async () => {
  await using stage = await setNoticeStage();
  const { app, handler, incidentId } = stage;
  const large = await approved(stage, syntheticPeople(6, 500));
  await send(stage, large);
  app.clock.advance({ minutes: 5 });
  const small = await draft(stage);
  await importCsv(handler, { incidentId, noticeId: small }, csvOf(syntheticPeople(7, 3)));
  await app.rows(sql`
    update recipient set state = 'queued', channel = 'mail', next_attempt_at = ${app.clock.now()}, message_id = id::text
    where notice_id = ${small} returning id`);
  await app.rows(sql`
    update notice n set state = 'sending', started_at = ${app.clock.now()}, approved_by = o.approved_by,
      approved_at = o.approved_at, approved_digest = o.approved_digest, approved_recipients_digest = ''
    from notice o where n.id = ${small} and o.id = ${large} returning n.id`);
  const due = dueRows('mail');
  const next = () => app.deps.database.transaction(systemActor, (tx) => due.next(tx, app.clock.now(), 200));
  const first = await next();
  expect(first).toHaveLength(200);
  expect(first.filter(({ noticeId }) => noticeId === small)).toHaveLength(3);
  const all = [...first, ...(await next()), ...(await next())];
  expect(new Set(all.map(({ id }) => id)).size).toBe(503);
  expect(all).toHaveLength(503);
  expect(await next()).toHaveLength(0);
});
