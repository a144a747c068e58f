import {
  secondFactorBegin,
  secondFactorConfirm,
  sessionCreate,
  sessionCurrent,
  sessionVerifyCode,
} from '@bongsu/contracts';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type Client, type TestApp, type TestPerson } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';

let app: TestApp;
let person: TestPerson;
let client: Client;
let secret: string;

const codeOf = (of: string): string =>
  generateSync({ secret: of, epoch: Math.floor(app.clock.now().epochMilliseconds / 1000) });

const signIn = async (code: string): Promise<string> => {
  const visitor = app.visitor();
  await visitor.call(sessionCreate, { body: { email: person.email, password: person.password } });
  return visitor.call(sessionVerifyCode, { body: { code } }).then(
    ({ state }) => state,
    (error: { details: { code: string } }) => error.details.code,
  );
};

beforeAll(async () => {
  app = await startTestApp();
  person = await app.person([], { password: true });
  client = app.visitor();
  await client.call(sessionCreate, { body: { email: person.email, password: person.password } });
  ({ secret } = await client.call(secondFactorBegin, { body: {} }));
  await client.call(secondFactorConfirm, { body: { code: codeOf(secret) } });
  app.clock.advance({ minutes: 1 });
});
afterAll(async () => app[Symbol.asyncDispose]());

it('is replaced only with the password, and the former app works until the new one has given a code', async () => {
  expect((await client.refusal(secondFactorBegin, { body: {} })).code).toBe('wrong-credentials');
  const begun = await client.call(secondFactorBegin, { body: { password: person.password } });
  expect(await signIn(codeOf(secret))).toBe('ready');
  const elsewhere = await app.signInAs(person, { expires: true });
  const { recoveryCodes } = await client.call(secondFactorConfirm, { body: { code: codeOf(begun.secret) } });
  expect((await elsewhere.call(sessionCurrent)).signedIn).toBe(false);
  app.clock.advance({ minutes: 1 });
  expect(await signIn(codeOf(secret))).toBe('wrong-code');
  expect(await signIn(codeOf(begun.secret))).toBe('ready');
  expect(await signIn(recoveryCodes[0]!)).toBe('ready');
});

it('cannot be confirmed without having been begun', async () => {
  expect((await client.refusal(secondFactorConfirm, { body: { code: '123456' } })).code).toBe('not-now');
  expect((await app.visitor().refusal(secondFactorConfirm, { body: { code: '123456' } })).code).toBe('not-signed-in');
});

it('keeps recovery codes as keyed hashes, and different ones for each person', async () => {
  const [row] = await app.rows<{ hashes: string[] }>(
    sql`select recovery_hashes as hashes from credential where person_id = ${person.personId}`,
  );
  expect(row!.hashes).toHaveLength(9);
  expect(row!.hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
});

it('leaves rows of sessions and failures only as long as they mean something', async () => {
  await app.visitor().refusal(sessionCreate, { body: { email: 'gone@example.invalid', password: 'wrong' } });
  app.clock.advance({ hours: 25 });
  await app.tick();
  expect(await app.rows(sql`select 1 from session union all select 1 from sign_in_attempt`)).toEqual([]);
});
