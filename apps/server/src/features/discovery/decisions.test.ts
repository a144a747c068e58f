import {
  agentResult,
  agentsUpdate,
  agentWork,
  decisionsApprove,
  decisionsCertificates,
  decisionsConfirm,
  decisionsDraft,
  decisionsMine,
  decisionsMyCertificates,
  decisionsRead,
  decisionsReview,
  decisionsWaiting,
  findingsMine,
  personalFilesCreate,
  personalFilesList,
  personalFilesUpdate,
  type BodyOf,
  type FoundFile,
} from '@bongsu/contracts';
import { newId, sha256 } from '@bongsu/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { agentActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { decide, enrol, fileOf, roundToday, scan, type EnrolledAgent } from './world.fixture.ts';

let app: TestApp;
let officer: SignedInClient;
let cpo: SignedInClient;
let owner: SignedInClient;
let agent: EnrolledAgent;
let roundId: string;
beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signInAs('officer');
  cpo = await app.signInAs('cpo');
});
beforeEach(async () => {
  app.clock.advance({ minutes: 1 });
  owner = await app.signInAs('staff');
  agent = await enrol(app, officer, owner);
  roundId = await roundToday(app, officer, { approvalAbove: 3 });
});
afterAll(async () => app[Symbol.asyncDispose]());

const reason = '업무가 끝나 더 쓰지 않음';
const found = async (client = owner): Promise<FoundFile[]> =>
  (await client.call(findingsMine, { query: { pageSize: 200 } })).items;
const files = (count: number) => Array.from({ length: count }, (_, n) => fileOf(n + 1));
const draft = async (
  choice: BodyOf<typeof decisionsDraft>['choice'],
  chosen: readonly FoundFile[],
  fields: Partial<BodyOf<typeof decisionsDraft>> = {},
) =>
  owner.call(decisionsDraft, {
    body: {
      agentId: agent.id,
      choice,
      files: chosen.map(({ id, sha256: hash }) => ({ id, sha256: hash })),
      reason,
      ...fields,
    },
  });
const work = async () => (await agent.program.call(agentWork)).decisions;
const states = async () => (await found()).map(({ state }) => state);
const certificate = JSON.stringify({ file: 'C:\\명단 1.xlsx', method: 'crypto-erase', by: 'agent' });
const done = (decisionId: string, sha256Before: string) => ({
  decisionId,
  at: '2026-11-20T18:30:00+09:00',
  outcome: 'done' as const,
  method: 'crypto-erase',
  sha256Before,
  certificate,
});

describe('a decision', () => {
  it('is listed first, and nothing follows from it until exactly that list is confirmed', async () => {
    await scan(app, agent, roundId, files(2));
    const list = await draft('destroy', await found());
    expect(list).toMatchObject({ state: 'listed', needsApproval: false, files: 2 });
    expect(list.items.map(({ path }) => path)).toEqual([fileOf(1).path, fileOf(2).path]);
    expect([await work(), await states()]).toEqual([[], ['open', 'open']]);
    const params = { listId: list.id };
    const other = await owner.refusal(decisionsConfirm, { params, body: { digest: sha256('another list') } });
    expect(other.code).toBe('conflict');
    const confirmed = await owner.call(decisionsConfirm, { params, body: { digest: list.digest } });
    expect(confirmed.state).toBe('approved');
    expect(await owner.refusal(decisionsConfirm, { params, body: { digest: list.digest } })).toMatchObject({
      code: 'not-now',
    });
    expect(await work()).toMatchObject([
      { ref: fileOf(1).ref, sha256: fileOf(1).sha256, choice: 'destroy' },
      { ref: fileOf(2).ref, sha256: fileOf(2).sha256, choice: 'destroy' },
    ]);
  });

  it('holds for the content that was seen: a file that changed is open again and is not acted on', async () => {
    await scan(app, agent, roundId, files(1));
    const seen = await found();
    await decide(owner, agent.id, 'encrypt', seen);
    expect(await work()).toHaveLength(1);
    app.clock.advance({ minutes: 1 });
    await scan(app, agent, roundId, [fileOf(1, { sha256: 'c'.repeat(64) })]);
    expect([await work(), await states()]).toEqual([[], ['open']]);
    const stale = {
      agentId: agent.id,
      choice: 'destroy' as const,
      files: [{ id: seen[0]!.id, sha256: seen[0]!.sha256 }],
    };
    expect((await owner.refusal(decisionsDraft, { body: { ...stale, reason } })).code).toBe('conflict');
  });

  it('is for the owner and who stands in; an officer or a stranger makes none, here or in the database', async () => {
    await scan(app, agent, roundId, files(1));
    const [file] = await found();
    const body = {
      agentId: agent.id,
      choice: 'encrypt' as const,
      files: [{ id: file!.id, sha256: file!.sha256 }],
      reason,
    };
    const deputy = await app.signInAs('staff');
    for (const other of [officer, cpo, deputy])
      expect((await other.refusal(decisionsDraft, { body })).code).toBe('not-found');
    const forged = sql`
      insert into decision_list (id, agent_id, choice, reason, digest, files, listed_by, listed_at)
      values (${newId(app.clock)}, ${agent.id}, 'destroy', 'x', 'x', 1, ${officer.person.personId}, now()) returning id`;
    await expect(app.rowsAs(officer.person, forged)).rejects.toMatchObject({ code: '42501' });
    const change = { label: '컴퓨터', ownerId: owner.person.personId, deputyId: deputy.person.personId, version: 2 };
    await officer.call(agentsUpdate, { params: { agentId: agent.id }, body: change });
    expect(await deputy.call(decisionsDraft, { body })).toMatchObject({ state: 'listed' });
  });
});

