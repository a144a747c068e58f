import { agentFindings, agentFinish, agentsUpdate, findingsMine, findingsOfAgent } from '@bongsu/contracts';
import { newId, toSeoulIso } from '@bongsu/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { agentActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { enrol, fileOf, roundToday, scan, type EnrolledAgent } from './world.fixture.ts';

let app: TestApp;
let officer: SignedInClient;
let owner: SignedInClient;
let agent: EnrolledAgent;
let roundId: string;
beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signInAs('officer');
  roundId = await roundToday(app, officer);
});
beforeEach(async () => {
  owner = await app.signInAs('staff');
  agent = await enrol(app, officer, owner);
});
afterAll(async () => app[Symbol.asyncDispose]());

const totals = { files: 10, bytes: 100, seconds: 1, skipped: {} };
const began = (hoursAgo = 0) => ({
  reportId: newId(app.clock),
  roundId,
  beganAt: toSeoulIso(app.clock.now().subtract({ hours: hoursAgo })),
});
const finish = (report: ReturnType<typeof began>, pieces: number) =>
  agent.program.call(agentFinish, {
    body: { ...report, ...totals, pieces, finishedAt: toSeoulIso(app.clock.now()) },
  });
const piece = (report: ReturnType<typeof began>, number: number, files: ReturnType<typeof fileOf>[]) =>
  agent.program.call(agentFindings, { body: { ...report, piece: number, files } });
const mine = async () => (await owner.call(findingsMine)).items;

describe('a report', () => {
  it('arrives in pieces in any order, and is complete when every piece is here', async () => {
    const report = began();
    await piece(report, 1, [fileOf(2)]);
    expect(await finish(report, 3)).toEqual({ isComplete: false, missing: [0, 2] });
    await piece(report, 0, [fileOf(1)]);
    await piece(report, 2, [fileOf(3)]);
    expect(await finish(report, 3)).toEqual({ isComplete: true, missing: [] });
    expect(await finish(report, 3)).toEqual({ isComplete: true, missing: [] });
    expect(await mine()).toHaveLength(3);
    const [row] = await app.rows(sql`select found_files, counts from scan_report where agent_id = ${agent.id}`);
    expect(row).toEqual({ found_files: 3, counts: { 'resident-registration': 6 } });
    const late = { body: { ...report, piece: 3, files: [fileOf(4)] } };
    expect((await agent.program.refusal(agentFindings, late)).code).toBe('not-now');
  });

  it('says nothing of files that another campaign found: it may have looked elsewhere', async () => {
    const first = began(2);
    await piece(first, 0, [fileOf(1), fileOf(2)]);
    await finish(first, 1);
    const another = await roundToday(app, officer);
    const second = { ...began(1), roundId: another };
    await piece(second, 0, [fileOf(3)]);
    await finish(second, 1);
    expect(await mine()).toHaveLength(3);
    const third = began();
    await piece(third, 0, [fileOf(1)]);
    await finish(third, 1);
    expect(await mine()).toHaveLength(2);
  });

  it('takes the same piece twice as once, also at the same moment, and another piece under its number never', async () => {
    const report = began();
    const answers = await Promise.all([1, 2, 3].map(() => piece(report, 0, [fileOf(1)])));
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    const other = { body: { ...report, piece: 0, files: [fileOf(2)] } };
    expect((await agent.program.refusal(agentFindings, other)).code).toBe('conflict');
    await finish(report, 1);
    expect(await piece(report, 0, [fileOf(1)])).toEqual({ isNew: false });
    expect(await mine()).toHaveLength(1);
  });

  it('is taken days later, and does not undo what a newer one said', async () => {
    const [old, newer] = [began(48), began(1)];
    await piece(newer, 0, [fileOf(1, { size: 222 }), fileOf(2)]);
    await finish(newer, 1);
    await piece(old, 0, [fileOf(1, { size: 111 })]);
    await finish(old, 1);
    expect((await mine()).map(({ size }) => size).toSorted((left, right) => left - right)).toEqual([222, 1002]);
    await scan(app, agent, roundId, [fileOf(2)]);
    expect((await mine()).map(({ size }) => size)).toEqual([1002]);
    app.clock.advance({ minutes: 1 });
    await scan(app, agent, roundId, []);
    expect(await mine()).toEqual([]);
  });

  it('of a machine whose clock is ahead counts as of now', async () => {
    await piece(began(-1000), 0, [fileOf(1, { size: 111 })]);
    app.clock.advance({ minutes: 1 });
    await piece(began(), 0, [fileOf(1, { size: 222 })]);
    expect(await mine()).toMatchObject([{ size: 222 }]);
  });

  it('belongs to one round, and to a round there is', async () => {
    const nowhere = { ...began(), roundId: newId(app.clock), piece: 0, files: [fileOf(1)] };
    expect((await agent.program.refusal(agentFindings, { body: nowhere })).code).toBe('not-found');
    const report = began();
    await piece(report, 0, [fileOf(1)]);
    const elsewhere = { ...report, roundId: await roundToday(app, officer), piece: 1, files: [fileOf(2)] };
    expect((await agent.program.refusal(agentFindings, { body: elsewhere })).code).toBe('conflict');
  });
});

