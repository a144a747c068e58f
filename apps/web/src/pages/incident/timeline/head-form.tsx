import { incidentsReportToHead } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { now } from '../../../clock.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { DateTimeField, TextArea, TextField, notify } from '../../../ui/index.ts';
import { seoulNow, writeMoment } from '../../../ui/seoul-date.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { texts } from './texts.ts';

/** 기관장 보고 (제18조). */
export const HeadForm = ({ incident, onClose }: CaseFormProps) => {
  const t = useTexts(texts);
  const report = useAction(incidentsReportToHead, { invalidates: wholeCase });
  const form = useForm({
    schema: bodyOf(incidentsReportToHead),
    initial: { at: writeMoment(seoulNow(now())), means: '', summary: '' },
    labels: { at: t('at'), means: t('means'), summary: t('summary') },
    onSubmit: async (body) => {
      await report.mutateAsync({ params: { incidentId: incident.id }, body });
      notify(t('headDone'));
      onClose();
    },
  });
  return (
    <DialogForm form={form} submitLabel={t('head')} onClose={onClose}>
      <p className="ui-field-help">{t('headBody')}</p>
      <DateTimeField {...form.field('at')} isPast />
      <TextField {...form.field('means')} placeholder={t('meansExample')} />
      <TextArea {...form.field('summary')} maxLength={2000} rows={4} />
    </DialogForm>
  );
};
