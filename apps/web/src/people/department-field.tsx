import { type DepartmentView, departmentsList } from '@bongsu/contracts';
import { useOperation } from '../api/index.ts';
import { useTexts } from '../i18n/index.ts';
import { type Choice, type FieldProps, Select } from '../ui/index.ts';
import { texts } from './texts.ts';

/** Departments with the way down to them, so that two of one name can be told apart. */
export function departmentChoices(departments: readonly DepartmentView[]): readonly Choice[] {
  const byId = new Map(departments.map((one) => [one.id, one]));
  const above = (one: DepartmentView): readonly string[] => {
    const parent = one.parentId === null ? undefined : byId.get(one.parentId);
    return parent === undefined ? [] : [...above(parent), parent.name];
  };
  return departments.map((one) => ({ id: one.id, label: one.name, note: above(one).join(' › ') || undefined }));
}

/** What a department is called, for whoever has its id. */
export function useDepartmentName(): (id: string) => string {
  const found = useOperation(departmentsList, {});
  return (id) => found.data?.items.find((one) => one.id === id)?.name ?? '';
}

interface DepartmentFieldProps extends FieldProps<string | null> {
  /** The way back to none in other words, such as `모든 부서` in a filter. */
  readonly noneLabel?: string;
}

const NONE = 'none';

/** One department; where the field is optional there is a way back to none. */
export const DepartmentField = ({ noneLabel, ...field }: DepartmentFieldProps) => {
  const t = useTexts(texts);
  const found = useOperation(departmentsList, {});
  const choices = departmentChoices(found.data?.items ?? []);
  if (noneLabel === undefined && field.isOptional !== true) return <Select {...field} choices={choices} />;
  return (
    <Select
      {...field}
      value={field.value ?? NONE}
      onChange={(id) => field.onChange(id === NONE ? null : id)}
      choices={[{ id: NONE, label: noneLabel ?? t('noDepartment') }, ...choices]}
    />
  );
};