describe('what is told', () => {
  it('is refused when a sample is not masked, and the refusal does not repeat it', async () => {
    for (const bare of ['000000-0000000', '0000 0000 0000 0000*', '홍길동', 'person-1@example.invalid']) {
      const files = [fileOf(1, { samples: [{ kind: 'card', samples: [bare] }] })];
      const refusal = await agent.program.refusal(agentFindings, { body: { ...began(), piece: 0, files } });
      expect(refusal).toMatchObject({ code: 'invalid', errors: [{ path: 'files.0.samples.0.samples.0' }] });
      expect(JSON.stringify(refusal)).not.toContain(bare);
    }
    const kind = { counts: [{ kind: '000000-0000000', confidence: 'high' as const, count: 1 }] };
    const body = { ...began(), piece: 0, files: [fileOf(1, kind)] };
    expect((await agent.program.refusal(agentFindings, { body })).code).toBe('invalid');
  });

  it('is sealed where it could name somebody: neither path nor sample stands in the database', async () => {
    await scan(app, agent, roundId, [fileOf(1, { path: 'C:\\김구름 계좌.xlsx' })]);
    const kept = JSON.stringify(await app.rows(sql`select to_jsonb(f)::text as text from found_file f`));
    for (const secret of ['김구름', '800101']) expect(kept).not.toContain(secret);
    expect(await mine()).toMatchObject([{ path: 'C:\\김구름 계좌.xlsx', samples: fileOf(1).samples }]);
  });

  it('can hold what would be a command of the database and stays a path', async () => {
    const path = "'; drop table found_file; -- \u202E%_";
    await scan(app, agent, roundId, [fileOf(1, { path })]);
    expect(await mine()).toMatchObject([{ path }]);
  });
});

describe('files that were found', () => {
  it('are for the owner and who stands in; officers open them with a reason, and nobody else at all', async () => {
    await scan(app, agent, roundId, [fileOf(1)]);
    const deputy = await app.signInAs('staff');
    expect((await deputy.call(findingsMine)).items).toEqual([]);
    const body = { label: '컴퓨터', ownerId: owner.person.personId, deputyId: deputy.person.personId, version: 2 };
    await officer.call(agentsUpdate, { params: { agentId: agent.id }, body });
    expect((await deputy.call(findingsMine)).items).toHaveLength(1);
    const params = { agentId: agent.id };
    const reason = '위험 파일 확인';
    expect(await officer.call(findingsOfAgent, { params, body: { reason } })).toMatchObject({ total: 1 });
    expect((await owner.refusal(findingsOfAgent, { params, body: { reason } })).code).toBe('forbidden');
    const [record] = await app.rows(sql`
      select reason, subjects from access_record where operation = 'findings.ofAgent' order by at desc, id desc limit 1`);
    expect(record).toEqual({ reason, subjects: [`findings-of:${agent.id}`] });
    for (const role of ['staff', 'handler', 'head', 'auditor', 'administrator'] as const) {
      const { person } = await app.signInAs(role);
      expect([role, await app.rowsAs(person, sql`select from found_file`)]).toEqual([role, []]);
      expect([role, await app.rowsAs(person, sql`select from scan_finding`)]).toEqual([role, []]);
    }
  });

  it('of another agent are neither seen nor written by an agent', async () => {
    const other = await enrol(app, officer, await app.signInAs('staff'));
    await scan(app, other, roundId, [fileOf(1)]);
    const itself = agentActor(agent.id, '127.0.0.1');
    for (const table of [sql`found_file`, sql`scan_report`, sql`scan_piece`, sql`scan_finding`])
      expect(await app.rowsAs(itself, sql`select 1 from ${table}`)).toEqual([]);
    const stolen = sql`update found_file set gone_at = now() where agent_id = ${other.id} returning id`;
    expect(await app.rowsAs(itself, stolen)).toEqual([]);
    const forged = sql`
      insert into scan_report (id, agent_id, round_id, ref, began_at, arrived_at)
      values (${newId(app.clock)}, ${other.id}, ${roundId}, ${newId(app.clock)}, now(), now()) returning id`;
    await expect(app.rowsAs(itself, forged)).rejects.toMatchObject({ code: '42501' });
  });
});
