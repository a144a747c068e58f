import { Button as AriaButton, Group, Input, NumberField as AriaNumberField } from 'react-aria-components';
import { FieldHead, FieldMistake, type FieldProps, controlOf } from './field.tsx';
import { Icon } from './icon.tsx';

interface NumberFieldProps extends FieldProps<number | null> {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** `명`, `건`, `시간`. */
  readonly unit?: string;
  /** Off for numbers that are names (a port, a year): no thousands commas, no steps. */
  readonly isAmount?: boolean;
}

/** A whole number unless `step` says otherwise; empty is `null`, never zero. */
export const NumberField = (props: NumberFieldProps) => {
  const { min, max, step, isAmount = true } = props;
  return (
    <AriaNumberField
      {...controlOf(props)}
      value={props.value ?? Number.NaN}
      onChange={(typed) => props.onChange(Number.isNaN(typed) ? null : typed)}
      formatOptions={{ useGrouping: isAmount, maximumFractionDigits: (step ?? 1) % 1 === 0 ? 0 : 2 }}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(step === undefined ? {} : { step })}
    >
      <FieldHead {...props} />
      <Group className="ui-input ui-input-group" isInvalid={props.error !== undefined}>
        <Input className="ui-bare-input" />
        {props.unit !== undefined && <span className="ui-input-affix">{props.unit}</span>}
        {isAmount && <Steps />}
      </Group>
      <FieldMistake error={props.error} />
    </AriaNumberField>
  );
};

const Steps = () => (
  <>
    <AriaButton className="ui-input-button" slot="decrement">
      <Icon name="minus" size="s" />
    </AriaButton>
    <AriaButton className="ui-input-button" slot="increment">
      <Icon name="plus" size="s" />
    </AriaButton>
  </>
);
