import {
  apiKeysCreate,
  apiKeysList,
  apiKeysRevoke,
  contactsList,
  myChangePassword,
  peopleList,
  sessionCurrent,
} from '@bongsu/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type Client, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => app[Symbol.asyncDispose]());

const program = (key: string): Client => app.visitor({ authorization: `Bearer ${key}` });

it('acts with the rights its owner has at that moment, and is never shown again', async () => {
  const owner = await app.signInAs('officer');
  const { key, apiKey } = await owner.call(apiKeysCreate, { body: { name: '야간 점검', expiresInDays: 30 } });
  expect(key).toMatch(/^bongsu_[\w-]{43}$/);
  await program(key).call(contactsList);
  await app.rows(sql`update person set roles = '{staff}' where id = ${owner.person.personId}`);
  expect((await program(key).refusal(contactsList)).code).toBe('forbidden');
  expect(await program(key).call(sessionCurrent)).toMatchObject({ signedIn: true, roles: ['staff'], endsAt: null });
  const { items } = await owner.call(apiKeysList);
  expect(items).toMatchObject([{ id: apiKey.id, state: 'active' }]);
  expect(items[0]!.lastUsedAt).not.toBeNull();
  expect(JSON.stringify(items)).not.toContain(key);
  expect(await app.rows(sql`select 1 from api_key where token_hash = ${key}`)).toEqual([]);
});

it('ends on its day and when it is revoked', async () => {
  const owner = await app.signInAs('staff');
  const short = await owner.call(apiKeysCreate, { body: { name: '하루', expiresInDays: 1 } });
  const long = await owner.call(apiKeysCreate, { body: { name: '길게', expiresInDays: 365 } });
  app.clock.advance({ days: 1 });
  expect((await program(short.key).refusal(peopleList)).code).toBe('not-signed-in');
  await program(long.key).call(peopleList);
  await owner.call(apiKeysRevoke, { params: { apiKeyId: long.apiKey.id } });
  expect((await program(long.key).refusal(peopleList)).code).toBe('not-signed-in');
  const states = (await owner.call(apiKeysList)).items.map(({ state }) => state);
  expect(states.toSorted()).toEqual(['expired', 'revoked']);
  const tooLong = { body: { name: '너무 길게', expiresInDays: 366 } };
  expect((await owner.refusal(apiKeysCreate, tooLong)).code).toBe('invalid');
});

it('belongs to its owner alone', async () => {
  const owner = await app.signInAs('staff');
  const other = await app.signInAs(['administrator', 'cpo']);
  const { apiKey } = await owner.call(apiKeysCreate, { body: { name: '내 것' } });
  expect((await other.refusal(apiKeysRevoke, { params: { apiKeyId: apiKey.id } })).code).toBe('not-found');
  expect(await app.rowsAs(other.person, sql`select 1 from api_key where id = ${apiKey.id}`)).toEqual([]);
});

it('cannot make further keys or change the password', async () => {
  const owner = await app.signInAs('staff');
  const { key } = await owner.call(apiKeysCreate, { body: { name: '내 것' } });
  expect((await program(key).refusal(apiKeysCreate, { body: { name: '또' } })).code).toBe('forbidden');
  const body = { current: 'whatever it is', next: 'twelve quiet herons' };
  expect((await program(key).refusal(myChangePassword, { body })).code).toBe('forbidden');
  expect((await program('bongsu_wrong').refusal(peopleList)).code).toBe('not-signed-in');
});
