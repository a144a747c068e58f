import { incidentsCorrect, incidentsTimeline } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Dialog, TextArea, notify } from '../../../ui/index.ts';
import type { CaseFormProps, CaseProps } from '../parts/case-props.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { useDo } from '../parts/use-do.ts';
import { texts } from './texts.ts';

/** Which record is corrected stands in the address: `?do=correct:7`. */
export const CorrectionDialog = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const { open, end } = useDo();
  const seq = Number(/^correct:(\d+)$/.exec(open ?? '')?.[1] ?? 0);
  return (
    <Dialog title={t('correctTitle')} isOpen={seq > 0} onClose={end} holdsWork>
      <CorrectionForm incident={incident} seq={seq} onClose={end} />
    </Dialog>
  );
};

const CorrectionForm = ({ incident, seq, onClose }: CaseFormProps & { readonly seq: number }) => {
  const t = useTexts(texts);
  const correct = useAction(incidentsCorrect, { invalidates: [incidentsTimeline] });
  const form = useForm({
    schema: bodyOf(incidentsCorrect),
    initial: { text: '', reason: '' },
    labels: { text: t('correctText'), reason: t('reason') },
    onSubmit: async (body) => {
      await correct.mutateAsync({ params: { incidentId: incident.id, seq }, body });
      notify(t('corrected'));
      onClose();
    },
  });
  return (
    <DialogForm form={form} submitLabel={t('correctTitle')} onClose={onClose}>
      <p className="ui-field-help">{t('correctBody')}</p>
      <TextArea {...form.field('text')} maxLength={4000} rows={4} />
      <TextArea {...form.field('reason')} maxLength={1000} rows={2} />
    </DialogForm>
  );
};
