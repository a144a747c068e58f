import { useState } from 'react';
import { useTexts } from '../i18n/index.ts';
import { Button, type Choice, ComboBox, type FieldProps } from '../ui/index.ts';
import './people-field.css';
import { usePeopleSearch } from './people-search.ts';
import { texts } from './texts.ts';

/** Several people: found one by one, listed below, each with a way out. */
export const PeopleField = (props: FieldProps<readonly Choice[]>) => {
  const t = useTexts(texts);
  const { value, onChange } = props;
  // A new field after each choice: it begins empty again.
  const [round, setRound] = useState(0);
  const search = usePeopleSearch(value.map(({ id }) => id));
  const add = (chosen: Choice | null) => {
    if (chosen === null) return;
    onChange([...value, chosen]);
    search.onSearch('');
    setRound(round + 1);
  };
  return (
    <div className="people-field">
      <ComboBox
        {...props}
        {...search}
        key={round}
        value={null}
        onChange={add}
        placeholder={t('addPerson')}
        opensOn="typing"
      />
      {value.length > 0 && (
        <ul className="people-chosen" aria-label={props.label}>
          {value.map((person) => (
            <ChosenPerson
              key={person.id}
              person={person}
              onRemove={() => onChange(value.filter(({ id }) => id !== person.id))}
            />
          ))}
        </ul>
      )}
    </div>
  );
};

const ChosenPerson = ({ person, onRemove }: { readonly person: Choice; readonly onRemove: () => void }) => {
  const t = useTexts(texts);
  return (
    <li>
      <span>
        {person.label}
        {person.note !== undefined && <span className="people-note">{person.note}</span>}
      </span>
      <Button look="quiet" size="s" icon="close" label={t('remove', { name: person.label })} onPress={onRemove} />
    </li>
  );
};
