import './choice.css';
import { ListBoxItem } from 'react-aria-components';
import { Icon } from './icon.tsx';

/** Something that can be chosen from a list. */
export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** A second line: a department, what the choice means. */
  readonly note?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export const ChoiceWords = ({ label, note }: Pick<Choice, 'label' | 'note'>) => (
  <span className="ui-list-words">
    <span>{label}</span>
    {note !== undefined && <span className="ui-list-note">{note}</span>}
  </span>
);

export const ChoiceItem = ({ choice }: { readonly choice: Choice }) => (
  <ListBoxItem className="ui-list-item" id={choice.id} textValue={choice.label} isDisabled={choice.isDisabled ?? false}>
    {({ isSelected }) => (
      <>
        <ChoiceWords label={choice.label} note={choice.note} />
        {isSelected && <Icon name="check" />}
      </>
    )}
  </ListBoxItem>
);
