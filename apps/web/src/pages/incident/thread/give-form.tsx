import { both, incidentsTimeline, reporterThreadAddFile } from '@bongsu/contracts';
import { useState } from 'react';
import { z } from 'zod';
import { useAction } from '../../../api/index.ts';
import { Form, useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { FileField, notify } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { texts } from './texts.ts';

/** As the public door takes them. */
const LIMIT = 10 * 1024 * 1024;

const schema = z.object({
  files: z.array(z.instanceof(File)).min(1, both('줄 파일을 골라 주세요.', 'Choose the file.')),
});

/** A list of questions, a form to fill in: what the processor takes when it comes back. */
export const GiveForm = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const [round, setRound] = useState(0);
  const give = useAction(reporterThreadAddFile, { invalidates: ['reporter-thread', incidentsTimeline] });
  const none: { readonly files: readonly File[] } = { files: [] };
  const form = useForm({
    schema,
    initial: none,
    labels: { files: t('give') },
    onSubmit: async ({ files: [file] }) => {
      if (file === undefined) return;
      const { fileName } = await give.mutateAsync({ params: { incidentId: incident.id }, body: {}, file });
      form.reset(none);
      setRound(round + 1);
      notify(t('given', { name: fileName }));
    },
  });
  return (
    <Form form={form} submitLabel={t('giveIt')}>
      <FileField key={round} {...form.field('files')} help={t('giveHelp')} maxBytes={LIMIT} />
    </Form>
  );
};
