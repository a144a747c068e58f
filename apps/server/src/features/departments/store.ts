import { newId, type Clock } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';

export interface DepartmentRow extends Record<string, unknown> {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly sort: number;
  readonly people: number;
  readonly peopleBelow: number;
}

/** Every department, a parent before its children, siblings by `sort` and name. */
export const allDepartments = (tx: Tx): Promise<DepartmentRow[]> =>
  tx.many(sql`
    with recursive tree as (
      select id, parent_id, name, sort, array[(sort, name, id::text)] as path, array[id] as line
        from department where parent_id is null
      union all
      select child.id, child.parent_id, child.name, child.sort,
        tree.path || (child.sort, child.name, child.id::text), tree.line || child.id
        from department child join tree on child.parent_id = tree.id
    ), count as (select department_id, count(*)::int as people from person where active group by department_id)
    select tree.id, tree.parent_id as "parentId", tree.name, tree.sort, coalesce(own.people, 0) as people,
      (select coalesce(sum(count.people), 0)::int from tree below join count on count.department_id = below.id
        where tree.id = any (below.line)) as "peopleBelow"
    from tree left join count own on own.department_id = tree.id
    order by tree.path`);

export const findDepartment = async (tx: Tx, id: string): Promise<DepartmentRow | null> =>
  (await allDepartments(tx)).find((row) => row.id === id) ?? null;

export const insertDepartment = async (
  tx: Tx,
  clock: Clock,
  department: { readonly name: string; readonly parentId: string | null; readonly sort: number },
): Promise<string> => {
  const id = newId(clock);
  await tx.run(sql`
    insert into department (id, parent_id, name, sort)
    values (${id}, ${department.parentId}, ${department.name}, ${department.sort})`);
  return id;
};

export const renameDepartment = (tx: Tx, id: string, name: string, sort: number | null): Promise<number> =>
  tx.run(sql`update department set name = ${name}, sort = coalesce(${sort}::int, sort) where id = ${id}`);

/** Moves happen one after another: two at once could close a ring that neither of them saw. */
export const lockTree = (tx: Tx): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtext('bongsu.department-tree'))`);

/** The departments from `id` up to the root, itself included. */
export const lineOf = async (tx: Tx, id: string): Promise<string[]> => {
  const rows = await tx.many<{ id: string }>(sql`
    with recursive up as (
      select id, parent_id from department where id = ${id}
      union select department.id, department.parent_id from department join up on department.id = up.parent_id
    ) select id from up`);
  return rows.map((row) => row.id);
};

export const setParent = (tx: Tx, id: string, parentId: string): Promise<number> =>
  tx.run(sql`update department set parent_id = ${parentId} where id = ${id} and parent_id is not null`);
