import { dutiesList, postingsCheck, postingsEnd, postingsList, postingsPicture } from '@bongsu/contracts';
import { sha256 } from '@bongsu/kit';
import { expect, it } from 'vitest';
import { sql } from '../../database/index.ts';
import { update } from '../notices/case.fixture.ts';
import { postHere, postingOf, setPostingStage, type Fault, type PostingStage } from './outside.fixture.ts';

const NOON = '2026-11-21T12:00:00+09:00';

const at = ({ app }: PostingStage, iso: string): Promise<void> => {
  app.clock.set(iso);
  return app.tick();
};

const read = async (stage: PostingStage, path: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(`${stage.outside.url}${path}`);
  return { status: response.status, text: await response.text() };
};

const mails = ({ app }: PostingStage) =>
  app.rows<{ subject: string }>(sql`select subject from mail where subject like '%새로 맡은 일%'`);

const tasksOf = ({ app }: PostingStage) =>
  app.rows<{ kind: string; key: string }>(sql`select kind, key from task where kind = 'posting-down'`);

it('is up for everybody with the approved words, whom to ask, and its days, and counts as told', async () => {
  await using stage = await setPostingStage();
  const { id } = await postHere(stage);
  const { status, text } = await read(stage, `/notices/${id}`);
  expect(status).toBe(200);
  for (const words of [
    '한빛대학교',
    '<h1>개인정보 유출 안내</h1>',
    '성명, 전자우편 주소, 계좌번호',
    '숨은 시트가 남은 파일이 누리집에 올라갔습니다.',
    '정보보호팀 02-0000-0000',
    '법적 권리와 행사 방법',
    '게시 시작: 2026년 11월 20일',
    '2026년 12월 20일까지',
    'lang="en"',
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/<script|<form|<img|https?:\/\/[^w]/);
  const list = await read(stage, '/notices/');
  expect(list.text).toContain(`<a href="/notices/${id}">개인정보 유출 안내</a>`);
  const { duties } = await stage.officer.call(dutiesList, { params: { incidentId: stage.incidentId } });
  expect(duties.find(({ key }) => key === 'KR-PIPA-NOTIFY:post')).toMatchObject({
    status: 'done',
    performances: [{ source: `posting:${id}`, reference: `${stage.outside.url}/notices/${id}` }],
  });
});

it('does not change with the name of the organisation, nor can it be changed in the database', async () => {
  await using stage = await setPostingStage();
  const { id } = await postHere(stage);
  const before = await read(stage, `/notices/${id}`);
  await stage.app.rows(sql`update organisation set name = '다른대학교', contact = '' returning name`);
  expect(await read(stage, `/notices/${id}`)).toEqual(before);
  await expect(
    stage.app.rows(sql`update posting set page = jsonb_set(page, '{title}', '"x"') where id = ${id} returning id`),
  ).rejects.toThrow('stays as it was put up');
});

it('is looked at when it goes up, and says of what it saw: where, what, and that there is no picture', async () => {
  await using stage = await setPostingStage();
  const { id } = await postHere(stage);
  await stage.app.tick();
  const { text } = await read(stage, `/notices/${id}`);
  const posting = await postingOf(stage, id);
  expect(posting.checks).toMatchObject([
    {
      occasion: 'start',
      address: `${stage.outside.url}/notices/${id}`,
      way: 'public',
      problem: '',
      status: 200,
      sha256: sha256(text),
      textDigest: posting.pageDigest,
      picture: 'no-browser',
      pictureSha256: null,
    },
  ]);
  const params = { incidentId: stage.incidentId, postingId: id, checkId: posting.checks[0]?.id ?? '' };
  expect(await stage.officer.refusal(postingsPicture, { params })).toMatchObject({ code: 'not-found' });
});

it(
  'is looked at once a day, and is long enough only when it was seen up on thirty of them',
  { timeout: 60_000 },
  async () => {
    await using stage = await setPostingStage();
    const { id } = await postHere(stage);
    await stage.app.tick();
    for (let day = 1; day <= 30; day += 1) {
      // One day the machine was off, and one day it was looked at twice and is counted once.
      if (day !== 7)
        await at(
          stage,
          `${day <= 10 ? '2026-11' : '2026-12'}-${String(day <= 10 ? 20 + day : day - 10).padStart(2, '0')}T09:00:00+09:00`,
        );
      if (day === 8) await at(stage, '2026-11-28T15:00:00+09:00');
    }
    stage.app.clock.set('2026-12-21T00:10:00+09:00');
    const short = await postingOf(stage, id);
    expect(short).toMatchObject({ state: 'running', daysSeen: 29, daysLacking: 1 });
    expect(short.checks).toHaveLength(30);
    expect(short.calendar.filter(({ state }) => state !== 'seen')).toEqual([
      { day: '2026-11-27', state: 'missed' },
      { day: '2026-12-21', state: 'today' },
    ]);
    await stage.app.tick();
    expect(await postingOf(stage, id)).toMatchObject({ state: 'complete', daysSeen: 30 });
    const params = { incidentId: stage.incidentId, postingId: id };
    expect(await stage.officer.call(postingsEnd, { params, body: {} })).toEqual({ id, complete: true });
    const ended = await postingOf(stage, id);
    expect([ended.state, ended.checks[0]]).toMatchObject(['ended', { occasion: 'end', problem: '' }]);
    expect((await read(stage, `/notices/${id}`)).status).toBe(404);
  },
);

const SEEN: readonly (readonly [Fault, string, string])[] = [
  ['down', 'unreachable', 'down'],
  ['broken', 'status', 'down'],
  ['redirect', 'status', 'down'],
  ['other-words', 'text', 'changed'],
  ['banner', 'page', 'changed'],
  ['cookie', 'headers', 'changed'],
];

it.each(SEEN)(
  'that is %s on its way to people is seen to be so, and the day does not count',
  async (fault, problem, state) => {
    await using stage = await setPostingStage();
    const { id } = await postHere(stage);
    await stage.app.tick();
    stage.outside.fault = fault;
    await at(stage, NOON);
    const posting = await postingOf(stage, id);
    expect(posting.checks[0]).toMatchObject({ problem, occasion: 'daily' });
    expect(posting.calendar[0]).toEqual({ day: '2026-11-21', state });
    expect(posting.daysSeen).toBe(0);
  },
);

it(
  'raises one alarm for each outage, by task and mail, and looks again until it is over',
  { timeout: 60_000 },
  async () => {
    await using stage = await setPostingStage();
    const { id } = await postHere(stage);
    await stage.app.tick();
    stage.app.clock.advance({ minutes: 2 });
    await stage.app.tick();
    const quiet = (await mails(stage)).length;
    stage.outside.fault = 'broken';
    for (const time of ['12:00', '12:31', '13:02']) await at(stage, `2026-11-21T${time}:00+09:00`);
    const [outage, ...others] = await tasksOf(stage);
    expect([outage?.kind, others]).toEqual(['posting-down', []]);
    const told = (await mails(stage)).length;
    expect(told).toBeGreaterThan(quiet);
    stage.outside.fault = 'none';
    await at(stage, '2026-11-21T13:10:00+09:00');
    expect((await postingOf(stage, id)).checks).toHaveLength(4);
    await at(stage, '2026-11-21T13:40:00+09:00');
    expect((await postingOf(stage, id)).checks[0]).toMatchObject({ occasion: 'again', problem: '' });
    expect(await tasksOf(stage)).toEqual([]);
    expect((await mails(stage)).length).toBe(told);
    expect((await postingOf(stage, id)).calendar[0]).toEqual({ day: '2026-11-21', state: 'seen' });
    stage.outside.fault = 'down';
    await at(stage, '2026-11-22T12:00:00+09:00');
    stage.app.clock.advance({ minutes: 2 });
    await stage.app.tick();
    const [next] = await tasksOf(stage);
    expect(next?.key).not.toBe(outage?.key);
    expect((await mails(stage)).length).toBeGreaterThan(told);
  },
);

it('can be looked at when somebody wants to know, and comes down early only with a reason', async () => {
  await using stage = await setPostingStage();
  const { id } = await postHere(stage);
  const params = { incidentId: stage.incidentId, postingId: id };
  stage.outside.fault = 'broken';
  expect(await stage.handler.call(postingsCheck, { params })).toMatchObject({ occasion: 'asked', problem: 'status' });
  stage.outside.fault = 'none';
  expect(await stage.handler.call(postingsCheck, { params })).toMatchObject({ occasion: 'asked', problem: '' });
  expect(await stage.officer.refusal(postingsEnd, { params, body: {} })).toMatchObject({
    errors: [{ path: 'reason' }],
  });
  expect((await read(stage, `/notices/${id}`)).status).toBe(200);
  const body = { reason: '내용을 고쳐 다시 올림' };
  expect(await stage.officer.call(postingsEnd, { params, body })).toEqual({ id, complete: false });
  expect(await postingOf(stage, id)).toMatchObject({ state: 'ended-early', endReason: body.reason });
  expect((await read(stage, '/notices/')).text).toContain('지금 게시하고 있는 안내가 없습니다.');
  expect(await stage.handler.refusal(postingsCheck, { params })).toMatchObject({ code: 'not-now' });
});

it('says where it would be, and whether people outside or only this machine is asked', async () => {
  await using stage = await setPostingStage();
  const here = async () => (await stage.officer.call(postingsList, { params: { incidentId: stage.incidentId } })).here;
  expect(await here()).toEqual({ address: `${stage.outside.url}/notices/`, way: 'public', draws: false });
});

it('prints what was typed as text, whatever it is, and finds the same lines again', async () => {
  await using stage = await setPostingStage();
  const hostile = [
    '<script>alert(1)</script>',
    '</article><article>다른 글</article>',
    '"><img src=x onerror=alert(1)>',
    '&lt;b&gt; &amp;amp; \u202E거꾸로',
    '{{7*7}} ${7*7} \' " `',
    '<!-- 숨은 글 -->',
  ].join('\n');
  const change = (noticeId: string) =>
    update(stage, noticeId, { title: '<b>제목</b> & "따옴표"', greeting: hostile, closing: hostile });
  const { id } = await postHere(stage, { change });
  await stage.app.tick();
  const { text } = await read(stage, `/notices/${id}`);
  expect(text).not.toMatch(/<(?:script|img|b)\b|<!--|\u202E/);
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(text.match(/<article>/g)).toHaveLength(1);
  expect((await postingOf(stage, id)).checks[0]).toMatchObject({ problem: '' });
});
