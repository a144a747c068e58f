import {
  sessionCreate,
  sessionCurrent,
  sessionDelete,
  sessionVerifyCode,
  secondFactorBegin,
  secondFactorConfirm,
  myUpdate,
  mySessions,
  myEndOtherSessions,
  myChangePassword,
  peopleList,
} from '@bongsu/contracts';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raw, sql } from '../../database/index.ts';
import { startTestApp, type Client, type TestApp, type TestPerson } from '../../../test/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => app[Symbol.asyncDispose]());

const codeNow = (secret: string): string =>
  generateSync({ secret, epoch: Math.floor(app.clock.now().epochMilliseconds / 1000) });

/** Somebody with a password and an authenticator app, and the secret in it. */
const enrolled = async (): Promise<{ person: TestPerson; secret: string; recoveryCodes: string[]; client: Client }> => {
  const person = await app.person([], { password: true });
  const client = app.visitor();
  await client.call(sessionCreate, { body: { email: person.email, password: person.password } });
  const { secret } = await client.call(secondFactorBegin, { body: {} });
  const { recoveryCodes } = await client.call(secondFactorConfirm, { body: { code: codeNow(secret) } });
  app.clock.advance({ seconds: 60 });
  return { person, secret, recoveryCodes, client };
};

const actions = async (personId: string): Promise<string[]> =>
  (
    await app.rows<{ action: string }>(
      sql`select action from access_record where ${`person:${personId}`} = any (subjects) order by at, id`,
    )
  ).map((row) => row.action);

