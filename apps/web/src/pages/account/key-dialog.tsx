import { API_KEY_MAX_DAYS, apiKeysCreate } from '@bongsu/contracts';
import { useState } from 'react';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, ButtonRow, Callout, CopyText, Dialog, NumberField, TextField } from '../../ui/index.ts';
import { texts } from './texts.ts';

const schema = bodyOf(apiKeysCreate);

const blank: { readonly name: string; readonly expiresInDays: number | null } = { name: '', expiresInDays: 90 };

/** A name and a term; then the key, this once. */
export const KeyDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTexts(texts);
  const [key, setKey] = useState<string | null>(null);
  return (
    <Dialog title={t('createKey')} isOpen onClose={onClose}>
      {key === null ? <KeyForm onDone={setKey} /> : <KeyShown value={key} onClose={onClose} />}
    </Dialog>
  );
};

const KeyForm = ({ onDone }: { readonly onDone: (key: string) => void }) => {
  const t = useTexts(texts);
  const create = useAction(apiKeysCreate, { invalidates: ['api-keys'] });
  const form = useForm({
    schema,
    initial: blank,
    labels: { name: t('keyName'), expiresInDays: t('days') },
    onSubmit: async (body) => onDone((await create.mutateAsync({ body })).key),
  });
  return (
    <Form form={form} submitLabel={t('createKey')}>
      <TextField {...form.field('name')} help={t('keyNameHelp')} takesFocus autoComplete="off" />
      <NumberField {...form.field('expiresInDays')} min={1} max={API_KEY_MAX_DAYS} unit={t('daysUnit')} />
    </Form>
  );
};

const KeyShown = ({ value, onClose }: { readonly value: string; readonly onClose: () => void }) => {
  const t = useTexts(texts);
  return (
    <>
      <Callout tone="caution" isNews title={t('keyShown')} />
      <CopyText label={t('key')} value={value} />
      <ButtonRow align="end">
        <Button look="primary" onPress={onClose}>
          {t('close')}
        </Button>
      </ButtonRow>
    </>
  );
};
