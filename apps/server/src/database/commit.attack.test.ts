// The line to the database breaks in the very moment of a commit. It may have been done: whoever then throws away the
// file that was uploaded with it throws away the only copy of a piece of evidence that stands in the case.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { evidenceAdd, incidentsList } from '@bongsu/contracts';
import pg from 'pg';
import { expect, it } from 'vitest';
import { startTestApp } from '../../test/app.ts';
import { hold } from '../../test/hold.ts';
import { openCase } from '../features/evidence/case.fixture.ts';

it('an upload whose commit was not answered is told as such, and its file is kept', async () => {
  await using app = await startTestApp();
  const of = await openCase(app);
  const owner = new pg.Client({ connectionString: app.databaseUrl });
  await owner.connect();
  // At the commit, and not before, the server process of that connection ends.
  await owner.query(`
    create function hang_up() returns trigger language plpgsql security definer as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
    create constraint trigger hang_up after insert on evidence deferrable initially deferred
      for each row execute function hang_up()`);
  const body = { name: '접속기록', source: '누리집 서버', collectedAt: '2026-11-20T18:10:00+09:00' };
  const file = { name: 'log.txt', content: 'GET /list.xlsx' };
  const params = { incidentId: of.id };
  expect(await of.officer.refusal(evidenceAdd, { params, body, file })).toMatchObject({ code: 'unavailable' });
  const files = join(app.deps.config.dataDir, 'files');
  const kept = async (): Promise<number> =>
    (await readdir(files, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
  expect(await kept()).toBe(1);
  await owner.query('drop trigger hang_up on evidence');
  await owner.end();
  // What was refused for certain leaves nothing behind.
  const later = { ...body, collectedAt: '2027-01-01T00:00:00+09:00' };
  expect(await of.officer.refusal(evidenceAdd, { params, body: later, file })).toMatchObject({ code: 'invalid' });
  expect(await kept()).toBe(1);
});

// An administrator restarts the database, or a firewall drops an old connection, while a request is at work. The break
// reached the server as an event nobody listened to, and Node.js ended the whole process.
it('a connection that breaks under a request fails that request and nothing else', async () => {
  await using app = await startTestApp();
  const officer = await app.signInAs('officer');
  const owner = new pg.Client({ connectionString: app.databaseUrl });
  await owner.connect();
  const lock = await hold(app.databaseUrl, 'lock table incident in access exclusive mode');
  const asking = officer.refusal(incidentsList);
  await lock.waiting(1);
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  expect((await asking).status).toBeGreaterThanOrEqual(500);
  await lock.release();
  await owner.end();
  expect((await officer.call(incidentsList)).total).toBe(0);
});