describe('signing in', () => {
  it('opens nothing before the second factor is set up, and says which is missing', async () => {
    const person = await app.person([], { password: true });
    const client = app.visitor();
    const body = { email: person.email, password: person.password };
    expect(await client.call(sessionCreate, { body })).toEqual({ state: 'enrol-needed' });
    expect(await client.call(sessionCurrent)).toMatchObject({ signedIn: false, state: 'enrol-needed' });
    expect((await client.refusal(mySessions)).code).toBe('second-factor-needed');
    expect((await client.refusal(sessionVerifyCode, { body: { code: '123456' } })).code).toBe('second-factor-needed');
    const { uri, secret } = await client.call(secondFactorBegin, { body: {} });
    expect(decodeURIComponent(uri)).toContain('otpauth://totp/봉수 한빛대학교');
    const wrong = codeNow(secret) === '000000' ? '000001' : '000000';
    expect((await client.refusal(secondFactorConfirm, { body: { code: wrong } })).code).toBe('wrong-code');
    const half = client.session;
    const { recoveryCodes } = await client.call(secondFactorConfirm, { body: { code: codeNow(secret) } });
    expect(recoveryCodes).toHaveLength(10);
    expect(client.session).not.toBe(half);
    expect(await client.call(sessionCurrent)).toMatchObject({
      signedIn: true,
      person: { name: person.name },
      recoveryCodesLeft: 10,
      demo: false,
    });
    expect(await actions(person.personId)).toContain('login');
  });

  it('asks an enrolled person for the code, and the half-way session opens nothing', async () => {
    const { person, secret } = await enrolled();
    const client = app.visitor();
    const body = { email: person.email, password: person.password };
    expect(await client.call(sessionCreate, { body })).toEqual({ state: 'code-needed' });
    expect((await client.refusal(mySessions)).code).toBe('not-signed-in');
    expect((await client.refusal(secondFactorBegin, { body: {} })).code).toBe('not-signed-in');
    expect(await client.call(sessionVerifyCode, { body: { code: codeNow(secret) } })).toEqual({ state: 'ready' });
    expect((await client.call(mySessions)).items.filter((one) => one.current)).toHaveLength(1);
  });

  it('takes a one-time code once, also when two ask in the same moment', async () => {
    const { person, secret } = await enrolled();
    const code = codeNow(secret);
    const both = [app.visitor(), app.visitor()];
    for (const client of both)
      await client.call(sessionCreate, { body: { email: person.email, password: person.password } });
    const outcomes = await Promise.allSettled(
      both.map(async (client) => client.call(sessionVerifyCode, { body: { code } })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const later = app.visitor();
    await later.call(sessionCreate, { body: { email: person.email, password: person.password } });
    app.clock.advance({ seconds: 25 });
    expect((await later.refusal(sessionVerifyCode, { body: { code } })).code).toBe('wrong-code');
    app.clock.advance({ seconds: 30 });
    expect(await later.call(sessionVerifyCode, { body: { code: codeNow(secret) } })).toEqual({ state: 'ready' });
  });

  it('takes a recovery code once, however it is typed', async () => {
    const { person, recoveryCodes } = await enrolled();
    const body = { email: person.email.toUpperCase(), password: person.password };
    const client = app.visitor();
    await client.call(sessionCreate, { body });
    await client.call(sessionVerifyCode, { body: { code: ` ${recoveryCodes[0]!.replace('-', '').toUpperCase()} ` } });
    expect(await client.call(sessionCurrent)).toMatchObject({ signedIn: true, recoveryCodesLeft: 9 });
    const again = app.visitor();
    await again.call(sessionCreate, { body });
    expect((await again.refusal(sessionVerifyCode, { body: { code: recoveryCodes[0]! } })).code).toBe('wrong-code');
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const person = await app.person([], { password: true });
    const invited = await app.person();
    const answers = [];
    for (const email of [person.email, invited.email, 'nobody@example.invalid'])
      answers.push(await app.visitor().refusal(sessionCreate, { body: { email, password: 'not this one' } }));
    const shapes = answers.map((details) => ({ ...details, instance: null }));
    expect(shapes[0]).toMatchObject({ code: 'wrong-credentials', status: 401 });
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[2]).toEqual(shapes[0]);
    expect(await actions(person.personId)).toEqual(['login-failed']);
  });

  it('keeps neither token nor password, only digests', async () => {
    const { person, client } = await enrolled();
    const [row] = await app.rows<{ token_hash: string; password_hash: string; totp_secret: Buffer }>(sql`
      select token_hash, password_hash, totp_secret from session join credential using (person_id)
      where person_id = ${person.personId}`);
    expect(row!.token_hash).toMatch(/^sha256:/);
    expect(row!.token_hash).not.toContain(client.session);
    expect(row!.password_hash).toMatch(/^\$argon2id\$/);
    expect(row!.totp_secret[0]).toBe(1);
  });
});

describe('the lock', () => {
  it('lets exactly five of twenty wrong passwords at once through, then even the right one not', async () => {
    const person = await app.person([], { password: true });
    const client = app.visitor();
    const wrong = Array.from({ length: 20 }, async () =>
      client.refusal(sessionCreate, { body: { email: person.email, password: 'wrong password' } }),
    );
    const codes = (await Promise.all(wrong)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(5);
    expect(codes.filter((code) => code === 'locked')).toHaveLength(15);
    const right = { body: { email: person.email, password: person.password } };
    expect((await client.refusal(sessionCreate, right)).code).toBe('locked');
    app.clock.advance({ minutes: 14, seconds: 59 });
    expect((await client.refusal(sessionCreate, right)).code).toBe('locked');
    app.clock.advance({ seconds: 1 });
    expect(await client.call(sessionCreate, right)).toEqual({ state: 'enrol-needed' });
    expect((await actions(person.personId)).filter((action) => action === 'login-failed')).toHaveLength(22);
  });

  it('counts addresses that nobody has, too', async () => {
    const client = app.visitor();
    const body = { email: 'nobody-at-all@example.invalid', password: 'wrong password' };
    for (let n = 0; n < 5; n += 1)
      expect((await client.refusal(sessionCreate, { body })).code).toBe('wrong-credentials');
    expect((await client.refusal(sessionCreate, { body })).code).toBe('locked');
  });

  it('counts wrong codes with wrong passwords, and the right password in between forgives none of them', async () => {
    const { person, secret } = await enrolled();
    const body = { email: person.email, password: person.password };
    const client = app.visitor();
    const wrong = codeNow(secret) === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n += 1) {
      await client.call(sessionCreate, { body });
      expect((await client.refusal(sessionVerifyCode, { body: { code: wrong } })).code).toBe('wrong-code');
    }
    expect((await client.refusal(sessionVerifyCode, { body: { code: codeNow(secret) } })).code).toBe('locked');
    expect((await client.refusal(sessionCreate, { body })).code).toBe('locked');
  });

  it('forgets failures once somebody is in', async () => {
    const { person, secret } = await enrolled();
    const client = app.visitor();
    const body = { email: person.email, password: person.password };
    for (let n = 0; n < 4; n += 1)
      await client.refusal(sessionCreate, { body: { email: person.email, password: 'wrong password' } });
    await client.call(sessionCreate, { body });
    await client.call(sessionVerifyCode, { body: { code: codeNow(secret) } });
    expect(
      await app.rows(sql`select 1 from sign_in_attempt where failures > 0 and locked_until is null
      and account_hash = ${app.deps.vault.fingerprint(person.email, 'sign-in')}`),
    ).toEqual([]);
  });

  it('follows the account, whatever network address the attempts come from', async () => {
    const person = await app.person([], { password: true });
    const codes = [];
    for (let n = 0; n < 6; n += 1) {
      const client = app.visitor({ 'x-forwarded-for': `203.0.113.${String(n)}` });
      codes.push((await client.refusal(sessionCreate, { body: { email: person.email, password: 'wrong' } })).code);
    }
    expect(codes.at(-1)).toBe('locked');
  });
});

describe('a session', () => {
  it('lasts while it is used and ends after 30 idle minutes', async () => {
    const client = await app.signInAs('staff', { expires: true });
    for (let n = 0; n < 4; n += 1) {
      app.clock.advance({ minutes: 29 });
      expect((await client.call(sessionCurrent)).signedIn).toBe(true);
    }
    app.clock.advance({ minutes: 30 });
    expect((await client.refusal(mySessions)).code).toBe('not-signed-in');
    expect((await client.call(sessionCurrent)).signedIn).toBe(false);
  });

  it('ends after twelve hours however busy it is', async () => {
    const client = await app.signInAs('staff', { expires: true });
    for (let n = 0; n < 28; n += 1) {
      app.clock.advance({ minutes: 25 });
      expect((await client.call(sessionCurrent)).signedIn).toBe(true);
    }
    app.clock.advance({ minutes: 20 });
    expect((await client.call(sessionCurrent)).signedIn).toBe(false);
  });

  it('follows a change of roles at the next request', async () => {
    const client = await app.signInAs('administrator');
    expect(await client.call(sessionCurrent)).toMatchObject({ roles: expect.arrayContaining(['administrator']) });
    await app.rows(sql`update person set roles = '{staff}' where id = ${client.person.personId}`);
    expect(await client.call(sessionCurrent)).toMatchObject({ roles: ['staff'] });
  });

  it('remembers the language of its person', async () => {
    const client = await app.signInAs('staff');
    expect(await client.call(sessionCurrent)).toMatchObject({ language: 'ko' });
    await client.call(myUpdate, { body: { language: 'en' } });
    expect(await client.call(sessionCurrent)).toMatchObject({ language: 'en' });
  });

  it('is gone after signing out, on both sides', async () => {
    const client = await app.signInAs('staff');
    const token = client.session;
    await client.call(sessionDelete);
    expect(client.session).toBeNull();
    client.session = token;
    expect((await client.refusal(mySessions)).code).toBe('not-signed-in');
    expect(await actions(client.person.personId)).toEqual(['logout']);
    await app.visitor().call(sessionDelete);
  });

  it('can be ended from another place of the same person, and of nobody else', async () => {
    const here = await app.signInAs('staff');
    const there = await app.signInAs(here.person, { expires: true });
    const other = await app.signInAs('staff', { expires: true });
    expect((await here.call(mySessions)).items).toHaveLength(2);
    expect(await here.call(myEndOtherSessions)).toEqual({ ended: 1 });
    expect((await there.refusal(mySessions)).code).toBe('not-signed-in');
    expect((await other.call(mySessions)).items).toHaveLength(1);
  });

  it('carries a cookie that scripts and other sites cannot reach', async () => {
    const person = await app.person([], { password: true });
    const response = await app.visitor().fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: person.email, password: person.password }),
    });
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict$/);
  });

  it('is refused to other sites', async () => {
    const client = await app.signInAs('staff');
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' };
    const body = JSON.stringify({ language: 'en' });
    const response = await client.fetch(myUpdate.path, { method: 'PATCH', headers, body });
    expect(await response.json()).toMatchObject({ code: 'cross-site' });
  });
});

