import { type AccessRecordView, type ResponseOf, type accessRecordsList, operations } from '@bongsu/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { Badge, EmptyState, Link, Table } from '../../ui/index.ts';
import { actionTexts, texts } from './texts.ts';

const summaries = new Map(operations.map(({ id, summary }) => [id, summary]));
const graveActions = new Set<string>(['refused', 'login-failed', 'delete', 'download', 'grant']);

export const RecordsTable = ({
  records,
}: {
  readonly records: UseQueryResult<ResponseOf<typeof accessRecordsList>>;
}) => {
  const t = useTexts(texts);
  const format = useFormat();
  const language = useLanguage();
  const operationName = (id: string) => summaries.get(id)?.[language] ?? id;
  return (
    <Table<AccessRecordView>
      caption={t('title')}
      columns={[
        { id: 'at', header: t('at'), render: (record) => format.moment(record.at), isTight: true },
        { id: 'person', header: t('person'), render: (record) => <Who record={record} /> },
        { id: 'action', header: t('action'), render: (record) => <Action record={record} /> },
        { id: 'what', header: t('what'), render: (record) => operationName(record.operation) },
        {
          id: 'whose',
          header: t('whose'),
          render: (record) => record.subjectCount > 0 && t('subjects', { count: record.subjectCount }),
          align: 'end',
        },
        {
          id: 'case',
          header: t('case'),
          render: (record) => record.incident !== null && <CaseOf incident={record.incident} />,
        },
        { id: 'reason', header: t('reason'), render: (record) => record.reason },
      ]}
      rows={records.data?.items}
      rowKey={(record) => record.id}
      error={records.error}
      onRetry={() => void records.refetch()}
      empty={<EmptyState icon="search" title={t('none')} />}
    />
  );
};

const Who = ({ record }: { readonly record: AccessRecordView }) => {
  const t = useTexts(texts);
  return (
    <span>
      <strong>{record.person?.name ?? t('itself')}</strong>
      <br />
      <span className="ui-field-help">
        {[record.address, record.via === 'api-key' ? t('viaKey') : null].filter((part) => part !== null).join(' · ')}
      </span>
    </span>
  );
};

const Action = ({ record }: { readonly record: AccessRecordView }) => {
  const action = useTexts(actionTexts);
  return <Badge tone={graveActions.has(record.action) ? 'caution' : 'neutral'}>{action(record.action)}</Badge>;
};

const CaseOf = ({ incident }: { readonly incident: NonNullable<AccessRecordView['incident']> }) => {
  const t = useTexts(texts);
  if (!incident.visible) return t('hiddenCase');
  return <Link to={`/incidents/${incident.id}`}>{incident.number ?? t('notNumbered')}</Link>;
};
