import {
  agentResult,
  agentWork,
  campaignsHistory,
  findingsMine,
  personalFilesCreate,
  roundsExport,
  roundsProgress,
  roundsReport,
} from '@bongsu/contracts';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { saveMailSettings } from '../organisation/index.ts';
import { decide, enrol, fileOf, roundToday, scan, type EnrolledAgent } from './world.fixture.ts';

let app: TestApp;
let officer: SignedInClient;
let [first, second, idle]: SignedInClient[] = [];
let agent: EnrolledAgent;
let roundId: string;

/** 교무처 finds three files, encrypts one, keeps one in a registered file, leaves one; 학생처 finds one; 시설처 is off. */
beforeAll(async () => {
  app = await startTestApp({ at: '2026-12-07T09:30:00+09:00' });
  officer = await app.signInAs('officer');
  first = await app.signInAs('staff', { department: '교무처' });
  second = await app.signInAs('staff', { department: '학생처' });
  idle = await app.signInAs('staff', { department: '시설처' });
  agent = await enrol(app, officer, first);
  roundId = await roundToday(app, officer);
  await scan(app, agent, roundId, [fileOf(1), fileOf(2), fileOf(3)]);
  await scan(app, await enrol(app, officer, second), roundId, [
    fileOf(4, { counts: [{ kind: 'email', confidence: 'low', count: 5 }] }),
  ]);
  await enrol(app, officer, idle);
  const [one, two] = (await first.call(findingsMine)).items;
  await decide(first, agent.id, 'encrypt', [one!]);
  const { id: personalFileId } = await officer.call(personalFilesCreate, {
    body: { name: '학적부', purpose: '학사', legalBasis: '고등교육법', retentionDays: null },
  });
  const keep = { legalBasis: '고등교육법', expiresOn: '2027-11-01', personalFileId };
  await decide(first, agent.id, 'keep', [two!], keep);
  for (const { decisionId, sha256: sha256Before } of (await agent.program.call(agentWork)).decisions) {
    const told = { decisionId, at: '2026-12-07T09:30:00+09:00', method: 'aes-256-gcm', sha256Before };
    await agent.program.call(agentResult, { body: { ...told, outcome: 'done', certificate: '{}' } });
  }
  app.clock.advance({ minutes: 5 });
  await scan(app, agent, roundId, [fileOf(2), fileOf(3)]);
});
afterAll(async () => app[Symbol.asyncDispose]());

const params = () => ({ roundId });

describe('progress', () => {
  it('counts machines, files, decisions and what is left, by department, before and after', async () => {
    const head = await app.signInAs('head');
    const { departments, total } = await head.call(roundsProgress, { params: params() });
    expect(departments).toMatchObject([
      {
        department: '교무처',
        agents: 1,
        reported: 1,
        files: 3,
        decided: 2,
        done: 1,
        kept: 1,
        keptRegistered: 1,
        open: 1,
        before: { files: 3, kinds: [{ kind: 'resident-registration', count: 6 }] },
        after: { files: 2, kinds: [{ kind: 'resident-registration', count: 5 }] },
      },
      { department: '시설처', agents: 1, reported: 0, files: 0, before: { files: 0, kinds: [] } },
      { department: '학생처', agents: 1, reported: 1, files: 1, open: 1 },
    ]);
    expect(total).toMatchObject({
      agents: 3,
      reported: 2,
      files: 4,
      open: 2,
      before: { files: 4 },
      after: { files: 3 },
    });
  });

  it('tells no path and nobody’s name, and is not for everybody', async () => {
    const auditor = await app.signInAs('auditor');
    const text = JSON.stringify(await auditor.call(roundsProgress, { params: params() }));
    for (const secret of ['명단', 'C:', '800101']) expect(text).not.toContain(secret);
    expect((await first!.refusal(roundsProgress, { params: params() })).code).toBe('forbidden');
  });

  it('is handed out as a spreadsheet, with a reason, and leaves an access record', async () => {
    const reason = '보호책임자 보고';
    const { bytes } = await officer.download(roundsExport, { params: params(), query: { reason } });
    const rows = await readSheet(bytes);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toContain('주민등록번호 (전)');
    expect([rows[1]?.[0], rows[1]?.[3], rows[4]?.[0], rows[4]?.[3]]).toEqual(['교무처', 3, '합계', 4]);
    const [record] = await app.rows(sql`select action, reason from access_record where operation = 'rounds.export'`);
    expect(record).toEqual({ action: 'download', reason });
  });

  it('is handed out as a paper for the CPO, with a reason', async () => {
    const { bytes, headers } = await officer.download(roundsReport, {
      params: params(),
      query: { reason: '보호책임자 보고' },
    });
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const [record] = await app.rows(sql`select action from access_record where operation = 'rounds.report'`);
    expect(record).toEqual({ action: 'print' });
  });

  it('goes month by month', async () => {
    const [row] = await app.rows<{ id: string }>(
      sql`select campaign_id as id from campaign_round where id = ${roundId}`,
    );
    const { items } = await officer.call(campaignsHistory, { params: { campaignId: row!.id } });
    expect(items).toMatchObject([{ round: { month: '2026-12' }, total: { files: 4, before: { files: 4 } } }]);
  });
});

const mailsTo = async (person: SignedInClient): Promise<number> =>
  (await app.rows(sql`select from mail where to_person = ${person.person.personId}`)).length;

describe('reminders', () => {
  it('wait for a mail server, then reach owners with something left, each mark once, and name no file', async () => {
    await app.tick();
    expect(await mailsTo(idle!)).toBe(0);
    await app.deps.database.transaction(systemActor, (tx) =>
      saveMailSettings(tx, app.deps.vault, {
        host: '127.0.0.1',
        port: 1,
        security: 'none',
        from: 'bongsu@example.invalid',
      }),
    );
    app.clock.advance({ minutes: 10 });
    await app.tick();
    app.clock.advance({ minutes: 10 });
    await app.tick();
    expect([await mailsTo(first!), await mailsTo(second!), await mailsTo(idle!)]).toEqual([1, 1, 1]);
    const subjects = await app.rows<{ subject: string }>(sql`select subject from mail`);
    expect(JSON.stringify(subjects)).not.toContain('명단');
    const left = (await first!.call(findingsMine)).items.filter(({ state }) => state === 'open');
    await decide(first!, agent.id, 'encrypt', left);
    app.clock.advance({ hours: 24 * 3 });
    await app.tick();
    expect([await mailsTo(first!), await mailsTo(second!), await mailsTo(idle!)]).toEqual([1, 2, 2]);
    app.clock.advance({ hours: 24 * 10 });
    await app.tick();
    expect([await mailsTo(first!), await mailsTo(second!), await mailsTo(idle!)]).toEqual([1, 3, 3]);
  });

  it('are not sent at night', async () => {
    const night = await app.signInAs('staff', { department: '교무처' });
    await enrol(app, officer, night);
    app.clock.advance({ hours: 12 });
    await app.tick();
    expect(await mailsTo(night)).toBe(0);
    app.clock.advance({ hours: 12 });
    await app.tick();
    expect(await mailsTo(night)).toBe(1);
  });
});
