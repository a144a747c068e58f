import { recipientsList } from '@bongsu/contracts';
import { faultProxy, FINAL_DOT, syntheticPeople, type FaultProxy } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { approved, get, send, setNoticeStage, type NoticeStage } from './case.fixture.ts';
import { deliver, impatient, journalOf, progressOf, throughPort } from './relay.fixture.ts';

/** What may happen to the line between us and the relay. Who was not surely reached is listed, and nobody is told twice. */

const people = syntheticPeople(53, 3);

/** A notice to the three, under way over that line. */
const onTheWay = async (stage: NoticeStage, { port }: FaultProxy): Promise<string> => {
  await throughPort(stage, port);
  const noticeId = await approved(stage, people);
  await send(stage, noticeId);
  return noticeId;
};

const inDoubt = async ({ officer, incidentId }: NoticeStage, noticeId: string): Promise<number> => {
  const query = { state: 'in-doubt' as const };
  return (await officer.call(recipientsList, { params: { incidentId, noticeId }, query })).items.length;
};

it.each([
  ['cut at the final dot', { kind: 'cut', from: FINAL_DOT }],
  ['open and silent behind the final dot', { kind: 'silent', from: FINAL_DOT }],
  ['open, with an answer that never gets to its end', { kind: 'trickle', from: FINAL_DOT, ms: 300 }],
] as const)('a line that is %s leaves the mail in doubt, listed, and never sent again by itself', async (_, fault) => {
  await using stage = await setNoticeStage();
  await using proxy = await faultProxy(stage.sink.port, fault);
  const noticeId = await onTheWay(stage, proxy);
  await deliver(stage, impatient);
  proxy.behave({ kind: 'none' });
  stage.app.clock.advance({ days: 2 });
  await deliver(stage, impatient);
  // Whether the relay took them, only the relay knows; what it took it took once.
  expect(new Set(stage.sink.messages.map(({ envelope }) => envelope.to[0])).size).toBe(stage.sink.messages.length);
  expect(await inDoubt(stage, noticeId)).toBe(3);
  expect((await get(stage, noticeId)).counts).toMatchObject({ 'in-doubt': 3, sent: 0, refused: 0, queued: 0 });
});

it.each([
  ['cut when the relay is greeted', { kind: 'cut', from: /EHLO/ }],
  ['cut when the address is named', { kind: 'cut', from: /RCPT TO/ }],
  ['open and silent from the beginning', { kind: 'silent' }],
  ['open and silent from the address on', { kind: 'silent', from: /RCPT TO/ }],
  ['as slow as a byte now and then', { kind: 'trickle', ms: 300 }],
] as const)('a line that is %s costs nobody a try, and everybody is told once when it is well', async (_, fault) => {
  await using stage = await setNoticeStage();
  await using proxy = await faultProxy(stage.sink.port, fault);
  const noticeId = await onTheWay(stage, proxy);
  await deliver(stage, impatient);
  expect(await journalOf(stage, noticeId)).toMatchObject(people.map(() => ({ state: 'queued', attempts: 0 })));
  expect(await progressOf(stage, noticeId)).toMatchObject({ held: 'relay-unreachable' });
  proxy.behave({ kind: 'none' });
  stage.app.clock.advance({ minutes: 1 });
  await deliver(stage, impatient);
  expect(stage.sink.messages).toHaveLength(3);
  expect(new Set(stage.sink.messages.map(({ envelope }) => envelope.to[0]))).toEqual(
    new Set(people.map(({ email }) => email)),
  );
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 3 } });
});

it('a relay that thinks before each answer is waited for', async () => {
  await using stage = await setNoticeStage();
  await using proxy = await faultProxy(stage.sink.port, { kind: 'delay', ms: 150 });
  const noticeId = await onTheWay(stage, proxy);
  await deliver(stage, impatient);
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 3 } });
});

it('a relay that hangs up after every mail gets the next over another line, and is not taken for gone', async () => {
  await using stage = await setNoticeStage();
  await using proxy = await faultProxy(stage.sink.port, { kind: 'cut-after-mail' });
  await throughPort(stage, proxy.port, { connections: 2 });
  const noticeId = await approved(stage, syntheticPeople(59, 30));
  await send(stage, noticeId);
  await deliver(stage, impatient);
  expect(stage.sink.messages).toHaveLength(30);
  expect(proxy.opened).toBeGreaterThanOrEqual(30);
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 30, 'in-doubt': 0 } });
});

it('opens no more lines than the relay takes', async () => {
  await using stage = await setNoticeStage();
  await using proxy = await faultProxy(stage.sink.port);
  await throughPort(stage, proxy.port, { connections: 2 });
  const noticeId = await approved(stage, syntheticPeople(61, 40));
  await send(stage, noticeId);
  await deliver(stage);
  expect(stage.sink.messages).toHaveLength(40);
  expect(proxy.opened).toBe(2);
});

it('somebody whose server thinks long holds up nobody behind them', async () => {
  await using stage = await setNoticeStage();
  const { sink } = stage;
  await throughPort(stage, sink.port, { connections: 2 });
  const many = syntheticPeople(67, 30);
  const noticeId = await approved(stage, many);
  await send(stage, noticeId);
  let others = 0;
  const { promise: answered, resolve: release } = Promise.withResolvers<void>();
  sink.behave({
    // The first waits until all others are through: it would wait for ever if they waited for it.
    hold: (address) => {
      if (address === many[0]!.email) return answered;
      others += 1;
      if (others === many.length - 1) release();
      return undefined;
    },
  });
  await deliver(stage);
  expect(sink.messages).toHaveLength(30);
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 30 } });
});
