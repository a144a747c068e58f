import './button.css';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTexts } from '../i18n/index.ts';
import { Icon, type IconName } from './icon.tsx';
import { texts } from './texts.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly children?: ReactNode;
  /** One `primary` a view. `danger` only for what cannot be undone. */
  readonly look?: ButtonLook;
  readonly size?: 'm' | 's';
  readonly icon?: IconName | undefined;
  /** Needed when there is an icon and no words. */
  readonly label?: string | undefined;
  readonly type?: 'button' | 'submit';
  readonly onPress?: (() => void) | undefined;
  /** Keeps the button's place and focus, and refuses a second press. */
  readonly isPending?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isWide?: boolean;
  /** `null` inside a react-aria composite that would otherwise claim the button. */
  readonly slot?: string | null;
  /** Takes focus when it appears: the one field of a dialog or a small page. */
  readonly takesFocus?: boolean;
}

/**
 * While pending the button stays focused and says so in its name. (react-aria's own pending state leaves an empty
 * announcement behind when the button leaves the page, as it does after a form that went well.)
 */
export const Button = ({ children, look = 'secondary', size = 'm', icon, label, isWide, ...rest }: ButtonProps) => {
  const t = useTexts(texts);
  const isPending = rest.isPending ?? false;
  return (
    <AriaButton
      className="ui-button"
      data-look={look}
      data-size={size}
      data-wide={isWide}
      data-bare={children === undefined || undefined}
      data-busy={isPending || undefined}
      type={isPending ? 'button' : (rest.type ?? 'button')}
      isDisabled={rest.isDisabled ?? false}
      {...(isPending ? { 'aria-disabled': true } : {})}
      {...(rest.slot === undefined ? {} : { slot: rest.slot })}
      {...(rest.takesFocus === true ? { autoFocus: true } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(rest.onPress === undefined || isPending ? {} : { onPress: rest.onPress })}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {isPending && (
        <>
          <span className="ui-button-pending" aria-hidden="true" />
          <span className="sr-only">{t('pending')}</span>
        </>
      )}
    </AriaButton>
  );
};

/** A run of buttons: wraps on a phone, the first one leads. */
export const ButtonRow = ({
  children,
  align = 'start',
}: {
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
}) => (
  <div className="ui-button-row" data-align={align}>
    {children}
  </div>
);
