import type { DepartmentView } from '@bongsu/contracts';

export interface Branch {
  readonly department: DepartmentView;
  readonly children: readonly Branch[];
}

/** The flat list of the server as a tree; siblings keep its order. */
export const treeOf = (departments: readonly DepartmentView[], parentId: string | null = null): readonly Branch[] =>
  departments
    .filter((one) => one.parentId === parentId)
    .map((department) => ({ department, children: treeOf(departments, department.id) }));

/** Where it can be moved: not to itself, nor to what lies below it. */
export function placesFor(moved: DepartmentView, departments: readonly DepartmentView[]): readonly DepartmentView[] {
  const parents = new Map(departments.map(({ id, parentId }) => [id, parentId]));
  const isBelow = (id: string | null | undefined): boolean =>
    id !== null && id !== undefined && (id === moved.id || isBelow(parents.get(id)));
  return departments.filter(({ id }) => !isBelow(id));
}
