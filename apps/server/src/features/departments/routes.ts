import {
  both,
  departmentsCreate,
  departmentsList,
  departmentsMove,
  departmentsRename,
  type DepartmentView,
} from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { route, type Route } from '../../http/route.ts';
import { moveDepartment } from './move-department.ts';
import { allDepartments, findDepartment, insertDepartment, renameDepartment, type DepartmentRow } from './store.ts';

const present = (row: DepartmentRow): DepartmentView => ({
  id: row.id,
  parentId: row.parentId,
  name: row.name,
  sort: row.sort,
  people: row.people,
  peopleBelow: row.peopleBelow,
});

const presentOne = async (tx: Tx, id: string): Promise<DepartmentView> =>
  present((await findDepartment(tx, id)) ?? refuse('not-found'));

export const routes: readonly Route[] = [
  route(departmentsList, async ({ tx }) => ({ items: (await allDepartments(tx)).map(present) })),
  route(departmentsCreate, async ({ tx, deps, body }) => {
    if ((await findDepartment(tx, body.parentId)) === null)
      refuseField('parentId', both('그런 부서가 없습니다.', 'There is no such department.'));
    return presentOne(tx, await insertDepartment(tx, deps.clock, body));
  }),
  route(departmentsRename, async ({ tx, params, body }) => {
    await renameDepartment(tx, params.departmentId, body.name, body.sort ?? null);
    return presentOne(tx, params.departmentId);
  }),
  route(departmentsMove, async ({ tx, deps, params, body, record }) => {
    await moveDepartment(tx, deps, params.departmentId, body.parentId);
    await record({ action: 'grant', subjects: [`department:${params.departmentId}`], fields: ['parent'] });
    return presentOne(tx, params.departmentId);
  }),
];
