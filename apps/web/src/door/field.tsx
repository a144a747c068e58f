import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** The control, given what ties it to its label, help and error. */
  readonly children: (ties: {
    readonly id: string;
    readonly 'aria-describedby': string;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}

/** A label, a control of the browser's own, and what is to be said about it. */
export const Field = ({ label, help, error, children }: FieldProps) => {
  const id = useId();
  return (
    <div className="door-field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p id={`${id}-help`} className="door-help">
          {help}
        </p>
      )}
      {children({ id, 'aria-describedby': `${id}-help ${id}-error`, 'aria-invalid': error !== undefined })}
      {error !== undefined && (
        <p id={`${id}-error`} className="door-error">
          {error}
        </p>
      )}
    </div>
  );
};
