// A report is often about somebody who would read it: the officer, the head of the department, the chief of them both.
// Whoever is named must not learn that it exists, nor who is above them where so set; and a report that everybody is kept
// away from must not lie there unread.
import {
  accessRecordsList,
  custodyReadProtection,
  custodySaveProtection,
  dashboardGet,
  inboxMine,
  inboxSummary,
  incidentsAssign,
  incidentsExport,
  incidentsGet,
  incidentsGrade,
  incidentsList,
  incidentsRegister,
  incidentsSetInvolved,
  noticesDraft,
  publicReport,
  reportsFile,
  reporterThreadAsk,
} from '@bongsu/contracts';
import { syntheticPeople } from '@bongsu/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { versionOf } from '../evidence/case.fixture.ts';
import { csvOf, importCsv } from '../notices/case.fixture.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(async () => app[Symbol.asyncDispose]());

const reason = '관련자로 확인됨';
const SECRET = '비밀스러운 명단 반출';
const noticedAt = '2026-11-20T18:00:00+09:00';

const report = async (involved: readonly SignedInClient[], summary = SECRET): Promise<string> => {
  const staff = await app.signInAs('staff');
  const involvedIds = involved.map(({ person }) => person.personId);
  return (await staff.call(reportsFile, { body: { summary, noticedAt, involvedIds } })).id;
};

const protect = async (
  by: SignedInClient,
  given: { superiorsKeptAway: boolean; substituteId?: string },
): Promise<void> => {
  const { version } = await by.call(custodyReadProtection);
  await by.call(custodySaveProtection, { body: { substituteId: null, ...given, version } });
};

const register = async (
  by: SignedInClient,
  id: string,
  departmentId: string | null,
  involvedIds?: string[],
): Promise<void> => {
  const body = {
    version: await versionOf(by, id),
    title: SECRET,
    reporterType: 'staff' as const,
    departmentId,
    ...(involvedIds === undefined ? {} : { involvedIds }),
  };
  await by.call(incidentsRegister, { params: { incidentId: id }, body });
};

/** Everything in which the case could show. */
const traces = async (client: SignedInClient, id: string): Promise<{ text: string; cases: number }> => {
  const texts: unknown[] = [
    await client.call(incidentsList),
    await client.call(incidentsList, { query: { q: SECRET } }),
    await client.call(inboxMine),
    await client.call(inboxSummary),
    await client.call(dashboardGet),
    (await client.refusal(incidentsGet, { params: { incidentId: id } })).code,
  ];
  const { roles } = client.person;
  if (roles.includes('cpo')) texts.push(await client.call(accessRecordsList));
  if (roles.includes('officer') || roles.includes('cpo')) {
    const { bytes } = await client.download(incidentsExport, { query: { format: 'csv', reason } });
    texts.push(Buffer.from(bytes).toString());
  }
  const mails = await app.rows(sql`select subject from mail where to_person = ${client.person.personId}`);
  expect(mails).toEqual([]);
  const [counted] = await app.rowsAs<{ cases: number }>(
    client.person,
    sql`select count(*)::int as cases from incident`,
  );
  return { text: JSON.stringify(texts), cases: counted?.cases ?? 0 };
};

const seesNothing = async (client: SignedInClient, id: string, otherCases = 0): Promise<void> => {
  const { text, cases } = await traces(client, id);
  expect([client.person.roles, text.includes(id), text.includes(SECRET), cases]).toEqual([
    client.person.roles,
    false,
    false,
    otherCases,
  ]);
};

/** Until it can, nobody is told of anything. */
const letMailOut = async (administrator: SignedInClient): Promise<void> => {
  const mail = { host: 'mail.example.invalid', port: 25, security: 'none', user: null, from: 'a@example.invalid' };
  await app.deps.database.transaction(administrator.person, (tx) =>
    tx.run(sql`update organisation set mail = ${JSON.stringify(mail)}::jsonb where true`),
  );
};

/** A department under another; the second's head is above the first's. */
const nest = async (child: string, parent: string): Promise<void> => {
  const administrator = await app.signInAs('administrator');
  await app.deps.database.transaction(administrator.person, (tx) =>
    tx.run(sql`update department set parent_id = ${parent} where id = ${child}`),
  );
};

/** What the server knows at each request: the department and all below. */
const withBelow = (client: SignedInClient, ...below: readonly string[]) => ({
  ...client.person,
  departmentIds: [client.person.departmentId, ...below],
});

const standsIn = async (by: SignedInClient, incidentId: string): Promise<boolean> =>
  (await by.call(incidentsGet, { params: { incidentId } })).standsIn;

