// Administrators run the accounts and must see no case. Whoever steals an administrator's key, or is one and curious,
// looks for the way round: an account that outlives the key, a department that reaches further than a role.
import {
  apiKeysCreate,
  departmentsCreate,
  departmentsList,
  departmentsMove,
  incidentsList,
  organisationSaveMail,
  peopleCreate,
  peopleGet,
  peopleIssueLink,
  peopleSetRoles,
  peopleUpdate,
  secondFactorReset,
  type PersonView,
} from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type Client, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { openCase } from '../evidence/case.fixture.ts';

let app: TestApp;
let administrator: SignedInClient;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.signInAs('administrator');
});
afterAll(async () => app[Symbol.asyncDispose]());

const reason = '시험을 위한 사유';

const withKeyOf = async (owner: SignedInClient): Promise<Client> => {
  const { key } = await owner.call(apiKeysCreate, { body: { name: '시험', expiresInDays: 1 } });
  return app.visitor({ authorization: `Bearer ${key}` });
};

const asEntered = ({ name, title, departmentId, version, reach }: PersonView) => ({
  name,
  title,
  departmentId,
  version,
  email: reach!.email,
  phone: reach!.phone,
});

const mailsTo = (personId: string): Promise<{ subject: string }[]> =>
  app.rows(sql`select subject from mail where to_person = ${personId}`);

describe('a stolen key of an administrator', () => {
  it('lets nobody in who would stay after it is revoked', async () => {
    const thief = await withKeyOf(administrator);
    const victim = await app.person(['cpo'], { password: true });
    const params = { personId: victim.personId };
    const accomplice = { name: '가나다', email: 'accomplice@example.org', roles: ['administrator' as const], reason };
    expect(await thief.refusal(peopleCreate, { body: accomplice })).toMatchObject({ code: 'forbidden' });
    expect(await thief.refusal(peopleIssueLink, { params, body: { reason } })).toMatchObject({ code: 'forbidden' });
    expect(await thief.refusal(secondFactorReset, { params, body: { reason } })).toMatchObject({ code: 'forbidden' });
    const person = await thief.call(peopleGet, { params });
    expect(
      await thief.refusal(peopleSetRoles, {
        params,
        body: { roles: ['cpo', 'auditor'], reason, version: person.version },
      }),
    ).toMatchObject({ code: 'forbidden' });
    expect(
      await thief.refusal(peopleUpdate, { params, body: { ...asEntered(person), email: 'thief@example.org' } }),
    ).toMatchObject({ code: 'forbidden' });
    expect(
      await app.rows(sql`select 1 as found from person where email like '%thief%' or email like 'accomplice%'`),
    ).toEqual([]);
  });

  it('still does what an organisation synchronises: newcomers without a role, names, withdrawals', async () => {
    const tool = await withKeyOf(administrator);
    const { person } = await tool.call(peopleCreate, {
      body: { name: '라마바', email: 'newcomer@example.org', reason },
    });
    const params = { personId: person.id };
    const renamed = await tool.call(peopleUpdate, { params, body: { ...asEntered(person), name: '라마사' } });
    expect(renamed.name).toBe('라마사');
  });
});

describe('a department as a way to cases', () => {
  it('an administrator who also heads a department cannot widen what they see by themselves', async () => {
    await openCase(app, 2, '연구처');
    const curious = await app.signInAs(['administrator', 'handler'], { department: '시설처' });
    const { items } = await curious.call(departmentsList);
    const root = items.find((department) => department.parentId === null)!;
    const target = items.find((department) => department.name === '연구처')!;
    const self = { personId: curious.person.personId };
    const me = await curious.call(peopleGet, { params: self });
    const moves = { ...asEntered(me), departmentId: root.id };
    expect(await curious.refusal(peopleUpdate, { params: self, body: moves })).toMatchObject({ code: 'forbidden' });
    const below = { params: { departmentId: target.id }, body: { parentId: curious.person.departmentId } };
    expect(await curious.refusal(departmentsMove, below)).toMatchObject({ code: 'forbidden' });
    const own = await curious.call(departmentsCreate, {
      body: { name: '시설처 아래', parentId: curious.person.departmentId, sort: 0 },
    });
    const deeper = { params: { departmentId: target.id }, body: { parentId: own.id } };
    // A department made a moment ago counts as well: it lies below their own.
    expect(await curious.refusal(departmentsMove, deeper)).toMatchObject({ code: 'forbidden' });
    expect((await curious.call(incidentsList)).total).toBe(0);
  });

  it('and what they do for others is told to the privacy officers', async () => {
    const cpo = await app.person(['cpo']);
    const head = await app.signInAs('handler', { department: '입학처' });
    const { items } = await administrator.call(departmentsList);
    const root = items.find((department) => department.parentId === null)!;
    const params = { personId: head.person.personId };
    const person = await administrator.call(peopleGet, { params });
    await administrator.call(peopleUpdate, { params, body: { ...asEntered(person), departmentId: root.id } });
    expect((await mailsTo(cpo.personId)).map((mail) => mail.subject)).toContainEqual(
      expect.stringContaining('분야별책임자의 부서'),
    );
    const [first, second] = items.filter((department) => department.parentId !== null);
    await administrator.call(departmentsMove, { params: { departmentId: first!.id }, body: { parentId: second!.id } });
    expect((await mailsTo(cpo.personId)).map((mail) => mail.subject)).toContainEqual(
      expect.stringContaining('부서가 옮겨졌습니다'),
    );
    const moves = sql`select person_id from access_record where operation = 'departments.move'`;
    expect(await app.rows(moves)).toEqual([{ person_id: administrator.person.personId }]);
  });
});

describe('the password of the mail server', () => {
  it('does not travel over a line less protected than the one it was entered for', async () => {
    const settings = { host: 'mail.example.org', port: 587, user: 'bongsu', from: 'bongsu@example.org' };
    await administrator.call(organisationSaveMail, {
      body: { ...settings, security: 'starttls', password: 'relay-secret' },
    });
    expect(
      await administrator.refusal(organisationSaveMail, { body: { ...settings, security: 'none' } }),
    ).toMatchObject({
      code: 'invalid',
      errors: [{ path: 'password' }],
    });
  });
});
