import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@bongsu/contracts';
import { newId, sha256 } from '@bongsu/kit';
import { loadSafeguards, loadStatute } from '@bongsu/statute';
import { createDatabase, fakeClock, syntheticPeople } from '@bongsu/testkit';
import { systemActor, type Actor } from '../src/actor.ts';
import { readConfig } from '../src/config.ts';
import { connect, migrate, sql } from '../src/database/index.ts';
import { readMigrations } from '../src/database/migrate.ts';
import type { Deps } from '../src/deps.ts';
import { registerKey } from '../src/features/field-keys/index.ts';
import { refreshCase } from '../src/features/refresh.ts';
import { fileStore } from '../src/platform/files.ts';
import { createLog } from '../src/platform/log.ts';
import { smtpMailer } from '../src/platform/mailer.ts';
import { recordsIn } from '../src/platform/records.ts';
import { httpTexter } from '../src/platform/texter.ts';
import { vaultWith } from '../src/platform/vault.ts';

/** Friday evening, 18:20 in Seoul: the story of the product begins. */
export const FRIDAY_EVENING = '2026-11-20T18:20:00+09:00';

export interface Stage extends AsyncDisposable {
  readonly deps: Deps;
  readonly clock: ReturnType<typeof fakeClock>;
  /** The address of the database as its owner, for attacks that go round the product. */
  readonly databaseUrl: string;
  /** A synthetic person with these roles, in a department of that name. */
  person(
    roles: readonly Role[],
    department?: string,
  ): Promise<Actor & { readonly personId: string; readonly departmentId: string }>;
}

/** Read once for all stages of a test file: nothing ever changes it. */
const safeguards = loadSafeguards();

/** A migrated database of its own, the real law, a clock that the test moves, and people as needed; no HTTP. */
export const setTheStage = async (at = FRIDAY_EVENING): Promise<Stage> => {
  const digest = sha256((await readMigrations()).map((migration) => migration.digest).join());
  const database = await createDatabase({ template: { digest, build: migrate } });
  const clock = fakeClock(at);
  const dataDir = await mkdtemp(join(tmpdir(), 'bongsu-files-'));
  const vault = vaultWith(Buffer.alloc(32, 7));
  const connection = connect(database.url, clock);
  const deps: Deps = {
    config: readConfig({ BONGSU_DATA: dataDir, LOG_LEVEL: 'silent' }),
    clock,
    database: connection,
    vault,
    files: fileStore(join(dataDir, 'files'), vault),
    records: recordsIn(join(dataDir, 'access-log'), 'bongsu.example.kr/access-log', clock),
    mailer: smtpMailer,
    texter: httpTexter(clock, []),
    statute: loadStatute(),
    safeguards,
    log: createLog('silent'),
  };
  connection.onTouched((tx, incidentId) => refreshCase(tx, deps, incidentId));
  await registerKey(deps);
  const root = newId(clock);
  await connection.transaction(systemActor, async (tx) => {
    await tx.run(
      sql`insert into organisation (name, kind, eu_subjects, created_at)
        values ('한빛대학교', 'public', 'no', ${clock.now()})`,
    );
    await tx.run(sql`insert into department (id, name) values (${root}, '한빛대학교')`);
  });
  const departments = new Map<string, string>();
  const people = syntheticPeople(20261120, 200)[Symbol.iterator]();
  return {
    deps,
    clock,
    databaseUrl: database.url,
    async person(roles, department = '교무처') {
      const someone = people.next().value;
      if (someone === undefined) throw new Error('The stage has no more people');
      const id = newId(clock);
      const departmentId = departments.get(department) ?? newId(clock);
      await connection.transaction(systemActor, async (tx) => {
        await tx.run(
          sql`insert into department (id, parent_id, name) values (${departmentId}, ${root}, ${department}) on conflict do nothing`,
        );
        await tx.run(sql`
          insert into person (id, name, email, department_id, roles, created_at)
          values (${id}, ${someone.name}, ${someone.email}, ${departmentId}, ${['staff', ...roles.filter((role) => role !== 'staff')]}, ${clock.now()})`);
      });
      departments.set(department, departmentId);
      return {
        kind: 'person',
        personId: id,
        roles: ['staff', ...roles],
        departmentId,
        departmentIds: [departmentId],
        from: '127.0.0.1',
        via: 'session',
      };
    },
    async [Symbol.asyncDispose]() {
      await deps.records.close();
      await connection.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
