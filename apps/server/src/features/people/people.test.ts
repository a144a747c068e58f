import {
  peopleAcceptInvitation,
  peopleCreate,
  peopleDeactivate,
  peopleGet,
  peopleIssueLink,
  peopleList,
  peopleReactivate,
  peopleReadInvitation,
  peopleRoleChanges,
  peopleSetRoles,
  peopleUnlock,
  peopleUpdate,
  secondFactorReset,
  apiKeysCreate,
  calendarCreate,
  sessionCreate,
  sessionCurrent,
} from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { hold } from '../../../test/hold.ts';
import { sql } from '../../database/index.ts';

let app: TestApp;
let administrator: SignedInClient;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.signInAs(['administrator', 'cpo']);
});
afterAll(async () => app[Symbol.asyncDispose]());

const reason = '시험을 위한 사유';
const newcomer = (email: string) => ({
  body: { name: '이등불', email, title: '주임', phone: '010-0000-0001', roles: ['handler' as const], reason },
});
const tokenOf = (link: string | null): string => link!.split('#')[1]!;

const strip = async (by: SignedInClient, whom: SignedInClient) =>
  by.call(peopleSetRoles, {
    params: { personId: whom.person.personId },
    body: { roles: ['cpo'], reason, version: 1 },
  });

/** An authenticator as it lies there once confirmed. Nothing that is read: only that there is one. */
const confirmAuthenticator = async (personId: string): Promise<unknown> =>
  app.rows(sql`
    update credential set totp_confirmed_at = now(), totp_secret = (select decode(name, 'hex') from field_key limit 1)
    where person_id = ${personId}`);

describe('the directory', () => {
  it('tells staff name, department and title, and those who call people how to reach them', async () => {
    const person = await app.person(['handler'], { department: '학생처' });
    const staff = await app.signInAs('staff');
    const officer = await app.signInAs('officer');
    const params = { personId: person.personId };
    expect(await staff.call(peopleGet, { params })).toMatchObject({
      name: person.name,
      department: '학생처',
      roles: null,
      reach: null,
      account: null,
    });
    expect(await officer.call(peopleGet, { params })).toMatchObject({
      roles: ['staff', 'handler'],
      reach: { email: person.email },
      account: null,
    });
    expect(await administrator.call(peopleGet, { params })).toMatchObject({
      account: { state: 'invited', secondFactor: false },
    });
  });

  it('finds by part of a name or department, by role and page by page', async () => {
    const one = await app.person(['auditor'], { department: '별관 감사실' });
    const found = await administrator.call(peopleList, { query: { search: '별관', role: 'auditor' } });
    expect(found.items.map((item) => item.id)).toEqual([one.personId]);
    expect((await administrator.call(peopleList, { query: { search: '%' } })).total).toBe(0);
    const all = await administrator.call(peopleList, { query: { pageSize: 2 } });
    expect(all.items).toHaveLength(2);
    expect(all.total).toBeGreaterThan(2);
  });

  it('does not tell staff by a filter what it does not show them', async () => {
    const staff = await app.signInAs('staff');
    expect((await staff.refusal(peopleList, { query: { role: 'auditor' } })).code).toBe('forbidden');
    expect((await staff.refusal(peopleList, { query: { state: 'all' } })).code).toBe('forbidden');
    const { items } = await staff.call(peopleList);
    expect(items.every((item) => item.roles === null && item.reach === null && item.account === null)).toBe(true);
  });

  it('leaves an access record for every look, naming whose data it was', async () => {
    const person = await app.person();
    const officer = await app.signInAs('officer');
    await officer.call(peopleGet, { params: { personId: person.personId } });
    expect(
      await app.rows(sql`select action, person_id, fields from access_record
        where operation = 'people.get' and ${`person:${person.personId}`} = any (subjects)`),
    ).toEqual([
      {
        action: 'read',
        person_id: officer.person.personId,
        fields: ['name', 'department', 'title', 'email', 'phone', 'roles'],
      },
    ]);
  });
});

