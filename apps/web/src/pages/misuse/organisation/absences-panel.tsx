import { type Absence, absencesAdd, absencesList, absencesWithdraw } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { PersonField } from '../../../people/person-field.tsx';
import {
  Badge,
  Button,
  type Choice,
  type Column,
  ConfirmDialog,
  DateField,
  EmptyState,
  Panel,
  RadioGroup,
  Table,
} from '../../../ui/index.ts';
import { texts } from './texts.ts';

const invalidates = ['absences'];

/** Who is away, and who left: an account in use meanwhile is found. */
export const AbsencesPanel = ({ mayManage }: { readonly mayManage: boolean }) => {
  const t = useTexts(texts);
  const absences = useOperation(absencesList, {});
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel
      title={t('absences')}
      actions={
        mayManage && (
          <Button size="s" icon="plus" onPress={() => setAdding(true)}>
            {t('absence')}
          </Button>
        )
      }
    >
      <Table
        caption={t('absences')}
        columns={useColumns(mayManage)}
        rows={absences.data?.items}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="people" title={t('noAbsences')} />}
        isCompact
      />
      {isAdding && <AbsenceDialog onClose={() => setAdding(false)} />}
    </Panel>
  );
};

function useColumns(mayManage: boolean): readonly [Column<Absence>, ...Column<Absence>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  const withdraw = useAction(absencesWithdraw, { invalidates });
  return [
    {
      id: 'person',
      header: t('person'),
      render: ({ person }) => [person.name, person.department].filter(Boolean).join(' · '),
    },
    { id: 'kind', header: t('kind'), isTight: true, render: ({ kind }) => <Badge>{t(kind)}</Badge> },
    { id: 'from', header: t('from'), isTight: true, render: ({ from }) => format.day(from) },
    { id: 'to', header: t('to'), isTight: true, render: ({ to }) => (to === null ? '' : format.day(to)) },
    ...(mayManage
      ? [
          {
            id: 'withdraw',
            header: t('actions'),
            isTight: true,
            render: ({ id }: Absence) => (
              <Button size="s" onPress={() => withdraw.mutate({ params: { absenceId: id } })}>
                {t('withdraw')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

const AbsenceDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTexts(texts);
  const [person, setPerson] = useState<Choice | null>(null);
  const [kind, setKind] = useState<'leave' | 'left'>('leave');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const add = useAction(absencesAdd, { invalidates });
  const body = { personId: person?.id ?? '', kind, from: from ?? '', to: kind === 'left' ? null : to };
  return (
    <ConfirmDialog
      title={t('absence')}
      confirmLabel={t('absence')}
      isOpen
      onClose={onClose}
      onConfirm={() => add.mutateAsync({ body })}
    >
      <PersonField name="personId" label={t('person')} value={person} onChange={setPerson} />
      <RadioGroup
        name="kind"
        label={t('kind')}
        value={kind}
        onChange={(chosen) => setKind(chosen === 'left' ? 'left' : 'leave')}
        choices={[
          { id: 'leave', label: t('leave') },
          { id: 'left', label: t('left') },
        ]}
      />
      <DateField name="from" label={t('from')} value={from} onChange={setFrom} />
      {kind === 'leave' && <DateField name="to" label={t('to')} value={to} onChange={setTo} />}
    </ConfirmDialog>
  );
};
