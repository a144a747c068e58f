import { expect, it } from 'vitest';
import { setTheStage } from '../../test/story.ts';
import { systemActor } from '../actor.ts';
import { sql, type Sql } from './index.ts';

const put = (name: string): Sql => sql`insert into job_run (name, due_at) values (${name}, now())`;

/** What travels without waiting must be as whole, and as confined, as what waits. */

it('keeps all statements of one journey or none', async () => {
  await using stage = await setTheStage();
  const { database } = stage.deps;
  await expect(database.atOnce(systemActor, [put('one'), sql`select 1 / 0`, put('two')])).rejects.toMatchObject({
    code: '22012',
  });
  const names = sql`select name from job_run where name in ('one', 'two') order by name`;
  expect(await database.atOnce(systemActor, [names])).toEqual([[]]);
  await database.atOnce(systemActor, [put('one'), put('two')]);
  expect(await database.atOnce(systemActor, [names])).toEqual([[{ name: 'one' }, { name: 'two' }]]);
});

it('never runs a statement with more rights than those of the actor', async () => {
  await using stage = await setTheStage();
  const role = sql`select current_user as role`;
  expect(await stage.deps.database.atOnce(systemActor, [role])).toEqual([[{ role: 'bongsu_app' }]]);
});

it('leaves a statement whose transaction never began without rights', async () => {
  await using stage = await setTheStage();
  const { database } = stage.deps;
  // Ends the transaction behind its own back: what follows stands outside of any.
  const [, , rows] = await database.atOnce(systemActor, [
    sql`select 1`,
    sql`commit`,
    sql`select current_user as role, app_system() as system`,
  ]);
  expect(rows).toEqual([{ role: 'bongsu_app', system: false }]);
});
