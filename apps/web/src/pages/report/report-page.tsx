import './report.css';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { ButtonLink, Callout, PageHeader, Panel } from '../../ui/index.ts';
import { ReportDone } from './report-done.tsx';
import { ReportForm } from './report-form.tsx';
import { texts } from './texts.ts';

/** 침해사실 신고 (붙임1), in a minute, from a phone too. */
export default function ReportPage() {
  const t = useTexts(texts);
  const [reportedAt, setReportedAt] = useState<string | null>(null);
  if (reportedAt !== null) return <ReportDone reportedAt={reportedAt} onAnother={() => setReportedAt(null)} />;
  return (
    <div className="report">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink to="/report/mine" look="quiet">
            {t('mine')}
          </ButtonLink>
        }
      />
      <div className="ui-stack" data-gap={5}>
        <Callout title={t('protectTitle')}>
          <p>{t('protect')}</p>
        </Callout>
        <Panel>
          <ReportForm onDone={setReportedAt} />
        </Panel>
      </div>
    </div>
  );
}
