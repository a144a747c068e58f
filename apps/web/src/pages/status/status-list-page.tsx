import { type IncidentLine, incidentsList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { CaseName } from '../../case/case-name.tsx';
import { stageWords } from '../../case/words.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { type Column, Countdown, EmptyState, PageHeader, Pagination, Panel, Table } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** Open cases, the next term first; each leads to its one page. */
export default function StatusListPage() {
  const t = useTexts(texts);
  const [page, setPage] = useState(1);
  const query = { open: 'true', sort: 'nextDueAt', page, pageSize: 20 } as const;
  const cases = useOperation(incidentsList, { query }, { keepPrevious: true });
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('listTitle')} lead={t('listLead')} />
      <Panel>
        <Table
          caption={t('listTitle')}
          columns={columns}
          rows={cases.data?.items}
          rowKey={(line) => line.id}
          rowLink={(line) => `/status/${line.id}`}
          error={cases.error}
          onRetry={() => void cases.refetch()}
          empty={
            <EmptyState icon="check" title={t('noOpen')}>
              {t('noOpenHelp')}
            </EmptyState>
          }
        />
        <Pagination page={page} pageSize={20} total={cases.data?.total ?? 0} onPage={setPage} />
      </Panel>
    </>
  );
}

function useColumns(): readonly [Column<IncidentLine>, ...Column<IncidentLine>[]] {
  const t = useTexts(texts);
  const stage = useTexts(stageWords);
  const format = useFormat();
  return [
    {
      id: 'case',
      header: t('case'),
      render: (line) => <CaseName number={line.number} title={line.title} grade={line.grade} />,
    },
    { id: 'stage', header: t('stage'), render: (line) => stage(line.stage) },
    { id: 'handler', header: t('handler'), render: (line) => line.handler?.name ?? '–' },
    {
      id: 'people',
      header: t('people'),
      render: (line) =>
        line.subjectCount === null ? t('unknown') : t('count', { count: format.number(line.subjectCount) }),
      align: 'end',
    },
    {
      id: 'due',
      header: t('due'),
      render: (line) => (line.nextDueAt === null ? '–' : <Countdown size="s" dueAt={line.nextDueAt} />),
    },
  ];
}
