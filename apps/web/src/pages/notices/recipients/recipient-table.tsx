import type { RecipientView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Badge, Checkbox, type Column, EmptyState, Table } from '../../../ui/index.ts';
import { useRelayWords } from '../relay-words.ts';
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
      isCompact
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
  const said = useRelayWords();
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
      render: (row) => (
        <span>
          <Badge tone={recipientTones[row.state]}>{word(row.state)}</Badge>
          {row.sentAt !== null && <span className="notice-row-note">{format.moment(row.sentAt)}</span>}
          {row.sentAt === null && row.response !== null && (
            <span className="notice-row-note">{said(row.response)}</span>
          )}
        </span>
      ),
    },
  ];
}
