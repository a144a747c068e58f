import { type NoticeKind, type NoticeLine, noticeKinds, noticesDraft } from '@bongsu/contracts';
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

/** Only the kinds that make sense now: a supplement needs something to supplement. */
const kindsFor = (notices: readonly NoticeLine[]): readonly NoticeKind[] => {
  const wentOut = new Set(notices.filter(({ firstSentAt }) => firstSentAt !== null).map(({ kind }) => kind));
  return noticeKinds.filter(
    (kind) =>
      (kind !== 'supplement' || wentOut.has('full') || wentOut.has('staged')) &&
      (kind !== 'all-clear' || wentOut.has('possibility')),
  );
};

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
      const { id } = await draft.mutateAsync({ params: { incidentId }, body });
      go(`/incidents/${incidentId}/notices/${id}`);
    },
  });
  const wanted: readonly NoticeKind[] = form.values.kind === 'supplement' ? ['full', 'staged'] : ['possibility'];
  const earlier = notices.filter((one) => wanted.includes(one.kind) && one.firstSentAt !== null);
  const asksFirst = form.values.kind !== 'possibility' && earlier.length > 0;
  return (
    <Dialog title={t('write')} isOpen onClose={onClose}>
      <Form form={form} submitLabel={t('create')}>
        <RadioGroup
          {...form.field('kind')}
          look="cards"
          choices={kindsFor(notices).map((id) => ({ id, label: kind(id), note: help(id) }))}
        />
        {asksFirst && (
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
