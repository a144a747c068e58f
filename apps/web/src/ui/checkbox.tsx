import { CheckboxButton, CheckboxField, CheckboxGroup as AriaCheckboxGroup, Text } from 'react-aria-components';
import { type Choice, ChoiceWords } from './choice.tsx';
import { FieldHead, FieldMistake, type FieldProps, controlOf } from './field.tsx';
import { Icon } from './icon.tsx';

/** A single yes, its label beside it. */
export const Checkbox = (props: FieldProps<boolean>) => (
  <CheckboxField {...controlOf({ ...props, isOptional: true })} isSelected={props.value} onChange={props.onChange}>
    <CheckboxButton className="ui-option">
      <Box />
      {props.label}
    </CheckboxButton>
    {props.help !== undefined && (
      <Text slot="description" className="ui-field-help">
        {props.help}
      </Text>
    )}
    <FieldMistake error={props.error} />
  </CheckboxField>
);

interface CheckboxGroupProps<Id extends string> extends FieldProps<readonly Id[]> {
  readonly choices: readonly Choice<Id>[];
  readonly look?: 'plain' | 'cards';
}

/** Any number of a known few. */
export const CheckboxGroup = <Id extends string>(props: CheckboxGroupProps<Id>) => (
  <AriaCheckboxGroup
    {...controlOf(props)}
    value={[...props.value]}
    onChange={(ids) => props.onChange(props.choices.map(({ id }) => id).filter((id) => ids.includes(id)))}
  >
    <FieldHead {...props} />
    <div className="ui-options" data-look={props.look ?? 'plain'}>
      {props.choices.map((choice) => (
        <CheckboxField key={choice.id} value={choice.id} isDisabled={choice.isDisabled ?? false}>
          <CheckboxButton className="ui-option">
            <Box />
            <ChoiceWords label={choice.label} note={choice.note} />
          </CheckboxButton>
        </CheckboxField>
      ))}
    </div>
    <FieldMistake error={props.error} />
  </AriaCheckboxGroup>
);

const Box = () => (
  <span className="ui-option-mark" data-shape="box">
    <Icon name="check" size="s" />
  </span>
);
