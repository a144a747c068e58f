import { useState } from 'react';
import { useTexts } from '../../../i18n/index.ts';
import type { FieldProps } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/index.ts';
import { texts } from './texts.ts';

const DIGITS = /^\d{1,10}$/;

const written = (value: number | null): string => (value === null ? '' : String(value));
const read = (text: string): number | null => (DIGITS.test(text) ? Number(text) : null);

interface CountFieldProps extends FieldProps<number | null> {
  /** People, unless the unit is a field of its own. */
  readonly hasOwnUnit?: boolean;
}

/** Tells each digit as it is typed: a number field tells its number when it is left, and the answer would wait for that. */
export const CountField = ({ value, onChange, error, hasOwnUnit = false, ...rest }: CountFieldProps) => {
  const t = useTexts(texts);
  const [typed, setTyped] = useState(written(value));
  // Filled with an example, or emptied, from outside.
  if (read(typed) !== value) setTyped(written(value));
  const type = (text: string) => {
    const digits = text.replaceAll(/[\s,]/g, '');
    if (digits !== '' && !DIGITS.test(digits)) return;
    setTyped(digits);
    onChange(read(digits));
  };
  return (
    <TextField
      {...rest}
      value={typed}
      onChange={type}
      error={error}
      inputMode="numeric"
      {...(hasOwnUnit ? {} : { unit: t('people') })}
      autoComplete="off"
    />
  );
};
