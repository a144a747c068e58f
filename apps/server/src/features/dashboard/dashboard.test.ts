import {
  dashboardGet,
  dutiesPerform,
  incidentsGet,
  incidentsRecordAction,
  incidentsRecordFacts,
  incidentsReportToHead,
  incidentsSetInvolved,
  statusPage,
} from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import { describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { openCase, versionOf } from '../evidence/case.fixture.ts';

const notified = async (handler: SignedInClient, incidentId: string, at: string): Promise<void> => {
  await handler.call(dutiesPerform, {
    params: { incidentId, key: 'KR-PIPA-NOTIFY:notify' },
    body: { at, means: '전자우편', items: ['I1', 'I2', 'I3', 'I4', 'I5'] },
  });
};

const occurred = async (handler: SignedInClient, incidentId: string, occurredAt: string): Promise<void> => {
  await handler.call(incidentsRecordFacts, {
    params: { incidentId },
    body: { version: await versionOf(handler, incidentId), facts: { occurredAt } },
  });
};

/** Three cases, all noticed on Friday at 18:00; two of them notified, after 2 and after 5 hours. */
const threeCases = async (app: TestApp) => {
  const [first, second, third] = [await openCase(app, 1), await openCase(app, 2), await openCase(app, 2)];
  app.clock.advance({ hours: 6 });
  await occurred(first.handler, first.id, '2026-11-20T17:00:00+09:00');
  await occurred(second.handler, second.id, '2026-11-20T08:00:00+09:00');
  await notified(first.handler, first.id, '2026-11-20T20:00:00+09:00');
  await notified(second.handler, second.id, '2026-11-20T23:00:00+09:00');
  return { first, second, third };
};

describe('the dashboard', () => {
  it('counts by hand: grades, types, months, stages and times', async () => {
    await using app = await startTestApp();
    const { first } = await threeCases(app);
    const view = await first.cpo.call(dashboardGet);
    expect(view.byGrade).toEqual([
      { grade: 1, cases: 1, open: 1 },
      { grade: 2, cases: 2, open: 2 },
    ]);
    expect(view.byType).toEqual([{ handlingType: 'checking', cases: 3 }]);
    expect(view.byStage).toEqual([{ stage: 'responding', cases: 3 }]);
    expect(view.byMonth).toHaveLength(12);
    expect(view.byMonth[0]?.month).toBe('2025-12');
    expect(view.byMonth.at(-1)).toEqual({ month: '2026-11', reported: 3, closed: 0 });
    expect(view.times).toEqual({
      occurredToAware: { cases: 2, medianHours: 5.5, maxHours: 10 },
      awareToNotice: { cases: 2, medianHours: 3.5, maxHours: 5 },
      awareToReport: { cases: 0, medianHours: null, maxHours: null },
    });
  });

  it('shows running and late clocks, and what waits for whom', async () => {
    await using app = await startTestApp();
    const { first, third } = await threeCases(app);
    const before = await first.cpo.call(dashboardGet);
    expect(before.clockCounts.late).toBe(0);
    expect(before.clocks).toContainEqual(
      expect.objectContaining({
        incidentId: third.id,
        dutyKey: 'KR-PIPA-NOTIFY:notify',
        dueAt: '2026-11-23T18:00:00+09:00',
        late: false,
      }),
    );
    expect(before.waiting.some((row) => row.person?.id === third.handler.person.personId && row.tasks > 0)).toBe(true);
    expect(before.waiting.some((row) => row.role === 'cpo')).toBe(true);
    const rows = before.waiting.reduce((sum, row) => sum + row.tasks, 0);
    expect(before.waitingCounts).toMatchObject({ total: rows });
    expect(before.waitingCounts.mine).toBe(before.waiting.find((row) => row.role === 'cpo')?.tasks);
    app.clock.advance({ hours: 80 });
    const after = await first.cpo.call(dashboardGet);
    expect(after.clockCounts).toEqual({ running: 0, late: before.clockCounts.running });
    expect(after.clocks[0]?.late).toBe(true);
  });

  it('names promises whose day has passed, and the contacts nobody confirmed', async () => {
    await using app = await startTestApp();
    const { id, cpo, handler } = await openCase(app);
    await app.deps.database.transaction(systemActor, async (tx) => {
      await tx.run(sql`
        update incident set closure_approved_at = ${app.clock.now()}, closure_submitted_at = ${app.clock.now()},
          post_mortem_due = '2026-12-20' where id = ${id}`);
      await tx.run(sql`
        insert into improvement (id, incident_id, what, owner_id, due, decision)
        values (${newId(app.clock)}, ${id}, '점검표 쓰기', ${handler.person.personId}, '2026-12-19', 'approved')`);
      await tx.run(
        sql`insert into contact (id, area, name, phone) values (${newId(app.clock)}, 'kisa', '신고센터', '118')`,
      );
      tx.touch(id);
    });
    const due = async () => (await cpo.call(dashboardGet)).promises;
    expect(await due()).toMatchObject({ improvements: [], postMortems: [], contacts: { stale: 1, total: 1 } });
    app.clock.set('2026-12-20T12:00:00+09:00');
    expect(await due()).toMatchObject({ improvements: [{ what: '점검표 쓰기', due: '2026-12-19' }], postMortems: [] });
    app.clock.set('2026-12-21T00:00:01+09:00');
    expect((await due()).postMortems).toMatchObject([{ incidentId: id, due: '2026-12-20' }]);
  });

  it('counts only what its reader sees', async () => {
    await using app = await startTestApp();
    await openCase(app);
    for (const client of [await app.signInAs('staff'), await app.signInAs('handler', { department: '다른 부서' })]) {
      expect(await client.call(dashboardGet)).toMatchObject({
        clocks: [],
        clockCounts: { running: 0, late: 0 },
        waiting: [],
        byStage: [],
        byGrade: [],
      });
    }
    expect((await (await app.signInAs('staff')).call(dashboardGet)).promises.contacts).toBeNull();
  });
});

describe('one page for the head', () => {
  it('says what happened, what was done and what is needed', async () => {
    await using app = await startTestApp();
    const { id, cpo, handler } = await openCase(app, 1);
    const params = { incidentId: id };
    const at = '2026-11-20T18:10:00+09:00';
    await handler.call(incidentsRecordAction, { params, body: { at, kind: 'block', description: '붙임파일 내림' } });
    await cpo.call(incidentsReportToHead, { params, body: { at, means: '전화', summary: '1등급 사고 보고' } });
    await notified(handler, id, at);
    const head = await app.signInAs('head');
    const page = await head.call(statusPage, { params });
    expect(page).toMatchObject({
      number: '2026-0001',
      grade: 1,
      handler: { id: handler.person.personId },
      actions: [{ kind: 'block', description: '붙임파일 내림' }],
      reportsToHead: [{ means: '전화' }],
    });
    expect(page.clocks.find((clock) => clock.key === 'KR-PIPA-NOTIFY:notify')).toMatchObject({
      dueAt: '2026-11-23T18:00:00+09:00',
    });
    expect(page.needs.some((need) => need.person?.id === handler.person.personId)).toBe(true);
    const steps = page.steps.map((step) => step.text);
    expect(steps.map((step) => step.ko)).toEqual(expect.arrayContaining(['붙임파일 내림', '1등급으로 분류']));
    expect(steps.map((step) => step.ko)).toContain('기관장 보고 (전화): 1등급 사고 보고');
    expect(steps.map((step) => step.ko)).toContain('정보주체에 대한 유출등 통지 이행: 전자우편');
    expect(steps).toContainEqual({ ko: '침해사실 신고 접수', en: 'Breach reported' });
    await head.call(incidentsGet, { params });
  });

  it('does not exist for somebody involved, and is refused to whoever reports on no case', async () => {
    await using app = await startTestApp();
    const { id, officer, handler } = await openCase(app);
    const params = { incidentId: id };
    const second = await app.signInAs('officer');
    const body = {
      version: await versionOf(officer, id),
      personIds: [second.person.personId],
      reason: '관련자로 확인됨',
    };
    await officer.call(incidentsSetInvolved, { params, body });
    expect(await second.refusal(statusPage, { params })).toMatchObject({ code: 'not-found' });
    expect(await handler.refusal(statusPage, { params })).toMatchObject({ code: 'forbidden' });
  });
});
