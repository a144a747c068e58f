import { accessRecordsList } from '@bongsu/contracts';
import { useState } from 'react';
import { querySchemaOf, useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useSearch } from '../../routing/address.ts';
import { useMay } from '../../session/session.ts';
import { Button, PageHeader, Pagination, Panel } from '../../ui/index.ts';
import { ExportDialog } from './export-dialog.tsx';
import { RecordsFilter } from './records-filter.tsx';
import { RecordsTable } from './records-table.tsx';
import { texts } from './texts.ts';

const schema = querySchemaOf(accessRecordsList);

export default function AccessRecordsPage() {
  const t = useTexts(texts);
  const [query, setQuery] = useSearch(schema);
  const mayRead = useMay('access-records.read');
  const [isExporting, setExporting] = useState(false);
  const records = useOperation(accessRecordsList, { query }, { keepPrevious: true });
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          mayRead && (
            <Button icon="download" onPress={() => setExporting(true)}>
              {t('export')}
            </Button>
          )
        }
      />
      <Panel>
        {mayRead && <RecordsFilter query={query} onChange={(change) => setQuery({ ...change, page: 1 })} />}
        <RecordsTable records={records} />
        <Pagination
          page={query.page}
          pageSize={query.pageSize}
          total={records.data?.total ?? 0}
          onPage={(page) => setQuery({ page })}
        />
      </Panel>
      {isExporting && <ExportDialog query={query} onClose={() => setExporting(false)} />}
    </>
  );
}
