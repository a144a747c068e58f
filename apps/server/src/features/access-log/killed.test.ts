import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { newId } from '@bongsu/kit';
import { readRecords } from '@bongsu/ledger';
import { expect, it } from 'vitest';
import { hold } from '../../../test/hold.ts';
import { setTheStage, type Stage } from '../../../test/story.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';

const RECORDS = 3500;
const KILLS = 4;

const writeRecords = ({ deps }: Stage, count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => newId(deps.clock));
  return deps.database.transaction(systemActor, async (tx) => {
    await tx.run(sql`
      insert into access_record (id, at, via, operation, action, subjects, subject_count)
      select id, ${deps.clock.now()}, 'job', 'incidents.get', 'read', '{person:1}', 1 from unnest(${ids}::uuid[]) as id`);
    return ids;
  });
};

const keeper = ({ databaseUrl, deps }: Stage): ChildProcess =>
  fork(new URL('keep.fixture.ts', import.meta.url), [databaseUrl, deps.config.dataDir], { stdio: 'ignore' });

it(
  'when it is killed with records in the log that still wait in the database: each is in the log once, and none is missing',
  { timeout: 300_000 },
  async () => {
    await using stage = await setTheStage();
    const ids = await writeRecords(stage, RECORDS);
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Whoever keeps them has them in the log, and stands here where it would say so.
      const lock = await hold(stage.databaseUrl, 'select from access_record_to_keep for update');
      const child = keeper(stage);
      const gone = once(child, 'exit');
      await lock.waiting(1);
      child.kill('SIGKILL');
      await gone;
      await lock.release();
      // More come, so that the next one begins with another batch.
      ids.push(...(await writeRecords(stage, 7)));
    }
    await once(keeper(stage), 'exit');
    const kept: string[] = [];
    for await (const { id } of readRecords(join(stage.deps.config.dataDir, 'access-log'))) kept.push(id);
    expect(kept.toSorted()).toEqual(ids.toSorted());
    const left = await stage.deps.database.transaction(systemActor, (tx) =>
      tx.many(sql`select 1 from access_record_to_keep`),
    );
    expect(left).toEqual([]);
  },
);
