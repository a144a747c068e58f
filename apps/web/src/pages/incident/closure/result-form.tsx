import { closureRecordResult, disciplineResults } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { DateField, Select, TextArea, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { disciplineWords } from '../words/people-words.ts';
import { texts } from './texts.ts';

export const ResultForm = ({ incident, disciplineId, onClose }: CaseFormProps & { readonly disciplineId: string }) => {
  const t = useTexts(texts);
  const word = useTexts(disciplineWords);
  const record = useAction(closureRecordResult, { invalidates: wholeCase });
  const form = useForm({
    schema: bodyOf(closureRecordResult),
    initial: { result: null as (typeof disciplineResults)[number] | null, on: null as string | null, note: '' },
    labels: { result: t('result'), on: t('resultOn'), note: t('note') },
    onSubmit: async (body) => {
      await record.mutateAsync({ params: { incidentId: incident.id, disciplineId }, body });
      notify(t('resultDone'));
      onClose();
    },
  });
  return (
    <DialogForm form={form} submitLabel={t('resultStart')} onClose={onClose}>
      <Select {...form.field('result')} choices={disciplineResults.map((id) => ({ id, label: word(id) }))} />
      <DateField {...form.field('on')} />
      <TextArea {...form.field('note')} rows={2} maxLength={1000} isOptional />
    </DialogForm>
  );
};
