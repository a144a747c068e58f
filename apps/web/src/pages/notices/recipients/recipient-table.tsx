import type { RecipientView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Badge, Checkbox, type Column, EmptyState, Table } from '../../../ui/index.ts';
import { useRelayWords } from '../relay-words.ts';
import { channelWords, pastWords, recipientTones, recipientWords } from '../words.ts';
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
  const channel = useTexts(channelWords);
  const past = useTexts(pastWords);
  const said = useRelayWords();
  return [
    {
      id: 'name',
      header: t('name'),
      isTight: onPick === undefined,
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
    {
      id: 'reach',
      header: t('reach'),
      render: (row) => [row.email, row.phone, row.address].filter(Boolean).join(' · ') || '–',
    },
    {
      id: 'state',
      header: t('state'),
      render: (row) => (
        <span>
          <Badge tone={recipientTones[row.state]}>
            {row.channel === null
              ? word(row.state)
              : t('byChannel', { channel: channel(row.channel), state: word(row.state) })}
          </Badge>
          {row.past.map((one) => (
            <span key={`${one.channel}-${one.round}`} className="notice-row-note">
              {past(one.state, { channel: channel(one.channel) })}
              {one.response !== null && `: ${said(one.response)}`}
            </span>
          ))}
          {row.deliveredAt !== null && (
            <span className="notice-row-note">{t('arrived', { moment: format.moment(row.deliveredAt) })}</span>
          )}
          {row.sentAt !== null && <span className="notice-row-note">{format.moment(row.sentAt)}</span>}
          {row.sentAt === null && row.response !== null && (
            <span className="notice-row-note">{said(row.response)}</span>
          )}
        </span>
      ),
    },
  ];
}
