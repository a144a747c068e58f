import {
  deliveriesList,
  deliveriesTakeRelay,
  deliveriesTakeReturned,
  deliveriesTakeVendor,
  deliveriesUpload,
  recipientsList,
  type Channel,
} from '@bongsu/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sql } from '../../database/index.ts';
import { get, send } from '../notices/case.fixture.ts';
import { approvedBy, setChannelStage, type ChannelStage, type Reachable } from '../notices/channels.fixture.ts';
import { lateEvents } from './late-events.ts';
import { relaySecret, returnedMail, tell, type Teller } from './signed.fixture.ts';

const AT = '2026-11-20T18:20:00+09:00';

const person = (number: number, has: Partial<Reachable> = {}): Reachable => ({
  name: '김구름',
  email: `person-${String(number)}@example.invalid`,
  phone: `010-0000-${String(number).padStart(4, '0')}`,
  ...has,
});

const rowsOf = async ({ officer, incidentId }: ChannelStage, noticeId: string) =>
  (await officer.call(recipientsList, { params: { incidentId, noticeId }, query: { pageSize: 200 } })).items;

/** A notice that was sent to these people. */
const sent = async (stage: ChannelStage, channels: Channel[], people: readonly Reachable[]): Promise<string> => {
  const noticeId = await approvedBy(stage, channels, people);
  await send(stage, noticeId);
  await stage.deliver();
  return noticeId;
};

const vendorOf = ({ vendor }: ChannelStage): Teller => ({ secret: vendor.secret });

it('moves on to the next channel whoever’s mail came back, and the finished notice goes on with them', async () => {
  await using stage = await setChannelStage();
  const noticeId = await sent(stage, ['mail', 'text'], [person(1), person(2)]);
  const relay = await relaySecret(stage);
  const [first] = await rowsOf(stage, noticeId);
  const events = [{ event: 'e-1', messageId: first!.messageId, kind: 'failed', code: '5.1.1', at: AT }];
  expect(await tell(stage, deliveriesTakeRelay, relay, { events })).toBe(202);
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sending', counts: { sent: 1, queued: 1 } });
  await stage.deliver();
  expect(stage.vendor.messages.map(({ to }) => to)).toEqual(['01000000001']);
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 2 } });
  expect((await rowsOf(stage, noticeId))[0]).toMatchObject({
    channel: 'text',
    past: [{ channel: 'mail', state: 'bounced', response: 'bounced 5.1.1' }],
  });
});

it('lists among those not reached whose last channel came back, and only shows a delay', async () => {
  await using stage = await setChannelStage();
  const noticeId = await sent(stage, ['mail'], [person(1), person(2)]);
  const { officer, incidentId } = stage;
  const relay = await relaySecret(stage);
  const [first, second] = await rowsOf(stage, noticeId);
  const events = [
    { event: 'e-1', messageId: first!.messageId, kind: 'failed', code: '5.1.1', at: AT },
    { event: 'e-2', messageId: second!.messageId, kind: 'delayed', code: '4.4.1', at: AT },
  ];
  await tell(stage, deliveriesTakeRelay, relay, { events });
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 1, refused: 1 } });
  expect(await stage.app.rows(sql`select kind from task where incident_id = ${incidentId}`)).toContainEqual({
    kind: 'notice-unreached',
  });
  const { items } = await officer.call(deliveriesList, { params: { incidentId, noticeId } });
  expect(items).toMatchObject([
    { line: 3, kind: 'delayed', code: '4.4.1' },
    { line: 2, kind: 'failed', code: '5.1.1', source: 'relay', channel: 'mail' },
  ]);
});

it('settles a doubt by what the other side knows', async () => {
  await using stage = await setChannelStage();
  stage.sink.behave({ cut: 'kept' });
  const noticeId = await sent(stage, ['mail'], [person(1)]);
  const relay = await relaySecret(stage);
  const [row] = await rowsOf(stage, noticeId);
  expect(row).toMatchObject({ state: 'in-doubt' });
  const events = [{ event: 'e-1', messageId: row!.messageId, kind: 'delivered', at: AT }];
  await tell(stage, deliveriesTakeRelay, relay, { events });
  expect(await rowsOf(stage, noticeId)).toMatchObject([{ state: 'sent', deliveredAt: AT }]);
});

it('waits with an event that is faster than the outcome of its own message', async () => {
  await using stage = await setChannelStage();
  const noticeId = await sent(stage, ['text', 'mail'], [person(1)]);
  const [row] = await rowsOf(stage, noticeId);
  await stage.app.rows(sql`update recipient set state = 'sending' where id = ${row!.id} returning id`);
  const events = [{ event: 'e-1', id: `bongsu-${row!.id}-1`, kind: 'failed', code: 'off', at: AT }];
  expect(await tell(stage, deliveriesTakeVendor, vendorOf(stage), { events })).toBe(202);
  await lateEvents.run(stage.app.deps);
  expect(await rowsOf(stage, noticeId)).toMatchObject([{ state: 'sending', channel: 'text' }]);
  await stage.app.rows(sql`update recipient set state = 'sent' where id = ${row!.id} returning id`);
  await lateEvents.run(stage.app.deps);
  expect(await rowsOf(stage, noticeId)).toMatchObject([{ state: 'queued', channel: 'mail' }]);
});

