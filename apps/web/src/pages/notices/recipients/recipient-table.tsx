import type { RecipientView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Badge, Checkbox, type Column, EmptyState, Table } from '../../../ui/index.ts';
import { recipientTones, recipientWords } from '../words.ts';
import { texts } from './texts.ts';

interface RecipientTableProps {
  readonly rows: readonly RecipientView[] | undefined;
  readonly error?: unknown;
  readonly onRetry?: () => void;
  /** Rows can be picked, to settle what became of them. */
  readonly picked?: ReadonlySet<string>;
  readonly onPick?: (id: string, isPicked: boolean) => void;
}

export const RecipientTable = ({ rows, error, onRetry, picked, onPick }: RecipientTableProps) => {
  const t = useTexts(texts);
  const columns = useColumns(picked, onPick);
  return (
    <Table
      caption={t('list')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      error={error}
      {...(onRetry === undefined ? {} : { onRetry })}
      empty={
        <EmptyState icon="people" title={t('empty')}>
          {t('emptyHelp')}
        </EmptyState>
      }
    />
  );
};

function useColumns(
  picked: RecipientTableProps['picked'],
  onPick: RecipientTableProps['onPick'],
): readonly [Column<RecipientView>, ...Column<RecipientView>[]] {
  const t = useTexts(texts);
  const word = useTexts(recipientWords);
  const format = useFormat();
  return [
    {
      id: 'name',
      header: t('name'),
      render: (row) =>
        onPick === undefined ? (
          row.name || '–'
        ) : (
          <Checkbox
            name={`pick-${row.id}`}
            label={row.name || t('pick', { line: row.line })}
            value={picked?.has(row.id) === true}
            onChange={(isPicked) => onPick(row.id, isPicked)}
          />
        ),
    },
    { id: 'email', header: t('email'), render: (row) => row.email || '–' },
    {
      id: 'state',
      header: t('state'),
      render: (row) => <Badge tone={recipientTones[row.state]}>{word(row.state)}</Badge>,
    },
    { id: 'sent', header: t('sentAt'), render: (row) => row.sentAt !== null && format.moment(row.sentAt) },
    { id: 'response', header: t('response'), render: (row) => row.response },
  ];
}
