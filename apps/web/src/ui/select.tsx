import { Button as AriaButton, ListBox, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { useTexts } from '../i18n/index.ts';
import { type Choice, ChoiceItem } from './choice.tsx';
import { FieldHead, FieldMistake, type FieldProps, controlOf } from './field.tsx';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';

interface SelectProps<Id extends string> extends FieldProps<Id | null> {
  readonly choices: readonly Choice<Id>[];
  readonly placeholder?: string;
}

/** One of a known list; up to four choices read better as a `RadioGroup`. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const t = useTexts(texts);
  const choose = (key: string | number | null) =>
    props.onChange(props.choices.find((choice) => choice.id === key)?.id ?? null);
  return (
    <AriaSelect
      {...controlOf(props)}
      value={props.value}
      onChange={choose}
      placeholder={props.placeholder ?? t('choose')}
    >
      <FieldHead {...props} />
      <AriaButton className="ui-input ui-select-trigger" data-invalid={props.error === undefined ? undefined : ''}>
        <SelectValue />
        <Icon name="chevronDown" size="s" />
      </AriaButton>
      <FieldMistake error={props.error} />
      <Popover className="ui-popover">
        <ListBox className="ui-list" items={props.choices}>
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
