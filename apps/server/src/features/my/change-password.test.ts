import { apiKeysCreate, calendarCreate, myChangePassword, mySessions, sessionCurrent } from '@bongsu/contracts';
import { expect, it } from 'vitest';
import { startTestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';

it('takes API keys and calendar addresses with the old password, unless their owner keeps them', async () => {
  await using app = await startTestApp();
  const person = await app.person([], { password: true });
  const owner = await app.signInAs(person, { expires: true });
  const { key } = await owner.call(apiKeysCreate, { body: { name: '야간 점검' } });
  const { address } = await owner.call(calendarCreate);
  const program = app.visitor({ authorization: `Bearer ${key}` });
  const feed = async (): Promise<number> => (await app.visitor().fetch(new URL(address).pathname)).status;

  const kept = { current: person.password, next: 'twelve quiet herons', revokeKeys: false };
  await owner.call(myChangePassword, { body: kept });
  expect(await program.call(sessionCurrent)).toMatchObject({ signedIn: true });
  expect(await feed()).toBe(200);

  await owner.call(myChangePassword, { body: { current: kept.next, next: 'seven fires on a ridge' } });
  expect((await program.refusal(mySessions)).code).toBe('not-signed-in');
  expect(await feed()).toBe(404);
  expect((await owner.call(sessionCurrent)).signedIn).toBe(true);

  const records = await app.rows(sql`select fields from access_record
    where operation = 'my.changePassword' and person_id = ${person.personId} and action = 'update' order by id`);
  expect(records).toEqual([{ fields: ['password'] }, { fields: ['password', 'api-keys', 'calendars'] }]);
});
