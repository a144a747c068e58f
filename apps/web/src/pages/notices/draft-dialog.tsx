import { type NoticeKind, type NoticeLine, noticeFollows, noticeKinds, noticesDraft } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useGo } from '../../routing/address.ts';
import { Dialog, RadioGroup, Select } from '../../ui/index.ts';
import { noticeStale } from './stale.ts';
import { texts } from './texts.ts';
import { kindHelp, kindWords } from './words.ts';

interface DraftDialogProps {
  readonly incidentId: string;
  readonly notices: readonly NoticeLine[];
  readonly onClose: () => void;
}

interface Held extends Readonly<Record<string, unknown>> {
  readonly kind: NoticeKind | null;
  readonly firstNoticeId: string | null;
}

const blank: Held = { kind: 'full', firstNoticeId: null };
const schema = bodyOf(noticesDraft);

/** What went out and a notice of this kind may follow. */
const earlierFor = (kind: NoticeKind | null, notices: readonly NoticeLine[]): readonly NoticeLine[] =>
  notices.filter((one) => kind !== null && noticeFollows[kind].includes(one.kind) && one.firstSentAt !== null);

/** Only the kinds that make sense now: a supplement needs something to supplement. */
const kindsFor = (notices: readonly NoticeLine[]): readonly NoticeKind[] =>
  noticeKinds.filter((kind) => (kind !== 'supplement' && kind !== 'all-clear') || earlierFor(kind, notices).length > 0);

export const DraftDialog = ({ incidentId, notices, onClose }: DraftDialogProps) => {
  const t = useTexts(texts);
  const kind = useTexts(kindWords);
  const help = useTexts(kindHelp);
  const go = useGo();
  const draft = useAction(noticesDraft, { invalidates: noticeStale });
  const form = useForm({
    schema,
    initial: blank,
    labels: { kind: t('kind'), firstNoticeId: t('first') },
    onSubmit: async (body) => {
      // One that was chosen for another kind is not meant.
      const isMeant = earlierFor(body.kind, notices).some(({ id }) => id === body.firstNoticeId);
      const firstNoticeId = isMeant ? body.firstNoticeId : null;
      const { id } = await draft.mutateAsync({ params: { incidentId }, body: { ...body, firstNoticeId } });
      go(`/incidents/${incidentId}/notices/${id}`);
    },
  });
  const earlier = earlierFor(form.values.kind, notices);
  return (
    <Dialog title={t('write')} isOpen onClose={onClose}>
      <Form form={form} submitLabel={t('create')}>
        <RadioGroup
          {...form.field('kind')}
          look="cards"
          choices={kindsFor(notices).map((id) => ({ id, label: kind(id), note: help(id) }))}
        />
        {earlier.length > 0 && (
          <Select
            {...form.field('firstNoticeId')}
            help={t('firstHelp')}
            isOptional
            choices={earlier.map(({ id, title }) => ({ id, label: title }))}
          />
        )}
      </Form>
    </Dialog>
  );
};
