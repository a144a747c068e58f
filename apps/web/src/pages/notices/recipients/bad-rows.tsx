import { type NoticeView, recipientsBadRows, recipientsExportBadRows } from '@bongsu/contracts';
import { useState } from 'react';
import { fetchFile, save, useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, Pagination, Panel, Table } from '../../../ui/index.ts';
import { badRowWords } from '../words.ts';
import { texts } from './texts.ts';

interface BadRowsProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

const PAGE = 20;

/** No row is lost in silence: each that was kept aside stands here with its line and the reason. */
export const BadRows = ({ notice, incidentId }: BadRowsProps) => {
  const t = useTexts(texts);
  const word = useTexts(badRowWords);
  const [page, setPage] = useState(1);
  const params = { incidentId, noticeId: notice.id };
  const rows = useOperation(recipientsBadRows, { params, query: { page, pageSize: PAGE } }, { keepPrevious: true });
  return (
    <Panel
      title={t('badRows')}
      actions={
        <Button size="s" icon="download" onPress={() => void fetchFile(recipientsExportBadRows, { params }).then(save)}>
          {t('exportBadRows')}
        </Button>
      }
    >
      <p className="ui-field-help">{t('badHelp')}</p>
      <Table
        caption={t('badRows')}
        columns={[
          { id: 'line', header: t('line'), render: (row) => t('lineNth', { line: row.line }), isTight: true },
          { id: 'reason', header: t('reason'), render: (row) => word(row.reason) },
          { id: 'value', header: t('value'), render: (row) => row.value ?? '–' },
        ]}
        rows={rows.data?.items}
        rowKey={(row) => row.id}
        error={rows.error}
        onRetry={() => void rows.refetch()}
      />
      <Pagination page={page} pageSize={PAGE} total={rows.data?.total ?? 0} onPage={setPage} label={t('badRows')} />
    </Panel>
  );
};
