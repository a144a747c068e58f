import { type AuthorityReportLine, authorityReportsList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, Button, type Column, Countdown, EmptyState, Panel, Table } from '../../ui/index.ts';
import { DraftDialog } from './draft-dialog.tsx';
import { texts } from './texts.ts';
import { ruleWords, stateTones, stateWords } from './words.ts';

interface ReportsPanelProps {
  readonly incidentId: string;
  readonly mayWork: boolean;
}

export const ReportsPanel = ({ incidentId, mayWork }: ReportsPanelProps) => {
  const t = useTexts(texts);
  const [isDrafting, setDrafting] = useState(false);
  const reports = useOperation(authorityReportsList, { params: { incidentId } });
  const columns = useColumns();
  const items = reports.data?.items;
  const write = mayWork && (
    <Button icon="plus" onPress={() => setDrafting(true)}>
      {t('write')}
    </Button>
  );
  return (
    <Panel title={t('title')} actions={items?.length !== 0 && write}>
      <Table
        caption={t('title')}
        columns={columns}
        rows={items}
        rowKey={(report) => report.id}
        rowLink={(report) => `/incidents/${incidentId}/authority-reports/${report.id}`}
        error={reports.error}
        onRetry={() => void reports.refetch()}
        empty={
          <EmptyState icon="flag" title={t('none')} action={write}>
            {t('noneHelp')}
          </EmptyState>
        }
      />
      {isDrafting && <DraftDialog incidentId={incidentId} reports={items ?? []} onClose={() => setDrafting(false)} />}
    </Panel>
  );
};

function useColumns(): readonly [Column<AuthorityReportLine>, ...Column<AuthorityReportLine>[]] {
  const t = useTexts(texts);
  const rule = useTexts(ruleWords);
  const state = useTexts(stateWords);
  const format = useFormat();
  return [
    { id: 'rule', header: t('ruleShort'), render: (report) => rule(report.rule) },
    { id: 'stage', header: t('kindShort'), render: (report) => t(report.stage) },
    {
      id: 'state',
      header: t('state'),
      render: (report) => <Badge tone={stateTones[report.state]}>{state(report.state)}</Badge>,
    },
    {
      id: 'filed',
      header: t('filedAt'),
      render: (report) => (report.filedAt === null ? '–' : format.moment(report.filedAt)),
    },
    { id: 'receipt', header: t('receipt'), render: (report) => report.receiptNumber ?? '–' },
    { id: 'due', header: t('due'), render: (report) => <Due report={report} /> },
  ];
}

const Due = ({ report }: { readonly report: AuthorityReportLine }) =>
  report.dueAt === null || report.state === 'discarded' || report.stage === 'supplement' ? (
    '–'
  ) : (
    <Countdown size="s" dueAt={report.dueAt} doneAt={report.filedAt} />
  );
