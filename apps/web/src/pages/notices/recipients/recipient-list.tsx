import { type NoticeView, type RecipientState, recipientStates, recipientsList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { useMay } from '../../../session/session.ts';
import { FilterRow, Pagination, Panel, Select } from '../../../ui/index.ts';
import { recipientWords } from '../words.ts';
import { ExportButton } from './export-button.tsx';
import { OpenButton } from './open-button.tsx';
import { RecipientTable } from './recipient-table.tsx';
import { texts } from './texts.ts';

interface RecipientListProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

const PAGE = 20;

/** Masked for everybody; who approves may look behind the mask of one page, with a reason. */
export const RecipientList = ({ notice, incidentId }: RecipientListProps) => {
  const t = useTexts(texts);
  const word = useTexts(recipientWords);
  const mayOpen = useMay('notices.approve');
  const [page, setPage] = useState(1);
  const [state, setState] = useState<RecipientState | null>(null);
  const params = { incidentId, noticeId: notice.id };
  const query = { page, pageSize: PAGE, ...(state === null ? {} : { state }) };
  const list = useOperation(recipientsList, { params, query }, { keepPrevious: true });
  const choose = (id: string | null) => {
    setState(recipientStates.find((known) => known === id) ?? null);
    setPage(1);
  };
  const present = recipientStates.filter((id) => (notice.counts[id] ?? 0) > 0);
  const rows = list.data?.items;
  return (
    <Panel
      title={t('list')}
      actions={
        mayOpen &&
        notice.total > 0 && (
          <div className="ui-row" data-gap={2}>
            <OpenButton params={params} rows={rows ?? []} />
            <ExportButton params={params} />
          </div>
        )
      }
    >
      {present.length > 1 && (
        <FilterRow>
          <Select
            name="state"
            label={t('state')}
            value={state ?? 'all'}
            onChange={choose}
            choices={[
              { id: 'all', label: t('anyState') },
              ...present.map((id) => ({ id, label: word(id), note: String(notice.counts[id] ?? 0) })),
            ]}
          />
        </FilterRow>
      )}
      <RecipientTable rows={rows} error={list.error} onRetry={() => void list.refetch()} />
      <Pagination counts="people" page={page} pageSize={PAGE} total={list.data?.total ?? 0} onPage={setPage} />
    </Panel>
  );
};
