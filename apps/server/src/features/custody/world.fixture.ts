import type { Role } from '@bongsu/contracts';
import { isBefore, newId, type Instant } from '@bongsu/kit';
import type { Stage } from '../../../test/story.ts';
import { systemActor, type Actor } from '../../actor.ts';
import { sql, type Tx } from '../../database/index.ts';
import { report } from '../incidents/graded-case.fixture.ts';
import { appointOn } from './custodians.fixture.ts';
import type { AppointingRole } from './store.ts';

/** Six people and a sealed case, and the rule of who may read it written down a second time, apart from the database. */

interface Member {
  readonly id: string;
  roles: Role[];
  active: boolean;
  /** Of `cpo` and `head`: since when, as far as it was ever given. */
  readonly since: Map<string, Instant>;
}

interface Appointment {
  readonly id: string;
  readonly of: number;
  readonly by: number;
  readonly as: AppointingRole;
  decided: boolean | null;
  ended: boolean;
}

interface Request {
  readonly id: string;
  readonly by: number;
  readonly file: boolean;
  readonly at: Instant;
  answer: { readonly outcome: string; readonly by: number; readonly at: Instant } | null;
}

export interface World {
  readonly stage: Stage;
  readonly caseId: string;
  readonly fileId: string;
  readonly members: readonly Member[];
  readonly appointments: Appointment[];
  readonly requests: Request[];
  readonly involved: Set<number>;
}

export const now = ({ stage }: Pick<World, 'stage'>): Instant => stage.clock.now();

/** As the server sees a member at each request: with the roles they hold now. */
export const actorOf = ({ id, roles }: Member): Actor => ({
  kind: 'person',
  personId: id,
  roles,
  departmentId: null,
  departmentIds: [],
  from: null,
  via: 'session',
});

export const asSystem = <T>({ stage }: Pick<World, 'stage'>, work: (tx: Tx) => Promise<T>): Promise<T> =>
  stage.deps.database.transaction(systemActor, work);

const sealedCase = async (stage: Stage): Promise<{ readonly caseId: string; readonly fileId: string }> => {
  const caseId = await report(stage, await stage.person([]));
  const fileId = newId(stage.clock);
  const key = (): string => newId(stage.clock).replaceAll('-', '').slice(0, 22);
  await asSystem({ stage }, async (tx) => {
    await tx.run(sql`
      insert into reporter_file (id, incident_id, number, media_type, size, sha256, storage_key, added_at)
      values (${fileId}, ${caseId}, 1, 'image/jpeg', 1, 'sha256:1', ${key()}, ${stage.clock.now()})`);
    await tx.run(sql`
      insert into reporter_file_original (file_id, incident_id, storage_key, sealed)
      values (${fileId}, ${caseId}, ${key()}, ${stage.deps.vault.seal('{}', 'fuzz')})`);
  });
  return { caseId, fileId };
};

const roleSets: readonly Role[][] = [
  ['staff', 'cpo'],
  ['staff', 'head'],
  ['staff', 'officer'],
  ['staff', 'officer'],
  ['staff'],
  ['staff', 'auditor'],
];

/** A case with a sealed reporter and a sealed file, and six people, the third and fourth of them custodians. */
export const makeWorld = async (stage: Stage): Promise<World> => {
  const people = await Promise.all(roleSets.map((roles) => stage.person(roles)));
  const members = people.map(({ personId }, index) => ({
    id: personId,
    roles: [...(roleSets[index] ?? [])],
    active: true,
    since: new Map<string, Instant>(),
  }));
  const world: World = {
    stage,
    ...(await sealedCase(stage)),
    members,
    appointments: [],
    requests: [],
    involved: new Set(),
  };
  const [cpo, head] = [actorOf(members[0]!), actorOf(members[1]!)];
  for (const of of [2, 3]) {
    const id = await appointOn(stage, { cpo, head }, members[of]!.id);
    world.appointments.push({ id, of, by: 0, as: 'cpo', decided: true, ended: false });
  }
  return world;
};

// The rule, a second time.

export const isCustodian = (world: World, who: number): boolean => {
  const { active, roles } = world.members[who]!;
  if (!active || roles.includes('auditor') || roles.includes('administrator')) return false;
  return world.appointments.some((one) => one.of === who && one.decided === true && !one.ended);
};

export const appoints = (world: World, who: number, as: AppointingRole): boolean => {
  const { active, roles, since } = world.members[who]!;
  const given = since.get(as);
  const settled = given === undefined || !isBefore(now(world).subtract({ hours: 72 }), given);
  return active && roles.includes(as) && !roles.includes('administrator') && settled;
};

export const sees = (world: World, who: number): boolean =>
  !world.involved.has(who) &&
  world.members[who]!.roles.some((role) => ['officer', 'cpo', 'head', 'auditor'].includes(role));

/** Who may read it now: both of two different custodians, neither named in the case, within the hour. */
export const readers = (world: World, file: boolean): ReadonlySet<number> => {
  const open = world.requests.filter(
    ({ by, answer, file: of }) =>
      of === file &&
      answer?.outcome === 'approved' &&
      answer.by !== by &&
      isBefore(now(world), answer.at.add({ hours: 1 })) &&
      [by, answer.by].every((who) => isCustodian(world, who) && !world.involved.has(who)),
  );
  return new Set(open.flatMap(({ by, answer }) => [by, answer!.by]));
};
