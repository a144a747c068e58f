import { type FieldKeysView, fieldKeysAdd, fieldKeysRead } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Button, Callout, Loaded, Panel, ReasonDialog, notify } from '../../ui/index.ts';
import { FieldKeyTable } from './field-key-table.tsx';
import { texts } from './field-key-texts.ts';

/** While values are sealed anew, how often the page looks. Milliseconds. */
const LOOK_EVERY = 10_000;

/** 암호화 키: which there are, how far the sealing anew has come, and what an administrator may do about it. */
export const FieldKeysPanel = () => {
  const t = useTexts(texts);
  const [isAdding, setAdding] = useState(false);
  const keys = useOperation(fieldKeysRead, {}, { refreshEvery: LOOK_EVERY });
  const add = useAction(fieldKeysAdd, { invalidates: ['field-keys'], onDone: () => notify(t('addDone')) });
  return (
    <Panel
      title={t('title')}
      actions={
        <Button size="s" icon="plus" onPress={() => setAdding(true)}>
          {t('add')}
        </Button>
      }
    >
      <p className="ui-field-help">{t('lead')}</p>
      <Loaded query={keys}>{(found) => <Keys keys={found} />}</Loaded>
      <ReasonDialog
        title={t('addTitle')}
        confirmLabel={t('add')}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onConfirm={(reason) => add.mutateAsync({ body: { reason } })}
      >
        <p>{t('addBody')}</p>
      </ReasonDialog>
    </Panel>
  );
};

const Keys = ({ keys }: { readonly keys: FieldKeysView }) => {
  const t = useTexts(texts);
  const current = keys.items.find((key) => key.current);
  return (
    <>
      {current !== undefined && <p>{t('cipherNow', { cipher: current.cipher })}</p>}
      <Progress keys={keys} />
      <FieldKeyTable keys={keys} />
      <p className="ui-field-help">{t('keeps')}</p>
    </>
  );
};

const Progress = ({ keys }: { readonly keys: FieldKeysView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { values, underCurrent } = keys;
  if (values === underCurrent) return <Callout tone="ok" title={t('allDone')} />;
  return (
    <>
      <Callout tone="info" title={t('working')} />
      <p>
        {t('progress')}:{' '}
        <strong>{t('progressWords', { values: format.number(values), done: format.number(underCurrent) })}</strong>
      </p>
      <progress value={underCurrent} max={values} aria-label={t('progress')} />
    </>
  );
};