describe('whoever is named in a report', () => {
  it('finds no trace of it from its first second on, officer and CPO included, and mail reaches the others', async () => {
    const [named, chief, other] = [
      await app.signInAs('officer'),
      await app.signInAs('cpo'),
      await app.signInAs('officer'),
    ];
    await letMailOut(await app.signInAs('administrator'));
    const id = await report([named, chief]);
    await app.tick();
    const told = await app.rows<{ to: string }>(sql`select to_person as "to" from mail`);
    expect(told).toEqual([{ to: other.person.personId }]);
    for (const one of [named, chief]) await seesNothing(one, id);
    expect((await other.call(incidentsGet, { params: { incidentId: id } })).involved).toHaveLength(2);
    // Registering without a word about them leaves them named.
    await register(other, id, null);
    for (const one of [named, chief]) await seesNothing(one, id);
  });

  it('is named at the public door by name or by office, and nobody there learns whom we know', async () => {
    const [named, auditor, officer] = [
      await app.signInAs('officer'),
      await app.signInAs('auditor'),
      await app.signInAs('officer'),
    ];
    const [{ name } = { name: '' }] = await app.rows<{ name: string }>(
      sql`select name from person where id = ${named.person.personId}`,
    );
    const body = {
      summary: SECRET,
      involvedNames: [`정보보호팀 ${name} 팀장`, '모르는사람'],
      involvedOffices: ['auditor' as const],
    };
    const answer = await app.stranger().call(publicReport, { body });
    expect(Object.keys(answer).toSorted()).toEqual(['receipt', 'reportedAt']);
    const [row] = await app.rows<{ id: string }>(sql`select id from incident`);
    for (const one of [named, auditor]) await seesNothing(one, row?.id ?? '');
    const view = await officer.call(incidentsGet, { params: { incidentId: row?.id ?? '' } });
    expect(view.involved.map(({ id }) => id).toSorted()).toEqual(
      [named.person.personId, auditor.person.personId].toSorted(),
    );
    expect(view.summary).toContain('모르는사람');
  });
});

describe('the superiors of whoever is named', () => {
  it('see the case as before, and nothing of it once the organisation says so, up to the top', async () => {
    const [officer, cpo, top] = [await app.signInAs('officer'), await app.signInAs('cpo'), await app.signInAs('head')];
    const named = await app.signInAs('staff', { department: '장학팀' });
    const direct = await app.signInAs('handler', { department: '장학팀' });
    const above = await app.signInAs('handler', { department: '학생처' });
    const beside = await app.signInAs('handler', { department: '시설처' });
    await nest(named.person.departmentId, above.person.departmentId);
    const id = await report([named]);
    await register(officer, id, named.person.departmentId);
    const found = sql`select id from incident where id = ${id}`;
    const upper = withBelow(above, named.person.departmentId);
    const reach = async () => [
      (await app.rowsAs(direct.person, found)).length,
      (await app.rowsAs(upper, found)).length,
      (await app.rowsAs(beside.person, found)).length,
      (await app.rowsAs(top.person, found)).length,
    ];
    expect(await reach()).toEqual([1, 1, 0, 1]);
    await protect(top, { superiorsKeptAway: true });
    expect(await reach()).toEqual([0, 0, 0, 1]);
    for (const one of [direct, above]) await seesNothing(one, id);
    // Nor are they made to handle it.
    const params = { incidentId: id };
    const answers = { disclosedOutside: false, misusedInside: true, keptUnsafely: false };
    await cpo.call(incidentsGrade, { params, body: { version: await versionOf(cpo, id), answers, grade: 2 } });
    for (const one of [direct, above]) {
      const body = { version: await versionOf(cpo, id), handlerId: one.person.personId };
      expect(await cpo.refusal(incidentsAssign, { params, body })).toMatchObject({ errors: [{ path: 'handlerId' }] });
    }
    const body = { version: await versionOf(cpo, id), handlerId: beside.person.personId };
    await cpo.call(incidentsAssign, { params, body });
    expect(await app.rowsAs(beside.person, found)).toHaveLength(1);
  });

  it('cannot be made blind while they handle a case: their successor is named first', async () => {
    const [officer, cpo] = [await app.signInAs('officer'), await app.signInAs('cpo')];
    const named = await app.signInAs('staff', { department: '장학팀' });
    const direct = await app.signInAs('handler', { department: '장학팀' });
    const id = await report([named]);
    await register(officer, id, named.person.departmentId);
    const params = { incidentId: id };
    const answers = { disclosedOutside: false, misusedInside: true, keptUnsafely: false };
    await cpo.call(incidentsGrade, { params, body: { version: await versionOf(cpo, id), answers, grade: 2 } });
    const assigned = { version: await versionOf(cpo, id), handlerId: direct.person.personId };
    await cpo.call(incidentsAssign, { params, body: assigned });
    const { version } = await cpo.call(custodyReadProtection);
    const body = { superiorsKeptAway: true, substituteId: null, version };
    expect((await cpo.refusal(custodySaveProtection, { body })).code).toBe('not-now');
    expect(await cpo.call(custodyReadProtection)).toMatchObject({ superiorsKeptAway: false, version });
  });
});

