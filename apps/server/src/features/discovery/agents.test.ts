import {
  agentEnrol,
  agentHeartbeat,
  agentLeave,
  agentsInvite,
  agentsList,
  agentsMine,
  agentsRenewCode,
  agentsRevoke,
  agentsUpdate,
  looksLikeReceipt,
  operations,
} from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { agentActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { enrol, invite, machine, programWith } from './world.fixture.ts';

let app: TestApp;
let officer: SignedInClient;
let owner: SignedInClient;
beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signInAs('officer');
  owner = await app.signInAs('staff');
});
afterAll(async () => app[Symbol.asyncDispose]());

const reason = '컴퓨터를 바꿈';
const enrolWith = (code: string) => ({ body: { code, ...machine } });

describe('a code to enrol', () => {
  it('is shown once, and of it and of the token only hashes are kept', async () => {
    const { agent, code } = await invite(officer, owner);
    expect(looksLikeReceipt(code)).toBe(true);
    expect(agent).toMatchObject({ label: '교무처 컴퓨터', state: 'waiting', owner: { id: owner.person.personId } });
    const { agentId, token } = await app.visitor().call(agentEnrol, enrolWith(` ${code.toLowerCase()} `));
    expect(agentId).toBe(agent.id);
    const kept = JSON.stringify(await app.rows(sql`select * from agent_secret where agent_id = ${agentId}`));
    for (const secret of [code, token]) expect(kept).not.toContain(secret);
    expect(JSON.stringify(await officer.call(agentsList))).not.toContain(token);
  });

  it('enrols one machine, and gets the same answer afterwards as one that nobody was given', async () => {
    const [spent, replaced, late, revoked] = [
      await invite(officer, owner),
      await invite(officer, owner),
      await invite(officer, owner),
      await invite(officer, owner),
    ];
    await app.visitor().call(agentEnrol, enrolWith(spent.code));
    const { version } = replaced.agent;
    const params = { agentId: replaced.agent.id };
    const { code } = await officer.call(agentsRenewCode, { params, body: { version, reason } });
    await app.visitor().call(agentEnrol, enrolWith(code));
    await officer.call(agentsRevoke, { params: { agentId: revoked.agent.id }, body: { version: 1, reason } });
    app.clock.advance({ days: 7 });
    const answers = new Set<string>();
    for (const tried of [spent.code, replaced.code, late.code, revoked.code, 'AAAA-AAAA-AAAA-AAAA-AAAA', '']) {
      const { instance: _instance, ...said } = await app.visitor().refusal(agentEnrol, enrolWith(tried));
      answers.add(JSON.stringify(said));
    }
    expect(answers.size).toBe(1);
    const { items } = await officer.call(agentsList);
    const stateOf = (id: string) => items.find((item) => item.id === id)?.state;
    expect([stateOf(late.agent.id), stateOf(revoked.agent.id)]).toEqual(['lapsed', 'revoked']);
  });

  it('enrols one machine even when two come at the same moment', async () => {
    const { code } = await invite(officer, owner);
    const tries = await Promise.allSettled([1, 2, 3].map(() => app.visitor().call(agentEnrol, enrolWith(code))));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is issued by officer and CPO only, for people who work here', async () => {
    const body = { label: '컴퓨터', ownerId: owner.person.personId };
    for (const role of ['staff', 'handler', 'head', 'auditor', 'administrator'] as const)
      expect((await (await app.signInAs(role)).refusal(agentsInvite, { body })).code).toBe('forbidden');
    const nobody = { body: { ...body, ownerId: '00000000-0000-4000-8000-000000000000' } };
    expect(await officer.refusal(agentsInvite, nobody)).toMatchObject({ errors: [{ path: 'ownerId' }] });
    const itself = { body: { ...body, deputyId: body.ownerId } };
    expect(await officer.refusal(agentsInvite, itself)).toMatchObject({ errors: [{ path: 'deputyId' }] });
  });
});

