import { useEffect, useRef } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { useTexts } from '../../../i18n/index.ts';
import { type CaseTab, caseTabs, tabPath } from './places.ts';
import { texts } from './texts.ts';

/** The sections of a case; links, so that each has an address and the back button works. */
export const CaseTabs = ({ incidentId, tab }: { readonly incidentId: string; readonly tab: CaseTab }) => {
  const t = useTexts(texts);
  const current = useRef<HTMLLIElement>(null);
  // On a phone the list scrolls sideways: the section one is in must be in sight.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <nav className="case-tabs" aria-label={t('sections')}>
      <ul>
        {caseTabs.map((one) => (
          <li key={one} ref={one === tab ? current : undefined}>
            <AriaLink
              className="case-tab"
              href={tabPath(incidentId, one)}
              {...(one === tab ? { 'aria-current': 'page' } : {})}
            >
              {t(one)}
            </AriaLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
