import { custodyPropose, reason } from '@bongsu/contracts';
import { useState } from 'react';
import { z } from 'zod';
import { useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { PersonField } from '../../people/person-field.tsx';
import { Button, ButtonRow, type Choice, Dialog, TextArea, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** The field holds a person with their name; what is sent is the id. */
const schema = z.object({ personId: z.unknown(), reason });

export const ProposeButton = () => {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  return (
    <ButtonRow>
      <Button icon="plus" onPress={() => setOpen(true)}>
        {t('propose')}
      </Button>
      <Dialog title={t('propose')} isOpen={isOpen} onClose={() => setOpen(false)} size="s">
        <ProposeForm onDone={() => setOpen(false)} />
      </Dialog>
    </ButtonRow>
  );
};

const ProposeForm = ({ onDone }: { readonly onDone: () => void }) => {
  const t = useTexts(texts);
  const propose = useAction(custodyPropose, { invalidates: ['custody'], onDone: () => notify(t('proposeDone')) });
  const initial: { readonly personId: Choice | null; readonly reason: string } = { personId: null, reason: '' };
  const form = useForm({
    schema,
    initial,
    labels: { personId: t('person'), reason: t('reason') },
    onSubmit: async (body, typed) => {
      await propose.mutateAsync({ body: { personId: typed.personId?.id ?? '', reason: body.reason } });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('propose')}>
      <PersonField {...form.field('personId')} help={t('proposeBody')} />
      <TextArea {...form.field('reason')} rows={2} maxLength={1000} />
    </Form>
  );
};
