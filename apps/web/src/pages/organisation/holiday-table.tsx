import { type LawHoliday, lawRemoveHoliday } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, Button, type Column, ConfirmDialog, Table, notify } from '../../ui/index.ts';
import { texts } from './holiday-texts.ts';

interface HolidayTableProps {
  readonly entries: readonly LawHoliday[];
  readonly mayManage: boolean;
}

/** What the organisation added or stated, with who did and when; what was taken back stays in sight. */
export const HolidayTable = ({ entries, mayManage }: HolidayTableProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const [leaving, setLeaving] = useState<LawHoliday | null>(null);
  const remove = useAction(lawRemoveHoliday, {
    invalidates: ['law', 'duties'],
    onDone: () => notify(t('removed')),
  });
  const what = useWhat();
  const columns: readonly [Column<LawHoliday>, ...Column<LawHoliday>[]] = [
    { id: 'what', header: t('what'), render: what },
    { id: 'name', header: t('name'), render: ({ name }) => (name === '' ? null : name) },
    {
      id: 'made',
      header: t('madeBy'),
      render: ({ madeBy, madeAt }) => t('by', { name: madeBy.name, at: format.moment(madeAt) }),
    },
    {
      id: 'state',
      header: t('stateOf'),
      render: ({ withdrawnBy, withdrawnAt }) =>
        withdrawnBy === null || withdrawnAt === null ? (
          <Badge tone="ok">{t('holds')}</Badge>
        ) : (
          t('takenBack', { name: withdrawnBy.name, at: format.moment(withdrawnAt) })
        ),
    },
    {
      id: 'actions',
      header: t('remove'),
      render: (entry) =>
        mayManage && entry.withdrawnAt === null ? (
          <Button size="s" look="quiet" onPress={() => setLeaving(entry)}>
            {t('remove')}
            <span className="sr-only"> {what(entry)}</span>
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <Table caption={t('added')} columns={columns} rows={entries} rowKey={({ id }) => id} />
      {leaving !== null && (
        <ConfirmDialog
          title={t('removeTitle')}
          confirmLabel={t('remove')}
          isOpen
          onClose={() => setLeaving(null)}
          onConfirm={() => remove.mutateAsync({ params: { holidayId: leaving.id } })}
        >
          <p>{what(leaving)}</p>
          <p>{t('removeBody')}</p>
        </ConfirmDialog>
      )}
    </>
  );
};

function useWhat(): (entry: LawHoliday) => string {
  const t = useTexts(texts);
  const format = useFormat();
  return ({ day, throughYear }) => (day === null ? t('complete', { year: throughYear ?? '' }) : format.day(day));
}
