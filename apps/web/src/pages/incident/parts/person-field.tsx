import { type PersonRef, peopleList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../../api/index.ts';
import { type Choice, ComboBox, type FieldProps } from '../../../ui/index.ts';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly department: string | null;
}

const choiceOf = ({ id, name, title = '', department }: Found): Choice => {
  const note = [department, title].filter((part) => part !== null && part !== '').join(' · ');
  return { id, label: name, note: note === '' ? undefined : note };
};

export const choiceOfPerson = (person: PersonRef): Choice => choiceOf(person);

/** People found for what is typed, by name; nobody is asked for before a field is used. */
export function usePeopleSearch(left: readonly string[] = []) {
  const [words, setWords] = useState('');
  const query = { ...(words.trim() === '' ? {} : { search: words.trim() }), pageSize: 20 };
  const found = useOperation(peopleList, { query }, { keepPrevious: true });
  const choices = (found.data?.items ?? []).filter(({ id }) => !left.includes(id)).map((person) => choiceOf(person));
  return { choices, isLoading: found.isFetching, onSearch: setWords };
}

/** One person of the organisation. */
export const PersonField = (props: FieldProps<Choice | null>) => <ComboBox {...props} {...usePeopleSearch()} />;