describe('to keep', () => {
  const keep = { legalBasis: '공공기록물법 시행령 제26조', expiresOn: '2027-11-20' };

  it('takes a legal basis and a day within a year, and comes back when it is over', async () => {
    await scan(app, agent, roundId, files(1));
    const seen = await found();
    const { expiresOn } = keep;
    const body = {
      agentId: agent.id,
      choice: 'keep' as const,
      files: [{ id: seen[0]!.id, sha256: seen[0]!.sha256 }],
      reason,
    };
    const wrong = async (fields: object) =>
      (await owner.refusal(decisionsDraft, { body: { ...body, ...fields } })).errors?.map(({ path }) => path);
    expect(await wrong({ expiresOn })).toEqual(['legalBasis']);
    expect(await wrong({ ...keep, expiresOn: null })).toEqual(['expiresOn']);
    expect(await wrong({ ...keep, expiresOn: '2026-11-19' })).toEqual(['expiresOn']);
    expect(await wrong({ ...keep, expiresOn: '2027-11-21' })).toEqual(['expiresOn']);
    expect(await wrong({ choice: 'destroy', ...keep })).toEqual(['legalBasis']);
    await decide(owner, agent.id, 'keep', seen, { ...keep, expiresOn: '2026-11-22' });
    expect([await states(), await work()]).toEqual([['kept'], []]);
    app.clock.advance({ hours: 24 * 2 });
    expect(await states()).toEqual(['kept']);
    app.clock.advance({ hours: 24 });
    expect(await found()).toMatchObject([{ state: 'open', choice: 'keep', expiresOn: '2026-11-22' }]);
  });

  it('as part of a registered file goes as far as its retention, and tells what may exist from what should not', async () => {
    await scan(app, agent, roundId, files(2));
    const [first, second] = await found();
    const registered = await officer.call(personalFilesCreate, {
      body: { name: '학적부', purpose: '학사 관리', legalBasis: '고등교육법', retentionDays: 60 },
    });
    const personalFileId = registered.id;
    const beyond = { ...keep, personalFileId, expiresOn: '2026-12-01' };
    const body = {
      agentId: agent.id,
      choice: 'keep' as const,
      files: [{ id: first!.id, sha256: first!.sha256 }],
      reason,
    };
    expect(await owner.refusal(decisionsDraft, { body: { ...body, ...beyond } })).toMatchObject({
      errors: [{ path: 'expiresOn' }],
    });
    await decide(owner, agent.id, 'keep', [first!], { ...beyond, expiresOn: '2026-11-30' });
    await decide(owner, agent.id, 'keep', [second!], { ...keep, expiresOn: '2026-12-30' });
    expect(new Set((await found()).map((file) => file.personalFileId))).toEqual(new Set([personalFileId, null]));
    const params = { personalFileId };
    await officer.call(personalFilesUpdate, { params, body: { ...registered, isEnded: true } });
    expect((await owner.call(personalFilesList)).items.find(({ id }) => id === personalFileId)?.isEnded).toBe(true);
    expect(await owner.refusal(decisionsDraft, { body: { ...body, ...beyond } })).toMatchObject({
      errors: [{ path: 'personalFileId' }],
    });
  });
});

