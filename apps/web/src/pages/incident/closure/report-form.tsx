import { closureSubmit } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Callout, CheckboxGroup, TextArea, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { listed } from '../parts/choice.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import type { Closure } from './closure-props.ts';
import { reportBoxes } from './report-body.tsx';
import { texts } from './texts.ts';

const targets = ['general', 'resident-registration', 'account'] as const;
type Target = (typeof targets)[number];

const limits = { peopleInvolved: 2000, evidence: 4000, disciplineOpinion: 2000 } as const;
const limitOf = (box: string): number => (limits as Readonly<Record<string, number>>)[box] ?? 10_000;

/** 처리보고서, filled from what was recorded, so that nobody types it twice. */
export const ReportForm = ({ incident, draft, onClose }: CaseFormProps & Pick<Closure, 'draft'>) => {
  const t = useTexts(texts);
  const submit = useAction(closureSubmit, { invalidates: wholeCase });
  const form = useForm({
    schema: bodyOf(closureSubmit),
    initial: {
      targetData: listed<Target>(draft.targetData ?? []),
      reportSummary: draft.reportSummary ?? '',
      breach: draft.breach ?? '',
      circumstances: draft.circumstances ?? '',
      peopleInvolved: draft.peopleInvolved ?? '',
      cause: draft.cause ?? '',
      evidence: draft.evidence ?? '',
      recoveryAndPrevention: draft.recoveryAndPrevention ?? '',
      disciplineOpinion: draft.disciplineOpinion ?? '',
    },
    labels: {
      targetData: t('targetData'),
      ...(Object.fromEntries(reportBoxes.map((box) => [box, t(box)])) as Record<(typeof reportBoxes)[number], string>),
    },
    onSubmit: async (body) => {
      await submit.mutateAsync({ params: { incidentId: incident.id }, body });
      notify(t('submitted'));
      onClose();
    },
  });
  const helps = { breach: t('breachHelp'), disciplineOpinion: t('disciplineOpinionHelp') };
  return (
    <DialogForm form={form} submitLabel={t('submit')} onClose={onClose}>
      <Callout>{t('draftNote')}</Callout>
      <CheckboxGroup {...form.field('targetData')} choices={targets.map((id) => ({ id, label: t(id) }))} />
      {reportBoxes.map((box) => (
        <TextArea
          key={box}
          {...form.field(box)}
          help={(helps as Readonly<Record<string, string>>)[box]}
          maxLength={limitOf(box)}
          rows={3}
        />
      ))}
    </DialogForm>
  );
};
