import './states.css';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/index.ts';
import { Icon, type IconName } from './icon.tsx';
import { texts } from './texts.ts';

interface EmptyStateProps {
  /** `아직 신고한 사고가 없습니다.` */
  readonly title?: string;
  /** What will appear here, or what to do first. */
  readonly children?: ReactNode;
  readonly icon?: IconName;
  readonly action?: ReactNode;
}

export const EmptyState = ({ title, children, icon = 'list', action }: EmptyStateProps) => {
  const t = useTexts(texts);
  return (
    <div className="ui-state">
      <Icon name={icon} size="l" />
      <p className="ui-state-title">{title ?? t('nothingHere')}</p>
      {children !== undefined && <div className="ui-state-words">{children}</div>}
      {action}
    </div>
  );
};