it('reads a mail that came back, uploaded or brought by the relay, once, and keeps nothing of it', async () => {
  await using stage = await setChannelStage();
  const { officer, incidentId, app } = stage;
  const noticeId = await sent(stage, ['mail', 'text'], [person(1), person(2), person(3)]);
  const rows = await rowsOf(stage, noticeId);
  const upload = (content: string) =>
    officer.call(deliveriesUpload, { params: { incidentId, noticeId }, file: { name: 'returned.eml', content } });
  const mail = returnedMail(rows[0]!.messageId!);
  expect(await upload(mail)).toEqual({ outcome: 'counted', kind: 'failed' });
  expect(await upload(mail)).toEqual({ outcome: 'repeated', kind: 'failed' });
  expect(await upload(returnedMail(rows[1]!.messageId!, 'delayed', '4.4.1'))).toEqual({
    outcome: 'counted',
    kind: 'delayed',
  });
  expect(await upload('Subject: 부재중\r\n\r\n휴가입니다.')).toEqual({ outcome: 'not-ours', kind: null });
  // A name that looks like ours, and that we never gave.
  const forged = rows[2]!.messageId!.replace(/\.[0-9a-f]{24}@/, `.${'0'.repeat(24)}@`);
  expect(await upload(returnedMail(forged))).toMatchObject({ outcome: 'not-ours' });
  const relay = await relaySecret(stage);
  const body = { mail: returnedMail(rows[2]!.messageId!) };
  expect(await tell(stage, deliveriesTakeReturned, relay, body)).toBe(202);
  expect(await rowsOf(stage, noticeId)).toMatchObject([
    { state: 'queued', channel: 'text' },
    { state: 'sent', channel: 'mail' },
    { state: 'queued', channel: 'text' },
  ]);
  expect(await app.rows(sql`select code from delivery_event where code like '%@%'`)).toEqual([]);
  const names: string[] = [];
  for await (const name of app.deps.files.names()) names.push(name);
  expect(names).toEqual([]);
});

it('refuses whatever is forged, altered, out of date, for another address or signed by another, all alike', async () => {
  await using stage = await setChannelStage();
  const noticeId = await sent(stage, ['text', 'mail'], [person(1)]);
  const [row] = await rowsOf(stage, noticeId);
  const vendor = vendorOf(stage);
  const relay = await relaySecret(stage);
  const body = { events: [{ event: 'e-1', id: `bongsu-${row!.id}-1`, kind: 'failed', at: AT }] };
  const attempts = [
    await tell(stage, deliveriesTakeVendor, { secret: 'guessed' }, body),
    await tell(stage, deliveriesTakeVendor, relay, body),
    await tell(stage, deliveriesTakeVendor, { ...vendor, off: -301 }, body),
    await tell(stage, deliveriesTakeVendor, { ...vendor, off: 301 }, body),
    await tell(stage, deliveriesTakeVendor, vendor, body, (text) => text.replace('e-1', 'e-2')),
    await tell(stage, deliveriesTakeVendor, vendor, body, (text) => `${text} `),
    await tell(stage, { ...deliveriesTakeRelay, path: deliveriesTakeVendor.path }, relay, body),
  ];
  expect(new Set(attempts)).toEqual(new Set([401]));
  const unsigned = await fetch(`${stage.app.publicAddress}${deliveriesTakeVendor.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(await unsigned.json()).toMatchObject({ status: 401, code: 'bad-signature' });
  expect(await stage.app.rows(sql`select id from delivery_event`)).toEqual([]);
  expect(await rowsOf(stage, noticeId)).toMatchObject([{ state: 'sent', channel: 'text' }]);
});

const PEOPLE = 24;

interface Play {
  readonly kind: 'delivered' | 'failed' | 'delayed';
  /** Events of one name are one event. */
  readonly name: number;
  readonly round: number;
  readonly forged: boolean;
}

it('gives forged, late, repeated and re-ordered events no double effect', { timeout: 300_000 }, async () => {
  await using stage = await setChannelStage();
  const people = Array.from({ length: PEOPLE }, (_, index) => person(index + 1));
  const noticeId = await sent(stage, ['text', 'mail'], people);
  const rows = await rowsOf(stage, noticeId);
  const vendor = vendorOf(stage);
  let next = 0;
  const play = fc.record<Play>({
    kind: fc.constantFrom('delivered', 'failed', 'delayed'),
    name: fc.integer({ min: 0, max: 3 }),
    round: fc.constantFrom(1, 1, 1, 2),
    forged: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(play, { minLength: 1, maxLength: 8 }), async (plays) => {
      const row = rows[next]!;
      next += 1;
      const first = new Map<number, Play>();
      for (const one of plays) {
        const { kind, name, round, forged } = one;
        const event = { event: `${row.id}-${String(name)}`, id: `bongsu-${row.id}-${String(round)}`, kind, at: AT };
        const teller = forged ? { secret: 'guessed' } : vendor;
        expect(await tell(stage, deliveriesTakeVendor, teller, { events: [event] })).toBe(forged ? 401 : 202);
        if (!forged && !first.has(name)) first.set(name, one);
      }
      const effective = [...first.values()].filter(({ round }) => round === 1);
      const isFailed = effective.some(({ kind }) => kind === 'failed');
      const stands = (await rowsOf(stage, noticeId)).find(({ id }) => id === row.id)!;
      expect([stands.channel, stands.state]).toEqual(isFailed ? ['mail', 'queued'] : ['text', 'sent']);
      expect(stands.past).toHaveLength(isFailed ? 1 : 0);
      const isDelivered = effective.some(({ kind }) => kind === 'delivered');
      expect(stands.deliveredAt !== null).toBe(!isFailed && isDelivered);
      const [{ kept } = { kept: 0 }] = await stage.app.rows<{ kept: number }>(
        sql`select count(*) as kept from delivery_event where recipient_id = ${row.id}`,
      );
      expect(kept).toBe(first.size);
    }),
    { numRuns: PEOPLE, endOnFailure: true },
  );
  await stage.deliver();
  const mailed = stage.sink.messages.map(({ envelope }) => envelope.to[0]);
  expect(new Set(mailed).size).toBe(mailed.length);
});
