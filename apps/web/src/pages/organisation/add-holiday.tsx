import { lawAddHoliday } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { DateField, TextField, notify } from '../../ui/index.ts';
import { texts } from './holiday-texts.ts';

export const AddHoliday = () => {
  const t = useTexts(texts);
  const add = useAction(lawAddHoliday, { invalidates: ['law', 'duties'] });
  const nothing = { day: null as string | null, name: '' };
  const form = useForm({
    schema: bodyOf(lawAddHoliday),
    initial: nothing,
    labels: { day: t('day'), name: t('name') },
    onSubmit: async (body) => {
      await add.mutateAsync({ body });
      form.reset(nothing);
      notify(t('addDone'));
    },
  });
  return (
    <Form form={form} submitLabel={t('add')}>
      <DateField {...form.field('day')} />
      <TextField {...form.field('name')} placeholder={t('nameExample')} autoComplete="off" />
    </Form>
  );
};
