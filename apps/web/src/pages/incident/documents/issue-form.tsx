import { caseDocumentKinds, documentsIssue } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { RadioGroup, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { chosen } from '../parts/choice.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { documentWords } from '../words/document-words.ts';
import { texts } from './texts.ts';

const schema = bodyOf(documentsIssue).omit({ subjectId: true });

/** Which paper, in which format; the report form asks what to do with the reporter's name (제21조). */
export const IssueForm = ({ incident, onClose }: CaseFormProps) => {
  const t = useTexts(texts);
  const word = useTexts(documentWords);
  const issue = useAction(documentsIssue, { invalidates: ['documents', 'incidents'] });
  const form = useForm({
    schema,
    initial: {
      kind: null as (typeof caseDocumentKinds)[number] | null,
      format: chosen<'pdf' | 'hwpx'>('pdf'),
      reporter: chosen<'sealed' | 'opened'>('sealed'),
    },
    labels: { kind: t('kind'), format: t('format'), reporter: t('reporter') },
    onSubmit: async (body) => {
      const { number } = await issue.mutateAsync({ params: { incidentId: incident.id }, body });
      notify(t('issued', { number }));
      onClose();
    },
  });
  const formats = (['pdf', 'hwpx'] as const).map((id) => ({ id, label: t(id) }));
  const reporters = (['sealed', 'opened'] as const).map((id) => ({ id, label: t(id), note: t(`${id}Note`) }));
  const asksReporter =
    form.values.kind === 'breach-report-form' &&
    incident.reporter.identity !== 'none' &&
    (incident.reporter.mayAsk || incident.reporter.identity === 'shared');
  return (
    <DialogForm form={form} submitLabel={t('issue')} onClose={onClose}>
      <RadioGroup {...form.field('kind')} choices={caseDocumentKinds.map((id) => ({ id, label: word(id) }))} />
      <RadioGroup {...form.field('format')} choices={formats} />
      {asksReporter && <RadioGroup {...form.field('reporter')} choices={reporters} />}
    </DialogForm>
  );
};
