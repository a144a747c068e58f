import { type PostingView, postingsEnd } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { Form, useForm } from '../../../forms/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { DateTimeField, Dialog, TextArea, notify } from '../../../ui/index.ts';
import { noticeStale } from '../stale.ts';
import { texts } from './texts.ts';

interface EndDialogProps {
  readonly posting: PostingView;
  readonly incidentId: string;
  readonly onClose: () => void;
}

interface Held extends Readonly<Record<string, unknown>> {
  readonly endedAt: string | null;
  readonly reason: string;
}

const schema = bodyOf(postingsEnd);
const blank: Held = { endedAt: null, reason: '' };

export const EndDialog = ({ posting, incidentId, onClose }: EndDialogProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const end = useAction(postingsEnd, { invalidates: noticeStale });
  const form = useForm({
    schema,
    initial: blank,
    labels: { endedAt: t('endedAt'), reason: t('endReason') },
    onSubmit: async (body) => {
      await end.mutateAsync({ params: { incidentId, postingId: posting.id }, body });
      notify(t('endRecorded'));
      onClose();
    },
  });
  const isHere = posting.place === 'here';
  return (
    <Dialog title={t(isHere ? 'takeDown' : 'end')} isOpen onClose={onClose} holdsWork>
      <Form form={form} submitLabel={t(isHere ? 'takeDown' : 'record')}>
        <p>
          {isHere
            ? t('takeDownHelp', { days: posting.days, seen: posting.daysSeen })
            : t('endHelp', { moment: format.moment(posting.completeAt) })}
        </p>
        {!isHere && <DateTimeField {...form.field('endedAt')} isPast />}
        <TextArea {...form.field('reason')} rows={2} isOptional />
      </Form>
    </Dialog>
  );
};
