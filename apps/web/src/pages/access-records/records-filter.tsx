import { type QueryOf, accessActions, type accessRecordsList } from '@bongsu/contracts';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { PersonField } from '../../people/person-field.tsx';
import { type Choice, DateField, FilterRow, Select } from '../../ui/index.ts';
import { actionTexts, texts } from './texts.ts';

type Query = QueryOf<typeof accessRecordsList>;

interface RecordsFilterProps {
  readonly query: Query;
  readonly onChange: (change: Partial<Query>) => void;
}

export const RecordsFilter = ({ query, onChange }: RecordsFilterProps) => {
  const t = useTexts(texts);
  const action = useTexts(actionTexts);
  const [person, setPerson] = useState<Choice | null>(null);
  const choose = (choice: Choice | null) => {
    setPerson(choice);
    onChange({ personId: choice?.id });
  };
  return (
    <FilterRow>
      <PersonField name="person" label={t('person')} value={person} onChange={choose} />
      <Select
        name="action"
        label={t('action')}
        value={query.action ?? 'all'}
        onChange={(id) => onChange({ action: accessActions.find((known) => known === id) })}
        choices={[{ id: 'all', label: t('allActions') }, ...accessActions.map((id) => ({ id, label: action(id) }))]}
      />
      <DateField
        name="from"
        label={t('from')}
        value={query.from ?? null}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DateField
        name="to"
        label={t('to')}
        value={query.to ?? null}
        onChange={(to) => onChange({ to: to ?? undefined })}
      />
    </FilterRow>
  );
};