describe('an agent', () => {
  it('says that it is there, with its version', async () => {
    const { id, program } = await enrol(app, officer, owner, '도서관 컴퓨터');
    app.clock.advance({ hours: 1 });
    const body = { ...machine, software: '0.2.0' };
    expect(await program.call(agentHeartbeat, { body })).toMatchObject({ label: '도서관 컴퓨터' });
    const mine = (await owner.call(agentsMine)).items.find((item) => item.id === id);
    expect(mine).toMatchObject({ state: 'active', software: '0.2.0' });
    expect(mine?.lastSeenAt).not.toBe(mine?.enrolledAt);
  });

  it('knocks at what is made for it and at nothing else, and nobody else knocks there', async () => {
    const { program } = await enrol(app, officer, owner);
    const wrong: string[] = [];
    for (const { id, method, path, permission, door } of operations) {
      if (door === 'public' || permission === 'agent.act') continue;
      const place = path.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');
      const response = await program.fetch(place, { method });
      await response.arrayBuffer();
      if (response.status !== 401) wrong.push(`${id}: ${String(response.status)}`);
    }
    expect(wrong).toEqual([]);
    const cpo = await app.signInAs(['cpo', 'administrator']);
    expect((await cpo.refusal(agentHeartbeat, { body: machine })).code).toBe('forbidden');
    expect((await app.visitor().refusal(agentHeartbeat, { body: machine })).code).toBe('not-signed-in');
  });

  it('sees in the database itself and nobody: no people, no other agent, no secret, no case', async () => {
    const [mine] = [await enrol(app, officer, owner), await enrol(app, officer, owner)];
    const itself = agentActor(mine.id, '127.0.0.1');
    expect(await app.rowsAs(itself, sql`select id from agent`)).toEqual([{ id: mine.id }]);
    for (const table of [
      sql`person`,
      sql`agent_secret`,
      sql`incident`,
      sql`access_record`,
      sql`department`,
      sql`processor`,
      sql`mail`,
    ])
      expect(await app.rowsAs(itself, sql`select 1 from ${table}`)).toEqual([]);
  });

  it('takes itself away, and its token opens nothing any more', async () => {
    const { id, program } = await enrol(app, officer, owner);
    await program.call(agentLeave);
    expect((await program.refusal(agentHeartbeat, { body: machine })).code).toBe('not-signed-in');
    const { items } = await officer.call(agentsList);
    expect(items.find((item) => item.id === id)).toMatchObject({ state: 'removed' });
    const [secret] = await app.rows(sql`select code, token_hash from agent_secret where agent_id = ${id}`);
    expect(secret).toEqual({ code: null, token_hash: null });
  });

  it('is let in no more once it was revoked, or once its machine gets a new code', async () => {
    const [revoked, replaced] = [await enrol(app, officer, owner), await enrol(app, officer, owner)];
    const body = { version: 2, reason };
    await officer.call(agentsRevoke, { params: { agentId: revoked.id }, body });
    await officer.call(agentsRenewCode, { params: { agentId: replaced.id }, body });
    for (const { program } of [revoked, replaced])
      expect((await program.refusal(agentHeartbeat, { body: machine })).code).toBe('not-signed-in');
    const made = programWith(app, 'bongsu-agent_made-up');
    expect((await made.refusal(agentHeartbeat, { body: machine })).code).toBe('not-signed-in');
  });
});

describe('the register of agents', () => {
  it('shows the owner and who stands in their own, officers all, and others none', async () => {
    const deputy = await app.signInAs('staff');
    const { agent } = await invite(officer, owner);
    const body = {
      label: '옮긴 컴퓨터',
      ownerId: owner.person.personId,
      deputyId: deputy.person.personId,
      version: agent.version,
    };
    await officer.call(agentsUpdate, { params: { agentId: agent.id }, body });
    expect((await deputy.call(agentsMine)).items).toMatchObject([{ label: '옮긴 컴퓨터' }]);
    const stale = await officer.refusal(agentsUpdate, { params: { agentId: agent.id }, body });
    expect(stale).toMatchObject({ code: 'conflict', current: { label: '옮긴 컴퓨터' } });
    for (const role of ['staff', 'handler', 'head', 'administrator'] as const)
      expect(await app.rowsAs((await app.signInAs(role)).person, sql`select from agent`)).toEqual([]);
  });

  it('tells everybody concerned when somebody else is to decide about a machine, and nobody when only its name changes', async () => {
    const [before, after] = [await app.signInAs('staff'), await app.signInAs('staff')];
    const { agent } = await invite(officer, before);
    const told = async () =>
      (
        await app.rows<{ to: string }>(sql`
          select to_person as to from mail where to_person in (${before.person.personId}, ${after.person.personId},
            ${officer.person.personId})`)
      ).map(({ to }) => to);
    const params = { agentId: agent.id };
    const renamed = { label: '새 이름', ownerId: before.person.personId, version: 1 };
    await officer.call(agentsUpdate, { params, body: renamed });
    expect(await told()).toEqual([]);
    await officer.call(agentsUpdate, { params, body: { ...renamed, ownerId: after.person.personId, version: 2 } });
    expect(new Set(await told())).toEqual(new Set([before.person.personId, after.person.personId]));
  });

  it('leaves an access record of every grant and of every end, with the reason', async () => {
    const { id, program } = await enrol(app, officer, owner);
    await program.call(agentLeave);
    const records = await app.rows(sql`
      select operation, via, person_id is null as nobody from access_record
      where ${`agent:${id}`} = any (subjects) order by at, id`);
    expect(records).toEqual([
      { operation: 'agents.invite', via: 'session', nobody: false },
      { operation: 'agent.enrol', via: 'none', nobody: true },
      { operation: 'agent.leave', via: 'agent', nobody: true },
    ]);
  });
});
