// One operation among a hundred that forgot to ask who is there is enough (nineteen of sixty holes in systems like this
// one). So every operation there is, the next one included, is tried with everything that must not open it.
import { apiKeysCreate, operations, type AnyOperation } from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type Client, type TestApp } from '../../../test/app.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { openSession } from './store.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => app[Symbol.asyncDispose]());

const guarded = operations.filter((operation) => operation.permission !== 'public');

const EVERY_ROLE = ['handler', 'officer', 'cpo', 'head', 'auditor', 'administrator'] as const;

const knock = (client: Client, { method, path, body }: AnyOperation, headers: Record<string, string> = {}) =>
  client.fetch(
    path.replaceAll(/:\w+/g, '0190a000-0000-7000-8000-000000000000'),
    body === undefined
      ? { method, headers }
      : { method, body: '{}', headers: { 'content-type': 'application/json', ...headers } },
  );

/** What each operation answered, where it did not refuse as it should. */
const opened = async (client: Client, refusals: readonly number[], headers: Record<string, string> = {}) => {
  const found: string[] = [];
  for (const operation of guarded) {
    const { status } = await knock(client, operation, headers);
    if (!refusals.includes(status)) found.push(`${operation.id}: ${String(status)}`);
  }
  return found;
};

describe('every operation that is not public', () => {
  it('is closed to a stranger, to a made-up session and to a made-up key', async () => {
    const forged = app.visitor();
    forged.session = 'A'.repeat(43);
    expect(await opened(app.visitor(), [401])).toEqual([]);
    expect(await opened(forged, [401])).toEqual([]);
    expect(await opened(app.visitor({ authorization: `Bearer bongsu_${'A'.repeat(43)}` }), [401])).toEqual([]);
    expect(await opened(app.visitor({ authorization: 'Basic YTpi' }), [401])).toEqual([]);
  });

  it('is closed to who gave only the password, with an authenticator app or without one', async () => {
    const person = await app.person(EVERY_ROLE, { password: true });
    const half = app.visitor();
    half.session = await app.deps.database.transaction(systemActor, (tx) =>
      openSession(tx, app.deps.clock, { personId: person.personId, address: '127.0.0.1', complete: false }),
    );
    expect(await opened(half, [401, 403])).toEqual([]);
    await app.rows(sql`update credential set totp_confirmed_at = now() where person_id = ${person.personId}`);
    expect(await opened(half, [401])).toEqual([]);
  });

  it('is closed to the session and the key of somebody who was let go', async () => {
    const gone = await app.signInAs(EVERY_ROLE);
    const { key } = await gone.call(apiKeysCreate, { body: { name: '시험', expiresInDays: 1 } });
    await app.rows(sql`update person set active = false where id = ${gone.person.personId}`);
    expect(await opened(gone, [401])).toEqual([]);
    expect(await opened(app.visitor({ authorization: `Bearer ${key}` }), [401])).toEqual([]);
  });

  it('is closed to a page of another site, whoever is signed in', async () => {
    const everybody = await app.signInAs(EVERY_ROLE);
    expect(await opened(everybody, [403], { 'sec-fetch-site': 'cross-site' })).toEqual([]);
    expect(await opened(everybody, [403], { 'sec-fetch-site': 'same-site' })).toEqual([]);
  });
});
