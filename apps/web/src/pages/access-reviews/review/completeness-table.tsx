import type { ReviewFigures } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { type Column, Table } from '../../../ui/index.ts';
import { itemWords, signWords } from '../../access-sources/words.ts';
import { texts } from './texts.ts';

type Completeness = NonNullable<ReviewFigures['completeness']>[number];

/** 누락 없는 수집: what the meter counted and told of each connected system. */
export const CompletenessTable = ({ rows }: { readonly rows: readonly Completeness[] }) => (
  <Table
    caption={useTexts(texts)('completeness')}
    columns={useColumns()}
    rows={rows}
    rowKey={({ system }) => system}
    isCompact
  />
);

function useColumns(): readonly [Column<Completeness>, ...Column<Completeness>[]] {
  const [t, ti, ts] = [useTexts(texts), useTexts(itemWords), useTexts(signWords)];
  const format = useFormat();
  const items = ({ missing }: Completeness): string =>
    Object.entries(missing)
      .map(([item, count]) => `${ti(item as keyof typeof missing)} ${format.number(count)}`)
      .join(', ');
  return [
    { id: 'name', header: t('connected'), render: ({ name }) => name },
    { id: 'missing', header: t('missing'), render: (row) => items(row) || t('none') },
    {
      id: 'refused',
      header: t('refusedLines'),
      align: 'end',
      render: ({ refused }) => (refused === 0 ? t('none') : format.number(refused)),
    },
    {
      id: 'alarms',
      header: t('alarms'),
      render: ({ alarms }) =>
        alarms.length === 0
          ? t('none')
          : alarms.map(({ sign, from }) => `${ts(sign)} (${format.day(from)})`).join(', '),
    },
  ];
}
