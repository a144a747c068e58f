import { incidentsSetInvolved, publicReport, reportsFile, statisticsGet } from '@bongsu/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { versionOf } from '../evidence/case.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => app[Symbol.asyncDispose]());

const noticedAt = '2026-11-20T18:00:00+09:00';

it('shows nothing of two reports, and of many no cell that would tell who one of them was', async () => {
  const officer = await app.signInAs('officer');
  const [many, few] = [
    await app.signInAs('staff', { department: '교무처' }),
    await app.signInAs('staff', { department: '시설처' }),
  ];
  const file = (by: typeof many) =>
    by.call(reportsFile, { body: { summary: '열린 서랍', noticedAt, departmentId: by.person.departmentId } });
  expect(await officer.call(statisticsGet)).toMatchObject({ year: 2026, total: 0 });
  const [first] = [await file(many), await file(few)];
  expect(await officer.call(statisticsGet)).toMatchObject({ total: null, tables: [] });
  for (let n = 0; n < 6; n += 1) await file(many);
  await app.stranger().call(publicReport, { body: { summary: '열린 서랍' } });
  const { total, tables } = await officer.call(statisticsGet);
  expect(total).toBe(9);
  const cells = Object.fromEntries(
    tables.map(({ by, cells: found }) => [by, Object.fromEntries(found.map(({ key, count }) => [key, count]))]),
  );
  expect(cells['month']?.['2026-11']).toBe(9);
  // One came through the public door: neither that nor how many did not.
  expect(cells['source']).toEqual({ staff: null, public: null, processor: 0 });
  expect([cells['department']?.['시설처'], cells['department']?.['교무처']]).toEqual([null, null]);

  // Who is kept away from a case does not find it in a count.
  const kept = await app.signInAs('officer');
  const incidentId = first?.id ?? '';
  const body = {
    version: await versionOf(officer, incidentId),
    personIds: [kept.person.personId],
    reason: '관련자로 확인됨',
  };
  await officer.call(incidentsSetInvolved, { params: { incidentId }, body });
  expect((await kept.call(statisticsGet)).total).toBe(8);
  const years = await app.rows(sql`select count(*)::int as n from incident`);
  expect(years).toEqual([{ n: 9 }]);
});
