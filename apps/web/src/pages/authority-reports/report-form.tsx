import { type AuthorityReportView, authorityReportsUpdate, reportContent } from '@bongsu/contracts';
import { z } from 'zod';
import { useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Panel, TextField, notify } from '../../ui/index.ts';
import { ContactFields } from './contact-fields.tsx';
import { FactFields } from './fact-fields.tsx';
import { type Held, contentOf, heldOf } from './held.ts';
import { ItemFields } from './item-fields.tsx';
import { NotificationFields } from './notification-fields.tsx';
import { texts } from './texts.ts';

interface ReportFormProps {
  readonly report: AuthorityReportView;
  readonly incidentId: string;
}

const schema = reportContent.omit({ dataItems: true }).extend({ dataLines: z.string(), version: z.int() });

/** The boxes of 별지 제1호서식, filled from the facts; saving checks the items and the wording. */
export const ReportForm = ({ report, incidentId }: ReportFormProps) => {
  const t = useTexts(texts);
  const form = useReportForm(report, incidentId);
  return (
    <Form
      form={form}
      submitLabel={t('save')}
      actions={<output className="notice-saved">{form.isDirty && t('unsaved')}</output>}
    >
      <Panel title={t('contents')} gap={5}>
        <ItemFields form={form} items={report.items} />
      </Panel>
      <Panel title={t('facts')}>
        <FactFields form={form} />
      </Panel>
      <Panel title={t('notification')}>
        <NotificationFields form={form} />
      </Panel>
      <Panel title={t('contacts')}>
        <ContactFields form={form} />
      </Panel>
      <Panel title={t('organisation')}>
        <TextField {...form.field('organisation')} />
        <TextField {...form.field('sector')} isOptional />
        <TextField {...form.field('address')} isOptional />
      </Panel>
    </Form>
  );
};

function useReportForm(report: AuthorityReportView, incidentId: string) {
  const t = useTexts(texts);
  const language = useLanguage();
  const itemName = (code: string) => report.items.find((item) => item.code === code)?.label[language] ?? '';
  const update = useAction(authorityReportsUpdate, { invalidates: ['authority-reports'] });
  const form = useForm<typeof schema, Held>({
    schema,
    initial: heldOf(report),
    current: (now) => heldOf(now as unknown as AuthorityReportView),
    words: {
      unconfirmed: (code) => itemName(code),
      contacts: ({ name, department }) => [name, department].filter((part) => part !== '').join(', '),
    },
    labels: {
      ...Object.fromEntries(report.items.map(({ code }) => [`items.${code}`, itemName(code)])),
      'notification.done': t('notified'),
      'notification.at': t('notifiedAt'),
      'notification.method': t('method'),
      'notification.count': t('notifiedCount'),
      'notification.reason': t('whyNot'),
      organisation: t('organisation'),
      sector: t('sector'),
      address: t('address'),
      items: t('contents'),
      dataLines: t('dataItems'),
      affected: t('affected'),
      occurredAt: t('occurredAt'),
      awareAt: t('awareAt'),
      notification: t('notification'),
      contacts: t('contacts'),
      receiver: t('receiver'),
      unconfirmed: t('unconfirmed'),
    },
    onSubmit: async (_body, typed) => {
      const { version } = await update.mutateAsync({
        params: { incidentId, reportId: report.id },
        body: { version: typed.version, content: contentOf(typed) },
      });
      form.reset({ ...typed, version });
      notify(t('saved'));
    },
  });
  return form;
}