describe('destroying many', () => {
  it('waits for a second person, who is neither the one who listed nor the one who confirmed', async () => {
    await scan(app, agent, roundId, files(4));
    const list = await decide(owner, agent.id, 'destroy', await found());
    expect(list).toMatchObject({ state: 'awaiting-approval', needsApproval: true });
    expect([await work(), new Set(await states())]).toEqual([[], new Set(['awaiting-approval'])]);
    const params = { listId: list.id };
    expect(
      (await owner.refusal(decisionsApprove, { params, body: { digest: list.digest, isApproved: true } })).code,
    ).toBe('forbidden');
    expect((await officer.call(decisionsWaiting)).items.map(({ id }) => id)).toContain(list.id);
    expect((await officer.call(decisionsReview, { params, body: { reason } })).items).toHaveLength(4);
    const other = { params, body: { digest: sha256('another'), isApproved: true } };
    expect((await officer.refusal(decisionsApprove, other)).code).toBe('conflict');
    await officer.call(decisionsApprove, { params, body: { digest: list.digest, isApproved: true } });
    expect(await work()).toHaveLength(4);
    expect(
      (await cpo.refusal(decisionsApprove, { params, body: { digest: list.digest, isApproved: false } })).code,
    ).toBe('not-now');
  });

  it('cannot be approved by an officer whose own machine it is', async () => {
    owner = await app.signInAs('officer');
    agent = await enrol(app, officer, owner);
    await scan(app, agent, roundId, files(4));
    const list = await decide(owner, agent.id, 'quarantine', await found());
    const given = { params: { listId: list.id }, body: { digest: list.digest, isApproved: true } };
    expect((await owner.refusal(decisionsApprove, given)).code).toBe('same-person');
    const forged = sql`
      insert into decision_approval (list_id, is_approved, decided_by, decided_at)
      values (${list.id}, true, ${owner.person.personId}, now()) returning list_id`;
    await expect(app.rowsAs(owner.person, forged)).rejects.toMatchObject({ code: '42501' });
    await officer.call(decisionsApprove, { ...given, body: { ...given.body, isApproved: false } });
    expect([await work(), new Set(await states())]).toEqual([[], new Set(['open'])]);
  });

  it('is not let through by cutting the list up, not even by two who do it at the same moment', async () => {
    await scan(app, agent, roundId, files(6));
    const all = await found();
    const [first, second, third] = [
      await draft('destroy', all.slice(0, 2)),
      await draft('quarantine', all.slice(2, 4)),
      await draft('encrypt', all.slice(4)),
    ];
    const confirm = ({ id, digest }: typeof first) =>
      owner.call(decisionsConfirm, { params: { listId: id }, body: { digest } });
    const both = await Promise.all([confirm(first), confirm(second)]);
    expect(both.filter(({ needsApproval }) => needsApproval)).toHaveLength(1);
    expect((await confirm(third)).needsApproval).toBe(false);
    const forged = sql`
      insert into decision_confirmation (list_id, digest, needs_approval, confirmed_by, confirmed_at)
      values (${(await draft('destroy', all.slice(4))).id}, 'x', false, ${owner.person.personId}, now()) returning list_id`;
    await expect(app.rowsAs(owner.person, forged)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('what the machine did', () => {
  it('is told once with a certificate that is kept to the byte, sealed, with its digest', async () => {
    await scan(app, agent, roundId, files(2));
    const list = await decide(owner, agent.id, 'destroy', await found());
    const [one, two] = await work();
    const body = done(one!.decisionId, one!.sha256);
    await agent.program.call(agentResult, { body });
    await agent.program.call(agentResult, { body });
    const otherwise = { ...body, certificate: JSON.stringify({ method: 'another' }) };
    expect((await agent.program.refusal(agentResult, { body: otherwise })).code).toBe('conflict');
    const refused = {
      decisionId: two!.decisionId,
      at: body.at,
      outcome: 'refused' as const,
      refusal: 'in-use' as const,
    };
    await agent.program.call(agentResult, { body: refused });
    expect((await states()).toSorted()).toEqual(['done', 'refused']);
    expect(await work()).toEqual([]);
    const params = { listId: list.id };
    const { items } = await owner.call(decisionsMyCertificates, { params });
    expect(items).toMatchObject([
      { outcome: 'done', certificate, digest: sha256(certificate), method: 'crypto-erase' },
      { outcome: 'refused', refusal: 'in-use', certificate: null, signature: null },
    ]);
    // This machine enrolled without telling of a key.
    expect(items[0]?.signature).toBe('key-unknown');
    expect((await cpo.call(decisionsCertificates, { params, body: { reason } })).items).toEqual(items);
    const kept = JSON.stringify(await app.rows(sql`select to_jsonb(r)::text as text from decision_result r`));
    expect(kept).not.toContain('명단');
  });

  it('is refused for what was not decided, not approved, of another hash or of another machine', async () => {
    await scan(app, agent, roundId, files(5));
    const all = await found();
    const waiting = await decide(owner, agent.id, 'destroy', all.slice(0, 4));
    const [item] = await app.rows<{ id: string }>(sql`select id from decision_item where list_id = ${waiting.id}`);
    const early = await agent.program.refusal(agentResult, { body: done(item!.id, all[0]!.sha256) });
    expect(early.code).toBe('not-now');
    const forged = sql`
      insert into decision_result (item_id, agent_id, outcome, refusal, acted_at, taken_at)
      values (${item!.id}, ${agent.id}, 'refused', 'missing', now(), now()) returning item_id`;
    await expect(app.rowsAs(agentActor(agent.id, '127.0.0.1'), forged)).rejects.toMatchObject({ code: '42501' });
    await decide(owner, agent.id, 'encrypt', all.slice(4));
    const [ready] = await work();
    const wrong = { body: done(ready!.decisionId, 'b'.repeat(64)) };
    expect((await agent.program.refusal(agentResult, wrong)).code).toBe('conflict');
    const other = await enrol(app, officer, await app.signInAs('staff'));
    const stolen = { body: done(ready!.decisionId, ready!.sha256) };
    expect((await other.program.refusal(agentResult, stolen)).code).toBe('not-found');
    expect((await other.program.call(agentWork)).decisions).toEqual([]);
  });

  it('does not hide that the file is there again', async () => {
    await scan(app, agent, roundId, files(1));
    await decide(owner, agent.id, 'destroy', await found());
    const [one] = await work();
    await agent.program.call(agentResult, { body: done(one!.decisionId, one!.sha256) });
    app.clock.advance({ minutes: 1 });
    await scan(app, agent, roundId, []);
    expect(await found()).toEqual([]);
    const dealtWith = await owner.call(findingsMine, { query: { state: 'done' } });
    expect(dealtWith.items).toHaveLength(1);
    app.clock.advance({ minutes: 1 });
    await scan(app, agent, roundId, files(1));
    expect(await states()).toEqual(['open']);
  });
});

describe('lists', () => {
  it('are shown to whoever decides there, and to nobody who does not', async () => {
    await scan(app, agent, roundId, files(1));
    const list = await draft('encrypt', await found());
    expect((await owner.call(decisionsMine)).items.map(({ id }) => id)).toEqual([list.id]);
    const params = { listId: list.id };
    expect((await owner.call(decisionsRead, { params })).items).toHaveLength(1);
    const stranger = await app.signInAs(['handler', 'auditor']);
    expect((await stranger.refusal(decisionsRead, { params })).code).toBe('not-found');
    expect((await stranger.refusal(decisionsConfirm, { params, body: { digest: list.digest } })).code).toBe(
      'not-found',
    );
    for (const table of [sql`decision_list`, sql`decision_item`, sql`decision_confirmation`, sql`decision_result`])
      expect(await app.rowsAs(stranger.person, sql`select from ${table}`)).toEqual([]);
  });
});
