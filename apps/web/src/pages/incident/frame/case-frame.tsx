import './case-frame.css';
import type { IncidentView } from '@bongsu/contracts';
import type { ReactNode } from 'react';
import { problemOf } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { useParam } from '../../../routing/address.ts';
import { ButtonLink, Callout, EmptyState, ErrorState, PageHeader, Panel, Skeleton } from '../../../ui/index.ts';
import { useIncident } from '../parts/case-queries.ts';
import { CaseAside } from './case-aside.tsx';
import { CaseClocks } from './case-clocks.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseTabs } from './case-tabs.tsx';
import type { CaseTab } from './places.ts';
import { texts } from './texts.ts';
import { useTopBar } from './use-top-bar.ts';

interface CaseFrameProps {
  readonly tab: CaseTab;
  readonly children: (incident: IncidentView) => ReactNode;
}

/** What stands round every section of a case: its name, its clocks, its sections, what to do next. */
export const CaseFrame = ({ tab, children }: CaseFrameProps) => {
  const incidentId = useParam('incidentId');
  const incident = useIncident(incidentId);
  if (incident.data !== undefined) {
    return (
      <Case incident={incident.data} tab={tab}>
        {children(incident.data)}
      </Case>
    );
  }
  return incident.error === null ? (
    <Skeleton lines={8} />
  ) : (
    <Unseen error={incident.error} onRetry={() => void incident.refetch()} />
  );
};

interface CaseProps {
  readonly incident: IncidentView;
  readonly tab: CaseTab;
  readonly children: ReactNode;
}

const Case = ({ incident, tab, children }: CaseProps) => {
  const t = useTexts(texts);
  const topBar = useTopBar();
  const isOver = incident.closedAt !== null;
  return (
    <div className="case">
      <CaseHeader incident={incident} />
      <div className="case-strip" style={topBar === undefined ? {} : { ['--case-top' as string]: `${topBar}px` }}>
        <CaseClocks incident={incident} />
        <CaseTabs incidentId={incident.id} tab={tab} />
      </div>
      {!incident.mayWork && !isOver && <Callout>{t('readOnly')}</Callout>}
      <div className="case-body">
        <CaseAside incident={incident} />
        <div className="ui-stack case-main">{children}</div>
      </div>
    </div>
  );
};

interface UnseenProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** No such case, or not this reader's to see: the two look the same on purpose. */
const Unseen = ({ error, onRetry }: UnseenProps) => {
  const t = useTexts(texts);
  const back = <ButtonLink to="/incidents">{t('toRegister')}</ButtonLink>;
  return (
    <>
      <PageHeader title={t('case')} />
      {problemOf(error).code === 'not-found' ? (
        <Panel>
          <EmptyState icon="lock" title={t('unseen')} action={back}>
            {t('unseenHelp')}
          </EmptyState>
        </Panel>
      ) : (
        <ErrorState error={error} onRetry={onRetry} />
      )}
    </>
  );
};
