// A reporter whose name leaks is found and punished, and nobody reports again (대응지침 제21조). Names leak beside the
// place that is guarded: through an account number in a dump, a digest on a timeline, an hour that outlives a right.
import {
  custodyEnd,
  custodyGet,
  documentsIssue,
  incidentsGet,
  incidentsList,
  incidentsRegister,
  incidentsTimeline,
  reportsFile,
  reportsMine,
} from '@bongsu/contracts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { appoint, openIdentity } from '../custody/custodians.fixture.ts';
import { openCase, versionOf } from '../evidence/case.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => app[Symbol.asyncDispose]());

const reason = '신고 내용을 더 확인해야 함';

/** Every row of every table as its owner reads it, as a dump would hold it. */
const dump = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found = new Map<string, readonly string[]>();
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ text: string }>(`select to_jsonb(t)::text as text from "${name}" t`);
    found.set(
      name,
      rows.map((row) => row.text),
    );
  }
  await client.end();
  return found;
};

describe('whoever holds a copy of the database', () => {
  it('finds the account of the reporter in no row but those that speak of the account itself', async () => {
    const staff = await app.signInAs('staff');
    const { id } = await staff.call(reportsFile, {
      body: { summary: '명단이 밖에 있습니다.', noticedAt: '2026-11-20T18:00:00+09:00', phone: '010-0000-9876' },
    });
    await staff.call(reportsMine);
    const tables = await dump();
    const naming = [...tables].filter(([, rows]) => rows.some((row) => row.includes(staff.person.personId)));
    // That somebody has an account and was signed in is known of everybody.
    expect(naming.map(([table]) => table).toSorted()).toEqual(['person', 'session']);
    expect([...tables.values()].flat().filter((row) => row.includes('010-0000-9876'))).toEqual([]);
    expect((await staff.call(reportsMine)).items.map((item) => item.id)).toEqual([id]);
  });
});

describe('a paper that names the reporter', () => {
  it('is gone with the right: who is no custodian any more does not keep the rest of the hour', async () => {
    const { id, officer } = await openCase(app);
    const params = { incidentId: id };
    const second = await app.signInAs('staff');
    const { cpo } = await appoint(app, [officer, second]);
    await openIdentity(id, officer, second);
    const paper = { kind: 'breach-report-form', format: 'pdf', reporter: 'opened' } as const;
    const { revealsReporter } = await officer.call(documentsIssue, { params, body: paper });
    expect(revealsReporter).toBe(true);
    const revealing = sql`select id from document where incident_id = ${id} and reveals_reporter`;
    const sealed = sql`select incident_id from incident_reporter where incident_id = ${id}`;
    expect(await app.rowsAs(officer.person, revealing)).toHaveLength(1);
    const { custodians } = await cpo.call(custodyGet);
    const custodianId = custodians.find(({ person }) => person.id === second.person.personId)?.id ?? '';
    await cpo.call(custodyEnd, { params: { custodianId }, body: { reason } });
    expect(await officer.refusal(documentsIssue, { params, body: paper })).toMatchObject({ code: 'forbidden' });
    expect(await app.rowsAs(officer.person, revealing)).toEqual([]);
    expect(await app.rowsAs(officer.person, sealed)).toEqual([]);
  });

  // Equal papers have equal bytes. With a digest of the paper and the list of staff anybody who sees the timeline
  // could print it with each name in turn until the digest fits.
  it('leaves no digest and no size where others can compare candidates with it', async () => {
    const { id, officer } = await openCase(app);
    const params = { incidentId: id };
    const second = await app.signInAs('staff');
    await appoint(app, [officer, second]);
    await openIdentity(id, officer, second);
    const issued = await officer.call(documentsIssue, {
      params,
      body: { kind: 'breach-report-form', format: 'pdf', reporter: 'opened' },
    });
    const timeline = await officer.call(incidentsTimeline, { params });
    expect(timeline.items.some((event) => event.kind === 'document-issued')).toBe(true);
    expect(JSON.stringify(timeline)).not.toContain(issued.sha256);
    expect(JSON.stringify(timeline)).not.toContain(`"size":${String(issued.size)}`);
  });
});

describe('a report about the head of the department', () => {
  it('is not seen by that head before an officer has registered it, nor afterwards when they are named', async () => {
    const head = await app.signInAs('handler', { department: '총무처' });
    const officer = await app.signInAs('officer');
    const staff = await app.signInAs('staff', { department: '총무처' });
    const { id } = await staff.call(reportsFile, {
      body: {
        summary: '우리 처장이 명단을 밖으로 보냈습니다.',
        noticedAt: '2026-11-20T18:00:00+09:00',
        departmentId: head.person.departmentId,
      },
    });
    const params = { incidentId: id };
    expect(await head.refusal(incidentsGet, { params })).toMatchObject({ code: 'not-found' });
    expect((await head.call(incidentsList)).total).toBe(0);
    await officer.call(incidentsRegister, {
      params,
      body: {
        version: await versionOf(officer, id),
        title: '처장의 명단 반출 의혹',
        reporterType: 'staff',
        departmentId: head.person.departmentId,
        involvedIds: [head.person.personId],
      },
    });
    expect(await head.refusal(incidentsGet, { params })).toMatchObject({ code: 'not-found' });
    const colleague = await app.signInAs('handler', { department: '총무처' });
    expect((await colleague.call(incidentsGet, { params })).id).toBe(id);
    // What officers call the case is for those who see the case.
    expect((await staff.call(reportsMine)).items[0]?.title).toBe('우리 처장이 명단을 밖으로 보냈습니다.');
  });
});
