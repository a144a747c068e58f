import { Field } from './field.tsx';

interface CodeFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (typed: string) => void;
}

/** A receipt, or the code of a processor, as somebody types it from paper. */
export const CodeField = ({ label, help, value, error, onChange }: CodeFieldProps) => (
  <Field label={label} help={help} error={error}>
    {(ties) => (
      <input
        {...ties}
        className="door-code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Field>
);
