import type { AccessLogRecord } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Badge, type Column, Table } from '../../../ui/index.ts';
import { useActionName } from '../action-words.ts';
import { texts as listTexts } from '../texts.ts';
import { texts } from './texts.ts';

interface RecordsTableProps {
  readonly records: readonly AccessLogRecord[];
  /** Where they are of several accounts. */
  readonly hasActors?: boolean;
}

/** Records of the log with their five items (제2조제3호). */
export const RecordsTable = ({ records, hasActors = false }: RecordsTableProps) => {
  const [t, tl] = [useTexts(texts), useTexts(listTexts)];
  const columns = useColumns();
  const [at, ...others] = columns;
  const actor: Column<AccessLogRecord> = { id: 'actor', header: tl('who'), render: ({ actor: name }) => name };
  return (
    <Table
      caption={t('records')}
      columns={hasActors ? [at, actor, ...others] : columns}
      rows={records}
      rowKey={({ index }) => String(index)}
      isCompact
    />
  );
};

function useColumns(): readonly [Column<AccessLogRecord>, ...Column<AccessLogRecord>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  const actionName = useActionName();
  return [
    { id: 'at', header: t('at'), render: ({ at }) => format.moment(at) },
    { id: 'system', header: t('system'), render: ({ system }) => system },
    { id: 'from', header: t('from'), render: ({ from }) => from },
    {
      id: 'action',
      header: t('action'),
      render: ({ action, ok, rows }) => (
        <span>
          {actionName(action)} {rows > 1 && <span className="ui-field-help">{format.number(rows)}</span>}{' '}
          {!ok && <Badge tone="danger">{t('refused')}</Badge>}
        </span>
      ),
    },
    {
      id: 'subjects',
      header: t('subjects'),
      render: ({ subjects, subjectCount }) => (
        <span>
          {subjects.slice(0, 3).join(', ')}{' '}
          {subjectCount > 3 && (
            <span className="ui-field-help">{t('more', { count: format.number(subjectCount - 3) })}</span>
          )}
        </span>
      ),
    },
    {
      id: 'reason',
      header: t('reason'),
      render: ({ reason }) => (reason === '' ? <span className="ui-field-help">{t('noReason')}</span> : reason),
    },
  ];
}
