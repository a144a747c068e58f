import type { DocumentView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Badge, type Column, EmptyState, Table } from '../../../ui/index.ts';
import { documentWords } from '../words/document-words.ts';
import { DocumentActions } from './document-actions.tsx';
import { texts } from './texts.ts';

interface DocumentTableProps {
  readonly rows: readonly DocumentView[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
}

export const DocumentTable = ({ rows, error, onRetry }: DocumentTableProps) => {
  const t = useTexts(texts);
  const columns = useColumns();
  return (
    <Table
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      error={error}
      onRetry={onRetry}
      empty={
        <EmptyState icon="file" title={t('none')}>
          {t('noneHelp')}
        </EmptyState>
      }
    />
  );
};

function useColumns(): readonly [Column<DocumentView>, ...Column<DocumentView>[]] {
  const t = useTexts(texts);
  const word = useTexts(documentWords);
  const format = useFormat();
  return [
    {
      id: 'kind',
      header: t('kind'),
      render: ({ kind, revealsReporter }) => (
        <>
          {word(kind)} {revealsReporter && <Badge tone="caution">{t('reveals')}</Badge>}
        </>
      ),
    },
    { id: 'number', header: t('number'), isTight: true, render: ({ number }) => number },
    {
      id: 'file',
      header: t('file'),
      isTight: true,
      render: (one) => t('fileLine', { format: one.format.toUpperCase(), size: format.bytes(one.size) }),
    },
    {
      id: 'issued',
      header: t('issuedAt'),
      render: ({ issuedAt, issuedBy }) => `${format.moment(issuedAt)} ${issuedBy?.name ?? t('system')}`,
    },
    {
      id: 'sha256',
      header: t('sha256'),
      render: ({ sha256 }) => <code>{sha256.replace('sha256:', '')}</code>,
    },
    { id: 'actions', header: t('actions'), render: (one) => <DocumentActions document={one} /> },
  ];
}