describe('a password', () => {
  it('is changed with the present one, and every other session ends', async () => {
    const { person, client } = await enrolled();
    const elsewhere = await app.signInAs(person, { expires: true });
    const next = 'twelve quiet herons';
    const wrong = { body: { current: 'not the password', next } };
    expect((await client.refusal(myChangePassword, wrong)).code).toBe('wrong-credentials');
    await client.call(myChangePassword, { body: { current: person.password, next } });
    expect((await client.call(sessionCurrent)).signedIn).toBe(true);
    expect((await elsewhere.call(sessionCurrent)).signedIn).toBe(false);
    const old = { body: { email: person.email, password: person.password } };
    expect((await app.visitor().refusal(sessionCreate, old)).code).toBe('wrong-credentials');
    const state = await app.visitor().call(sessionCreate, { body: { email: person.email, password: next } });
    expect(state).toEqual({ state: 'code-needed' });
  });

  it('is neither short nor common nor made of its owner', async () => {
    const { person, client } = await enrolled();
    const local = person.email.split('@', 1)[0]!;
    for (const next of [
      'short',
      'password1234!',
      'qlalfqjsgh12',
      '0123456789',
      'aaaaaaaaaaaa',
      `${local}-${local}`,
      `${person.name} 비밀번호 하나`,
    ]) {
      const details = await client.refusal(myChangePassword, { body: { current: person.password, next } });
      expect(details, next).toMatchObject({ code: 'invalid', errors: [{ path: 'next' }] });
    }
  });
});

describe('row-level security', () => {
  it('shows credentials, sessions, links and attempts to nobody, whatever their roles', async () => {
    const everything = await app.signInAs(['handler', 'officer', 'cpo', 'head', 'auditor', 'administrator']);
    const { person } = await enrolled();
    expect(person.personId).toBeDefined();
    for (const table of ['credential', 'session', 'invitation', 'sign_in_attempt', 'mail']) {
      const query = sql`select 1 from ${raw(table)}`;
      expect(await app.rowsAs(everything.person, query), table).toEqual([]);
    }
  });

  it('shows people to nobody who is not signed in', async () => {
    const anonymous = { ...(await app.person()), kind: 'anonymous', personId: null, roles: [] } as const;
    expect(await app.rowsAs(anonymous as never, sql`select 1 from person`)).toEqual([]);
    expect((await app.visitor().refusal(peopleList)).code).toBe('not-signed-in');
  });
});
