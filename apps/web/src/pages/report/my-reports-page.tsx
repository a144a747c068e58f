import { type ResponseOf, reportsMine } from '@bongsu/contracts';
import './report.css';
import { useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { ButtonLink, type Column, EmptyState, PageHeader, Panel, Table } from '../../ui/index.ts';
import { StageBadge } from '../incident/frame/case-header.tsx';
import { texts } from './texts.ts';

type MyReport = ResponseOf<typeof reportsMine>['items'][number];

/** What one reported oneself, and how far it has come; nothing else of the case. */
export default function MyReportsPage() {
  const t = useTexts(texts);
  const format = useFormat();
  const reports = useOperation(reportsMine, {});
  const columns: readonly [Column<MyReport>, ...Column<MyReport>[]] = [
    { id: 'what', header: t('what'), render: ({ title }) => title },
    { id: 'stage', header: t('stage'), render: ({ stage }) => <StageBadge stage={stage} /> },
    { id: 'number', header: t('number'), isTight: true, render: ({ number }) => number ?? t('notYet') },
    { id: 'at', header: t('reportedAt'), isTight: true, render: ({ reportedAt }) => format.moment(reportedAt) },
  ];
  const call = (
    <ButtonLink to="/report" look="primary" icon="flag">
      {t('title')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t('mine')}
        crumbs={[{ label: t('title'), to: '/report' }]}
        lead={t('mineLead')}
        actions={call}
      />
      <Panel>
        <Table
          caption={t('mine')}
          columns={columns}
          rows={reports.data?.items}
          rowKey={({ id }) => id}
          error={reports.error}
          onRetry={() => void reports.refetch()}
          empty={
            <EmptyState icon="flag" title={t('none')}>
              {t('noneHelp')}
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}
