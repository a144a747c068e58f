import { type IncidentView, both, incidentsAssign } from '@bongsu/contracts';
import { z } from 'zod';
import { useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { type Choice, TextArea, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { choiceOfPerson } from '../../../people/people-search.ts';
import { PersonField } from '../../../people/person-field.tsx';
import { texts } from './texts.ts';

const schema = z.object({
  version: z.int(),
  handlerId: z.object({ id: z.string() }, { error: both('사람을 골라 주세요.', 'Choose a person.') }),
  reason: z.string().trim().max(1000).default(''),
});

const handlerOf = ({ handler }: Pick<IncidentView, 'handler'>) => ({
  handlerId: handler === null ? null : choiceOfPerson(handler),
});

export const HandlerForm = ({ incident, onClose }: CaseFormProps) => {
  const t = useTexts(texts);
  const assign = useAction(incidentsAssign, { invalidates: wholeCase });
  const isChange = incident.handler !== null;
  const form = useForm({
    schema,
    initial: { version: incident.version, handlerId: null as Choice | null, reason: '' },
    before: handlerOf(incident),
    current: (now) => handlerOf(now as unknown as IncidentView),
    labels: { handlerId: t('handler'), reason: t('reason') },
    onSubmit: async ({ version, handlerId, reason }) => {
      await assign.mutateAsync({
        params: { incidentId: incident.id },
        body: { version, handlerId: handlerId.id, reason },
      });
      notify(t('assignDone'));
      onClose();
    },
  });
  return (
    <DialogForm form={form} submitLabel={t('assignTitle')} onClose={onClose}>
      <PersonField {...form.field('handlerId')} help={t('assignHelp')} />
      {isChange && <TextArea {...form.field('reason')} help={t('reassignHelp')} rows={2} maxLength={1000} />}
    </DialogForm>
  );
};
