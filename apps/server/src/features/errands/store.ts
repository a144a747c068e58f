import type { Role, Text } from '@bongsu/contracts';
import type { Clock, Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

/** Something that waits for one person, or for everybody with a role, outside of any case. */
export interface Errand {
  /** Stable as long as the same thing waits. */
  readonly key: string;
  readonly kind: string;
  /** It leaves by mail: what is to be done, and nobody's name. */
  readonly text: Text;
  /** The page on which it is done. */
  readonly link: string;
  readonly to:
    | { readonly personId: string }
    | {
        readonly role: Role;
        /** Of this department or one above it; `null`: wherever they work. */
        readonly departmentId: string | null;
        /** Never the one it is about. */
        readonly exceptId: string | null;
      };
  readonly startsAt: Instant;
  readonly dueAt: Instant | null;
}

export interface ErrandRow extends Row {
  readonly key: string;
  readonly kind: string;
  readonly text: Text;
  readonly link: string;
  readonly startsAt: Instant;
  readonly dueAt: Instant | null;
}

const partsOf = ({ to }: Errand) =>
  'personId' in to
    ? { personId: to.personId, role: null, departmentId: null, exceptId: null }
    : { personId: null, ...to };

/** Puts it there, or changes it to how it is now. Call it as the product itself. */
export const setErrand = async (tx: Tx, errand: Errand): Promise<void> => {
  const { personId, role, departmentId, exceptId } = partsOf(errand);
  await tx.run(sql`
    insert into errand (key, kind, text, link, person_id, role, department_id, except_id, starts_at, due_at)
    values (${errand.key}, ${errand.kind}, ${JSON.stringify(errand.text)}, ${errand.link}, ${personId}, ${role},
      ${departmentId}, ${exceptId}, ${errand.startsAt}, ${errand.dueAt})
    on conflict (key) do update set kind = excluded.kind, text = excluded.text, link = excluded.link,
      person_id = excluded.person_id, role = excluded.role, department_id = excluded.department_id,
      except_id = excluded.except_id, starts_at = excluded.starts_at, due_at = excluded.due_at`);
};

export const endErrand = async (tx: Tx, key: string): Promise<void> => {
  await tx.run(sql`delete from errand where key = ${key}`);
};

/** What waits for the actor: row-level security leaves nothing else. The most urgent first. */
export const errandsFor = (tx: Tx, limit: number): Promise<ErrandRow[]> =>
  tx.many<ErrandRow>(sql`
    select key, kind, text, link, starts_at as "startsAt", due_at as "dueAt" from errand
    order by due_at nulls last, starts_at, key limit ${limit}`);

export const countErrands = async (tx: Tx): Promise<number> =>
  (await tx.one<{ count: number }>(sql`select count(*) as count from errand`)).count;

export interface Addressed extends ErrandRow {
  readonly personId: string;
  readonly language: 'ko' | 'en';
  /** The highest mark they were told of; `null`: nothing yet. */
  readonly told: number | null;
}

/** Every errand with each person it waits for. Call it as the product itself. */
export const addressed = (tx: Tx): Promise<Addressed[]> =>
  tx.many<Addressed>(sql`
    select e.key, e.kind, e.text, e.link, e.starts_at as "startsAt", e.due_at as "dueAt", p.id as "personId", p.language,
      (select max(mark) from errand_reminder r
        where r.key = e.key and r.starts_at = e.starts_at and r.person_id = p.id) as told
    from errand e join person p on p.active and p.id is distinct from e.except_id and (p.id = e.person_id
      or (e.role = any (p.roles) and (e.department_id is null or takes_part(array[p.department_id], e.department_id))))
    order by e.due_at nulls last, e.key, p.id`);

/** Keeps that it was told; `false` when it had been already, by whichever server. */
export const keepTold = async (tx: Tx, clock: Clock, of: Addressed, mark: number): Promise<boolean> =>
  (await tx.run(sql`
    insert into errand_reminder (key, starts_at, person_id, mark, told_at)
    values (${of.key}, ${of.startsAt}, ${of.personId}, ${mark}, ${clock.now()}) on conflict do nothing`)) === 1;
