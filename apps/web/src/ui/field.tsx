import './field.css';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useTexts } from '../i18n/index.ts';
import { texts } from './texts.ts';

/** What every control takes. `useForm().field(…)` gives `name`, `label`, `value`, `onChange` and `error` at once. */
export interface FieldProps<Value> {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** A sentence below the label: what is wanted, and why. */
  readonly help?: ReactNode;
  /** What is wrong and what was expected, beside the field. */
  readonly error?: string | undefined;
  /** Fields are needed unless told otherwise; only the optional ones are marked. */
  readonly isOptional?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** What every control hands to react-aria. `data-field` and `data-mistaken` let the form find its first mistake. */
export const controlOf = ({ name, error, isOptional, isDisabled }: Omit<FieldProps<never>, 'value' | 'onChange'>) => ({
  className: 'ui-field',
  name,
  isInvalid: error !== undefined,
  isDisabled: isDisabled ?? false,
  isRequired: isOptional !== true,
  validationBehavior: 'aria' as const,
  'data-field': name,
  ...(error === undefined ? {} : { 'data-mistaken': '' }),
});

/** Label and help, above the control: on a phone the keyboard hides what stands below. */
export const FieldHead = ({
  label,
  help,
  isOptional = false,
}: Pick<FieldProps<never>, 'label' | 'help' | 'isOptional'>) => {
  const t = useTexts(texts);
  return (
    <>
      <Label className="ui-field-label">
        {label}
        {isOptional && <span className="ui-field-optional">{t('optional')}</span>}
      </Label>
      {help !== undefined && (
        <Text slot="description" className="ui-field-help">
          {help}
        </Text>
      )}
    </>
  );
};

export const FieldMistake = ({ error }: { readonly error: string | undefined }) => (
  <FieldError className="ui-field-error">{error}</FieldError>
);
