import {
  dutiesList,
  noticesGet,
  noticesProgress,
  noticesSend,
  noticesStop,
  noticesSubmit,
  noticesUpdate,
  recipientsList,
  recipientsSettle,
  type Channel,
  type RecipientState,
} from '@bongsu/contracts';
import { expect, it } from 'vitest';
import { sql } from '../../database/index.ts';
import { draft, get, send, textOf } from './case.fixture.ts';
import { approvedBy, importReachable, setChannelStage, type ChannelStage, type Reachable } from './channels.fixture.ts';

const person = (number: number, has: Partial<Reachable> = {}): Reachable => ({
  name: `김구름`,
  email: `person-${String(number)}@example.invalid`,
  phone: `010-0000-${String(number).padStart(4, '0')}`,
  ...has,
});

const list = async ({ officer, incidentId }: ChannelStage, noticeId: string, state?: RecipientState) =>
  (
    await officer.call(recipientsList, {
      params: { incidentId, noticeId },
      query: state === undefined ? {} : { state },
    })
  ).items;

const progress = ({ officer, incidentId }: ChannelStage, noticeId: string) =>
  officer.call(noticesProgress, { params: { incidentId, noticeId } });

const both: Channel[] = ['mail', 'text'];

it('reaches each person by the first channel of the notice that they have, and once', async () => {
  await using stage = await setChannelStage();
  const noticeId = await approvedBy(stage, both, [
    person(1),
    person(2, { email: '' }),
    person(3, { phone: '' }),
    { name: '이바람' },
  ]);
  await send(stage, noticeId);
  await stage.deliver();
  expect(stage.sink.messages.map(({ envelope }) => envelope.to[0])).toEqual([
    'person-1@example.invalid',
    'person-3@example.invalid',
  ]);
  expect(stage.vendor.messages).toMatchObject([
    {
      to: '01000000002',
      from: '020000000',
      type: 'SMS',
      text: '[한빛대학교] 개인정보 유출 안내\n자세한 내용은 누리집에서 확인해 주세요.',
    },
  ]);
  expect(await get(stage, noticeId)).toMatchObject({
    state: 'sent',
    counts: { sent: 3, unreachable: 1 },
    reach: { mail: 2, text: 2, letter: 0 },
  });
  const { duties } = await stage.officer.call(dutiesList, { params: { incidentId: stage.incidentId } });
  expect(duties.find(({ key }) => key === 'KR-PIPA-NOTIFY:notify')).toMatchObject({
    status: 'done',
    performances: [{ means: '전자우편, 휴대전화 문자' }],
  });
});

it('goes on to the next channel when one refuses for good, keeps what the first said, and lists who is left', async () => {
  await using stage = await setChannelStage();
  const noticeId = await approvedBy(stage, both, [person(1), person(2), person(3, { phone: '' })]);
  stage.sink.behave({ refuse: () => true });
  stage.behave({ refuse: ['01000000002'] });
  await send(stage, noticeId);
  await stage.deliver();
  expect(stage.sink.messages).toHaveLength(0);
  expect(stage.vendor.messages.map(({ to }) => to)).toEqual(['01000000001']);
  const view = await get(stage, noticeId);
  expect(view).toMatchObject({ state: 'sent', counts: { sent: 1, refused: 2 } });
  expect(await list(stage, noticeId)).toMatchObject([
    {
      state: 'sent',
      channel: 'text',
      past: [{ channel: 'mail', round: 1, state: 'refused', response: '550 EENVELOPE' }],
    },
    { state: 'refused', channel: 'text', response: '422 invalid-number', past: [{ channel: 'mail' }] },
    { state: 'refused', channel: 'mail', past: [] },
  ]);
  expect((await progress(stage, noticeId)).channels).toMatchObject([
    { channel: 'mail', sent: 0, refused: 1, passedOn: 2 },
    { channel: 'text', sent: 1, refused: 1, passedOn: 0 },
  ]);
});

