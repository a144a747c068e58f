import { type AuthorityReportView, authorityReportsFile, reportMeans, reportReceivers } from '@bongsu/contracts';
import { useState } from 'react';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { PersonField } from '../../people/person-field.tsx';
import { type Choice, DateTimeField, Dialog, RadioGroup, Select, TextField, notify } from '../../ui/index.ts';
import { reportStale } from './stale.ts';
import { texts } from './texts.ts';
import { meansWords, receiverWords } from './words.ts';

interface FileDialogProps {
  readonly report: AuthorityReportView;
  readonly incidentId: string;
  readonly onClose: () => void;
}

interface Held extends Readonly<Record<string, unknown>> {
  readonly version: number;
  readonly filedAt: string | null;
  readonly means: (typeof reportMeans)[number] | null;
  readonly to: (typeof reportReceivers)[number] | null;
  readonly filedById: string | null;
  readonly receiptNumber: string;
}

const schema = bodyOf(authorityReportsFile);

const heldOf = (report: AuthorityReportView): Held => ({
  version: report.version,
  filedAt: null,
  means: 'portal',
  to: report.rule === 'KR-NET-INCIDENT' ? 'kisa' : 'pipc',
  filedById: null,
  receiptNumber: '',
});

export const FileDialog = ({ report, incidentId, onClose }: FileDialogProps) => {
  const t = useTexts(texts);
  const means = useTexts(meansWords);
  const receiver = useTexts(receiverWords);
  const [person, setPerson] = useState<Choice | null>(null);
  const file = useAction(authorityReportsFile, { invalidates: reportStale });
  const form = useForm({
    schema,
    initial: heldOf(report),
    labels: {
      filedAt: t('filedAt'),
      means: t('means'),
      to: t('to'),
      filedById: t('by'),
      receiptNumber: t('receipt'),
    },
    onSubmit: async (body) => {
      await file.mutateAsync({ params: { incidentId, reportId: report.id }, body });
      notify(t('filed'));
      onClose();
    },
  });
  const choose = (choice: Choice | null) => {
    setPerson(choice);
    form.set('filedById', choice?.id ?? null);
  };
  return (
    <Dialog title={t('file')} isOpen onClose={onClose} holdsWork>
      <Form form={form} submitLabel={t('record')}>
        <p>{t('fileHelp')}</p>
        <RadioGroup {...form.field('to')} choices={reportReceivers.map((id) => ({ id, label: receiver(id) }))} />
        <DateTimeField {...form.field('filedAt')} isPast />
        <Select {...form.field('means')} choices={reportMeans.map((id) => ({ id, label: means(id) }))} />
        <PersonField {...form.field('filedById')} value={person} onChange={choose} help={t('byHelp')} isOptional />
        <TextField {...form.field('receiptNumber')} help={t('receiptHelp')} isOptional autoComplete="off" />
      </Form>
    </Dialog>
  );
};
