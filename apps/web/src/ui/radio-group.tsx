import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { type Choice, ChoiceWords } from './choice.tsx';
import { FieldHead, FieldMistake, type FieldProps, controlOf } from './field.tsx';

interface RadioGroupProps<Id extends string> extends FieldProps<Id | null> {
  readonly choices: readonly Choice<Id>[];
  /** `cards` where each choice needs its note to be understood. */
  readonly look?: 'plain' | 'cards';
}

/** One of a few, all in sight. */
export const RadioGroup = <Id extends string>(props: RadioGroupProps<Id>) => (
  <AriaRadioGroup
    {...controlOf(props)}
    value={props.value}
    onChange={(id) => props.onChange(props.choices.find((choice) => choice.id === id)?.id ?? null)}
  >
    <FieldHead {...props} />
    <div className="ui-options" data-look={props.look ?? 'plain'}>
      {props.choices.map((choice) => (
        <Radio key={choice.id} className="ui-option" value={choice.id} isDisabled={choice.isDisabled ?? false}>
          <span className="ui-option-mark" data-shape="dot" />
          <ChoiceWords label={choice.label} note={choice.note} />
        </Radio>
      ))}
    </div>
    <FieldMistake error={props.error} />
  </AriaRadioGroup>
);
