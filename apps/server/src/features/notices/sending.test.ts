import {
  dutiesList,
  incidentsTimeline,
  noticesPause,
  noticesProgress,
  noticesResume,
  noticesSend,
  noticesStop,
  recipientsList,
  recipientsSettle,
} from '@bongsu/contracts';
import { syntheticPeople } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { sql } from '../../database/index.ts';
import { smtpMailer } from '../../platform/mailer.ts';
import { approved, get, send, setNoticeStage, type NoticeStage } from './case.fixture.ts';
import { noticeDelivery, POOL } from './deliver.ts';

const countsOf = async (stage: NoticeStage, noticeId: string) => (await get(stage, noticeId)).counts;

const dutyOf = async ({ officer, incidentId }: NoticeStage) => {
  const { duties } = await officer.call(dutiesList, { params: { incidentId } });
  return duties.find(({ key }) => key === 'KR-PIPA-NOTIFY:notify');
};

const tasksOf = ({ app, incidentId }: NoticeStage) =>
  app.rows<{ kind: string }>(sql`select kind from task where incident_id = ${incidentId}`);

const deliver = async ({ app }: NoticeStage): Promise<void> => {
  await noticeDelivery.run(app.deps);
};

it('sends 2,000 people each their own mail, once, and then records the duty', { timeout: 240_000 }, async () => {
  await using stage = await setNoticeStage();
  const { sink, incidentId, officer } = stage;
  const people = syntheticPeople(7, 2000);
  const noticeId = await approved(stage, people);
  await send(stage, noticeId);
  await deliver(stage);
  const names = new Map(people.map(({ email, name }) => [email, name]));
  for (const { envelope, parsed } of sink.messages) {
    expect(parsed.text).toContain(`${names.get(envelope.to[0] ?? '') ?? ''} 님께`);
    expect(parsed.subject).toBe('[한빛대학교] 개인정보 유출 안내');
    expect(parsed.replyTo?.[0]?.address).toBe('help@hanbit.invalid');
  }
  expect(sink.messages).toHaveLength(2000);
  expect(new Set(sink.messages.map(({ envelope }) => envelope.to[0])).size).toBe(2000);
  expect(new Set(sink.messages.map(({ parsed }) => parsed.messageId)).size).toBe(2000);
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 2000, queued: 0 }, total: 2000 });
  expect(await dutyOf(stage)).toMatchObject({
    status: 'done',
    performances: [{ source: `notice:${noticeId}`, items: ['I1', 'I2', 'I3', 'I4', 'I5', 'I6'] }],
  });
  const progress = await officer.call(noticesProgress, { params: { incidentId, noticeId } });
  expect(progress).toMatchObject({ state: 'sent', late: false, held: null, total: 2000 });
});

it('keeps who was refused for good listed, and asks for another way to reach them', async () => {
  await using stage = await setNoticeStage();
  const people = syntheticPeople(1, 6);
  stage.sink.behave({ refuse: [people[2]!.email] });
  const noticeId = await approved(stage, people);
  await send(stage, noticeId);
  await deliver(stage);
  expect(await countsOf(stage, noticeId)).toMatchObject({ sent: 5, refused: 1 });
  const { items } = await stage.officer.call(recipientsList, {
    params: { incidentId: stage.incidentId, noticeId },
    query: { state: 'refused' },
  });
  expect(items).toMatchObject([{ state: 'refused', response: '550 EENVELOPE', attempts: 1 }]);
  expect(await tasksOf(stage)).toContainEqual({ kind: 'notice-unreached' });
  expect(await dutyOf(stage)).toMatchObject({ status: 'done' });
});

it('comes back to who was busy, and delivers once', async () => {
  await using stage = await setNoticeStage();
  const people = syntheticPeople(2, 5);
  stage.sink.behave({ postpone: [people[0]!.email] });
  const noticeId = await approved(stage, people);
  await send(stage, noticeId);
  await deliver(stage);
  expect(await countsOf(stage, noticeId)).toMatchObject({ sent: 4, queued: 1 });
  expect((await dutyOf(stage))?.performances).toEqual([]);
  stage.sink.behave({});
  await deliver(stage);
  expect(stage.sink.messages).toHaveLength(4);
  stage.app.clock.advance({ minutes: 1 });
  await deliver(stage);
  expect(stage.sink.messages.filter(({ envelope }) => envelope.to[0] === people[0]!.email)).toHaveLength(1);
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 5 } });
});

