import type { Role } from '@bongsu/contracts';
import { newId, type Clock, type Instant } from '@bongsu/kit';
import { empty, sql, type Sql, type Tx } from '../../database/index.ts';

export interface PersonRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly title: string;
  readonly departmentId: string | null;
  readonly department: string | null;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly language: 'ko' | 'en';
  readonly version: number;
}

const select = sql`
  select person.id, person.name, email, phone, title, department_id as "departmentId", department.name as department,
    roles, active, language, version
  from person left join department on department.id = department_id`;

export const findPerson = (tx: Tx, id: string): Promise<PersonRow | null> =>
  tx.maybe(sql`${select} where person.id = ${id}`);

export interface PeopleFilter {
  readonly search?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly role?: Role | undefined;
  readonly state: 'active' | 'deactivated' | 'all';
  readonly page: number;
  readonly pageSize: number;
}

const pattern = (typed: string): string => `%${typed.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

const conditions = ({ search, departmentId, role, state }: PeopleFilter): Sql => sql`
  where ${state === 'all' ? sql`true` : sql`active = ${state === 'active'}`}
    ${search ? sql`and (person.name ilike ${pattern(search)} or department.name ilike ${pattern(search)})` : empty}
    ${role ? sql`and ${role} = any (roles)` : empty}
    ${
      departmentId
        ? sql`and department_id in (
            with recursive below as (
              select ${departmentId}::uuid as id
              union select child.id from department child join below on child.parent_id = below.id
            ) select id from below)`
        : empty
    }`;

export const listPeople = async (
  tx: Tx,
  filter: PeopleFilter,
): Promise<{ readonly rows: PersonRow[]; readonly total: number }> => {
  const { total } = await tx.one<{ total: number }>(sql`
    select count(*) as total from person left join department on department.id = department_id ${conditions(filter)}`);
  const rows = await tx.many<PersonRow>(sql`
    ${select} ${conditions(filter)} order by person.name, person.id
    limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}`);
  return { rows, total };
};

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly title: string;
  readonly departmentId: string | null;
  readonly roles: readonly Role[];
  readonly language?: 'ko' | 'en';
}

/** Answers the id, or `null` when somebody has that address. */
export const insertPerson = async (tx: Tx, clock: Clock, person: NewPerson): Promise<string | null> => {
  const id = newId(clock);
  const done = await tx.run(sql`
    insert into person (id, name, email, phone, title, department_id, roles, language, created_at)
    values (${id}, ${person.name}, ${person.email}, ${person.phone}, ${person.title}, ${person.departmentId},
      ${person.roles}, ${person.language ?? 'ko'}, ${clock.now()})
    on conflict (email) do nothing`);
  return done === 1 ? id : null;
};

/** The changes of a person below: 0 when the version is no longer the one they were made against. */
type Touched = Promise<number>;

export const updatePerson = (
  tx: Tx,
  id: string,
  person: Omit<NewPerson, 'roles' | 'language'> & { readonly version: number },
): Touched =>
  tx.run(sql`
    update person set name = ${person.name}, email = ${person.email}, phone = ${person.phone},
      title = ${person.title}, department_id = ${person.departmentId}, version = version + 1
    where id = ${id} and version = ${person.version}`);

export const updateRoles = (tx: Tx, id: string, roles: readonly Role[], version: number): Touched =>
  tx.run(sql`
    update person set roles = ${roles}, version = version + 1 where id = ${id} and version = ${version}`);

export const updateActive = (tx: Tx, id: string, active: boolean, version: number): Touched =>
  tx.run(sql`
    update person set active = ${active}, version = version + 1
    where id = ${id} and version = ${version} and active <> ${active}`);

export const emailTaken = async (tx: Tx, email: string, except: string): Promise<boolean> =>
  (await tx.maybe(sql`select 1 as taken from person where email = ${email} and id <> ${except}`)) !== null;

/** Changes of who holds what come one after another: two administrators must not remove each other at once. */
export const lockRoles = (tx: Tx): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtext('bongsu.roles'))`);

/** Active people with the role, other than `except`. */
export const othersWith = async (tx: Tx, role: Role, except: string): Promise<number> =>
  (
    await tx.one<{ others: number }>(sql`
      select count(*) as others from person where active and ${role} = any (roles) and id <> ${except}`)
  ).others;

export const activeWith = async (tx: Tx, role: Role): Promise<string[]> =>
  (await tx.many<{ id: string }>(sql`select id from person where active and ${role} = any (roles)`)).map(
    ({ id }) => id,
  );

export interface RoleChangeRow extends Record<string, unknown> {
  readonly id: string;
  readonly before: readonly Role[];
  readonly after: readonly Role[];
  readonly changedBy: string | null;
  readonly changedAt: Instant;
  readonly reason: string;
}

export const insertRoleChange = async (
  tx: Tx,
  clock: Clock,
  change: {
    readonly personId: string;
    readonly before: readonly Role[];
    readonly after: readonly Role[];
    readonly reason: string;
  },
): Promise<void> => {
  await tx.run(sql`
    insert into role_change (id, person_id, before, after, changed_by, changed_at, reason)
    values (${newId(clock)}, ${change.personId}, ${change.before}, ${change.after}, ${tx.actor.personId},
      ${clock.now()}, ${change.reason})`);
};

export const roleChangesOf = (tx: Tx, personId: string): Promise<RoleChangeRow[]> =>
  tx.many(sql`
    select role_change.id, before, after, person.name as "changedBy", changed_at as "changedAt", reason
    from role_change left join person on person.id = changed_by
    where person_id = ${personId} order by changed_at desc, role_change.id desc`);
