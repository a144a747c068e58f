import { departmentsList } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { type FieldProps, Select } from '../../../ui/index.ts';
import { texts } from './texts.ts';

const NONE = 'none';

/** A department, or none; with the ones above it, since names repeat. */
export const DepartmentField = ({ value, onChange, ...rest }: FieldProps<string | null>) => {
  const t = useTexts(texts);
  const found = useOperation(departmentsList, {});
  const all = found.data?.items ?? [];
  const nameOf = new Map(all.map(({ id, name }) => [id, name]));
  const choices = all.map(({ id, name, parentId }) => ({
    id,
    label: name,
    note: parentId === null ? undefined : nameOf.get(parentId),
  }));
  return (
    <Select
      {...rest}
      value={value ?? (rest.isOptional === true ? NONE : null)}
      onChange={(id) => onChange(id === NONE ? null : id)}
      choices={rest.isOptional === true ? [{ id: NONE, label: t('noDepartment') }, ...choices] : choices}
    />
  );
};
