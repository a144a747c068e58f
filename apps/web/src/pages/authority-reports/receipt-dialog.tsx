import { type AuthorityReportView, authorityReportsReceive } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { DateTimeField, Dialog, TextField, notify } from '../../ui/index.ts';
import { reportStale } from './stale.ts';
import { texts } from './texts.ts';

interface ReceiptDialogProps {
  readonly report: AuthorityReportView;
  readonly incidentId: string;
  readonly onClose: () => void;
}

interface Held extends Readonly<Record<string, unknown>> {
  readonly receiptNumber: string;
  readonly receivedAt: string | null;
}

const schema = bodyOf(authorityReportsReceive);
const blank: Held = { receiptNumber: '', receivedAt: null };

export const ReceiptDialog = ({ report, incidentId, onClose }: ReceiptDialogProps) => {
  const t = useTexts(texts);
  const receive = useAction(authorityReportsReceive, { invalidates: reportStale });
  const form = useForm({
    schema,
    initial: blank,
    labels: { receiptNumber: t('receipt'), receivedAt: t('receivedAt') },
    onSubmit: async (body) => {
      await receive.mutateAsync({ params: { incidentId, reportId: report.id }, body });
      notify(t('received'));
      onClose();
    },
  });
  return (
    <Dialog title={t('addReceipt')} isOpen onClose={onClose} holdsWork>
      <Form form={form} submitLabel={t('record')}>
        <TextField {...form.field('receiptNumber')} autoComplete="off" takesFocus />
        <DateTimeField {...form.field('receivedAt')} isPast />
      </Form>
    </Dialog>
  );
};
