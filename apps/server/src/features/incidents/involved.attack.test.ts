// Whoever is involved in a case must not learn that it exists: they would warn others, or destroy what is left. The
// register hid it from the start; a list of who looked at what, a promise they own, a calendar told them all the same.
import {
  accessRecordsExport,
  accessRecordsList,
  calendarCreate,
  closureCompleteImprovement,
  closureDecideImprovement,
  closureSubmitPostMortem,
  custodyAnswer,
  custodyRequest,
  dashboardGet,
  documentsIssue,
  documentsList,
  dutiesList,
  evidenceList,
  inboxMine,
  inboxSummary,
  incidentsExport,
  incidentsFactHistory,
  incidentsGet,
  incidentsList,
  incidentsSetInvolved,
  incidentsTimeline,
  statusPage,
} from '@bongsu/contracts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { approveClosure, submitClosure } from '../documents/closure.fixture.ts';
import { appoint } from '../custody/custodians.fixture.ts';
import { openCase, versionOf, type CaseAtHand } from '../evidence/case.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => app[Symbol.asyncDispose]());

const reason = '관련자로 확인됨';

const name = async (by: SignedInClient, of: CaseAtHand, whom: readonly SignedInClient[]): Promise<void> => {
  const body = {
    version: await versionOf(by, of.id),
    personIds: whom.map((client) => client.person.personId),
    reason,
  };
  await by.call(incidentsSetInvolved, { params: { incidentId: of.id }, body });
};

const promise = async (of: CaseAtHand, ownerId: string): Promise<string> => {
  const params = { incidentId: of.id };
  await of.handler.call(closureSubmitPostMortem, {
    params,
    body: {
      rootCause: '확인표에 항목이 없음',
      lessons: '게시 전에 본다',
      improvements: [{ what: '숨은 시트 검사', ownerId, due: '2027-01-15' }],
    },
  });
  const [row] = await app.rows<{ id: string }>(sql`select id from improvement where incident_id = ${of.id}`);
  await of.cpo.call(closureDecideImprovement, {
    params: { ...params, improvementId: row!.id },
    body: { decision: 'approved' },
  });
  return row!.id;
};

describe('somebody involved', () => {
  it('finds no trace of the case, whatever their role and wherever they ask', async () => {
    const of = await openCase(app, 1);
    const params = { incidentId: of.id };
    await of.cpo.call(documentsIssue, { params, body: { kind: 'executive-status', format: 'pdf' } });
    const suspect = await app.signInAs(['cpo', 'auditor', 'head', 'handler'], { department: '교무처' });
    const traces = async (): Promise<string> =>
      JSON.stringify([
        await suspect.call(incidentsList, { query: { pageSize: 200 } }),
        await suspect.call(incidentsList, { query: { q: '명단' } }),
        await suspect.call(inboxMine),
        await suspect.call(inboxSummary),
        await suspect.call(dashboardGet),
        await suspect.call(accessRecordsList, { query: { pageSize: 200 } }),
        (await suspect.download(accessRecordsExport, { query: { reason } })).bytes.toString(),
        (await suspect.download(incidentsExport, { query: { format: 'csv', reason } })).bytes.toString(),
        await calendarOf(suspect),
      ]);
    expect(await traces()).toContain(of.id);
    await name(of.cpo, of, [suspect]);
    const before = await traces();
    expect(before).not.toContain(of.id);
    expect(before).not.toContain('2026-0001');
    // Nor does the number of lines that are there tell of lines that are not shown.
    const { total } = await suspect.call(accessRecordsList, { query: { incidentId: of.id } });
    expect(total).toBe(0);
    for (const operation of [
      incidentsGet,
      incidentsTimeline,
      incidentsFactHistory,
      dutiesList,
      evidenceList,
      documentsList,
      statusPage,
    ]) {
      expect(await suspect.refusal(operation, { params })).toMatchObject({ code: 'not-found' });
    }
  });

  it('is asked to carry out nothing that grew out of it, and is told of nothing that they promised', async () => {
    const of = await openCase(app);
    const owner = await app.signInAs('staff');
    await approveClosure(of, await submitClosure(of));
    const improvementId = await promise(of, owner.person.personId);
    expect((await owner.call(inboxMine)).total).toBe(1);
    await name(of.cpo, of, [owner]);
    expect((await owner.call(inboxMine)).total).toBe(0);
    expect(await owner.call(inboxSummary)).toMatchObject({ tasks: 0, late: 0, nextClock: null });
    expect(await calendarOf(owner)).not.toContain(of.id);
    const params = { incidentId: of.id, improvementId };
    expect(await owner.refusal(closureCompleteImprovement, { params, body: { note: '했습니다' } })).toMatchObject({
      code: 'not-found',
    });
    // It is not stuck with them: it can be decided anew.
    await of.cpo.call(closureDecideImprovement, { params, body: { decision: 'rejected', note: '다른 방법으로 함' } });
  });

  it('cannot be made the owner of an improvement, nor open the reporter’s identity as a custodian', async () => {
    const of = await openCase(app);
    const suspect = await app.signInAs('officer');
    await name(of.cpo, of, [suspect]);
    await approveClosure(of, await submitClosure(of));
    const params = { incidentId: of.id };
    const { personId } = suspect.person;
    expect(
      await of.handler.refusal(closureSubmitPostMortem, {
        params,
        body: {
          rootCause: '확인표에 항목이 없음',
          lessons: '게시 전에 본다',
          improvements: [{ what: '숨은 시트 검사', ownerId: personId, due: '2027-01-15' }],
        },
      }),
    ).toMatchObject({ errors: [{ path: 'improvements.0.ownerId' }] });
    await appoint(app, [suspect, of.officer]);
    expect((await suspect.refusal(custodyRequest, { params, body: { reason } })).code).toBe('not-found');
    const { id } = await of.officer.call(custodyRequest, { params, body: { reason } });
    const answer = { params: { unsealingId: id }, body: { outcome: 'approved' as const } };
    expect((await suspect.refusal(custodyAnswer, answer)).code).toBe('not-found');
  });

  // A statement without a condition reads no row, and PostgreSQL then asks only for the right to write.
  it('changes nothing blindly in the database either', async () => {
    const of = await openCase(app);
    const suspect = await app.signInAs('officer');
    await name(of.cpo, of, [suspect]);
    const client = new pg.Client({ connectionString: app.databaseUrl });
    await client.connect();
    await client.query('begin; set local role bongsu_app');
    await client.query(
      `select set_config('bongsu.person', $1, true), set_config('bongsu.roles', ',staff,officer,', true)`,
      [suspect.person.personId],
    );
    await client.query(`update incident set title = '아무 일 없음', late = false`);
    await client.query('commit');
    await client.end();
    const [row] = await app.rows<{ title: string }>(sql`select title from incident where id = ${of.id}`);
    expect(row?.title).toBe('명단 노출');
  });
});

const calendarOf = async (client: SignedInClient): Promise<string> => {
  const { address } = await client.call(calendarCreate);
  const response = await app.visitor().fetch(new URL(address).pathname);
  return response.text();
};
