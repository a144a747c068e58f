import {
  lettersDownload,
  lettersList,
  lettersPost,
  lettersVoid,
  noticesProgress,
  noticesStop,
  recipientsList,
  recipientsSettle,
  type Channel,
} from '@bongsu/contracts';
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { sql } from '../../database/index.ts';
import { get, send } from '../notices/case.fixture.ts';
import { approvedBy, setChannelStage, type ChannelStage, type Reachable } from '../notices/channels.fixture.ts';
import { noticeDelivery } from '../notices/index.ts';
import { letterBatches } from './make-batches.ts';

const person = (number: number, has: Partial<Reachable> = {}): Reachable => ({
  name: `김구름${'가나다라마바사'[number % 7] ?? ''}`,
  postcode: '04524',
  address: `세종특별자치시 없는길 ${String(number)}`,
  ...has,
});

const reason = '우편으로 보내기 위함';

const sent = async (stage: ChannelStage, channels: Channel[], people: readonly Reachable[]) => {
  const noticeId = await approvedBy(stage, channels, people);
  await send(stage, noticeId);
  await stage.deliver();
  return { incidentId: stage.incidentId, noticeId };
};

const print = async ({ app }: ChannelStage): Promise<void> => {
  while ((await letterBatches.run(app.deps)) === 'again');
};

const textOf = (pdf: Uint8Array): string =>
  spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout.replaceAll(/\s+/g, '');

const download = async ({ officer }: ChannelStage, params: Record<string, string>): Promise<Buffer> => {
  const path = lettersDownload.path.replaceAll(/:(\w+)/g, (_all, name: string) => params[name] ?? '');
  const response = await officer.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason }),
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};

it('prints each person their own letter, and counts it as sent when a person hands it to the post', async () => {
  await using stage = await setChannelStage();
  const { officer, app } = stage;
  const people = [1, 2, 3].map((number) => person(number));
  const params = await sent(stage, ['letter'], people);
  await print(stage);
  const [batch] = (await officer.call(lettersList, { params })).items;
  expect(batch).toMatchObject({ number: 1, letters: 3, state: 'ready', takenAt: null });
  const place = { ...params, batchId: batch!.id };
  expect(
    await officer.refusal(lettersPost, { params: place, body: { postedAt: '2026-11-20T18:20:00+09:00' } }),
  ).toMatchObject({
    code: 'not-now',
  });
  const text = textOf(await download(stage, place));
  for (const { name, address } of people) {
    expect(text).toContain(`${name}귀하`);
    expect(text).toContain(address!.replaceAll(' ', ''));
  }
  expect(await get(stage, params.noticeId)).toMatchObject({ state: 'sending', counts: { sending: 3 } });
  // What is in somebody's hands is in doubt for no other job, and nobody is printed twice.
  await noticeDelivery.run(app.deps);
  await print(stage);
  expect((await officer.call(lettersList, { params })).items).toHaveLength(1);

  app.clock.advance({ hours: 1 });
  const postedAt = '2026-11-20T19:00:00+09:00';
  expect(await officer.call(lettersPost, { params: place, body: { postedAt } })).toEqual({ letters: 3 });
  await noticeDelivery.run(app.deps);
  expect(await get(stage, params.noticeId)).toMatchObject({
    state: 'sent',
    counts: { sent: 3 },
    performedAt: postedAt,
  });
  const records = await app.rows(sql`
    select action, subject_count as count, reason from access_record where operation like 'letters.%' order by at, id`);
  expect(records).toEqual([
    { action: 'download', count: 3, reason },
    { action: 'send', count: 3, reason: null },
  ]);
  // The paper is out; the file that names people is not kept.
  const names: string[] = [];
  for await (const name of app.deps.files.names()) names.push(name);
  expect(names).toEqual([]);
  expect(await officer.refusal(lettersDownload, { params: place, body: { reason } })).toMatchObject({
    code: 'not-now',
  });
});

it('writes to whom mail and telephone did not reach, once nobody is on the way by them any more', async () => {
  await using stage = await setChannelStage();
  stage.sink.behave({ postpone: ['later@example.invalid'], refuse: ['gone@example.invalid'] });
  const params = await sent(
    stage,
    ['mail', 'letter'],
    [person(1, { email: 'gone@example.invalid' }), person(2, { email: 'later@example.invalid' }), person(3)],
  );
  await print(stage);
  // A mail may still be refused: the letters wait for it.
  expect((await stage.officer.call(lettersList, { params })).items).toEqual([]);
  stage.sink.behave({});
  stage.app.clock.advance({ minutes: 2 });
  await stage.deliver();
  await print(stage);
  expect((await stage.officer.call(lettersList, { params })).items).toMatchObject([{ letters: 2, state: 'ready' }]);
  const { channels } = await stage.officer.call(noticesProgress, { params });
  expect(channels).toMatchObject([
    { channel: 'mail', sent: 1, passedOn: 1 },
    { channel: 'letter', queued: 2 },
  ]);
});

