import { incidentsCorrect, incidentsTimeline } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Dialog, TextArea, notify } from '../../../ui/index.ts';
import type { CaseFormProps, CaseProps } from '../parts/case-props.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { useDo } from '../parts/use-do.ts';
import { type CaseEvent, type Names, eventDetail } from './event-detail.ts';
import { texts } from './texts.ts';
import { useEventTitle } from './use-events.tsx';

interface CorrectionProps extends CaseProps {
  readonly items: readonly CaseEvent[];
  readonly names: Names;
}

/** Which record is corrected stands in the address: `?do=correct:7`. */
export const CorrectionDialog = ({ incident, items, names }: CorrectionProps) => {
  const t = useTexts(texts);
  const { open, end } = useDo();
  const seq = Number(/^correct:(\d+)$/.exec(open ?? '')?.[1] ?? 0);
  const record = items.find((one) => one.seq === seq);
  if (record === undefined) return null;
  return (
    <Dialog title={t('correctTitle')} isOpen onClose={end} holdsWork>
      <CorrectionForm incident={incident} record={record} names={names} onClose={end} />
    </Dialog>
  );
};

interface FormProps extends CaseFormProps {
  readonly record: CaseEvent;
  readonly names: Names;
}

const CorrectionForm = ({ incident, record, names, onClose }: FormProps) => {
  const t = useTexts(texts);
  const correct = useAction(incidentsCorrect, { invalidates: [incidentsTimeline] });
  const form = useForm({
    schema: bodyOf(incidentsCorrect),
    initial: { text: '', reason: '' },
    labels: { text: t('correctText'), reason: t('reason') },
    onSubmit: async (body) => {
      await correct.mutateAsync({ params: { incidentId: incident.id, seq: record.seq }, body });
      notify(t('corrected'));
      onClose();
    },
  });
  return (
    <DialogForm form={form} submitLabel={t('correctTitle')} onClose={onClose}>
      <Corrected record={record} names={names} />
      <p className="ui-field-help">{t('correctBody')}</p>
      <TextArea {...form.field('text')} maxLength={4000} rows={4} />
      <TextArea {...form.field('reason')} maxLength={1000} rows={2} />
    </DialogForm>
  );
};

/** The record that is put right, in its own words: nobody has to remember which one was pressed. */
const Corrected = ({ record, names }: { readonly record: CaseEvent; readonly names: Names }) => {
  const format = useFormat();
  const language = useLanguage();
  const titleOf = useEventTitle();
  return (
    <blockquote className="event-quote">
      <p>
        <strong>{titleOf(record)}</strong> · {format.moment(record.happenedAt)}
      </p>
      {eventDetail(record, language, names).map((line) => (
        <p key={line} className="event-line">
          {line}
        </p>
      ))}
    </blockquote>
  );
};
