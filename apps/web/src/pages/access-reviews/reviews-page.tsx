import { type AccessReviewLine, accessReviewsList } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, type Column, Countdown, EmptyState, PageHeader, Panel, Stack, Table } from '../../ui/index.ts';
import { PlanPanel } from './plan-panel.tsx';
import { texts } from './texts.ts';

/** Reviews of access records, the newest first, and what the plan says of them. */
export default function ReviewsPage() {
  const t = useTexts(texts);
  const reviews = useOperation(accessReviewsList, {});
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap={5}>
        <Panel>
          <Table
            caption={t('title')}
            columns={useColumns()}
            rows={reviews.data?.items}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/access-reviews/${id}`}
            empty={
              <EmptyState icon="tasks" title={t('none')}>
                {t('noneHelp')}
              </EmptyState>
            }
          />
        </Panel>
        <PlanPanel />
      </Stack>
    </>
  );
}

export const ReviewBadge = ({ of }: { readonly of: Pick<AccessReviewLine, 'late' | 'reviewed' | 'signed'> }) => {
  const t = useTexts(texts);
  if (of.signed !== null) return <Badge tone="ok">{t('signed')}</Badge>;
  if (of.late) return <Badge tone="late">{t('late')}</Badge>;
  return <Badge tone="caution">{of.reviewed === null ? t('waitsReview') : t('waitsSign')}</Badge>;
};

function useColumns(): readonly [Column<AccessReviewLine>, ...Column<AccessReviewLine>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  return [
    { id: 'period', header: t('period'), render: ({ from, to }) => `${format.day(from)} ~ ${format.day(to)}` },
    { id: 'state', header: t('state'), isTight: true, render: (review) => <ReviewBadge of={review} /> },
    { id: 'records', header: t('records'), align: 'end', render: ({ records }) => format.number(records) },
    { id: 'cases', header: t('cases'), align: 'end', render: ({ cases }) => format.number(cases) },
    {
      id: 'log',
      header: t('log'),
      isTight: true,
      render: ({ isIntact }) => (
        <Badge tone={isIntact ? 'ok' : 'danger'}>{isIntact ? t('intact') : t('changed')}</Badge>
      ),
    },
    {
      id: 'due',
      header: t('due'),
      isTight: true,
      render: ({ dueAt, signed }) => (signed === null ? <Countdown size="s" dueAt={dueAt} /> : format.day(signed.at)),
    },
  ];
}
