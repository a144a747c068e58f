import { type NoticeLine, noticesList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, Button, type Column, Countdown, EmptyState, Panel, Table } from '../../ui/index.ts';
import { DraftDialog } from './draft-dialog.tsx';
import { texts } from './texts.ts';
import { kindWords, stateTones, stateWords } from './words.ts';

interface NoticeListProps {
  readonly incidentId: string;
  readonly mayWork: boolean;
}

export const NoticeList = ({ incidentId, mayWork }: NoticeListProps) => {
  const t = useTexts(texts);
  const [isDrafting, setDrafting] = useState(false);
  const notices = useOperation(noticesList, { params: { incidentId } });
  const columns = useColumns();
  const write = mayWork && (
    <Button icon="plus" look="primary" onPress={() => setDrafting(true)}>
      {t('write')}
    </Button>
  );
  const isEmpty = notices.data?.items.length === 0;
  return (
    <Panel title={t('notices')} actions={!isEmpty && write}>
      <Table
        caption={t('notices')}
        columns={columns}
        rows={notices.data?.items}
        rowKey={(notice) => notice.id}
        rowLink={(notice) => `/incidents/${incidentId}/notices/${notice.id}`}
        error={notices.error}
        onRetry={() => void notices.refetch()}
        empty={
          <EmptyState icon="mail" title={t('none')} action={write}>
            {t('noneHelp')}
          </EmptyState>
        }
      />
      {isDrafting && (
        <DraftDialog incidentId={incidentId} notices={notices.data?.items ?? []} onClose={() => setDrafting(false)} />
      )}
    </Panel>
  );
};

function useColumns(): readonly [Column<NoticeLine>, ...Column<NoticeLine>[]] {
  const t = useTexts(texts);
  const kind = useTexts(kindWords);
  const state = useTexts(stateWords);
  return [
    { id: 'title', header: t('title'), render: (notice) => notice.title },
    { id: 'kind', header: t('kindShort'), render: (notice) => kind(notice.kind) },
    {
      id: 'state',
      header: t('state'),
      render: (notice) => (
        <>
          <Badge tone={stateTones[notice.state]}>{state(notice.state)}</Badge>
          {notice.lateSince !== null && <Badge tone="danger">{t('lateBadge')}</Badge>}
        </>
      ),
    },
    { id: 'people', header: t('people'), render: (notice) => <People notice={notice} /> },
    { id: 'due', header: t('due'), render: (notice) => <Due notice={notice} /> },
  ];
}

const People = ({ notice }: { readonly notice: NoticeLine }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const total = format.number(notice.total);
  const sent = (notice.counts.sent ?? 0) + (notice.counts.told ?? 0);
  if (notice.total === 0) return '–';
  return notice.firstSentAt === null ? t('count', { count: total }) : t('sentOf', { total, sent: format.number(sent) });
};

/** The clock runs until the letter has reached everybody it can reach. */
const Due = ({ notice }: { readonly notice: NoticeLine }) => {
  const isOver = notice.state === 'discarded' || notice.dueAt === null;
  if (isOver || notice.dueAt === null) return '–';
  return <Countdown size="s" dueAt={notice.dueAt} doneAt={notice.performedAt} />;
};
