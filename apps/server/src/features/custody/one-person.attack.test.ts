// Whoever gets hold of the database user of the product can announce any role and any time, but is still one person. What
// one person may write opens nothing (대응지침 제21조). `CUSTODY_ATTEMPTS=10000` tries longer.
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setTheStage, type Stage } from '../../../test/story.ts';
import { roleFor } from './steps.fixture.ts';
import { makeWorld, now, type World } from './world.fixture.ts';

const ATTEMPTS = Number(process.env['CUSTODY_ATTEMPTS'] ?? 400);

let stage: Stage;
beforeAll(async () => {
  stage = await setTheStage();
});
afterAll(async () => stage[Symbol.asyncDispose]());

/** What somebody with the database user of the product might send, being one person and claiming whatever they like. */
const attempts: readonly ((world: World, me: string, other: string, n: number) => readonly [string, unknown[]])[] = [
  ({ caseId }, me, other, n) => [
    `insert into unsealing (id, incident_id, reason, requested_by) values (gen_random_uuid(), $1, 'x', $2)`,
    [caseId, n % 2 === 0 ? me : other],
  ],
  ({ caseId, fileId }, me) => [
    `insert into unsealing (id, incident_id, file_id, reason, requested_by) values (gen_random_uuid(), $1, $2, 'x', $3)`,
    [caseId, fileId, me],
  ],
  ({ caseId }, me, other, n) => [
    `insert into unsealing_answer (unsealing_id, incident_id, outcome, by_person)
     select id, incident_id, 'approved', $2::uuid from unsealing where incident_id = $1 order by requested_at offset $3 limit 1`,
    [caseId, n % 2 === 0 ? me : other, n],
  ],
  ({ caseId }) => [
    `insert into unsealing_answer (unsealing_id, incident_id, outcome, by_person, until)
     select id, incident_id, 'expired', null, app_now() + interval '1 year' from unsealing where incident_id = $1 limit 1`,
    [caseId],
  ],
  (_world, me, other) => [
    `insert into custodian_proposal (id, person_id, reason, by_person, by_role) values (gen_random_uuid(), $1, 'x', $2, 'cpo')`,
    [other, me],
  ],
  (_world, me, _other, n) => [
    `insert into custodian_decision (proposal_id, appointed, by_person, by_role)
     select id, true, $1::uuid, $2 from custodian_proposal order by at desc offset $3 limit 1`,
    [me, roleFor(n), n],
  ],
  ({ caseId }) => [`update incident_reporter set shared = true where incident_id = $1`, [caseId]],
  ({ caseId }, me) => [
    `update unsealing_answer set by_person = $2, outcome = 'approved' where incident_id = $1`,
    [caseId, me],
  ],
  ({ caseId }, me) => [`update unsealing set requested_by = $2 where incident_id = $1`, [caseId, me]],
  ({ caseId }, me) => [
    `insert into reporter_opening (id, incident_id, person_id, reason, opened_at, until)
     values (gen_random_uuid(), $1, $2, 'x', now(), now() + interval '1 year')`,
    [caseId, me],
  ],
  ({ caseId }) => [`delete from unsealing_answer where incident_id = $1`, [caseId]],
];

const claims = ['officer', 'cpo', 'head', 'auditor', 'administrator', 'handler', 'staff', 'system'];

it('one person with the database user of the product, claiming every role and any time, reads nothing', async () => {
  const world = await makeWorld(stage);
  const client = new pg.Client({ connectionString: stage.databaseUrl });
  await client.connect();
  let letIn = 0;
  const one = fc.record({
    me: fc.constantFrom(0, 2),
    attempt: fc.nat({ max: attempts.length - 1 }),
    n: fc.nat({ max: 5 }),
    roles: fc.subarray(claims, { minLength: 1 }),
    hours: fc.integer({ min: -200, max: 200 }),
  });
  await fc.assert(
    fc.asyncProperty(one, async ({ me, attempt, n, roles, hours }) => {
      const person = world.members[me]!.id;
      await client.query('begin; set local role bongsu_app');
      await client.query(
        `select set_config('bongsu.person', $1, true), set_config('bongsu.roles', $2, true), set_config('bongsu.now', $3, true)`,
        [person, `,${roles.join(',')},`, now(world).add({ hours }).toString()],
      );
      await client.query('savepoint tried');
      const [text, values] = attempts[attempt]!(world, person, world.members[3]!.id, n);
      const touched = await client.query(text, values).then(
        ({ rowCount }) => rowCount ?? 0,
        () => 0,
      );
      if (touched === 0) await client.query('rollback to tried');
      else letIn += 1;
      for (const table of ['incident_reporter', 'reporter_file_original']) {
        const { rows } = await client.query(`select sealed from ${table} where incident_id = $1`, [world.caseId]);
        expect([table, rows]).toEqual([table, []]);
      }
      await client.query('commit');
    }),
    { numRuns: ATTEMPTS, endOnFailure: true },
  );
  await client.end();
  process.stdout.write(`custody: ${String(ATTEMPTS)} attempts by one person, ${String(letIn)} let in, none read\n`);
  // Asking is theirs to do; it opens nothing.
  expect(letIn).toBeGreaterThan(0);
}, 3_600_000);
