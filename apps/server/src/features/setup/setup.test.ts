import {
  contactsList,
  demoBecome,
  demoPeople,
  departmentsList,
  organisationGet,
  organisationTestMail,
  secondFactorBegin,
  sessionCurrent,
  setupDemo,
  setupOrganisation,
  setupStatus,
  type SetupInput,
} from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';

const input = (name: string): { body: SetupInput } => ({
  body: {
    organisation: {
      name,
      kind: 'public',
      onlineServiceProvider: false,
      euSubjects: false,
      homepage: null,
      contact: '정보보호팀 02-0000-0000',
      address: '',
    },
    cpo: { name: '김봉화', title: '', email: 'cpo@example.invalid', phone: null, password: 'twelve quiet herons' },
  },
});

describe('setting up', () => {
  it('happens once: of two at the same moment one wins and the other leaves nothing', async () => {
    await using app = await startTestApp({ fresh: true });
    const [first, second] = [app.visitor(), app.visitor()];
    expect(await first.call(setupStatus)).toMatchObject({ state: 'new', organisationName: null });
    expect((await first.refusal(organisationGet)).code).toBe('not-signed-in');
    const outcomes = await Promise.allSettled([
      first.call(setupOrganisation, input('가람대학교')),
      second.call(setupOrganisation, input('나래대학교')),
    ]);
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes[1 - winner]).toMatchObject({ reason: { details: { code: 'already-set-up' } } });
    expect(await app.rows(sql`select 1 from organisation`)).toHaveLength(1);
    expect(await app.rows(sql`select 1 from department`)).toHaveLength(1);
    expect(await app.rows(sql`select roles from person`)).toEqual([{ roles: ['staff', 'cpo', 'administrator'] }]);
    expect(await app.visitor().call(setupStatus)).toMatchObject({ state: 'ready' });
    expect((await app.visitor().refusal(setupDemo)).code).toBe('already-set-up');
    const client = [first, second][winner]!;
    expect(await client.call(sessionCurrent)).toMatchObject({ signedIn: false, state: 'enrol-needed' });
    expect((await client.call(secondFactorBegin, { body: {} })).uri).toContain('otpauth://');
  });

  it('refuses a weak password at its field, and sets nothing up', async () => {
    await using app = await startTestApp({ fresh: true });
    const { body } = input('가람대학교');
    const weak = { body: { ...body, cpo: { ...body.cpo, password: 'password1234' } } };
    expect(await app.visitor().refusal(setupOrganisation, weak)).toMatchObject({
      code: 'invalid',
      errors: [{ path: 'cpo.password' }],
    });
    expect(await app.visitor().call(setupStatus)).toMatchObject({ state: 'new' });
  });
});

describe('the demo', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ fresh: true });
  });
  afterAll(async () => app[Symbol.asyncDispose]());

  it('signs every visitor in as the privacy officer of one invented institution, without a second factor', async () => {
    const visitors = [app.visitor(), app.visitor()];
    await Promise.all(visitors.map(async (visitor) => visitor.call(setupDemo)));
    for (const visitor of visitors) {
      const session = await visitor.call(sessionCurrent);
      expect(session).toMatchObject({ signedIn: true, demo: true, recoveryCodesLeft: null });
      expect(session.signedIn && session.roles).toEqual(['staff', 'cpo']);
    }
    expect(await app.visitor().call(setupStatus)).toMatchObject({
      state: 'demo',
      organisationName: '한빛대학교(데모)',
    });
    expect(await app.rows(sql`select 1 from person`)).toHaveLength(14);
  });

  it('has people in every role, whom a visitor becomes and then has no more rights than they', async () => {
    const visitor = app.visitor();
    await visitor.call(setupDemo);
    const { items } = await visitor.call(demoPeople);
    const roles = new Set(items.flatMap((one) => one.roles));
    expect([...roles].toSorted()).toEqual(['administrator', 'auditor', 'cpo', 'handler', 'head', 'officer', 'staff']);
    expect(items.filter((one) => one.current).map((one) => one.roles)).toEqual([['staff', 'cpo']]);
    const staff = items.find((one) => one.roles.length === 1)!;
    const before = visitor.session;
    await visitor.call(demoBecome, { body: { personId: staff.id } });
    expect(visitor.session).not.toBe(before);
    expect(await visitor.call(sessionCurrent)).toMatchObject({ person: { name: staff.name }, roles: ['staff'] });
    expect((await visitor.refusal(contactsList)).code).toBe('forbidden');
  });

  it('shows contacts that are fresh, stale and never confirmed, and a tree of departments', async () => {
    const visitor = app.visitor();
    await visitor.call(setupDemo);
    const list = await visitor.call(contactsList);
    const lines = list.groups.flatMap((group) => group.items);
    expect(list.staleCount).toBe(lines.filter((line) => line.stale).length);
    expect(list.staleCount).toBeGreaterThan(2);
    expect(list.staleCount).toBeLessThan(lines.length);
    expect(lines.some((line) => line.confirmedAt === null)).toBe(true);
    expect(lines.filter((line) => line.email !== '').every((line) => line.email.endsWith('example.invalid'))).toBe(
      true,
    );
    const departments = (await visitor.call(departmentsList)).items;
    expect(departments[0]).toMatchObject({ parentId: null, peopleBelow: 14 });
  });

  it('never lets mail out', async () => {
    const visitor = app.visitor();
    await visitor.call(setupDemo);
    const { items } = await visitor.call(demoPeople);
    const administrator = items.find((one) => one.roles.includes('administrator'))!;
    await visitor.call(demoBecome, { body: { personId: administrator.id } });
    expect(await visitor.call(organisationTestMail)).toMatchObject({ outcome: 'held', response: null });
  });

  it('lets nobody become anybody where real people are', async () => {
    await using real = await startTestApp();
    const cpo = await real.signInAs('cpo');
    const other = await real.person(['auditor']);
    expect((await cpo.refusal(demoBecome, { body: { personId: other.personId } })).code).toBe('not-found');
    expect((await cpo.refusal(demoPeople)).code).toBe('not-found');
  });
});
