import { useState } from 'react';
import { Button as AriaButton, ComboBox as AriaComboBox, Group, Input, ListBox, Popover } from 'react-aria-components';
import { useTexts } from '../i18n/index.ts';
import { type Choice, ChoiceItem } from './choice.tsx';
import { FieldHead, FieldMistake, type FieldProps, controlOf } from './field.tsx';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';

interface ComboBoxProps extends FieldProps<Choice | null> {
  /** What was found for the words last handed to `onSearch`. */
  readonly choices: readonly Choice[];
  /** Called as somebody types; ask the server with it (`useOperation` keeps the race right). */
  readonly onSearch: (words: string) => void;
  /** Called when the list is opened: looking for people is itself recorded, so nothing is asked before. */
  readonly onUse?: () => void;
  readonly isLoading?: boolean;
  readonly placeholder?: string;
  /** `typing`: whoever only goes past with the Tab key opens no list, and looks nobody up. */
  readonly opensOn?: 'focus' | 'typing';
}

/** Finds one of many by typing, people above all. The value carries its label, so that nothing is asked twice. */
export function ComboBox(props: ComboBoxProps) {
  const { value, choices, onChange, onSearch } = props;
  const t = useTexts(texts);
  const [words, setWords] = useState(value?.label ?? '');
  const [shown, setShown] = useState(value);
  // Set from outside, for example to what somebody else has saved: the field says so.
  if (value?.id !== shown?.id) {
    setShown(value);
    if (value !== null) setWords(value.label);
  }
  // The chosen one stays known while the list changes below it.
  const isKnown = value === null || choices.some((choice) => choice.id === value.id);
  const items = isKnown ? choices : [value, ...choices];

  const choose = (id: string | number | null) => {
    const chosen = items.find((choice) => choice.id === id) ?? null;
    setWords(chosen?.label ?? '');
    onChange(chosen);
  };

  const search = (typed: string) => {
    setWords(typed);
    if (typed !== value?.label) onSearch(typed);
    if (typed === '' && value !== null) onChange(null);
  };

  return (
    <AriaComboBox
      {...controlOf(props)}
      items={items}
      inputValue={words}
      onInputChange={search}
      value={value?.id ?? null}
      onChange={choose}
      defaultFilter={() => true}
      allowsEmptyCollection
      onOpenChange={(isOpen) => (isOpen ? props.onUse?.() : undefined)}
      menuTrigger={props.opensOn === 'typing' ? 'input' : 'focus'}
    >
      <FieldHead {...props} />
      <Group className="ui-input ui-input-group" isInvalid={props.error !== undefined}>
        <Input className="ui-bare-input" placeholder={props.placeholder ?? t('typeToSearch')} />
        <AriaButton className="ui-input-button">
          <Icon name="chevronDown" size="s" />
        </AriaButton>
      </Group>
      <FieldMistake error={props.error} />
      <Popover className="ui-popover">
        <ListBox<Choice>
          className="ui-list"
          renderEmptyState={() => (
            <p className="ui-list-empty">{props.isLoading === true ? t('searching') : t('nothingFound')}</p>
          )}
        >
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
