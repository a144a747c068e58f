import {
  agentResult,
  agentWork,
  agentsList,
  agentsRevoke,
  decisionsMyCertificates,
  decisionsOfAgent,
  decisionsRead,
  findingsMine,
  findingsReport,
} from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { decide, enrol, fileOf, roundToday, scan, type EnrolledAgent } from './world.fixture.ts';

let app: TestApp;
let officer: SignedInClient;
let owner: SignedInClient;
let agent: EnrolledAgent;
let roundId: string;
let listId: string;

const HOURS_OF_90_DAYS = 24 * 90;

/** What the database still holds of the files of that machine: sealed, and the marks of values. */
const held = (agentId = agent.id) =>
  app.rows<{ told: boolean; marks: number }>(sql`
    select sealed is not null as told, cardinality(fingerprints) as marks from found_file where agent_id = ${agentId}
    order by ref`);
const pathsOf = async () => (await owner.call(findingsMine)).items.map(({ path }) => path).toSorted();

beforeAll(async () => {
  app = await startTestApp({ at: '2026-12-07T09:00:00+09:00' });
  officer = await app.signInAs('officer');
  owner = await app.signInAs('staff');
  agent = await enrol(app, officer, owner);
  roundId = await roundToday(app, officer);
  await scan(app, agent, roundId, [fileOf(1), fileOf(2)]);
  const first = (await owner.call(findingsMine)).items.filter(({ path }) => path === fileOf(1).path);
  listId = (await decide(owner, agent.id, 'destroy', first)).id;
  const [decision] = (await agent.program.call(agentWork)).decisions;
  const { decisionId, sha256: sha256Before } = decision!;
  await agent.program.call(agentResult, {
    body: {
      decisionId,
      at: '2026-12-07T09:01:00+09:00',
      outcome: 'done',
      method: 'unlinked',
      sha256Before,
      certificate: '{"path":"x"}',
    },
  });
  app.clock.advance({ minutes: 5 });
  await scan(app, agent, roundId, [fileOf(2)]);
});
afterAll(async () => app[Symbol.asyncDispose]());

describe('where a file lay, and what was seen there', () => {
  it('is kept for ninety days after the file is gone, and forgotten then without being asked', async () => {
    app.clock.advance({ hours: HOURS_OF_90_DAYS - 1 });
    await app.tick();
    expect(await held()).toEqual([
      { told: true, marks: 1 },
      { told: true, marks: 1 },
    ]);
    app.clock.advance({ hours: 2 });
    await app.tick();
    expect(await held()).toEqual([
      { told: false, marks: 0 },
      { told: true, marks: 1 },
    ]);
    expect((await owner.call(findingsMine, { query: { state: 'done' } })).items).toEqual([]);
    expect(await pathsOf()).toEqual([fileOf(2).path]);
  });

  it('takes neither the decision nor its certificate with it', async () => {
    expect((await owner.call(decisionsRead, { params: { listId } })).items).toMatchObject([
      { path: '', samples: [], sha256: fileOf(1).sha256 },
    ]);
    expect((await owner.call(decisionsMyCertificates, { params: { listId } })).items).toMatchObject([
      { path: '', certificate: '{"path":"x"}' },
    ]);
    const lists = (await officer.call(decisionsOfAgent, { params: { agentId: agent.id } })).items;
    expect(lists).toMatchObject([{ id: listId, files: 1, done: 1, refused: 0 }]);
  });

  it('is known again once the machine tells of such a file again', async () => {
    await scan(app, agent, roundId, [fileOf(1), fileOf(2)]);
    expect(await pathsOf()).toEqual([fileOf(1).path, fileOf(2).path]);
  });

  it('is forgotten a year after the last report, and what was decided waits until it is seen again', async () => {
    const files = (await owner.call(findingsMine)).items;
    await decide(owner, agent.id, 'encrypt', files);
    expect((await agent.program.call(agentWork)).decisions).toHaveLength(2);
    app.clock.advance({ hours: 24 * 364 });
    await app.tick();
    expect(await pathsOf()).toHaveLength(2);
    app.clock.advance({ hours: 25 });
    await app.tick();
    expect(await pathsOf()).toEqual([]);
    expect((await agent.program.call(agentWork)).decisions).toEqual([]);
    const params = { fileId: files[0]!.id };
    expect((await owner.refusal(findingsReport, { params, body: {} })).code).toBe('not-found');
    await scan(app, agent, roundId, [fileOf(2)]);
    expect((await agent.program.call(agentWork)).decisions).toHaveLength(1);
  });

  it('is forgotten ninety days after the machine was taken off', async () => {
    const { version } = (await officer.call(agentsList)).items.find(({ id }) => id === agent.id)!;
    await officer.call(agentsRevoke, { params: { agentId: agent.id }, body: { version, reason: '컴퓨터를 바꿈' } });
    app.clock.advance({ hours: HOURS_OF_90_DAYS - 1 });
    await app.tick();
    expect(await pathsOf()).toEqual([fileOf(2).path]);
    app.clock.advance({ hours: 2 });
    await app.tick();
    expect(await held()).toEqual([
      { told: false, marks: 0 },
      { told: false, marks: 0 },
    ]);
  });
});
