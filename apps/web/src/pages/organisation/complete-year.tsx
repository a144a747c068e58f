import { lawCompleteHolidays } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { NumberField, notify } from '../../ui/index.ts';
import { texts } from './holiday-texts.ts';

/** The statement that lets day counts reach into a further year. */
export const CompleteYear = ({ next }: { readonly next: number }) => {
  const t = useTexts(texts);
  const state = useAction(lawCompleteHolidays, { invalidates: ['law', 'duties'] });
  const form = useForm({
    schema: bodyOf(lawCompleteHolidays),
    initial: { throughYear: null as number | null },
    labels: { throughYear: t('throughYear') },
    onSubmit: async (body) => {
      await state.mutateAsync({ body });
      form.reset({ throughYear: null });
      notify(t('stated'));
    },
  });
  return (
    <Form form={form} submitLabel={t('state')}>
      <NumberField {...form.field('throughYear')} help={t('throughHelp', { year: next })} isAmount={false} />
    </Form>
  );
};
