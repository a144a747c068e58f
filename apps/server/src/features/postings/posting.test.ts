import {
  dutiesList,
  postingsAddEvidence,
  postingsEnd,
  postingsEvidence,
  postingsList,
  postingsStart,
} from '@bongsu/contracts';
import { instant, toSeoulIso } from '@bongsu/kit';
import { expect, it } from 'vitest';
import { sql } from '../../database/index.ts';
import { decide, draft, setNoticeStage, submit, type NoticeStage } from '../notices/case.fixture.ts';
import { completeAt } from './posting.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const postable = async (stage: NoticeStage): Promise<string> => {
  const noticeId = await draft(stage);
  await submit(stage, noticeId);
  await decide(stage, noticeId);
  return noticeId;
};

const start = async (stage: NoticeStage, noticeId: string, startsAt = '2026-11-20T18:00:00+09:00') =>
  stage.officer.call(postingsStart, {
    params: { incidentId: stage.incidentId },
    body: { noticeId, location: 'https://www.hanbit.invalid/notice/1', startsAt },
  });

const earlyTasks = ({ app }: NoticeStage) => app.rows(sql`select kind from task where kind = 'posting-early'`);

it.each([
  ['2026-11-20T18:00:00+09:00', '2026-12-20T23:59:59+09:00'],
  ['2026-11-20T00:00:00+09:00', '2026-12-19T23:59:59+09:00'],
])('counts thirty days from %s without the first, unless it began at midnight: until %s', (from, until) => {
  expect(toSeoulIso(completeAt(instant(from), 30))).toBe(until);
});

it('records the duty from the moment an approved notice was put up', async () => {
  await using stage = await setNoticeStage({ contactsUnknown: 'all' });
  const { officer, incidentId } = stage;
  const noticeId = await postable(stage);
  const { id, completeAt: until } = await start(stage, noticeId);
  expect(until).toBe('2026-12-20T23:59:59+09:00');
  const { duties } = await officer.call(dutiesList, { params: { incidentId } });
  expect(duties.find(({ key }) => key === 'KR-PIPA-NOTIFY:post')).toMatchObject({
    status: 'done',
    performances: [{ source: `posting:${id}`, at: '2026-11-20T18:00:00+09:00' }],
  });
  const list = () => officer.call(postingsList, { params: { incidentId } });
  expect((await list()).items).toMatchObject([{ state: 'running', days: 30 }]);
  stage.app.clock.set('2026-12-21T00:00:00+09:00');
  expect((await list()).items).toMatchObject([{ state: 'complete' }]);
  await officer.call(postingsEnd, {
    params: { incidentId, postingId: id },
    body: { endedAt: '2026-12-21T00:00:00+09:00' },
  });
  expect((await list()).items).toMatchObject([{ state: 'ended' }]);
  expect(await earlyTasks(stage)).toEqual([]);
});

it('asks why a posting came down early, and keeps asking for another one', async () => {
  await using stage = await setNoticeStage({ contactsUnknown: 'all' });
  const { officer, incidentId, app } = stage;
  const noticeId = await postable(stage);
  const { id } = await start(stage, noticeId);
  app.clock.advance({ days: 5 });
  const params = { incidentId, postingId: id };
  const endedAt = '2026-11-25T12:00:00+09:00';
  expect(await officer.refusal(postingsEnd, { params, body: { endedAt } })).toMatchObject({
    errors: [{ path: 'reason' }],
  });
  expect(await officer.call(postingsEnd, { params, body: { endedAt, reason: '누리집 개편으로 내려감' } })).toEqual({
    id,
    complete: false,
  });
  expect(await earlyTasks(stage)).toHaveLength(1);
  await start(stage, noticeId, '2026-11-25T14:00:00+09:00');
  expect(await earlyTasks(stage)).toEqual([]);
});

it('posts nothing that nobody approved, in no future, and at no address that is none', async () => {
  await using stage = await setNoticeStage();
  const { officer, incidentId } = stage;
  const drafted = await draft(stage);
  const body = { noticeId: drafted, location: 'https://www.hanbit.invalid/1', startsAt: '2026-11-20T18:00:00+09:00' };
  const params = { incidentId };
  expect(await officer.refusal(postingsStart, { params, body })).toMatchObject({ code: 'not-now' });
  const noticeId = await postable(stage);
  expect(
    await officer.refusal(postingsStart, {
      params,
      body: { ...body, noticeId, startsAt: '2026-11-21T18:00:00+09:00' },
    }),
  ).toMatchObject({ errors: [{ path: 'startsAt' }] });
  for (const location of ['javascript:alert(1)', 'www.hanbit.invalid', 'https:// x']) {
    expect(await officer.refusal(postingsStart, { params, body: { ...body, noticeId, location } })).toMatchObject({
      errors: [{ path: 'location' }],
    });
  }
});

it('keeps a picture of the page with its digest, and takes nothing else', async () => {
  await using stage = await setNoticeStage();
  const { officer, incidentId } = stage;
  const { id } = await start(stage, await postable(stage));
  const params = { incidentId, postingId: id };
  const kept = await officer.call(postingsAddEvidence, { params, file: { name: '화면.png', content: PNG } });
  expect(kept).toMatchObject({ name: '화면.png', mediaType: 'image/png', size: PNG.length });
  const { bytes } = await officer.download(postingsEvidence, { params: { ...params, evidenceId: kept.id } });
  expect(bytes.equals(PNG)).toBe(true);
  expect(
    await officer.refusal(postingsAddEvidence, { params, file: { name: 'x.png', content: '<script>' } }),
  ).toMatchObject({ code: 'wrong-file' });
});