describe('a report about everybody who would handle it', () => {
  it('goes to whom the organisation named, who works on it as officer and CPO, in this case alone', async () => {
    const [officer, cpo, head] = [await app.signInAs('officer'), await app.signInAs('cpo'), await app.signInAs('head')];
    const substitute = await app.signInAs('staff', { department: '법무팀' });
    await protect(head, { superiorsKeptAway: false, substituteId: substitute.person.personId });
    const other = await report([], '열린 서랍');
    const id = await report([officer, cpo]);
    await app.tick();
    const params = { incidentId: id };
    expect(await substitute.call(incidentsGet, { params })).toMatchObject({ mayWork: true, standsIn: true });
    const waiting = (await substitute.call(inboxMine)).groups.flatMap(({ items }) => items);
    expect(waiting.map(({ incidentId, kind }) => [incidentId, kind])).toContainEqual([id, 'register']);
    await register(substitute, id, null);
    const answers = { disclosedOutside: false, misusedInside: true, keptUnsafely: false };
    const version = await versionOf(substitute, id);
    await substitute.call(incidentsGrade, { params, body: { version, answers, grade: 2 } });
    const handler = await app.signInAs('handler');
    const body = { version: await versionOf(substitute, id), handlerId: handler.person.personId };
    await substitute.call(incidentsAssign, { params, body });
    // Whoever was concerned is told by them too.
    const notice = await substitute.call(noticesDraft, { params, body: { kind: 'full', firstNoticeId: null } });
    const people = syntheticPeople(83, 3);
    const list = await importCsv(substitute, { incidentId: id, noticeId: notice.id }, csvOf(people));
    expect(list).toMatchObject({ state: 'imported', accepted: 3 });
    // Of other cases they see nothing, and at no other door do they knock as an officer.
    expect((await substitute.refusal(incidentsGet, { params: { incidentId: other } })).code).toBe('not-found');
    const elsewhere = { params: { incidentId: other }, body: { version: 0, answers, grade: 2 as const } };
    expect((await substitute.refusal(incidentsGrade, elsewhere)).code).toBe('forbidden');
    expect((await head.refusal(incidentsGrade, { params, body: elsewhere.body })).code).toBe('forbidden');
    for (const one of [officer, cpo]) await seesNothing(one, id, 1);
  });

  it('goes to the head where nobody is named, to 감사 where the head is in it too, and is never silent', async () => {
    const [officer, head, auditor] = [
      await app.signInAs('officer'),
      await app.signInAs('head'),
      await app.signInAs('auditor'),
    ];
    const administrator = await app.signInAs('administrator');
    const [one, two, three] = [
      await report([officer]),
      await report([officer, head]),
      await report([officer, head, auditor]),
    ];
    expect(await standsIn(head, one)).toBe(true);
    expect(await standsIn(auditor, one)).toBe(false);
    expect(await standsIn(auditor, two)).toBe(true);
    for (const by of [officer, head, auditor])
      expect((await by.refusal(incidentsGet, { params: { incidentId: three } })).code).toBe('not-found');
    await letMailOut(administrator);
    app.clock.advance({ minutes: 2 });
    await app.tick();
    const told = await app.rows<{ to: string; subject: string }>(sql`
      select to_person as "to", subject from mail where subject like '%맡을 사람이 없는%'`);
    expect(told).toEqual([
      { to: administrator.person.personId, subject: expect.stringContaining('nobody may handle') },
    ]);
    // Somebody who can is found, and hears of it.
    const fresh = await app.signInAs('officer');
    app.clock.advance({ minutes: 2 });
    await app.tick();
    const heard = await app.rows(
      sql`select thing from reminder where person_id = ${fresh.person.personId} and incident_id = ${three}`,
    );
    expect(heard).toEqual([{ thing: 'new-report' }]);
    expect(await standsIn(fresh, three)).toBe(false);
  });

  it('is not made so by an officer: naming the last who could work on it is refused', async () => {
    const officer = await app.signInAs('officer');
    const head = await app.signInAs('head');
    const other = await app.signInAs('officer');
    const id = await report([head]);
    const params = { incidentId: id };
    await register(officer, id, null);
    const { personId } = other.person;
    const [one, two] = [head.person.personId, personId];
    const name = async (personIds: string[]) =>
      officer.call(incidentsSetInvolved, {
        params,
        body: { version: await versionOf(officer, id), personIds, reason },
      });
    await name([one, two]);
    await app.deps.database.transaction((await app.signInAs('administrator')).person, (tx) =>
      tx.run(sql`update person set active = false where id = ${officer.person.personId}`),
    );
    // Whoever left cannot handle it either: the check counts the living.
    const last = await app.signInAs('officer');
    const body = { version: await versionOf(last, id), personIds: [one, two, last.person.personId], reason };
    expect((await last.refusal(incidentsSetInvolved, { params, body })).code).toBe('invalid');
    expect((await last.refusal(reporterThreadAsk, { params, body: { text: '묻습니다' } })).code).toBe('not-now');
  });
});
