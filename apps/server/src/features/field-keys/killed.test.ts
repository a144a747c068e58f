import { fork } from 'node:child_process';
import { once } from 'node:events';
import { syntheticPeople } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { ringInFolder } from '../../platform/key-ring.ts';
import { vaultWith } from '../../platform/vault.ts';
import { csvOf, draft, importCsv, setNoticeStage } from '../notices/case.fixture.ts';
import { openPerson } from '../notices/index.ts';
import { insertKey } from './store.ts';

const PEOPLE = 6000;
const KILLS = 4;

it(
  'when sealing anew is killed again and again: every value opens at every moment, and all are done in the end',
  {
    timeout: 180_000,
  },
  async () => {
    await using stage = await setNoticeStage();
    const { app } = stage;
    const { dataDir } = app.deps.config;
    const people = syntheticPeople(31, PEOPLE);
    const noticeId = await draft(stage);
    await importCsv(stage.handler, { incidentId: stage.incidentId, noticeId }, csvOf(people));
    const master = Buffer.alloc(32, 7);
    const ring = await ringInFolder(dataDir, master);
    await ring.add();
    const vault = vaultWith(master, { ring });
    const name = vault.currentKey();
    await app.deps.database.transaction(systemActor, (tx) =>
      insertKey(tx, { name, at: app.clock.now(), by: null, reason: '' }),
    );
    const child = () =>
      fork(new URL('reseal.fixture.ts', import.meta.url), [app.databaseUrl, dataDir], { stdio: 'ignore' });
    const doneOf = async (): Promise<number> => {
      const rows = await app.rows<{ done: number }>(
        sql`select count(*) filter (where sealed_key = ${name}) as done from recipient`,
      );
      return rows[0]!.done;
    };
    const names = async (): Promise<string[]> =>
      (await app.rows<{ id: string; sealed: Buffer }>(sql`select id, sealed from recipient order by line`)).map(
        (row) => openPerson(vault, row).name,
      );

    const as = people.map((person) => person.name);
    const seen: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = await doneOf();
      const worker = child();
      const gone = once(worker, 'exit');
      while (worker.exitCode === null && (await doneOf()) <= before);
      worker.kill('SIGKILL');
      await gone;
      seen.push(await doneOf());
      expect(await names()).toEqual(as);
    }
    // It was cut in the middle, and what was done stayed done.
    expect(seen[0]).toBeGreaterThan(0);
    expect(seen[0]).toBeLessThan(PEOPLE);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    await once(child(), 'exit');
    expect(await doneOf()).toBe(PEOPLE);
    expect(await names()).toEqual(as);
  },
);