it('puts a batch aside that was not sent, and its people wait for another', async () => {
  await using stage = await setChannelStage();
  const { officer } = stage;
  const params = await sent(stage, ['letter'], [person(1), person(2)]);
  await print(stage);
  const [first] = (await officer.call(lettersList, { params })).items;
  await download(stage, { ...params, batchId: first!.id });
  const body = { reason: '인쇄가 잘못되어 파쇄함' };
  expect(await officer.call(lettersVoid, { params: { ...params, batchId: first!.id }, body })).toEqual({ letters: 2 });
  await print(stage);
  expect((await officer.call(lettersList, { params })).items).toMatchObject([
    { number: 1, state: 'void' },
    { number: 2, state: 'ready', letters: 2 },
  ]);
});

it('drops the paper that nobody took when sending is stopped, and waits for word of what was taken', async () => {
  await using stage = await setChannelStage();
  const { officer } = stage;
  const params = await sent(stage, ['letter'], [person(1), person(2)]);
  await print(stage);
  const [batch] = (await officer.call(lettersList, { params })).items;
  await officer.call(noticesStop, { params, body: { reason: '문구를 다시 확인' } });
  await print(stage);
  expect((await officer.call(lettersList, { params })).items).toMatchObject([{ state: 'void' }]);
  expect(
    await officer.refusal(lettersDownload, { params: { ...params, batchId: batch!.id }, body: { reason } }),
  ).toMatchObject({ code: 'not-now' });
  expect(await get(stage, params.noticeId)).toMatchObject({ state: 'stopped', counts: { withheld: 2 } });
});

it('prints anew what a killed run left unfinished, and leaves an altered row in nobody’s way', async () => {
  await using stage = await setChannelStage();
  const { officer, app } = stage;
  const params = await sent(stage, ['letter'], [person(1), person(2)]);
  await app.rows(sql`
    update recipient set sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40))
    where notice_id = ${params.noticeId} and line = 2 returning id`);
  await print(stage);
  await app.rows(sql`update letter_batch set state = 'making', storage_key = null returning id`);
  await print(stage);
  expect((await officer.call(lettersList, { params })).items).toMatchObject([{ letters: 1, state: 'ready' }]);
  const { items } = await officer.call(recipientsList, { params, query: { state: 'queued' } });
  expect(items).toHaveLength(1);
});

it('takes a letter that came back: whoever has another way is told by it, whoever has none was not reached', async () => {
  await using stage = await setChannelStage();
  const { officer, app } = stage;
  const people = [person(1, { email: 'bom@example.invalid' }), person(2), person(3)];
  const params = await sent(stage, ['letter', 'mail'], people);
  const list = async () => (await officer.call(recipientsList, { params, query: { channel: 'letter' } })).items;
  const [first, second] = (await list()).map(({ id }) => id);
  const body = { ids: [first!, second!], outcome: 'came-back' as const, reason: '수취인 불명으로 반송됨' };
  const settle = { params, body };
  // What is not posted yet cannot come back.
  expect((await officer.refusal(recipientsSettle, settle)).code).toBe('not-now');
  await print(stage);
  const [batch] = (await officer.call(lettersList, { params })).items;
  const place = { ...params, batchId: batch!.id };
  await download(stage, place);
  app.clock.advance({ hours: 1 });
  await officer.call(lettersPost, { params: place, body: { postedAt: '2026-11-20T19:00:00+09:00' } });
  await noticeDelivery.run(app.deps);
  expect(await get(stage, params.noticeId)).toMatchObject({ state: 'sent', counts: { sent: 3 } });

  expect(await officer.call(recipientsSettle, settle)).toEqual({ settled: 2 });
  expect(await get(stage, params.noticeId)).toMatchObject({
    state: 'sending',
    counts: { sent: 1, refused: 1, queued: 1 },
  });
  await stage.deliver();
  expect(stage.sink.messages.map(({ envelope }) => envelope.to)).toEqual([['bom@example.invalid']]);
  expect(await get(stage, params.noticeId)).toMatchObject({ state: 'sent', counts: { sent: 2, refused: 1 } });
  expect((await list()).map(({ id, state }) => [id, state])).toEqual([
    [second, 'refused'],
    [expect.any(String), 'sent'],
  ]);
  // A mail cannot come back on paper.
  const mailed = { params, body: { ...body, ids: [first!] } };
  expect((await officer.refusal(recipientsSettle, mailed)).code).toBe('not-now');
});
