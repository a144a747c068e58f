import { type AnchorAttempt, type LogAnchor, logAnchorsHistory } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, type Column, Dialog, Loaded, Pagination, Table } from '../../ui/index.ts';
import { outsideTexts as texts, whyWords } from './outside-texts.ts';

interface PlaceHistoryProps {
  readonly place: LogAnchor;
  readonly onClose: () => void;
}

export const PlaceHistory = ({ place, onClose }: PlaceHistoryProps) => {
  const t = useTexts(texts);
  const [page, setPage] = useState(1);
  const columns = useColumns();
  const history = useOperation(
    logAnchorsHistory,
    { params: { anchorId: place.id }, query: { page } },
    { keepPrevious: true },
  );
  return (
    <Dialog title={`${place.name}: ${t('history')}`} isOpen onClose={onClose} size="l">
      <Loaded query={history}>
        {({ items, total, pageSize }) => (
          <>
            <Table caption={t('history')} columns={columns} rows={items} rowKey={({ at }) => at} isCompact />
            <Pagination page={page} pageSize={pageSize} total={total} onPage={setPage} />
          </>
        )}
      </Loaded>
    </Dialog>
  );
};

function useColumns(): readonly [Column<AnchorAttempt>, ...Column<AnchorAttempt>[]] {
  const [t, tw] = [useTexts(texts), useTexts(whyWords)];
  const format = useFormat();
  return [
    { id: 'at', header: t('at'), isTight: true, render: ({ at }) => format.moment(at) },
    {
      id: 'result',
      header: t('result'),
      render: ({ why }) =>
        why === null ? (
          <Badge tone="ok">{t('kept')}</Badge>
        ) : (
          <Badge tone={why === 'contradicts' ? 'danger' : 'caution'}>{tw(why)}</Badge>
        ),
    },
    { id: 'size', header: t('size'), align: 'end', render: ({ size }) => format.number(size) },
  ];
}