describe('an invitation', () => {
  it('is shown once where no mail can leave, and lets the person choose a password that nobody else knows', async () => {
    const { person, invitation } = await administrator.call(peopleCreate, newcomer('one@example.invalid'));
    expect(invitation).toMatchObject({ purpose: 'invite', sent: false });
    expect(invitation.link).toMatch(/\/invite#[\w-]{43}$/);
    const client = app.visitor();
    const token = tokenOf(invitation.link);
    expect(await client.call(peopleReadInvitation, { body: { token } })).toMatchObject({
      name: '이등불',
      purpose: 'invite',
    });
    const weak = { body: { token, password: '이등불이등불이등불이등불' } };
    expect((await client.refusal(peopleAcceptInvitation, weak)).errors).toMatchObject([{ path: 'password' }]);
    const body = { token, password: 'twelve quiet herons' };
    expect(await client.call(peopleAcceptInvitation, { body })).toEqual({ state: 'enrol-needed' });
    expect((await app.visitor().refusal(peopleAcceptInvitation, { body })).code).toBe('not-found');
    const signIn = { body: { email: 'one@example.invalid', password: body.password } };
    expect(await app.visitor().call(sessionCreate, signIn)).toEqual({ state: 'enrol-needed' });
    expect(await administrator.call(peopleGet, { params: { personId: person.id } })).toMatchObject({
      account: { state: 'active' },
    });
  });

  it('works once, also for two at the same moment', async () => {
    const { invitation } = await administrator.call(peopleCreate, newcomer('two@example.invalid'));
    const body = { token: tokenOf(invitation.link), password: 'twelve quiet herons' };
    const outcomes = await Promise.allSettled(
      [app.visitor(), app.visitor()].map(async (client) => client.call(peopleAcceptInvitation, { body })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('ends after 72 hours, and with the next link', async () => {
    const { person, invitation } = await administrator.call(peopleCreate, newcomer('three@example.invalid'));
    const params = { personId: person.id };
    const second = await administrator.call(peopleIssueLink, { params, body: { reason } });
    const read = async (link: string | null) =>
      app.visitor().refusal(peopleReadInvitation, { body: { token: tokenOf(link) } });
    expect((await read(invitation.link)).code).toBe('not-found');
    app.clock.advance({ hours: 72 });
    expect((await read(second.link)).code).toBe('not-found');
  });

  it('resets a password without going round the second factor', async () => {
    const person = await app.person([], { password: true });
    await confirmAuthenticator(person.personId);
    const params = { personId: person.personId };
    const issued = await administrator.call(peopleIssueLink, { params, body: { reason } });
    expect(issued.purpose).toBe('reset');
    const client = app.visitor();
    const body = { token: tokenOf(issued.link), password: 'twelve quiet herons' };
    expect(await client.call(peopleAcceptInvitation, { body })).toEqual({ state: 'code-needed' });
    expect((await client.call(sessionCurrent)).signedIn).toBe(false);
  });

  it('leaves nothing alive that was let in under the old password: sessions, API keys, calendar addresses', async () => {
    const owner = await app.signInAs('officer', { expires: true });
    const { key } = await owner.call(apiKeysCreate, { body: { name: '야간 점검' } });
    const { address } = await owner.call(calendarCreate);
    const params = { personId: owner.person.personId };
    const issued = await administrator.call(peopleIssueLink, { params, body: { reason } });
    const body = { token: tokenOf(issued.link), password: 'twelve quiet herons' };
    await app.visitor().call(peopleAcceptInvitation, { body });
    expect((await owner.call(sessionCurrent)).signedIn).toBe(false);
    const program = app.visitor({ authorization: `Bearer ${key}` });
    expect((await program.refusal(peopleList)).code).toBe('not-signed-in');
    expect((await app.visitor().fetch(new URL(address).pathname)).status).toBe(404);
  });

  it('refuses an address that somebody has', async () => {
    const person = await app.person();
    expect(await administrator.refusal(peopleCreate, newcomer(person.email))).toMatchObject({
      code: 'invalid',
      errors: [{ path: 'email' }],
    });
  });
});

describe('changing a person', () => {
  it('tells the second of two editors what stands now', async () => {
    const person = await app.person();
    const params = { personId: person.personId };
    const { version } = await administrator.call(peopleGet, { params });
    const body = { name: '박나루', email: person.email, phone: null, title: '팀장', departmentId: null, version };
    await administrator.call(peopleUpdate, { params, body });
    expect(await administrator.refusal(peopleUpdate, { params, body: { ...body, title: '과장' } })).toMatchObject({
      code: 'conflict',
      current: { title: '팀장', version: version + 1 },
    });
  });

  it('tells the former address when an account gets another', async () => {
    const person = await app.person();
    const params = { personId: person.personId };
    const body = {
      name: person.name,
      email: 'new@example.invalid',
      phone: null,
      title: '',
      departmentId: null,
      version: 1,
    };
    await administrator.call(peopleUpdate, { params, body });
    expect(await app.rows(sql`select 1 from mail where to_address = ${person.email}`)).toHaveLength(1);
  });

  it('keeps every change of roles with its reason, and tells the other privacy officers', async () => {
    const person = await app.person();
    const other = await app.person(['cpo']);
    const params = { personId: person.personId };
    const { version } = await administrator.call(peopleGet, { params });
    await administrator.call(peopleSetRoles, { params, body: { roles: ['officer'], reason, version } });
    const { items } = await administrator.call(peopleRoleChanges, { params });
    expect(items).toMatchObject([{ before: ['staff'], after: ['officer', 'staff'], reason }]);
    expect(await app.rows(sql`select 1 from mail where to_person = ${other.personId}`)).toHaveLength(1);
    await expect(app.rows(sql`update role_change set reason = 'x'`)).rejects.toThrow();
  });

  it('lets nobody grant themselves a role', async () => {
    const own = await app.signInAs('administrator');
    const params = { personId: own.person.personId };
    const body = { roles: ['administrator' as const, 'cpo' as const], reason, version: 1 };
    expect((await own.refusal(peopleSetRoles, { params, body })).code).toBe('forbidden');
  });

  it('never loses the last administrator or privacy officer, also when two remove each other at once', async () => {
    await using small = await startTestApp();
    const [first, second] = [await small.signInAs(['administrator', 'cpo']), await small.signInAs(['administrator'])];
    const rows = await hold(small.databaseUrl, 'select from person for update');
    const stripping = Promise.allSettled([strip(first, second), strip(second, first)]);
    await rows.waiting(2);
    await rows.release();
    const outcomes = await stripping;
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [{ left } = { left: 0 }] = await small.rows<{ left: number }>(
      sql`select count(*) as left from person where 'administrator' = any (roles)`,
    );
    expect(left).toBe(1);
  });

  it('refuses to deactivate the last privacy officer', async () => {
    await using small = await startTestApp();
    const own = await small.signInAs(['administrator']);
    const cpo = await small.person(['cpo']);
    const params = { personId: cpo.personId };
    expect((await own.refusal(peopleDeactivate, { params, body: { reason, version: 1 } })).code).toBe('not-now');
  });

  it('ends sessions, keys and links of whoever is deactivated, at once and for good', async () => {
    const leaver = await app.signInAs('staff', { expires: true });
    const { key } = await leaver.call(apiKeysCreate, { body: { name: '시험' } });
    const params = { personId: leaver.person.personId };
    const issued = await administrator.call(peopleIssueLink, { params, body: { reason } });
    const gone = await administrator.call(peopleDeactivate, { params, body: { reason, version: 1 } });
    expect(gone).toMatchObject({ active: false, account: { state: 'deactivated' } });
    expect((await leaver.call(sessionCurrent)).signedIn).toBe(false);
    const withKey = app.visitor({ authorization: `Bearer ${key}` });
    expect((await withKey.refusal(peopleList)).code).toBe('not-signed-in');
    await administrator.call(peopleReactivate, { params, body: { reason, version: gone.version } });
    expect((await withKey.refusal(peopleList)).code).toBe('not-signed-in');
    const token = tokenOf(issued.link);
    expect((await app.visitor().refusal(peopleReadInvitation, { body: { token } })).code).toBe('not-found');
  });

  it('unlocks an account', async () => {
    const person = await app.person([], { password: true });
    const wrong = { body: { email: person.email, password: 'wrong password' } };
    for (let n = 0; n < 6; n += 1) await app.visitor().refusal(sessionCreate, wrong);
    const params = { personId: person.personId };
    expect(await administrator.call(peopleGet, { params })).toMatchObject({ account: { state: 'locked' } });
    await administrator.call(peopleUnlock, { params, body: { reason } });
    const right = { body: { email: person.email, password: person.password } };
    expect(await app.visitor().call(sessionCreate, right)).toEqual({ state: 'enrol-needed' });
  });

  it('has an administrator reset the second factor of others, who are told, and never their own', async () => {
    const person = await app.person([], { password: true });
    await confirmAuthenticator(person.personId);
    const own = { personId: administrator.person.personId };
    expect((await administrator.refusal(secondFactorReset, { params: own, body: { reason } })).code).toBe('forbidden');
    const params = { personId: person.personId };
    await administrator.call(secondFactorReset, { params, body: { reason } });
    const right = { body: { email: person.email, password: person.password } };
    expect(await app.visitor().call(sessionCreate, right)).toEqual({ state: 'enrol-needed' });
    expect(await app.rows(sql`select 1 from mail where to_person = ${person.personId}`)).toHaveLength(1);
  });

  it('is for administrators only', async () => {
    const cpo = await app.signInAs('cpo');
    const person = await app.person();
    const params = { personId: person.personId };
    const details = await cpo.refusal(peopleDeactivate, { params, body: { reason, version: 1 } });
    expect(details).toMatchObject({ code: 'forbidden', neededRoles: ['administrator'] });
    expect(
      await app.rowsAs(cpo.person, sql`update person set title = 'x' where id = ${person.personId} returning id`),
    ).toEqual([]);
  });
});
