import '../notices/notices.css';
import './report.css';
import { type AuthorityReportView, authorityReportsGet } from '@bongsu/contracts';
import { z } from 'zod';
import { useOperation } from '../../api/index.ts';
import { useCaseCrumbs } from '../../case/use-case-crumbs.ts';
import { useTexts } from '../../i18n/index.ts';
import { useParam, useSearch } from '../../routing/address.ts';
import { Badge, Countdown, Loaded, PageHeader, Tabs } from '../../ui/index.ts';
import { CopyTab } from './copy-tab.tsx';
import { FilingPanel } from './filing-panel.tsx';
import { ItemsPanel } from './items-panel.tsx';
import { ReportForm } from './report-form.tsx';
import { texts } from './texts.ts';
import { ruleWords, stateTones, stateWords } from './words.ts';

/** 유출등 신고서: written here, pasted into the portal, recorded as filed. */
export default function ReportPage() {
  const incidentId = useParam('incidentId');
  const reportId = useParam('reportId');
  const report = useOperation(authorityReportsGet, { params: { incidentId, reportId } });
  return (
    <Loaded query={report} lines={10}>
      {(found) => <Report key={`${found.id}/${found.state}`} report={found} incidentId={incidentId} />}
    </Loaded>
  );
}

interface ReportProps {
  readonly report: AuthorityReportView;
  readonly incidentId: string;
}

const Report = ({ report, incidentId }: ReportProps) => {
  const t = useTexts(texts);
  const rule = useTexts(ruleWords);
  const state = useTexts(stateWords);
  const crumbs = useCaseCrumbs(incidentId);
  return (
    <>
      <PageHeader
        title={rule(report.rule)}
        crumbs={[...crumbs, { label: t('section'), to: `/incidents/${incidentId}/notices` }]}
        meta={
          <>
            <Badge tone={stateTones[report.state]}>{state(report.state)}</Badge>
            <span className="ui-field-help">{t(report.stage)}</span>
            {report.dueAt !== null && report.stage === 'first' && report.state !== 'discarded' && (
              <Countdown size="s" dueAt={report.dueAt} doneAt={report.filedAt} />
            )}
          </>
        }
      />
      <div className="notice-layout">
        <aside className="notice-next" aria-label={t('filing')}>
          <FilingPanel report={report} incidentId={incidentId} />
        </aside>
        <div className="notice-main">
          {report.state === 'draft' ? (
            <DraftTabs report={report} incidentId={incidentId} />
          ) : (
            <CopyTab report={report} incidentId={incidentId} />
          )}
        </div>
        <div className="notice-rest">
          <ItemsPanel report={report} />
        </div>
      </div>
    </>
  );
};

const schema = z.object({ tab: z.enum(['form', 'copy']).default('form') });

const DraftTabs = ({ report, incidentId }: ReportProps) => {
  const t = useTexts(texts);
  const [{ tab }, setSearch] = useSearch(schema);
  return (
    <Tabs
      label={t('tabs')}
      selected={tab}
      onSelect={(id) => setSearch({ tab: id === 'copy' ? 'copy' : 'form' })}
      items={[
        { id: 'form', label: t('tabForm'), content: <ReportForm report={report} incidentId={incidentId} /> },
        { id: 'copy', label: t('tabCopy'), content: <CopyTab report={report} incidentId={incidentId} /> },
      ]}
    />
  );
};
