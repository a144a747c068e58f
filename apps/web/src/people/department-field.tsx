import { type DepartmentView, departmentsList } from '@bongsu/contracts';
import { useOperation } from '../api/index.ts';
import { type Choice, type FieldProps, Select } from '../ui/index.ts';

/** Departments with the way down to them, so that two of one name can be told apart. */
export function departmentChoices(departments: readonly DepartmentView[]): readonly Choice[] {
  const byId = new Map(departments.map((one) => [one.id, one]));
  const above = (one: DepartmentView): readonly string[] => {
    const parent = one.parentId === null ? undefined : byId.get(one.parentId);
    return parent === undefined ? [] : [...above(parent), parent.name];
  };
  return departments.map((one) => ({ id: one.id, label: one.name, note: above(one).join(' › ') || undefined }));
}

export const DepartmentField = (props: FieldProps<string | null>) => {
  const found = useOperation(departmentsList, {});
  return <Select {...props} choices={departmentChoices(found.data?.items ?? [])} />;
};
