import { type IncidentView, type PersonRef, incidentsSetInvolved, reason } from '@bongsu/contracts';
import { z } from 'zod';
import { useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { TextArea, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { listed } from '../parts/choice.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { PeopleField } from '../../../people/people-field.tsx';
import { choiceOfPerson } from '../../../people/people-search.ts';
import { texts } from './texts.ts';

const schema = z.object({ version: z.int(), personIds: z.array(z.unknown()), reason });

interface Said {
  readonly version: number;
  readonly personIds: string[];
  readonly reason: string;
}

interface PeopleFormProps {
  readonly incident: IncidentView;
  readonly peopleOf: (incident: IncidentView) => readonly PersonRef[];
  readonly label: string;
  readonly help: string;
  readonly onSave: (body: Said) => Promise<unknown>;
  readonly onClose: () => void;
}

const PeopleForm = ({ incident, peopleOf, label, help, onSave, onClose }: PeopleFormProps) => {
  const t = useTexts(texts);
  const choicesOf = (of: IncidentView) => listed(peopleOf(of).map((person) => choiceOfPerson(person)));
  const form = useForm({
    schema,
    initial: { version: incident.version, personIds: choicesOf(incident), reason: '' },
    current: (now) => ({ personIds: choicesOf(now as unknown as IncidentView) }),
    labels: { personIds: label, reason: t('reason') },
    onSubmit: async (body, typed) => {
      await onSave({ version: body.version, reason: body.reason, personIds: typed.personIds.map(({ id }) => id) });
      onClose();
    },
  });
  return (
    <DialogForm form={form} onClose={onClose}>
      <PeopleField {...form.field('personIds')} help={help} isOptional />
      <TextArea {...form.field('reason')} help={t('peopleReasonHelp')} rows={2} maxLength={1000} />
    </DialogForm>
  );
};

/** 관련자: from this moment the case does not exist for them. */
export const InvolvedForm = ({ incident, onClose }: CaseFormProps) => {
  const t = useTexts(texts);
  const save = useAction(incidentsSetInvolved, { invalidates: wholeCase, onDone: () => notify(t('involvedDone')) });
  return (
    <PeopleForm
      incident={incident}
      peopleOf={(of) => of.involved}
      label={t('involved')}
      help={t('involvedHelp')}
      onSave={(body) => save.mutateAsync({ params: { incidentId: incident.id }, body })}
      onClose={onClose}
    />
  );
};
