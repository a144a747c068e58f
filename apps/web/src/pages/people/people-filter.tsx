import { peopleList, roles } from '@bongsu/contracts';
import type { z } from 'zod';
import { querySchemaOf } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { DepartmentField } from '../../people/department-field.tsx';
import { FilterRow, Select, TextField, roleTexts } from '../../ui/index.ts';
import { texts } from './texts.ts';

export const peopleQuery = querySchemaOf(peopleList);
type Query = z.output<typeof peopleQuery>;

interface PeopleFilterProps {
  readonly query: Query;
  readonly onChange: (change: Partial<Query>) => void;
}

const states = ['active', 'deactivated', 'all'] as const;

export const PeopleFilter = ({ query, onChange }: PeopleFilterProps) => {
  const t = useTexts(texts);
  const role = useTexts(roleTexts);
  return (
    <FilterRow>
      <TextField
        name="search"
        type="search"
        label={t('search')}
        placeholder={t('searchHere')}
        value={query.search ?? ''}
        onChange={(search) => onChange({ search })}
      />
      <DepartmentField
        name="department"
        label={t('department')}
        noneLabel={t('allDepartments')}
        value={query.departmentId ?? null}
        onChange={(departmentId) => onChange({ departmentId: departmentId ?? undefined })}
      />
      <Select
        name="role"
        label={t('role')}
        value={query.role ?? 'all'}
        onChange={(chosen) => onChange({ role: roles.find((known) => known === chosen) })}
        choices={[{ id: 'all', label: t('allRoles') }, ...roles.map((id) => ({ id, label: role(id) }))]}
      />
      <Select
        name="state"
        label={t('state')}
        value={query.state}
        onChange={(state) => onChange({ state: state ?? 'active' })}
        choices={states.map((id) => ({ id, label: t(id) }))}
      />
    </FilterRow>
  );
};
