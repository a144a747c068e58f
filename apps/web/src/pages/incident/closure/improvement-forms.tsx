import { closureCheckEffect, closureDecideImprovement } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { DateField, RadioGroup, TextArea, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import type { Improvement } from './closure-props.ts';
import { texts } from './texts.ts';

interface ImprovementFormProps extends CaseFormProps {
  readonly improvement: Improvement;
}

/** 시행·변경 여부와 시기 (제17조제2항). */
export const DecidePlanForm = ({ incident, improvement, onClose }: ImprovementFormProps) => {
  const t = useTexts(texts);
  const decide = useAction(closureDecideImprovement, { invalidates: wholeCase });
  const form = useForm({
    schema: bodyOf(closureDecideImprovement),
    initial: {
      decision: null as 'approved' | 'changed' | 'rejected' | null,
      due: null as string | null,
      note: '',
    },
    labels: { decision: t('decision'), due: t('newDue'), note: t('note') },
    onSubmit: async (body) => {
      await decide.mutateAsync({ params: { incidentId: incident.id, improvementId: improvement.id }, body });
      notify(t('planDecided'));
      onClose();
    },
  });
  return (
    <DialogForm form={form} submitLabel={t('decidePlan')} onClose={onClose}>
      <p>
        <strong>{improvement.what}</strong>
      </p>
      <RadioGroup
        {...form.field('decision')}
        choices={[
          { id: 'approved', label: t('planApproved') },
          { id: 'changed', label: t('planChanged') },
          { id: 'rejected', label: t('planRejected') },
        ]}
      />
      <DateField {...form.field('due')} isOptional />
      <TextArea {...form.field('note')} rows={2} maxLength={2000} isOptional />
    </DialogForm>
  );
};

/** 성과 검토 (제17조제4항), by somebody other than who carried it out. */
export const CheckEffectForm = ({ incident, improvement, onClose }: ImprovementFormProps) => {
  const t = useTexts(texts);
  const check = useAction(closureCheckEffect, { invalidates: wholeCase });
  const form = useForm({
    schema: bodyOf(closureCheckEffect),
    initial: { effect: null as 'effective' | 'partly' | 'ineffective' | null, note: '' },
    labels: { effect: t('effect'), note: t('effectNote') },
    onSubmit: async (body) => {
      await check.mutateAsync({ params: { incidentId: incident.id, improvementId: improvement.id }, body });
      notify(t('planChecked'));
      onClose();
    },
  });
  return (
    <DialogForm form={form} submitLabel={t('checkPlan')} onClose={onClose}>
      <p>
        <strong>{improvement.what}</strong>
      </p>
      <p className="ui-field-help">{t('checkHelp')}</p>
      <RadioGroup
        {...form.field('effect')}
        choices={[
          { id: 'effective', label: t('effective') },
          { id: 'partly', label: t('partly') },
          { id: 'ineffective', label: t('ineffective') },
        ]}
      />
      <TextArea {...form.field('note')} rows={2} maxLength={1000} />
    </DialogForm>
  );
};
