import './page-header.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../i18n/index.ts';
import { Link } from './link.tsx';
import { arriveAt, setPageTitle } from './page-focus.ts';
import { texts } from './texts.ts';

interface Crumb {
  readonly label: string;
  readonly to: string;
}

interface PageHeaderProps {
  /** The page's one `h1`, its tab's title, and where focus lands after a move. */
  readonly title: string;
  /** The pages above this one, outermost first. */
  readonly crumbs?: readonly Crumb[];
  /** Badges and a countdown: the state of the thing in one line. */
  readonly meta?: ReactNode;
  readonly lead?: ReactNode;
  /** The next thing to do comes first. */
  readonly actions?: ReactNode;
}

export const PageHeader = ({ title, crumbs, meta, lead, actions }: PageHeaderProps) => {
  const t = useTexts(texts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => setPageTitle(title), [title]);
  useEffect(() => arriveAt(heading.current), []);
  return (
    <header className="ui-page-header">
      {crumbs !== undefined && (
        <nav aria-label={t('breadcrumbs')} className="no-print">
          <ol className="ui-crumbs">
            {crumbs.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="ui-page-header-row">
        <div className="ui-page-header-words">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {meta !== undefined && (
            <div className="ui-row" data-gap={2}>
              {meta}
            </div>
          )}
          {lead !== undefined && <p className="ui-page-lead">{lead}</p>}
        </div>
        {actions !== undefined && <div className="ui-button-row">{actions}</div>}
      </div>
    </header>
  );
};
