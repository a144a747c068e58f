import { accessLookup } from '@bongsu/contracts';
import { useState } from 'react';
import { type AnswerOf, useAction } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import {
  Button,
  ButtonRow,
  type Column,
  DateField,
  EmptyState,
  ErrorState,
  Grid,
  PageHeader,
  Panel,
  Stack,
  Table,
  TextField,
} from '../../ui/index.ts';
import { RecordsTable } from '../misuse/case/records-table.tsx';
import { texts } from './texts.ts';

type Found = AnswerOf<typeof accessLookup>;
type Account = Found['accounts'][number];

const emptyAsNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Who looked at this person? Asked with a reason, and recorded. */
export default function LookupPage() {
  const t = useTexts(texts);
  const [subject, setSubject] = useState('');
  const [system, setSystem] = useState('');
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const look = useAction(accessLookup);
  const find = () => look.mutate({ body: { subject, system: emptyAsNull(system), from, to, reason } });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap={5}>
        <Panel>
          <Grid min="m">
            <TextField
              name="subject"
              label={t('subject')}
              help={t('subjectHelp')}
              value={subject}
              onChange={setSubject}
              autoComplete="off"
            />
            <TextField
              name="system"
              label={t('system')}
              help={t('systemHelp')}
              isOptional
              value={system}
              onChange={setSystem}
              autoComplete="off"
            />
          </Grid>
          <Grid min="m">
            <DateField name="from" label={t('from')} isOptional value={from} onChange={setFrom} />
            <DateField name="to" label={t('to')} isOptional value={to} onChange={setTo} />
          </Grid>
          <TextField name="reason" label={t('reason')} value={reason} onChange={setReason} autoComplete="off" />
          {look.error !== null && <ErrorState error={look.error} />}
          <ButtonRow>
            <Button look="primary" icon="search" isPending={look.isPending} onPress={find}>
              {t('find')}
            </Button>
          </ButtonRow>
        </Panel>
        {look.data !== undefined && <FoundPanels found={look.data} />}
      </Stack>
    </>
  );
}

const FoundPanels = ({ found: { total, records, accounts } }: { readonly found: Found }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const columns = useColumns();
  if (total === 0)
    return (
      <Panel>
        <EmptyState icon="check" title={t('nobody')} />
      </Panel>
    );
  return (
    <>
      <Panel title={t('accounts')}>
        <Table caption={t('accounts')} columns={columns} rows={accounts} rowKey={({ actor }) => actor} isCompact />
      </Panel>
      <Panel title={t('found', { total: format.number(total) })}>
        {records.length < total && (
          <p className="ui-field-help">{t('newest', { shown: format.number(records.length) })}</p>
        )}
        <RecordsTable records={records} hasActors />
      </Panel>
    </>
  );
};

function useColumns(): readonly [Column<Account>, ...Column<Account>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  return [
    {
      id: 'account',
      header: t('account'),
      render: ({ actor, person }) => (
        <span>
          {person?.name ?? actor}
          <br />
          <span className="ui-field-help">
            {person === null ? null : [actor, person.department].filter(Boolean).join(' · ')}
          </span>
        </span>
      ),
    },
    { id: 'records', header: t('records'), align: 'end', render: ({ records }) => format.number(records) },
    { id: 'last', header: t('last'), isTight: true, render: ({ lastAt }) => format.moment(lastAt) },
  ];
}
