import { incidentsTimeline, reporterThreadAsk } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { Form, useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { TextArea, notify } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { texts } from './texts.ts';

/** A question waits for the reporter until they come back; nobody can tell when, and nobody is told that they did. */
export const AskForm = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const isProcessor = incident.source === 'processor';
  const ask = useAction(reporterThreadAsk, { invalidates: ['reporter-thread', incidentsTimeline] });
  const form = useForm({
    schema: bodyOf(reporterThreadAsk),
    initial: { text: '' },
    labels: { text: t(isProcessor ? 'textProcessor' : 'text') },
    onSubmit: async (body) => {
      await ask.mutateAsync({ params: { incidentId: incident.id }, body });
      form.reset({ text: '' });
      notify(t('asked'));
    },
  });
  return (
    <Form form={form} submitLabel={t('ask')}>
      <TextArea {...form.field('text')} help={isProcessor ? undefined : t('protect')} maxLength={5000} rows={3} />
    </Form>
  );
};
