import { type PersonRef, type PersonView, peopleList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../api/index.ts';
import type { Choice } from '../ui/index.ts';

type Found = PersonRef & Partial<Pick<PersonView, 'title'>>;

/** A person as a field holds them. */
export function choiceOfPerson({ id, name, department, title = '' }: Found): Choice {
  const note = [department, title].filter((part) => part !== null && part !== '').join(' · ');
  return { id, label: name, note: note === '' ? undefined : note };
}

/** People found for what is typed, but for those left out. Asked only once the field is used: a look-up is recorded. */
export function usePeopleSearch(left: readonly string[]) {
  const [words, setWords] = useState('');
  const [isUsed, setUsed] = useState(false);
  const query = { ...(words.trim() === '' ? {} : { search: words.trim() }), pageSize: 20 };
  const found = useOperation(peopleList, { query }, { keepPrevious: true, enabled: isUsed });
  return {
    choices: (found.data?.items ?? []).filter(({ id }) => !left.includes(id)).map((person) => choiceOfPerson(person)),
    isLoading: found.isFetching,
    onSearch: setWords,
    onUse: () => setUsed(true),
  };
}
