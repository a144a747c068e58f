import { type PersonView, peopleList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../api/index.ts';
import { type Choice, ComboBox, type FieldProps } from '../ui/index.ts';

const choiceOf = ({ id, name, department, title }: PersonView): Choice => ({
  id,
  label: name,
  note: [department, title].filter((part) => part !== null && part !== '').join(' · '),
});

/** One of our people, found by name. The value carries its name, so that nobody is asked twice. */
export const PersonField = (props: FieldProps<Choice | null>) => {
  const [search, setSearch] = useState('');
  const [isUsed, setUsed] = useState(false);
  const query = { search: search === '' ? undefined : search, pageSize: 20 };
  const found = useOperation(peopleList, { query }, { keepPrevious: true, enabled: isUsed });
  return (
    <ComboBox
      {...props}
      choices={(found.data?.items ?? []).map(choiceOf)}
      onSearch={setSearch}
      onUse={() => setUsed(true)}
      isLoading={found.isFetching}
    />
  );
};
