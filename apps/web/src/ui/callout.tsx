import './callout.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tone.ts';

interface CalloutProps {
  readonly tone?: Exclude<Tone, 'late'>;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** It appeared because of what somebody just did: read it out. */
  readonly isNews?: boolean;
}

const icons: Readonly<Record<Tone, IconName>> = {
  neutral: 'info',
  info: 'info',
  ok: 'check',
  caution: 'alert',
  danger: 'alert',
  late: 'alert',
  demo: 'info',
};

/** Something to know before going on. One or two sentences. */
export const Callout = ({ tone = 'info', title, children, actions, isNews = false }: CalloutProps) => (
  <div className="ui-callout" data-tone={tone} {...(isNews ? { role: 'alert' } : {})}>
    <Icon name={icons[tone]} />
    <div className="ui-callout-words">
      {title !== undefined && <p className="ui-callout-title">{title}</p>}
      {children}
      {actions !== undefined && (
        <div className="ui-row" data-gap={2}>
          {actions}
        </div>
      )}
    </div>
  </div>
);
