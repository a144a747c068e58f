import type { KeyboardEvent } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { useFormat, useTexts } from '../i18n/index.ts';
import { FieldHead, FieldMistake, type FieldProps, controlOf } from './field.tsx';
import { texts } from './texts.ts';

interface TextAreaProps extends FieldProps<string> {
  /** Counted as it is written; going over is shown, never cut. */
  readonly maxLength?: number;
  readonly rows?: number;
  readonly placeholder?: string;
  /** Written for a program: letters of one width, and no word of it is misspelt. */
  readonly isCode?: boolean;
  /** Ctrl+Enter, or ⌘+Enter. */
  readonly onSend?: () => void;
  /** Takes focus when it appears: the one field of a dialog or a small page. */
  readonly takesFocus?: boolean;
}

const sendingOn = (send: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  send();
};

/** Paragraphs; grows with what is written. */
export const TextArea = (props: TextAreaProps) => (
  <AriaTextField
    {...controlOf(props)}
    value={props.value}
    onChange={props.onChange}
    {...(props.takesFocus === true ? { autoFocus: true } : {})}
  >
    <FieldHead {...props} />
    <AriaTextArea
      className="ui-input"
      rows={props.rows ?? 4}
      placeholder={props.placeholder}
      {...(props.isCode === true ? { 'data-code': '', spellCheck: false } : {})}
      {...(props.onSend === undefined ? {} : { onKeyDown: sendingOn(props.onSend) })}
    />
    <div className="ui-field-foot">
      <FieldMistake error={props.error} />
      {props.maxLength !== undefined && <Counter length={props.value.length} limit={props.maxLength} />}
    </div>
  </AriaTextField>
);

const Counter = ({ length, limit }: { readonly length: number; readonly limit: number }) => {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <span className="ui-counter" data-over={length > limit || undefined}>
      {t('counter', { length: format.number(length), limit: format.number(limit) })}
    </span>
  );
};
