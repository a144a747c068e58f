import { closureRequestDiscipline } from '@bongsu/contracts';
import { z } from 'zod';
import { bodyOf, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { RadioGroup, TextArea, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DepartmentField } from '../../../people/department-field.tsx';
import { DialogForm } from '../parts/dialog-form.tsx';
import { texts } from './texts.ts';

const schema = bodyOf(closureRequestDiscipline).extend({ needed: z.enum(['yes', 'no']) });

export const DisciplineForm = ({ incident, onClose }: CaseFormProps) => {
  const t = useTexts(texts);
  const request = useAction(closureRequestDiscipline, { invalidates: wholeCase });
  const form = useForm({
    schema,
    initial: { needed: null as 'yes' | 'no' | null, departmentId: incident.department?.id ?? null, request: '' },
    labels: { needed: t('needed'), departmentId: t('department'), request: t('request') },
    onSubmit: async ({ needed, departmentId, ...body }) => {
      const isNeeded = needed === 'yes';
      await request.mutateAsync({
        params: { incidentId: incident.id },
        body: { ...body, needed: isNeeded, departmentId: isNeeded ? departmentId : null },
      });
      notify(t('disciplineDone'));
      onClose();
    },
  });
  return (
    <DialogForm form={form} submitLabel={t('disciplineStart')} onClose={onClose}>
      <RadioGroup
        {...form.field('needed')}
        choices={[
          { id: 'yes', label: t('neededYes') },
          { id: 'no', label: t('neededNo') },
        ]}
      />
      {form.values.needed === 'yes' && <DepartmentField {...form.field('departmentId')} isOptional />}
      <TextArea {...form.field('request')} rows={3} maxLength={2000} />
    </DialogForm>
  );
};
