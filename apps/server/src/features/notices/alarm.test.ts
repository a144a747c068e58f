import { inboxMine, noticesGet } from '@bongsu/contracts';
import { syntheticPeople } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { sql } from '../../database/index.ts';
import { alarms, reminders } from '../reminders/index.ts';
import { approved, draft, get, importCsv, csvOf, send, setNoticeStage, type NoticeStage } from './case.fixture.ts';
import { measuredAt, progressOf, throughPort } from './relay.fixture.ts';
import { noticeWatch } from './watch.ts';

/** A notice that will not be through in time is seen while there is time to do something about it. */

const DUE = '2026-11-23T17:00:00+09:00';

/** Who was told of the alarm since the last look. */
const told = async ({ app, officer, cpo, handler }: NoticeStage): Promise<string[]> => {
  await noticeWatch.run(app.deps);
  await alarms.run(app.deps);
  await reminders.run(app.deps);
  const rows = await app.rows<{ to: string; subject: string }>(sql`
    update mail set state = 'sent' where state = 'queued' and subject like '%기한을 넘길 통지%'
    returning to_person as to, subject`);
  await app.rows(sql`update mail set state = 'sent' where state = 'queued' returning id`);
  const names = new Map([
    [officer.person.personId, 'officer'],
    [cpo.person.personId, 'cpo'],
    [handler.person.personId, 'handler'],
  ]);
  return rows.map(({ to }) => names.get(to) ?? 'somebody else').toSorted((left, right) => left.localeCompare(right));
};

const lateTasks = ({ app, incidentId }: NoticeStage): Promise<{ key: string; dueAt: unknown }[]> =>
  app.rows(sql`select key from task where incident_id = ${incidentId} and kind = 'notice-late'`);

/** A notice to ninety, under way an hour before the term, through a relay of one a minute. */
const underWay = async (stage: NoticeStage): Promise<string> => {
  const noticeId = await approved(stage, syntheticPeople(91, 90));
  stage.app.clock.set('2026-11-23T16:00:00+09:00');
  await send(stage, noticeId);
  return noticeId;
};

it('estimates the end by the lower of what was measured and what is allowed, and says when it is behind the term', async () => {
  await using stage = await setNoticeStage();
  const noticeId = await underWay(stage);
  expect(await progressOf(stage, noticeId)).toMatchObject({
    perMinute: null,
    limit: null,
    expectedAt: null,
    late: false,
  });
  await measuredAt(stage, 30);
  expect(await progressOf(stage, noticeId)).toMatchObject({
    perMinute: 30,
    expectedAt: '2026-11-23T16:03:00+09:00',
    dueAt: DUE,
    late: false,
  });
  await throughPort(stage, stage.sink.port, { perMinute: 1 });
  expect(await progressOf(stage, noticeId)).toMatchObject({
    perMinute: 30,
    limit: 1,
    expectedAt: '2026-11-23T17:30:00+09:00',
    late: true,
  });
  stage.app.clock.set('2026-11-23T17:00:01+09:00');
  expect(await progressOf(stage, noticeId)).toMatchObject({ late: true });
});

it('raises the alarm once, to those responsible, on the page and among what waits; and again only after it was lifted', async () => {
  await using stage = await setNoticeStage();
  const { app, officer, handler } = stage;
  const noticeId = await underWay(stage);
  await measuredAt(stage, 30);
  expect(await told(stage)).toEqual([]);
  await measuredAt(stage, 1);
  expect(await told(stage)).toEqual(['cpo', 'handler', 'officer']);
  expect(await get(stage, noticeId)).toMatchObject({ lateSince: '2026-11-23T16:00:00+09:00' });
  const [task, ...more] = await lateTasks(stage);
  expect(more).toEqual([]);
  const { groups } = await officer.call(inboxMine);
  const items = groups.flatMap((group) => group.items);
  expect(items.filter(({ kind }) => kind === 'notice-late')).toMatchObject([{ dueAt: DUE }]);
  for (let minute = 0; minute < 3; minute += 1) {
    app.clock.advance({ minutes: 1 });
    await measuredAt(stage, 1);
    expect(await told(stage)).toEqual([]);
  }
  expect(await lateTasks(stage)).toEqual([task]);

  await measuredAt(stage, 30);
  expect(await told(stage)).toEqual([]);
  expect(await get(stage, noticeId)).toMatchObject({ lateSince: null });
  expect(await lateTasks(stage)).toEqual([]);
  app.clock.advance({ minutes: 1 });
  await measuredAt(stage, 1);
  expect(await told(stage)).toEqual(['cpo', 'handler', 'officer']);
  expect(await lateTasks(stage)).not.toEqual([task]);
  expect((await handler.call(noticesGet, { params: { incidentId: stage.incidentId, noticeId } })).lateSince).toBe(
    '2026-11-23T16:04:00+09:00',
  );
});

it('is not lifted by an estimate that hovers about the term', async () => {
  await using stage = await setNoticeStage();
  await underWay(stage);
  await measuredAt(stage, 1);
  expect(await told(stage)).toHaveLength(3);
  // Ninety at 1.6 a minute: some four minutes before the term.
  await measuredAt(stage, 1.6);
  expect(await told(stage)).toEqual([]);
  await measuredAt(stage, 1);
  expect(await told(stage)).toEqual([]);
});

it('ends with the sending, and tells nobody who is involved in the case', async () => {
  await using stage = await setNoticeStage();
  const { app, incidentId, cpo } = stage;
  const noticeId = await underWay(stage);
  await app.rows(
    sql`update incident set involved_ids = ${[cpo.person.personId]}::uuid[] where id = ${incidentId} returning id`,
  );
  await measuredAt(stage, 1);
  expect(await told(stage)).toEqual(['handler', 'officer']);
  await app.rows(
    sql`update recipient set state = 'sent', sent_at = ${app.clock.now()} where notice_id = ${noticeId} returning id`,
  );
  await app.rows(sql`update notice set state = 'sent' where id = ${noticeId} returning id`);
  expect(await told(stage)).toEqual([]);
  expect(await lateTasks(stage)).toEqual([]);
});

it('tells the approver before the sending what the relay is able to do, and what that means for this list', async () => {
  await using stage = await setNoticeStage();
  const { handler, incidentId } = stage;
  const noticeId = await draft(stage);
  await importCsv(handler, { incidentId, noticeId }, csvOf(syntheticPeople(97, 90)));
  expect((await get(stage, noticeId)).forecast).toEqual({
    limit: null,
    measured: null,
    perMinute: null,
    people: 90,
    minutes: null,
    expectedAt: null,
    late: false,
  });
  await measuredAt(stage, 30);
  await throughPort(stage, stage.sink.port, { perMinute: 20 });
  expect((await get(stage, noticeId)).forecast).toMatchObject({
    limit: 20,
    measured: { perMinute: 30 },
    perMinute: 20,
    people: 90,
    minutes: 5,
    late: false,
  });
  stage.app.clock.set('2026-11-23T16:58:00+09:00');
  expect((await get(stage, noticeId)).forecast).toMatchObject({ expectedAt: '2026-11-23T17:02:30+09:00', late: true });
});
