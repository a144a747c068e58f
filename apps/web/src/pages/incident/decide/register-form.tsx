import { type IncidentView, incidentsRegister, reporterTypes } from '@bongsu/contracts';
import { z } from 'zod';
import { bodyOf, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { RadioGroup, TextField, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { chosen, listed } from '../parts/choice.ts';
import { DepartmentField, useDepartmentName } from '../../../people/department-field.tsx';
import { DialogForm } from '../parts/dialog-form.tsx';
import { PeopleField } from '../../../people/people-field.tsx';
import { choiceOfPerson } from '../../../people/people-search.ts';
import { reporterWords } from '../words/people-words.ts';
import { texts } from './texts.ts';

const schema = bodyOf(incidentsRegister)
  .omit({ involvedIds: true })
  .extend({ involvedIds: z.array(z.unknown()) });

const heldOf = ({ title, reporterType, department }: IncidentView) => ({
  title,
  reporterType: chosen(reporterType),
  departmentId: department?.id ?? null,
});

/** Number, outline, reporter type, department, and who must not see the case. */
export const RegisterForm = ({ incident, onClose }: CaseFormProps) => {
  const t = useTexts(texts);
  const reporter = useTexts(reporterWords);
  const departmentName = useDepartmentName();
  const register = useAction(incidentsRegister, { invalidates: wholeCase });
  const form = useForm({
    schema,
    initial: {
      ...heldOf(incident),
      version: incident.version,
      involvedIds: listed(incident.involved.map((person) => choiceOfPerson(person))),
    },
    current: (now) => heldOf(now as unknown as IncidentView),
    labels: {
      title: t('title'),
      reporterType: t('reporterType'),
      departmentId: t('department'),
      involvedIds: t('involved'),
    },
    words: { reporterType: (id) => reporter(id), departmentId: departmentName },
    onSubmit: async (body, typed) => {
      const involvedIds = typed.involvedIds.map(({ id }) => id);
      const { number } = await register.mutateAsync({
        params: { incidentId: incident.id },
        body: { ...body, involvedIds },
      });
      notify(t('registerDone', { number }));
      onClose();
    },
  });
  return (
    <DialogForm form={form} submitLabel={t('registerTitle')} onClose={onClose}>
      <TextField {...form.field('title')} help={t('titleHelp')} />
      <RadioGroup {...form.field('reporterType')} choices={reporterTypes.map((id) => ({ id, label: reporter(id) }))} />
      <DepartmentField {...form.field('departmentId')} isOptional />
      <PeopleField {...form.field('involvedIds')} help={t('involvedHelp')} isOptional />
    </DialogForm>
  );
};
