// One custodian alone who opens anything is the end of the promise (대응지침 제21조): the reporter is found, and nobody
// reports again. So people ask, answer, appoint, change roles, are named in the case and let time pass, in any order and
// with a real PostgreSQL, and after each step everybody tries to read what is sealed. What the database allows is compared
// with the rule written down a second time (`world.fixture.ts`). `CUSTODY_RUNS=200` runs longer.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setTheStage } from '../../../test/story.ts';
import { sql, type Tx } from '../../database/index.ts';
import { steps } from './steps.fixture.ts';
import { actorOf, asSystem, makeWorld, readers, type World } from './world.fixture.ts';

const RUNS = Number(process.env['CUSTODY_RUNS'] ?? 6);

const readsOf = async (tx: Tx, world: World): Promise<readonly [boolean, boolean]> => {
  const identity = await tx.many(sql`select sealed from incident_reporter where incident_id = ${world.caseId}`);
  const original = await tx.many(sql`select sealed from reporter_file_original where file_id = ${world.fileId}`);
  return [identity.length > 0, original.length > 0];
};

const everybodyLooks = async (world: World): Promise<void> => {
  const [identity, original] = [readers(world, false), readers(world, true)];
  for (const [index, member] of world.members.entries()) {
    const seen = await world.stage.deps.database.transaction(actorOf(member), (tx) => readsOf(tx, world));
    expect([index, ...seen]).toEqual([index, identity.has(index), original.has(index)]);
  }
  // Nor does the product read it for itself, as whoever.
  expect(await asSystem(world, (tx) => readsOf(tx, world))).toEqual([false, false]);
  expect(identity.size).not.toBe(1);
  expect(original.size).not.toBe(1);
};

const often = [
  'request',
  'request',
  'request',
  'answer',
  'answer',
  'answer',
  'answer',
  'both',
  'both',
  'both',
] as const;
const step = fc.constantFrom(...often, 'propose', 'decide', 'decide', 'end', 'change', 'wait');
/** The two who are custodians from the start more often than others, or nothing would ever be open. */
const who = fc.constantFrom(0, 1, 2, 2, 2, 3, 3, 3, 4, 5);
const number = fc.nat({ max: 5 });

it('whatever people do, only two custodians together read what is sealed, and only for an hour', async () => {
  const opened = { steps: 0, refused: 0, open: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, who, number, fc.nat({ max: 19 })), { minLength: 20, maxLength: 45 }),
      async (sequence) => {
        await using stage = await setTheStage();
        const world = await makeWorld(stage);
        for (const [name, a, b, c] of sequence) {
          const [did, should] = await steps[name]!(world, a, b, c);
          expect([name, a, b, c, did]).toEqual([name, a, b, c, should]);
          await everybodyLooks(world);
          opened.steps += 1;
          if (!did) opened.refused += 1;
          if (readers(world, false).size + readers(world, true).size > 0) opened.open += 1;
        }
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
  process.stdout.write(
    `custody: ${String(opened.steps)} steps, ${String(opened.refused)} refused, open after ${String(opened.open)}\n`,
  );
  // A rule that never lets anybody in would hold as well.
  expect(opened.open).toBeGreaterThan(0);
}, 3_600_000);