it('gives up after a day of 4xx and says so', async () => {
  await using stage = await setNoticeStage();
  const people = syntheticPeople(3, 1);
  stage.sink.behave({ postpone: [people[0]!.email] });
  const noticeId = await approved(stage, people);
  await send(stage, noticeId);
  for (let round = 0; round < 16; round += 1) {
    await deliver(stage);
    stage.app.clock.advance({ hours: 8 });
  }
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { refused: 1 } });
  expect((await dutyOf(stage))?.performances).toEqual([]);
});

it.each(['kept', 'lost'] as const)(
  'leaves a mail in doubt when the line is cut after it (%s), never sends it again by itself, and a person settles it',
  async (cut) => {
    await using stage = await setNoticeStage();
    const { app, sink, officer, incidentId } = stage;
    const noticeId = await approved(stage, syntheticPeople(4, 1));
    sink.behave({ cut });
    await send(stage, noticeId);
    await deliver(stage);
    sink.behave({});
    app.clock.advance({ hours: 1 });
    await deliver(stage);
    expect(sink.messages).toHaveLength(cut === 'kept' ? 1 : 0);
    expect(await countsOf(stage, noticeId)).toMatchObject({ 'in-doubt': 1 });
    expect((await dutyOf(stage))?.performances).toEqual([]);
    expect(await tasksOf(stage)).toContainEqual({ kind: 'notice-in-doubt' });

    const params = { incidentId, noticeId };
    const { items } = await officer.call(recipientsList, { params, query: { state: 'in-doubt' } });
    const outcome = cut === 'kept' ? 'was-delivered' : 'send-again';
    const body = { ids: items.map(({ id }) => id), outcome, reason: '받는 사람에게 전화로 확인' } as const;
    await officer.call(recipientsSettle, { params, body });
    await deliver(stage);
    expect(sink.messages).toHaveLength(1);
    expect(sink.messages[0]!.parsed.messageId).toBe(items[0]!.messageId);
    expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 1, 'in-doubt': 0 } });
    expect(await dutyOf(stage)).toMatchObject({ status: 'done' });
    expect(await tasksOf(stage)).not.toContainEqual({ kind: 'notice-in-doubt' });
    expect(await officer.refusal(recipientsSettle, { params, body })).toMatchObject({ code: 'not-now' });
  },
);

it('takes rows that a dead server left under way for in doubt', async () => {
  await using stage = await setNoticeStage();
  const { app, sink } = stage;
  const noticeId = await approved(stage, syntheticPeople(5, 12));
  await send(stage, noticeId);
  await app.rows(sql`
    update recipient set state = 'sending', claim = gen_random_uuid(), attempts = 1
    where id in (select id from recipient where notice_id = ${noticeId} order by id limit 5) returning id`);
  await deliver(stage);
  expect(sink.messages).toHaveLength(7);
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 7, 'in-doubt': 5 } });
  expect((await dutyOf(stage))?.performances).toEqual([]);
  expect(await tasksOf(stage)).toContainEqual({ kind: 'notice-in-doubt' });
});

it('blames nobody while the relay is away, and goes on when it is back', async () => {
  await using stage = await setNoticeStage();
  const { app, sink, officer, incidentId } = stage;
  const noticeId = await approved(stage, syntheticPeople(6, 8));
  await send(stage, noticeId);
  const away = { ...app.deps, mailer: { connect: () => smtpMailer.connect({ ...settingsOf(sink), port: 1 }, 5) } };
  for (let round = 0; round < 20; round += 1) {
    await noticeDelivery.run(away);
    app.clock.advance({ minutes: 2 });
  }
  const params = { incidentId, noticeId };
  expect(await countsOf(stage, noticeId)).toMatchObject({ queued: 8, refused: 0, 'in-doubt': 0 });
  expect(await officer.call(noticesProgress, { params })).toMatchObject({ held: 'relay-unreachable' });
  await deliver(stage);
  app.clock.advance({ minutes: 2 });
  await deliver(stage);
  expect(sink.messages).toHaveLength(8);
  expect(await officer.call(noticesProgress, { params })).toMatchObject({
    state: 'sent',
    held: null,
    lastResponse: null,
  });
});

const settingsOf = (sink: NoticeStage['sink']) =>
  ({
    host: sink.host,
    port: sink.port,
    security: 'none',
    user: null,
    password: null,
    from: 'a@hanbit.invalid',
  }) as const;

