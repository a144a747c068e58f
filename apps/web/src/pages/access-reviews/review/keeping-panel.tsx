import type { ReviewFigures } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Callout, type Column, DefinitionList, Panel, Table } from '../../../ui/index.ts';
import { CompletenessTable } from './completeness-table.tsx';
import { texts } from './texts.ts';

type System = ReviewFigures['bySystem'][number];

/** Whether anything is missing, and whether anybody changed what is there. */
export const KeepingPanel = ({
  figures: { bySystem, completeness, verification },
}: {
  readonly figures: ReviewFigures;
}) => {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <>
      <Panel title={t('bySystem')}>
        <Table
          caption={t('bySystem')}
          columns={useColumns()}
          rows={bySystem}
          rowKey={({ system }) => system}
          isCompact
        />
        {completeness !== undefined && completeness.length > 0 && <CompletenessTable rows={completeness} />}
      </Panel>
      <Panel title={t('verification')}>
        {verification.ok ? (
          <Callout tone="ok">{t('verified', { size: format.number(verification.size) })}</Callout>
        ) : (
          <Callout tone="danger">{t('broken', { count: format.number(verification.problems.length) })}</Callout>
        )}
        <DefinitionList
          items={[
            { term: t('checkedAt'), value: format.moment(verification.checkedAt) },
            { term: t('root'), value: <code className="review-hash">{verification.root}</code> },
          ]}
        />
      </Panel>
    </>
  );
};

function useColumns(): readonly [Column<System>, ...Column<System>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  return [
    { id: 'system', header: t('system'), isTight: true, render: ({ system }) => system },
    { id: 'records', header: t('records'), align: 'end', render: ({ records }) => format.number(records) },
    {
      id: 'silent',
      header: t('silent'),
      render: ({ silentDays }) =>
        silentDays.length === 0
          ? t('none')
          : `${format.number(silentDays.length)} (${silentDays
              .slice(0, 5)
              .map((day) => format.day(day))
              .join(', ')}${silentDays.length > 5 ? ' …' : ''})`,
    },
  ];
}
