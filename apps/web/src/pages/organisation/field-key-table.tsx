import { type FieldKeysView, type FieldKeyView, fieldKeysRetire } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { epoch, now } from '../../clock.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, Button, type Column, Fold, ReasonDialog, Table, notify } from '../../ui/index.ts';
import { texts } from './field-key-texts.ts';

export const FieldKeyTable = ({ keys }: { readonly keys: FieldKeysView }) => {
  const t = useTexts(texts);
  const [leaving, setLeaving] = useState<FieldKeyView | null>(null);
  const columns = useColumns(setLeaving);
  const retire = useAction(fieldKeysRetire, { invalidates: ['field-keys'], onDone: () => notify(t('retired')) });
  return (
    <>
      <Table caption={t('title')} columns={columns} rows={keys.items} rowKey={({ name }) => name} />
      {keys.retired.length > 0 && <RetiredKeys rows={keys.retired} />}
      {leaving !== null && (
        <ReasonDialog
          title={t('retireTitle')}
          confirmLabel={t('retire')}
          isDanger
          isOpen
          onClose={() => setLeaving(null)}
          onConfirm={(reason) => retire.mutateAsync({ params: { keyName: leaving.name }, body: { reason } })}
        >
          <p>{t('retireBody')}</p>
        </ReasonDialog>
      )}
    </>
  );
};

const KeyName = ({ name, cipher }: Pick<FieldKeyView, 'name' | 'cipher'>) => (
  <>
    {cipher} <code>{name.slice(2)}</code>
  </>
);

function useColumns(onRetire: (key: FieldKeyView) => void): readonly [Column<FieldKeyView>, ...Column<FieldKeyView>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  return [
    { id: 'key', header: t('key'), render: (key) => <KeyName {...key} /> },
    {
      id: 'state',
      header: t('state'),
      render: (key) => <Badge tone={key.current ? 'ok' : 'neutral'}>{t(stateOf(key))}</Badge>,
    },
    { id: 'values', header: t('values'), align: 'end', isTight: true, render: ({ values }) => format.number(values) },
    {
      id: 'added',
      header: t('added'),
      render: ({ addedAt, addedBy }) =>
        t('addedBy', { at: format.moment(addedAt), name: addedBy === null ? t('itself') : addedBy.name }),
    },
    { id: 'act', header: t('act'), render: (key) => <Retire of={key} onPress={() => onRetire(key)} /> },
  ];
}

const stateOf = ({ current, retirableFrom }: FieldKeyView): 'current' | 'unused' | 'old' => {
  if (current) return 'current';
  return retirableFrom === null ? 'old' : 'unused';
};

const Retire = ({ of, onPress }: { readonly of: FieldKeyView; readonly onPress: () => void }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { current, kept, values, retirableFrom } = of;
  if (!current && kept > 0 && kept === values) return t('keptBy', { count: format.number(kept) });
  if (retirableFrom === null) return null;
  if (epoch(retirableFrom) > now()) return t('retireFrom', { at: format.moment(retirableFrom) });
  return (
    <Button size="s" onPress={onPress}>
      {t('retire')}
    </Button>
  );
};

const RetiredKeys = ({ rows }: { readonly rows: FieldKeysView['retired'] }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const columns: readonly [Column<(typeof rows)[number]>, ...Column<(typeof rows)[number]>[]] = [
    { id: 'key', header: t('key'), render: (key) => <KeyName {...key} /> },
    {
      id: 'retired',
      header: t('retiredAt'),
      render: ({ retiredAt, retiredBy }) => t('addedBy', { at: format.moment(retiredAt), name: retiredBy.name }),
    },
    { id: 'reason', header: t('reason'), render: ({ reason }) => reason },
  ];
  return (
    <Fold summary={t('retiredKeys')}>
      <Table caption={t('retiredKeys')} columns={columns} rows={rows} rowKey={({ name }) => name} />
    </Fold>
  );
};