it('never moves anybody on who is in doubt', async () => {
  await using stage = await setChannelStage();
  const noticeId = await approvedBy(stage, both, [person(1)]);
  stage.sink.behave({ cut: 'lost' });
  await send(stage, noticeId);
  await stage.deliver();
  stage.app.clock.advance({ hours: 30 });
  await stage.deliver();
  expect(await list(stage, noticeId)).toMatchObject([{ state: 'in-doubt', channel: 'mail', past: [] }]);
  expect(stage.vendor.asked).toBe(0);
});

it.each(['kept', 'lost'] as const)(
  'asks the vendor what became of a message whose answer was cut (%s), and it is there once',
  async (cut) => {
    await using stage = await setChannelStage();
    const noticeId = await approvedBy(stage, ['text'], [person(1)]);
    stage.behave({ cut });
    await send(stage, noticeId);
    await stage.deliver();
    expect(await list(stage, noticeId)).toMatchObject([{ state: 'in-doubt', channel: 'text' }]);
    stage.behave({});
    await stage.deliver();
    // A minute has to pass: the request might still be under way.
    expect(await list(stage, noticeId)).toMatchObject([{ state: 'in-doubt' }]);
    stage.app.clock.advance({ minutes: 1 });
    await stage.deliver();
    expect(await list(stage, noticeId)).toMatchObject([{ state: 'sent', round: 1, past: [] }]);
    expect(stage.vendor.messages).toHaveLength(1);
    expect(stage.vendor.asked).toBe(cut === 'kept' ? 1 : 2);
    expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 1 } });
  },
);

it('moves on who turns out to have been refused, when the vendor is asked about a doubt', async () => {
  await using stage = await setChannelStage();
  const noticeId = await approvedBy(stage, ['text', 'mail'], [person(1)]);
  stage.behave({ cut: 'kept' });
  await send(stage, noticeId);
  await stage.deliver();
  stage.behave({});
  stage.vendor.settle(stage.vendor.messages[0]!.id, 'failed', 'no-such-number');
  stage.app.clock.advance({ minutes: 2 });
  await stage.deliver();
  await stage.deliver();
  expect(stage.sink.messages).toHaveLength(1);
  expect(await list(stage, noticeId)).toMatchObject([
    {
      state: 'sent',
      channel: 'mail',
      past: [{ channel: 'text', state: 'refused', response: 'failed no-such-number' }],
    },
  ]);
});

it.each([503, 429, 401, 302])(
  'blames nobody while the vendor answers %i, says why, and goes on after',
  async (answer) => {
    await using stage = await setChannelStage();
    const noticeId = await approvedBy(stage, ['text'], [person(1), person(2)]);
    stage.behave({ answer, location: 'http://127.0.0.1:9/' });
    await send(stage, noticeId);
    for (let round = 0; round < 20; round += 1) {
      await stage.deliver();
      stage.app.clock.advance({ minutes: 2 });
    }
    expect(await progress(stage, noticeId)).toMatchObject({ held: 'vendor-unreachable', counts: { queued: 2 } });
    stage.behave({});
    await stage.deliver();
    expect(stage.vendor.messages).toHaveLength(2);
    expect(await progress(stage, noticeId)).toMatchObject({ state: 'sent', held: null, lastResponse: null });
  },
);

it('takes an answer of 500 for a doubt: the vendor may have the message', async () => {
  await using stage = await setChannelStage();
  const noticeId = await approvedBy(stage, ['text'], [person(1)]);
  stage.behave({ answer: 500 });
  await send(stage, noticeId);
  await stage.deliver();
  expect(await list(stage, noticeId)).toMatchObject([{ state: 'in-doubt', response: '500 as-told' }]);
  // Nor does an answer of 500 to the question settle anything.
  stage.app.clock.advance({ minutes: 2 });
  await stage.deliver();
  expect(await list(stage, noticeId)).toMatchObject([{ state: 'in-doubt' }]);
});

