import { type CalendarView, calendarCreate, calendarList, calendarRevoke } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import {
  Badge,
  Button,
  Callout,
  ConfirmDialog,
  CopyText,
  EmptyState,
  ErrorState,
  Panel,
  Table,
  notify,
} from '../../ui/index.ts';
import { texts } from './texts.ts';

export const CalendarPanel = () => {
  const t = useTexts(texts);
  const create = useAction(calendarCreate, { invalidates: ['calendar'] });
  return (
    <Panel
      title={t('calendar')}
      actions={
        <Button size="s" icon="plus" isPending={create.isPending} onPress={() => create.mutate({})}>
          {t('createCalendar')}
        </Button>
      }
    >
      <p>{t('calendarHelp')}</p>
      {create.error !== null && <ErrorState error={create.error} />}
      {create.data !== undefined && (
        <Callout tone="caution" isNews title={t('calendarShown')}>
          <CopyText label={t('calendarAddress')} value={create.data.address} />
        </Callout>
      )}
      <Calendars />
    </Panel>
  );
};

const Calendars = () => {
  const t = useTexts(texts);
  const format = useFormat();
  const [ended, setEnded] = useState<CalendarView | null>(null);
  const calendars = useOperation(calendarList, {});
  const revoke = useAction(calendarRevoke, { invalidates: ['calendar'], onDone: () => notify(t('revokedNow')) });
  return (
    <>
      <Table
        caption={t('calendar')}
        columns={[
          { id: 'made', header: t('createdAt'), render: (one) => format.moment(one.createdAt), isTight: true },
          {
            id: 'state',
            header: t('state'),
            render: (one) =>
              one.revokedAt === null ? <Badge tone="ok">{t('works')}</Badge> : <Badge>{t('revoked')}</Badge>,
          },
          {
            id: 'act',
            header: t('act'),
            align: 'end',
            render: (one) =>
              one.revokedAt === null && (
                <Button size="s" onPress={() => setEnded(one)}>
                  {t('revoke')}
                </Button>
              ),
          },
        ]}
        rows={calendars.data?.items}
        rowKey={(one) => one.id}
        error={calendars.error}
        onRetry={() => void calendars.refetch()}
        empty={<EmptyState icon="calendar" title={t('noCalendars')} />}
      />
      {ended !== null && (
        <ConfirmDialog
          title={t('revoke')}
          confirmLabel={t('revoke')}
          isDanger
          isOpen
          onClose={() => setEnded(null)}
          onConfirm={() => revoke.mutateAsync({ params: { calendarId: ended.id } })}
        >
          <p>{t('revokeCalendarHelp')}</p>
        </ConfirmDialog>
      )}
    </>
  );
};
