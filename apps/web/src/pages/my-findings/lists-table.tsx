import type { DecisionListView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, Button, type Column, EmptyState, Table, type Tone } from '../../ui/index.ts';
import { useChoiceName } from './choice-words.ts';
import { texts } from './texts.ts';

interface ListsTableProps {
  readonly lists: readonly DecisionListView[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** The certificates of this list are asked for. */
  readonly onOpen: (list: DecisionListView) => void;
}

type Stand = 'listKept' | 'listWaits' | 'listRejected' | 'listUnderWay' | 'listDone' | 'listLeft';

const tones: Readonly<Record<Stand, Tone>> = {
  listKept: 'neutral',
  listWaits: 'info',
  listRejected: 'caution',
  listUnderWay: 'info',
  listDone: 'ok',
  listLeft: 'caution',
};

const standOf = ({ choice, state, files, done, refused }: DecisionListView): Stand => {
  if (choice === 'keep') return 'listKept';
  if (state === 'awaiting-approval') return 'listWaits';
  if (state === 'rejected') return 'listRejected';
  if (done + refused < files) return 'listUnderWay';
  return refused > 0 ? 'listLeft' : 'listDone';
};

/** What was decided about the files of a machine, list by list, and the way to the certificates (처리 확인서). */
export const ListsTable = ({ lists, error, onRetry, onOpen }: ListsTableProps) => {
  const t = useTexts(texts);
  return (
    <Table
      caption={t('lists')}
      columns={useColumns(onOpen)}
      rows={lists}
      rowKey={({ id }) => id}
      error={error}
      onRetry={onRetry}
      empty={<EmptyState icon="list" title={t('noLists')} />}
      isCompact
    />
  );
};

function useColumns(
  onOpen: ListsTableProps['onOpen'],
): readonly [Column<DecisionListView>, ...Column<DecisionListView>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  const choiceName = useChoiceName();
  return [
    {
      id: 'what',
      header: t('what'),
      render: ({ choice, reason }) => (
        <span>
          {choiceName(choice)}
          <br />
          <span className="ui-field-help">{reason}</span>
        </span>
      ),
    },
    { id: 'files', header: t('files'), align: 'end', isTight: true, render: ({ files }) => format.number(files) },
    { id: 'who', header: t('decidedBy'), render: ({ listedBy }) => listedBy.name },
    { id: 'at', header: t('decidedAt'), isTight: true, render: ({ listedAt }) => format.moment(listedAt) },
    {
      id: 'state',
      header: t('state'),
      isTight: true,
      render: (list) => {
        const stand = standOf(list);
        return <Badge tone={tones[stand]}>{t(stand, { done: format.number(list.done) })}</Badge>;
      },
    },
    {
      id: 'acts',
      header: t('acts'),
      align: 'end',
      render: (list) =>
        list.done + list.refused === 0 ? null : (
          <Button size="s" onPress={() => onOpen(list)}>
            {t('certificates')}
          </Button>
        ),
    },
  ];
}
