import { reportsFile } from '@bongsu/contracts';
import { z } from 'zod';
import { bodyOf, useAction } from '../../api/index.ts';
import { now } from '../../clock.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { DateTimeField, TextArea } from '../../ui/index.ts';
import { seoulNow, writeMoment } from '../../ui/seoul-date.ts';
import { emptyReport } from './report-held.ts';
import { MoreFields } from './more-fields.tsx';
import { texts } from './texts.ts';

/** The field holds people with their names; what is sent are their ids. */
const schema = bodyOf(reportsFile)
  .omit({ involvedIds: true })
  .extend({ involvedIds: z.array(z.unknown()) });

/** Two fields are needed, and one of them is filled in already. */
export const ReportForm = ({ onDone }: { readonly onDone: (reportedAt: string) => void }) => {
  const t = useTexts(texts);
  const file = useAction(reportsFile, {
    invalidates: ['reports', 'incidents', 'inbox', 'dashboard'],
    onDone: ({ reportedAt }) => onDone(reportedAt),
  });
  const form = useForm({
    schema,
    initial: { ...emptyReport, noticedAt: writeMoment(seoulNow(now())) },
    labels: {
      summary: t('summary'),
      noticedAt: t('noticedAt'),
      occurredAt: t('occurredAt'),
      departmentId: t('department'),
      approximateCount: t('approximateCount'),
      reporterType: t('reporterType'),
      involvedIds: t('involved'),
      shared: t('shared'),
      phone: t('phone'),
      email: t('email'),
    },
    onSubmit: (body, typed) =>
      file.mutateAsync({ body: { ...body, involvedIds: typed.involvedIds.map(({ id }) => id) } }),
  });
  return (
    <Form form={form} submitLabel={t('submit')} isWide>
      <TextArea
        {...form.field('summary')}
        help={t('summaryHelp')}
        placeholder={t('summaryExample')}
        maxLength={5000}
        rows={6}
      />
      <DateTimeField {...form.field('noticedAt')} help={t('noticedAtHelp')} isPast />
      <MoreFields form={form} />
    </Form>
  );
};
