import './link.css';
import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import type { ButtonLook } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

interface LinkProps {
  /** An address inside Bongsu (`/incidents/…`) or a whole one (`https://…`), which opens beside. */
  readonly to: string;
  readonly children: ReactNode;
  readonly icon?: IconName;
  /** Marks the place where the reader is. */
  readonly isCurrent?: boolean;
}

const target = (to: string) => (/^https?:/.test(to) ? { target: '_blank', rel: 'noreferrer' } : {});

export const Link = ({ to, children, icon, isCurrent = false }: LinkProps) => (
  <AriaLink className="ui-link" href={to} {...target(to)} {...(isCurrent ? { 'aria-current': 'page' } : {})}>
    {icon !== undefined && <Icon name={icon} size="s" />}
    {children}
    {to.startsWith('http') && <Icon name="external" size="s" />}
  </AriaLink>
);

interface ButtonLinkProps extends Omit<LinkProps, 'isCurrent'> {
  readonly look?: ButtonLook;
  readonly size?: 'm' | 's';
}

/** Goes somewhere, so it is a link; looks like the thing to do next. */
export const ButtonLink = ({ to, children, icon, look = 'secondary', size = 'm' }: ButtonLinkProps) => (
  <AriaLink className="ui-button" data-look={look} data-size={size} href={to} {...target(to)}>
    {icon !== undefined && <Icon name={icon} />}
    {children}
  </AriaLink>
);
