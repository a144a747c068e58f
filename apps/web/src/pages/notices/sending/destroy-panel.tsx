import { recipientsDestroy } from '@bongsu/contracts';
import { useState } from 'react';
import { bodyOf, useAction } from '../../../api/index.ts';
import { Form, useForm } from '../../../forms/index.ts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, Dialog, Panel, TextArea, TextField, notify } from '../../../ui/index.ts';
import { noticeStale } from '../stale.ts';
import { texts } from './texts.ts';

interface DestroyPanelProps {
  readonly params: { readonly incidentId: string; readonly noticeId: string };
}

const schema = bodyOf(recipientsDestroy);

/** As the contract asks for it, in the reader's language. */
const WORDS = { ko: '파기', en: 'destroy' } as const;

/** 파기 (제21조): the list goes, the counts stay. */
export const DestroyPanel = ({ params }: DestroyPanelProps) => {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel title={t('destroy')}>
      <p className="ui-field-help">{t('destroyHelp')}</p>
      <ButtonRow>
        <Button icon="trash" onPress={() => setOpen(true)}>
          {t('destroyAct')}
        </Button>
      </ButtonRow>
      {isOpen && (
        <Dialog title={t('destroyAct')} isOpen onClose={() => setOpen(false)} size="s">
          <DestroyForm params={params} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </Panel>
  );
};

const DestroyForm = ({ params, onDone }: DestroyPanelProps & { readonly onDone: () => void }) => {
  const t = useTexts(texts);
  const destroy = useAction(recipientsDestroy, {
    invalidates: noticeStale,
    onDone: ({ recipients, badRows }) => notify(t('destroyed', { recipients, rows: badRows })),
  });
  const language = useLanguage();
  const form = useForm({
    schema,
    initial: { reason: '', confirm: '' },
    labels: { reason: t('reason'), confirm: t('confirm', { word: WORDS[language] }) },
    onSubmit: async (body) => {
      await destroy.mutateAsync({ params, body });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('destroyAct')} isDanger>
      <p>{t('destroyHelp')}</p>
      <TextArea {...form.field('reason')} rows={2} takesFocus />
      <TextField {...form.field('confirm')} autoComplete="off" />
    </Form>
  );
};
