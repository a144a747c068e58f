import { closureSubmitPostMortem, day, prose } from '@bongsu/contracts';
import { both } from '@bongsu/contracts';
import { z } from 'zod';
import { bodyOf, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { TextArea, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { type Plan, PlansField, emptyPlan } from './plans-field.tsx';
import { texts } from './texts.ts';

const plan = z.object({
  what: prose(2000),
  owner: z.object({ id: z.string() }, { error: both('이행할 사람을 골라 주세요.', 'Choose who carries it out.') }),
  due: day,
});

const schema = bodyOf(closureSubmitPostMortem)
  .omit({ improvements: true })
  .extend({ improvements: z.array(plan).min(1) });

/** Root cause, lessons, and what will be done about it by whom until when. */
export const PostMortemForm = ({ incident, onClose }: CaseFormProps) => {
  const t = useTexts(texts);
  const submit = useAction(closureSubmitPostMortem, { invalidates: wholeCase });
  const form = useForm({
    schema,
    initial: { rootCause: '', lessons: '', sharing: '', improvements: [emptyPlan(1)] as readonly Plan[] },
    labels: { rootCause: t('rootCause'), lessons: t('lessons'), sharing: t('sharing'), improvements: t('plans') },
    onSubmit: async ({ improvements, ...body }) => {
      const plans = improvements.map(({ what, owner, due }) => ({ what, ownerId: owner.id, due }));
      await submit.mutateAsync({ params: { incidentId: incident.id }, body: { ...body, improvements: plans } });
      notify(t('postMortemDone'));
      onClose();
    },
  });
  return (
    <DialogForm form={form} submitLabel={t('postMortemStart')} onClose={onClose}>
      <TextArea {...form.field('rootCause')} rows={4} maxLength={10_000} />
      <TextArea {...form.field('lessons')} rows={3} maxLength={10_000} />
      <TextArea {...form.field('sharing')} help={t('sharingHelp')} rows={2} maxLength={2000} isOptional />
      <PlansField {...form.field('improvements')} mistakes={form.mistakes} />
    </DialogForm>
  );
};
