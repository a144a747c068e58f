import { useState } from 'react';
import { Button as AriaButton, Group, Input, TextField as AriaTextField } from 'react-aria-components';
import { useTexts } from '../i18n/index.ts';
import { FieldHead, FieldMistake, type FieldProps, controlOf } from './field.tsx';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';

interface TextFieldProps extends FieldProps<string> {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password';
  /** `one-time-code`, `current-password`, `new-password`, `email`, `name`, … */
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel' | 'url';
  /** Stands right of what is typed: `시간`, `명`. */
  readonly unit?: string;
  readonly placeholder?: string;
  /** Takes focus when it appears: the one field of a dialog or a small page. */
  readonly takesFocus?: boolean;
}

/** A line of text. A password can be looked at while typing. */
export const TextField = (props: TextFieldProps) => {
  const [isShown, setShown] = useState(false);
  const { type = 'text', autoComplete, inputMode, takesFocus } = props;
  return (
    <AriaTextField
      {...controlOf(props)}
      value={props.value}
      onChange={props.onChange}
      type={type === 'password' && isShown ? 'text' : type}
      {...(autoComplete === undefined ? {} : { autoComplete })}
      {...(inputMode === undefined ? {} : { inputMode })}
      {...(takesFocus === true ? { autoFocus: true } : {})}
    >
      <FieldHead {...props} />
      <Group className="ui-input ui-input-group" isInvalid={props.error !== undefined}>
        <Input className="ui-bare-input" placeholder={props.placeholder ?? ''} />
        {props.unit !== undefined && <span className="ui-input-affix">{props.unit}</span>}
        {type === 'password' && <Reveal isShown={isShown} onChange={setShown} />}
      </Group>
      <FieldMistake error={props.error} />
    </AriaTextField>
  );
};

const Reveal = ({ isShown, onChange }: { readonly isShown: boolean; readonly onChange: (shown: boolean) => void }) => {
  const t = useTexts(texts);
  return (
    <AriaButton
      className="ui-input-button"
      aria-label={t('showPassword')}
      aria-pressed={isShown}
      onPress={() => onChange(!isShown)}
    >
      <Icon name="eye" />
    </AriaButton>
  );
};
