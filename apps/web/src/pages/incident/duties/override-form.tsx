import { dutiesDecideOverride } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { RadioGroup, TextArea, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { texts } from './texts.ts';

/** The chief privacy officer's decision on a proposal not to perform. */
export const OverrideForm = ({ incident, overrideId, onClose }: CaseFormProps & { readonly overrideId: string }) => {
  const t = useTexts(texts);
  const decide = useAction(dutiesDecideOverride, { invalidates: wholeCase });
  const form = useForm({
    schema: bodyOf(dutiesDecideOverride),
    initial: { decision: null as 'approved' | 'refused' | null, note: '' },
    labels: { decision: t('decision'), note: t('note') },
    onSubmit: async (body) => {
      await decide.mutateAsync({ params: { incidentId: incident.id, overrideId }, body });
      notify(t('decideDone'));
      onClose();
    },
  });
  return (
    <DialogForm form={form} submitLabel={t('decide')} onClose={onClose}>
      <RadioGroup
        {...form.field('decision')}
        choices={[
          { id: 'refused', label: t('refuse') },
          { id: 'approved', label: t('approve') },
        ]}
      />
      <TextArea {...form.field('note')} rows={2} maxLength={1000} isOptional />
    </DialogForm>
  );
};