it('begins a round of a channel once, whoever writes the row', async () => {
  await using stage = await setChannelStage();
  const noticeId = await approvedBy(stage, both, [person(1)]);
  stage.sink.behave({ refuse: () => true });
  await send(stage, noticeId);
  await stage.deliver();
  const back = sql`update recipient set channel = 'mail', round = 1, state = 'queued' where notice_id = ${noticeId} returning id`;
  await expect(stage.app.rows(back)).rejects.toThrow('a round of a channel begins once');
});

it('sends again as another round when a person says so', async () => {
  await using stage = await setChannelStage();
  const { officer, incidentId } = stage;
  const noticeId = await approvedBy(stage, ['text'], [person(1)]);
  stage.behave({ refuse: ['01000000001'] });
  await send(stage, noticeId);
  await stage.deliver();
  stage.behave({});
  const [row] = await list(stage, noticeId, 'refused');
  const body = { ids: [row!.id], outcome: 'send-again' as const, reason: '번호를 다시 확인' };
  await officer.call(recipientsSettle, { params: { incidentId, noticeId }, body });
  await stage.deliver();
  expect(await list(stage, noticeId)).toMatchObject([
    { state: 'sent', round: 2, past: [{ channel: 'text', round: 1, state: 'refused' }] },
  ]);
  expect(stage.vendor.messages.map(({ id }) => id)).toEqual([`bongsu-${row!.id}-2`]);
});

it('stops all channels: who was refused by one does not go on to the next', async () => {
  await using stage = await setChannelStage();
  const { officer, incidentId } = stage;
  const noticeId = await approvedBy(stage, both, [person(1), person(2, { email: '' })]);
  await send(stage, noticeId);
  await officer.call(noticesStop, { params: { incidentId, noticeId }, body: { reason: '문구를 다시 확인' } });
  await stage.deliver();
  expect(stage.vendor.messages).toHaveLength(0);
  expect(await get(stage, noticeId)).toMatchObject({ state: 'stopped', counts: { withheld: 2 } });
});

it('judges anew who can be reached when the channels change, and refuses a text that no telephone takes', async () => {
  await using stage = await setChannelStage();
  const { handler, officer, incidentId } = stage;
  const noticeId = await draft(stage);
  const params = { incidentId, noticeId };
  await importReachable(stage, noticeId, [person(1, { email: '' }), person(2)]);
  expect(await get(stage, noticeId)).toMatchObject({ counts: { waiting: 1, unreachable: 1 } });
  const change = async (given: Record<string, unknown>) => {
    const view = await handler.call(noticesGet, { params });
    await handler.call(noticesUpdate, { params, body: { version: view.version, ...textOf(view), ...given } });
    return get(stage, noticeId);
  };
  expect(await change({ channels: ['text'] })).toMatchObject({ counts: { waiting: 2, unreachable: 0 } });
  expect(await change({ channels: ['letter'] })).toMatchObject({ counts: { waiting: 0, unreachable: 2 } });
  for (const shortText of ['', '가'.repeat(1000), '유출 안내 😀']) {
    const { version } = await change({ channels: ['text'], shortText });
    expect(await handler.refusal(noticesSubmit, { params, body: { version } })).toMatchObject({
      code: 'invalid',
      errors: [{ path: 'shortText' }],
    });
  }
  expect(await officer.refusal(noticesSend, { params })).toMatchObject({ code: 'not-now' });
});

it('reads a list with telephones and postal addresses in whatever form they are written', async () => {
  await using stage = await setChannelStage();
  const noticeId = await draft(stage);
  await importReachable(stage, noticeId, [
    { name: '김구름', phone: '+82 10-0000-0001' },
    { name: '이바람', phone: '1000000002', postcode: '4524', address: '서울특별시 중구 없는길 1' },
    { name: '박노을', phone: '02-000-0000', address: '(04524) 서울특별시 중구 없는길 2' },
    { name: '최샘물', address: '우편번호 없는 주소' },
    { name: '김구름', phone: '010 0000 0001' },
  ]);
  const view = await get(stage, noticeId);
  expect(view).toMatchObject({ total: 4, duplicates: 1, reach: { mail: 0, text: 2, letter: 2 } });
});
