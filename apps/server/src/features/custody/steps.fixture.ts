import type { Role } from '@bongsu/contracts';
import { isBefore, newId } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import { insertDecision, insertEnd, insertProposal, type AppointingRole } from './store.ts';
import { findUnsealing, insertAnswer, insertUnsealing } from './unsealing-store.ts';
import { actorOf, appoints, asSystem, isCustodian, now, sees, type World } from './world.fixture.ts';

/** Tried in the database; answers whether it was let in, and whether it had to be. */
type Step = (world: World, a: number, b: number, c: number) => Promise<readonly [did: boolean, should: boolean]>;

const tried = async (world: World, who: number, work: (tx: Tx) => Promise<unknown>): Promise<boolean> => {
  try {
    await world.stage.deps.database.transaction(actorOf(world.members[who]!), work);
    return true;
  } catch (error) {
    // Refused by a policy, by a constraint, or because a row that is there already is final.
    if (/^(42501|23\d{3})$/.test((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
};

export const roleFor = (n: number): AppointingRole => (n % 2 === 0 ? 'cpo' : 'head');
const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(items.length, 1)];

const propose: Step = async (world, by, of, c) => {
  const as = roleFor(c);
  const should = by !== of && appoints(world, by, as);
  let id = '';
  const did = await tried(world, by, async (tx) => {
    id = await insertProposal(tx, world.stage.deps, { personId: world.members[of]!.id, reason: '무작위', as });
  });
  if (did) world.appointments.push({ id, of, by, as, decided: null, ended: false });
  return [did, should];
};

const decide: Step = async (world, by, b, c) => {
  const one = pick(world.appointments, b);
  if (one === undefined) return [false, false];
  const as = roleFor(c);
  const appointed = c % 4 < 3;
  const should = one.decided === null && one.by !== by && one.of !== by && one.as !== as && appoints(world, by, as);
  const did = await tried(world, by, (tx) => insertDecision(tx, one.id, { appointed, note: '', as }));
  if (did) one.decided = appointed;
  return [did, should];
};

const end: Step = async (world, by, b) => {
  const one = pick(world.appointments, b);
  if (one === undefined) return [false, false];
  const member = world.members[by]!;
  const should = !one.ended && member.roles.some((role) => role === 'cpo' || role === 'head');
  const did = await tried(world, by, (tx) => insertEnd(tx, one.id, '무작위'));
  if (did) one.ended = true;
  return [did, should];
};

const request: Step = async (world, by, b) => {
  const file = b % 2 === 1;
  const should = isCustodian(world, by) && sees(world, by);
  let id = '';
  const did = await tried(world, by, async (tx) => {
    const given = { incidentId: world.caseId, fileId: file ? world.fileId : null, reason: '무작위' };
    id = await insertUnsealing(tx, world.stage.deps, given);
  });
  if (did) world.requests.push({ id, by, file, at: now(world), answer: null });
  return [did, should];
};

const answer: Step = async (world, by, b, c) => {
  const one = pick(world.requests.toReversed(), b);
  if (one === undefined) return [false, false];
  const outcome = (['approved', 'approved', 'approved', 'refused', 'withdrawn'] as const)[c % 5]!;
  const inTime = isBefore(now(world), one.at.add({ hours: 24 }));
  const decides = one.by !== by && isCustodian(world, by) && !world.involved.has(by) && inTime;
  const visible = sees(world, by) || (isCustodian(world, by) && !world.involved.has(by));
  const should = one.answer === null && visible && (outcome === 'withdrawn' ? one.by === by : decides);
  const did = await tried(world, by, async (tx) => {
    // Whoever does not find it still guesses its number.
    const row = (await findUnsealing(tx, one.id)) ?? { id: one.id, incidentId: world.caseId };
    await insertAnswer(tx, row, { outcome, note: '' });
  });
  if (did) one.answer = { outcome, by, at: now(world) };
  return [did, should];
};

/** As it is meant to go: one of the first two asks, the other approves. */
const both: Step = async (world, a, b, c) => {
  const [one, other] = a % 2 === 0 ? [2, 3] : [3, 2];
  const asked = await request(world, one, b, c);
  if (asked[0] !== asked[1]) return asked;
  return answer(world, other, 0, 0);
};

/** The product changes a role, or an account, or who is named in the case. */
const change: Step = async (world, who, b, c) => {
  const member = world.members[who]!;
  if (b === 0) {
    if (world.involved.has(who)) world.involved.delete(who);
    else world.involved.add(who);
    const ids = [...world.involved].map((index) => world.members[index]!.id);
    await asSystem(world, (tx) =>
      tx.run(sql`update incident set involved_ids = ${ids}::uuid[] where id = ${world.caseId}`),
    );
    return [true, true];
  }
  if (b === 1) member.active = !member.active;
  else {
    const role = (['cpo', 'head', 'auditor', 'administrator', 'officer'] as const satisfies readonly Role[])[c % 5]!;
    const before = [...member.roles];
    const had = before.includes(role);
    member.roles = had ? before.filter((one) => one !== role) : [...before, role];
    if (!had) member.since.set(role, now(world));
    await asSystem(world, async (tx) => {
      await tx.run(sql`update person set roles = ${member.roles} where id = ${member.id}`);
    });
    await world.stage.deps.database.transaction({ ...actorOf(member), roles: ['staff', 'administrator'] }, (tx) =>
      tx.run(sql`
        insert into role_change (id, person_id, before, after, changed_at, reason)
        values (${newId(world.stage.clock)}, ${member.id}, ${before}, ${member.roles}, ${now(world)}, '무작위')`),
    );
  }
  await asSystem(world, (tx) => tx.run(sql`update person set active = ${member.active} where id = ${member.id}`));
  return [true, true];
};

const wait: Step = async (world, a, b) => {
  world.stage.clock.advance({ minutes: [5, 20, 59, 61, 600, 4400][(a + b) % 6]! });
  return Promise.resolve([true, true]);
};

export const steps: Readonly<Record<string, Step>> = { both, propose, decide, end, request, answer, change, wait };