it('pauses, goes on and stops when told, and keeps who was not written to', async () => {
  await using stage = await setNoticeStage();
  const { sink, officer, incidentId } = stage;
  const noticeId = await approved(stage, syntheticPeople(8, 4));
  const params = { incidentId, noticeId };
  await send(stage, noticeId);
  const body = { reason: '문구를 다시 확인' };
  await officer.call(noticesPause, { params, body });
  await deliver(stage);
  expect(sink.messages).toHaveLength(0);
  expect(await get(stage, noticeId)).toMatchObject({ state: 'paused', counts: { queued: 4 } });
  await officer.call(noticesResume, { params });
  await officer.call(noticesStop, { params, body });
  await deliver(stage);
  expect(sink.messages).toHaveLength(0);
  expect(await get(stage, noticeId)).toMatchObject({ state: 'stopped', counts: { withheld: 4 } });
  expect((await dutyOf(stage))?.performances).toEqual([]);
  expect(await officer.refusal(noticesSend, { params })).toMatchObject({ code: 'not-now' });
  const { items } = await officer.call(incidentsTimeline, { params: { incidentId } });
  expect(
    items.filter(({ kind }) => kind.startsWith('notice-')).map(({ kind, data }) => data['action'] ?? kind),
  ).toEqual(['notice-submitted', 'notice-decided', 'started', 'paused', 'resumed', 'notice-stopped']);
});

it('pauses in mid-sending: what is being handed over still goes, nothing else, and nobody is in doubt for it', async () => {
  await using stage = await setNoticeStage();
  const { sink, officer, incidentId } = stage;
  const noticeId = await approved(stage, syntheticPeople(12, 120));
  const params = { incidentId, noticeId };
  await send(stage, noticeId);
  sink.behave({ delay: 100 });
  const sending = deliver(stage);
  await sink.waitFor(3);
  await officer.call(noticesPause, { params, body: { reason: '문구를 다시 확인' } });
  const taken = sink.messages.length;
  await sending;
  expect(sink.messages.length).toBeLessThanOrEqual(taken + POOL);
  const { state, counts } = await get(stage, noticeId);
  expect(state).toBe('paused');
  expect(counts).toMatchObject({ sent: sink.messages.length, queued: 120 - sink.messages.length, 'in-doubt': 0 });
  sink.behave({});
  await officer.call(noticesResume, { params });
  await deliver(stage);
  expect(new Set(sink.messages.map(({ envelope }) => envelope.to[0])).size).toBe(120);
  expect(sink.messages).toHaveLength(120);
});

it('says sending of no more people than there are connections, and of each before the relay has the message', async () => {
  await using stage = await setNoticeStage();
  const { app, sink } = stage;
  const noticeId = await approved(stage, syntheticPeople(13, 60));
  await send(stage, noticeId);
  const under: number[] = [];
  const mailer = {
    connect: (...given: Parameters<typeof smtpMailer.connect>) => {
      const connection = smtpMailer.connect(...given);
      return {
        ...connection,
        send: (...[mail, mayGo]: Parameters<typeof connection.send>) =>
          connection.send(mail, async () => {
            const may = await mayGo?.();
            const [row] = await app.rows<{ all: number; own: number }>(sql`
              select count(*) as all, count(*) filter (where message_id = ${mail.messageId}) as own
              from recipient where state = 'sending'`);
            expect(row?.own).toBe(1);
            under.push(row?.all ?? 0);
            return may === true;
          }),
      };
    },
  };
  await noticeDelivery.run({ ...app.deps, mailer });
  expect(sink.messages).toHaveLength(60);
  expect(under).toHaveLength(60);
  expect(Math.max(...under)).toBeLessThanOrEqual(POOL);
});

it('does not send in the demo, and says so', async () => {
  await using stage = await setNoticeStage();
  const { app, sink, officer, incidentId } = stage;
  await app.rows(sql`update organisation set demo = true returning name`);
  const noticeId = await approved(stage, syntheticPeople(9, 3));
  expect(await send(stage, noticeId)).toEqual({ queued: 3, held: 'demo' });
  await deliver(stage);
  expect(sink.messages).toHaveLength(0);
  expect(await officer.call(noticesProgress, { params: { incidentId, noticeId } })).toMatchObject({
    state: 'sending',
    held: 'demo',
    counts: { queued: 3, sent: 0 },
  });
});

it('stops nobody for one row whose bytes were altered', async () => {
  await using stage = await setNoticeStage();
  const noticeId = await approved(stage, syntheticPeople(11, 3));
  await send(stage, noticeId);
  await stage.app.rows(sql`
    update recipient set sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40))
    where id = (select id from recipient where notice_id = ${noticeId} limit 1) returning id`);
  await deliver(stage);
  expect(stage.sink.messages).toHaveLength(2);
  expect(await countsOf(stage, noticeId)).toMatchObject({ sent: 2, refused: 1 });
});
