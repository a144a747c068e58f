import { actionKinds, incidentsRecordAction } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { now } from '../../../clock.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { DateTimeField, RadioGroup, TextArea, notify } from '../../../ui/index.ts';
import { seoulNow, writeMoment } from '../../../ui/seoul-date.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { actionWords } from '../words/event-words.ts';
import { containmentFor, kindsFor } from './containment.ts';
import { texts } from './texts.ts';

/** 대응활동: what the grade asks for stands first (제15조). */
export const ActionForm = ({ incident, onClose }: CaseFormProps) => {
  const t = useTexts(texts);
  const word = useTexts(actionWords);
  const record = useAction(incidentsRecordAction, { invalidates: wholeCase });
  const { grade } = incident;
  const form = useForm({
    schema: bodyOf(incidentsRecordAction),
    initial: {
      at: writeMoment(seoulNow(now())),
      kind: null as (typeof actionKinds)[number] | null,
      description: '',
    },
    labels: { at: t('at'), kind: t('kind'), description: t('description') },
    onSubmit: async (body) => {
      await record.mutateAsync({ params: { incidentId: incident.id }, body });
      notify(t('recorded'));
      onClose();
    },
  });
  const help =
    grade === null
      ? undefined
      : t('kindHelp', { grade, kinds: containmentFor[grade].map((kind) => word(kind)).join(', ') });
  return (
    <DialogForm form={form} submitLabel={t('record')} onClose={onClose}>
      <DateTimeField {...form.field('at')} isPast />
      <RadioGroup
        {...form.field('kind')}
        help={help}
        choices={kindsFor(grade, actionKinds).map((id) => ({ id, label: word(id) }))}
      />
      <TextArea {...form.field('description')} help={t('descriptionHelp')} maxLength={4000} rows={4} />
    </DialogForm>
  );
};
