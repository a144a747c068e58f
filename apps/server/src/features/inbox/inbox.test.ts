import { inboxMine, inboxSummary, incidentsGet, incidentsSetInvolved } from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import { expect, it } from 'vitest';
import { startTestApp, type SignedInClient } from '../../../test/app.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { openCase } from '../evidence/case.fixture.ts';

const itemsOf = async (client: SignedInClient) =>
  (await client.call(inboxMine)).groups.flatMap(({ group, items }) => items.map((item) => ({ group, ...item })));

it('shows what waits for me and for my roles, late first, and says whose it is', async () => {
  await using app = await startTestApp();
  const { handler, cpo } = await openCase(app);
  const mine = await itemsOf(handler);
  expect(mine.map((item) => item.kind)).toContain('duty');
  expect(mine.every((item) => item.whose === 'me' && item.number === '2026-0001')).toBe(true);
  expect((await itemsOf(cpo)).find((item) => item.kind === 'team')).toMatchObject({ whose: 'role', role: 'cpo' });

  app.clock.advance({ hours: 80 });
  const later = await itemsOf(handler);
  expect(later[0]).toMatchObject({ group: 'late', late: true, kind: 'duty' });
  const groups = later.map((item) => ['late', 'today', 'this-week', 'later', 'no-date'].indexOf(item.group));
  expect(groups).toEqual(groups.toSorted((left, right) => left - right));
});

it('counts on every page what it lists, and names the next legal clock', async () => {
  await using app = await startTestApp();
  const { id, handler } = await openCase(app);
  const list = await handler.call(inboxMine);
  const summary = await handler.call(inboxSummary);
  expect(summary).toMatchObject({ tasks: list.total, late: list.late, lateClocks: 0 });
  expect(summary.nextClock).toMatchObject({ incidentId: id, dueAt: '2026-11-23T18:00:00+09:00' });
  app.clock.advance({ hours: 80 });
  const late = await handler.call(inboxSummary);
  expect(late.lateClocks).toBeGreaterThan(0);
  expect(late.late).toBeGreaterThan(0);
});

it('shows nothing of a case to those who do not see it: staff, administrators, people involved', async () => {
  await using app = await startTestApp();
  const { id, officer } = await openCase(app);
  const second = await app.signInAs(['officer', 'cpo']);
  expect((await second.call(inboxMine)).total).toBeGreaterThan(0);
  const { version } = await officer.call(incidentsGet, { params: { incidentId: id } });
  await officer.call(incidentsSetInvolved, {
    params: { incidentId: id },
    body: { version, personIds: [second.person.personId], reason: '관련자로 확인됨' },
  });
  for (const client of [second, await app.signInAs('staff'), await app.signInAs('administrator')]) {
    expect(await client.call(inboxMine)).toMatchObject({ total: 0, groups: [] });
    expect(await client.call(inboxSummary)).toMatchObject({ tasks: 0, nextClock: null, lateClocks: 0 });
  }
});

it('shows the owner of an improvement what was promised, and nothing else of its case', async () => {
  await using app = await startTestApp();
  const { id } = await openCase(app);
  const owner = await app.signInAs('staff', { department: '전산팀' });
  const improvementId = newId(app.clock);
  await app.deps.database.transaction(systemActor, async (tx) => {
    await tx.run(sql`
      insert into improvement (id, incident_id, what, owner_id, due, decision)
      values (${improvementId}, ${id}, '게시 전 점검표 쓰기', ${owner.person.personId}, '2026-12-31', 'approved')`);
    tx.touch(id);
  });
  expect(await itemsOf(owner)).toMatchObject([
    { improvementId, title: null, number: null, whose: 'me', text: { ko: '개선대책 이행: 게시 전 점검표 쓰기' } },
  ]);
});

it('tells the officer what the team has to do, apart from what waits for the officer', async () => {
  await using app = await startTestApp();
  const { id, officer, cpo, handler } = await openCase(app);
  const { total, team } = await officer.call(inboxMine);
  const duties = team.items.filter((item) => item.kind === 'duty');
  expect(duties.length).toBeGreaterThan(0);
  expect(duties.every((item) => item.incidentId === id && item.person?.id === handler.person.personId)).toBe(true);
  expect(await officer.call(inboxSummary)).toMatchObject({ tasks: total, teamTasks: team.total, teamLate: 0 });

  app.clock.advance({ hours: 80 });
  const later = await officer.call(inboxSummary);
  expect(later.teamLate).toBeGreaterThan(0);
  expect(later.late).toBe(0);
  const own = (await itemsOf(handler)).map((item) => item.key);
  expect((await handler.call(inboxMine)).team.items.map((item) => item.key)).not.toEqual(expect.arrayContaining(own));
  expect((await cpo.call(inboxMine)).team.items.some((item) => item.roles.includes('cpo'))).toBe(false);
});

it('tells nothing of the team to those who only see a case, or none', async () => {
  await using app = await startTestApp();
  await openCase(app);
  for (const role of ['head', 'auditor', 'staff', 'administrator'] as const) {
    const client = await app.signInAs(role);
    expect((await client.call(inboxMine)).team).toEqual({ total: 0, late: 0, items: [] });
    expect(await client.call(inboxSummary)).toMatchObject({ teamTasks: 0, teamLate: 0 });
  }
});
