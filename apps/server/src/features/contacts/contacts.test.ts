import { contactsConfirm, contactsCreate, contactsList, contactsRemove, contactsUpdate } from '@bongsu/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';

let app: TestApp;
let officer: SignedInClient;
beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signInAs('officer');
});
afterAll(async () => app[Symbol.asyncDispose]());

const kisa = { area: 'kisa', organisation: '한국인터넷진흥원', name: '개인정보침해 신고센터', phone: '118' } as const;

it('is stale 90 days after it was last found true, until somebody confirms it', async () => {
  const made = await officer.call(contactsCreate, { body: kisa });
  expect(made).toMatchObject({ stale: false, confirmedBy: { id: officer.person.personId } });
  app.clock.advance({ days: 90 });
  expect((await officer.call(contactsList)).staleCount).toBe(0);
  app.clock.advance({ seconds: 1 });
  expect((await officer.call(contactsList)).staleCount).toBe(1);
  const params = { contactId: made.id };
  const confirmed = await officer.call(contactsConfirm, { params, body: { version: made.version } });
  expect(confirmed).toMatchObject({ stale: false, version: made.version + 1 });
});

it('goes by area in the order of a call-out, and keeps what was taken off', async () => {
  const made = await officer.call(contactsCreate, { body: { ...kisa, area: 'response-team', name: '간사' } });
  expect((await officer.call(contactsList)).groups.map(({ area }) => area)).toEqual(['response-team', 'kisa']);
  const params = { contactId: made.id };
  await officer.call(contactsRemove, { params, body: { reason: '담당이 바뀌었습니다', version: made.version } });
  expect((await officer.call(contactsList)).groups.map(({ area }) => area)).toEqual(['kisa']);
  expect(await app.rows(sql`select name from contact where id = ${made.id}`)).toEqual([{ name: '간사' }]);
  expect((await officer.refusal(contactsConfirm, { params, body: { version: made.version } })).code).toBe('not-found');
});

it('tells the second of two editors what stands now', async () => {
  const made = await officer.call(contactsCreate, { body: kisa });
  const params = { contactId: made.id };
  await officer.call(contactsUpdate, { params, body: { ...kisa, duty: '신고 접수', version: made.version } });
  const late = await officer.refusal(contactsUpdate, {
    params,
    body: { ...kisa, duty: '상담', version: made.version },
  });
  expect(late).toMatchObject({ code: 'conflict', current: { duty: '신고 접수' } });
});

it('asks for at least one way to reach somebody', async () => {
  expect(await officer.refusal(contactsCreate, { body: { area: 'other', name: '아무개' } })).toMatchObject({
    code: 'invalid',
    errors: [{ path: 'phone' }],
  });
});

it('is read by those who respond, changed by those who lead, and hidden from everybody else', async () => {
  const handler = await app.signInAs('handler');
  const staff = await app.signInAs('staff');
  await handler.call(contactsList);
  expect((await handler.refusal(contactsCreate, { body: kisa })).neededRoles).toEqual(['officer', 'cpo']);
  expect((await staff.refusal(contactsList)).code).toBe('forbidden');
  expect(await app.rowsAs(staff.person, sql`select 1 from contact`)).toEqual([]);
  const [record] = await app.rows(sql`
    select action, subject_count > 0 as counted from access_record
    where operation = 'contacts.list' and person_id = ${handler.person.personId}`);
  expect(record).toEqual({ action: 'read', counted: true });
});
