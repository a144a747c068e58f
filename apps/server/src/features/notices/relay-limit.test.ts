import { organisationSaveMail } from '@bongsu/contracts';
import { syntheticPeople } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { queueMail } from '../mail/index.ts';
import { approved, get, send, setNoticeStage, type NoticeStage } from './case.fixture.ts';
import { deliverNotices, noticeDelivery } from './deliver.ts';
import { deliver, journalOf, progressOf, throughPort } from './relay.fixture.ts';

/** A relay that takes so many a minute: obeyed over runs, connections and everything that sends. */

const slowly = async (stage: NoticeStage, perMinute: number, people: number): Promise<string> => {
  await throughPort(stage, stage.sink.port, { perMinute });
  const noticeId = await approved(stage, syntheticPeople(83, people));
  await send(stage, noticeId);
  return noticeId;
};

it('hands over one when its moment has come, and nobody waits for theirs in between states', async () => {
  await using stage = await setNoticeStage();
  const { app, sink } = stage;
  const noticeId = await slowly(stage, 6, 4);
  for (let sent = 1; sent <= 4; sent += 1) {
    // However often it is run in the meantime.
    expect(await noticeDelivery.run(app.deps)).toBeUndefined();
    await deliver(stage);
    expect(sink.messages).toHaveLength(sent);
    const rows = await journalOf(stage, noticeId);
    expect(rows.filter(({ state }) => state === 'queued')).toHaveLength(4 - sent);
    expect(rows.filter(({ state, attempts }) => state === 'queued' && attempts > 0)).toEqual([]);
    expect((await progressOf(stage, noticeId)).held).toBeNull();
    app.clock.advance({ seconds: 11 });
  }
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 4 } });
});

it('sends a list at the pace of the limit in one run, never more than it in a minute, and each once', async () => {
  await using stage = await setNoticeStage();
  const { app, sink } = stage;
  await slowly(stage, 600, 150);
  const begun: number[] = [];
  // Time passes only by waiting, for whoever waits.
  let due = app.clock.now().epochMilliseconds;
  const wait = async (ms: number): Promise<void> => {
    due = Math.max(due, app.clock.now().epochMilliseconds + ms);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    const left = due - app.clock.now().epochMilliseconds;
    if (left > 0) app.clock.advance({ seconds: Math.min(left, ms) / 1000 });
  };
  sink.behave({
    answer: (step) => {
      if (step === 'mail') begun.push(app.clock.now().epochMilliseconds);
      return undefined;
    },
  });
  const { signal } = new AbortController();
  for (let run = 0; run < 50 && sink.messages.length < 150; run += 1) {
    await deliverNotices(app.deps, signal, wait);
    app.clock.advance({ seconds: 2 });
  }
  expect(new Set(sink.messages.map(({ envelope }) => envelope.to[0])).size).toBe(150);
  expect(sink.messages).toHaveLength(150);
  expect(begun.at(-1)! - begun[0]!).toBeGreaterThanOrEqual(14_000);
});

it('gives reminders inside the organisation their turn within the same limit', async () => {
  await using stage = await setNoticeStage();
  const { app, sink, officer } = stage;
  await slowly(stage, 6, 3);
  await app.rows(sql`update mail set state = 'sent' returning id`);
  await app.deps.database.transaction(systemActor, (tx) =>
    queueMail(tx, app.deps, { toPerson: officer.person.personId, subject: '기한', body: '본문' }),
  );
  await app.tick();
  const subjects = () => sink.messages.map(({ parsed }) => parsed.subject);
  expect(subjects()).toEqual(['기한']);
  await deliver(stage);
  expect(sink.messages).toHaveLength(1);
  app.clock.advance({ seconds: 11 });
  await deliver(stage);
  expect(sink.messages).toHaveLength(2);
});

it('asks a relay that takes nothing again after a minute, not at once, and at once when the settings were saved', async () => {
  await using stage = await setNoticeStage();
  const { sink, app } = stage;
  const noticeId = await approved(stage, syntheticPeople(89, 40));
  await send(stage, noticeId);
  let greeted = 0;
  sink.behave({
    answer: (step) => {
      if (step === 'greeting') greeted += 1;
      return step === 'greeting' ? 421 : undefined;
    },
  });
  await deliver(stage);
  const first = greeted;
  expect(first).toBeGreaterThanOrEqual(10);
  app.clock.advance({ seconds: 59 });
  await deliver(stage);
  expect(greeted).toBe(first);
  app.clock.advance({ seconds: 1 });
  await deliver(stage);
  expect(greeted).toBeGreaterThan(first);
  sink.behave({});
  await deliver(stage);
  expect(sink.messages).toHaveLength(0);
  const administrator = await app.signInAs('administrator');
  await administrator.call(organisationSaveMail, {
    body: { host: sink.host, port: sink.port, security: 'none', from: 'privacy@hanbit.invalid' },
  });
  app.clock.advance({ seconds: 30 });
  await deliver(stage);
  expect(sink.messages.length).toBeGreaterThan(0);
});
