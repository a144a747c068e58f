import { dutiesPerform } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { CheckboxGroup, DateTimeField, TextField, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { listed } from '../parts/choice.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import type { DutyProps } from './duty-props.ts';
import { useContentName } from './duty-content.tsx';
import { texts } from './texts.ts';

/** When, how and what was told. */
export const PerformForm = ({ incident, duty, onClose }: CaseFormProps & DutyProps) => {
  const t = useTexts(texts);
  const nameOf = useContentName();
  const perform = useAction(dutiesPerform, { invalidates: wholeCase });
  const form = useForm({
    schema: bodyOf(dutiesPerform),
    initial: { at: null as string | null, means: '', reference: '', items: listed(duty.content) },
    labels: { at: t('at'), means: t('means'), reference: t('referenceLabel'), items: t('itemsLabel') },
    onSubmit: async (body) => {
      await perform.mutateAsync({ params: { incidentId: incident.id, key: duty.key }, body });
      notify(t('performDone'));
      onClose();
    },
  });
  return (
    <DialogForm form={form} submitLabel={t('performTitle')} onClose={onClose}>
      <DateTimeField {...form.field('at')} isPast />
      <TextField {...form.field('means')} placeholder={t('meansExample')} />
      <TextField {...form.field('reference')} isOptional />
      {duty.content.length > 0 && (
        <CheckboxGroup
          {...form.field('items')}
          help={t('itemsHelp')}
          choices={duty.content.map((id) => ({ id, label: nameOf(id) }))}
          isOptional
        />
      )}
    </DialogForm>
  );
};
