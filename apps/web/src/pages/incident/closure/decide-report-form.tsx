import { closureDecide } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { RadioGroup, TextArea, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import type { Closure } from './closure-props.ts';
import { ReportBody } from './report-body.tsx';
import { texts } from './texts.ts';

interface DecideReportProps extends CaseFormProps {
  readonly report: Closure['reports'][number];
}

/** The report is read where it is decided. */
export const DecideReportForm = ({ incident, report, onClose }: DecideReportProps) => {
  const t = useTexts(texts);
  const decide = useAction(closureDecide, { invalidates: ['documents', ...wholeCase] });
  const form = useForm({
    schema: bodyOf(closureDecide),
    initial: { decision: null as 'approved' | 'returned' | null, note: '' },
    labels: { decision: t('decision'), note: t('note') },
    onSubmit: async (body) => {
      await decide.mutateAsync({ params: { incidentId: incident.id, reportId: report.id }, body });
      notify(t('decided'));
      onClose();
    },
  });
  return (
    <>
      <ReportBody body={report.body} />
      <DialogForm form={form} submitLabel={t('decide')} onClose={onClose}>
        <RadioGroup
          {...form.field('decision')}
          help={t('decideHelp')}
          choices={[
            { id: 'approved', label: t('approve') },
            { id: 'returned', label: t('giveBack') },
          ]}
        />
        <TextArea {...form.field('note')} rows={2} maxLength={2000} isOptional />
      </DialogForm>
    </>
  );
};
