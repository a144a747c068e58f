import { type AccessLook, LOOKS_SHOWN, accessLogWhoLooked } from '@bongsu/contracts';
import { useState } from 'react';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import {
  Badge,
  type Column,
  DateField,
  EmptyState,
  Grid,
  PageHeader,
  Panel,
  Stack,
  Table,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { actionWords } from '../access-sources/words.ts';
import { texts } from './who-looked-texts.ts';

/** 처리한 정보주체로 찾기. */
export default function WhoLookedPage() {
  const t = useTexts(texts);
  const [found, setFound] = useState<readonly AccessLook[] | null>(null);
  const ask = useAction(accessLogWhoLooked);
  const form = useForm({
    schema: bodyOf(accessLogWhoLooked),
    initial: { subject: '', system: '', from: '', to: '', reason: '' },
    labels: { subject: t('subject'), system: t('system'), from: t('from'), to: t('to'), reason: t('reason') },
    onSubmit: async (body) => setFound((await ask.mutateAsync({ body })).items),
  });
  const day = (name: 'from' | 'to') => {
    const { value, onChange, ...field } = form.field(name);
    return <DateField {...field} value={value === '' ? null : value} onChange={(date) => onChange(date ?? '')} />;
  };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap={5}>
        <Panel>
          <Form form={form} submitLabel={t('find')}>
            <Grid min="l">
              <TextField {...form.field('subject')} help={t('subjectHelp')} autoComplete="off" />
              <TextField {...form.field('system')} help={t('systemHelp')} autoComplete="off" isOptional />
            </Grid>
            <Grid min="l">
              {day('from')}
              {day('to')}
            </Grid>
            <TextArea {...form.field('reason')} rows={2} maxLength={1000} />
          </Form>
        </Panel>
        {found !== null && <Found looks={found} />}
      </Stack>
    </>
  );
}

const Found = ({ looks }: { readonly looks: readonly AccessLook[] }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const columns = useColumns();
  return (
    <Panel title={t('found', { count: format.number(looks.length) })}>
      {looks.length === LOOKS_SHOWN && (
        <p className="ui-field-help">{t('most', { count: format.number(LOOKS_SHOWN) })}</p>
      )}
      <Table
        caption={t('title')}
        columns={columns}
        rows={looks}
        rowKey={({ seq }) => String(seq)}
        empty={<EmptyState icon="search" title={t('none')} />}
      />
    </Panel>
  );
};

function useColumns(): readonly [Column<AccessLook>, ...Column<AccessLook>[]] {
  const [t, ta] = [useTexts(texts), useTexts(actionWords)];
  const format = useFormat();
  return [
    { id: 'at', header: t('at'), isTight: true, render: ({ at }) => format.moment(at) },
    {
      id: 'actor',
      header: t('actor'),
      render: ({ actor, system }) => (
        <span>
          <strong>{actor}</strong>
          <br />
          <span className="ui-field-help">{system}</span>
        </span>
      ),
    },
    { id: 'from', header: t('place'), render: ({ from }) => from },
    {
      id: 'action',
      header: t('action'),
      render: ({ action, ok }) => (
        <span>
          {action in actionWords ? ta(action as keyof typeof actionWords) : action}{' '}
          {!ok && <Badge tone="caution">{t('turnedAway')}</Badge>}
        </span>
      ),
    },
    { id: 'reason', header: t('why'), render: ({ reason }) => reason },
    { id: 'seq', header: t('seq'), align: 'end', render: ({ seq }) => format.number(seq) },
  ];
}
