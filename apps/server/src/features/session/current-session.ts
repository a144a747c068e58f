import { permissions, type CurrentSession, type Permission, type Role, type sessionCurrent } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Actor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import type { Call } from '../../http/route.ts';
import { ABSOLUTE, IDLE_SECONDS } from './limits.ts';
import { findSession } from './store.ts';

const stateOf = ({ awaiting }: Actor): 'none' | 'code-needed' | 'enrol-needed' => {
  if (awaiting === undefined) return 'none';
  return awaiting === 'code' ? 'code-needed' : 'enrol-needed';
};

const permissionsOf = (roles: readonly Role[]): Permission[] =>
  (Object.entries(permissions) as [Permission, readonly Role[]][])
    .filter(([, allowed]) => allowed.some((role) => roles.includes(role)))
    .map(([permission]) => permission);

interface Me extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly language: 'ko' | 'en';
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  readonly organisationName: string;
  readonly kind: 'public' | 'private';
  readonly onlineServiceProvider: boolean;
  readonly demo: boolean;
}

const readMe = ({ tx, actor }: Call<typeof sessionCurrent>): Promise<Me> =>
  tx.one(sql`
    select person.id, person.name, email, title, language, department.id as "departmentId",
      department.name as "departmentName", organisation.name as "organisationName", kind,
      online_service_provider as "onlineServiceProvider", demo
    from organisation, person left join department on department.id = department_id
    where person.id = ${actor.personId}`);

const readRest = ({ tx, deps, actor, cookies }: Call<typeof sessionCurrent>) =>
  tx.asSystem(async () => ({
    session: actor.via === 'session' ? await findSession(tx, deps.clock, cookies.session) : null,
    codes: await tx.maybe<{ left: number }>(sql`
      select cardinality(recovery_hashes) as left from credential where person_id = ${actor.personId}`),
  }));

/** Who is signed in, and what the pages may show them. Asking it is never refused. */
export const currentSession = async (call: Call<typeof sessionCurrent>): Promise<CurrentSession> => {
  const { actor, deps } = call;
  const serverNow = toSeoulIso(deps.clock.now());
  if (actor.kind !== 'person') return { signedIn: false, state: stateOf(actor), serverNow };
  const me = await readMe(call);
  const { session, codes } = await readRest(call);
  return {
    signedIn: true,
    person: { id: me.id, name: me.name, email: me.email, title: me.title },
    roles: [...actor.roles],
    department: me.departmentId === null ? null : { id: me.departmentId, name: me.departmentName ?? '' },
    language: me.language,
    organisation: { name: me.organisationName, kind: me.kind, onlineServiceProvider: me.onlineServiceProvider },
    demo: me.demo,
    permissions: permissionsOf(actor.roles),
    idleSeconds: IDLE_SECONDS,
    endsAt: session === null ? null : toSeoulIso(session.createdAt.add(ABSOLUTE)),
    recoveryCodesLeft: me.demo ? null : (codes?.left ?? 0),
    serverNow,
  };
};
