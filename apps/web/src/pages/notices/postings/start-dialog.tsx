import { type NoticeLine, postingsStart } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../../api/index.ts';
import { Form, useForm } from '../../../forms/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Callout, DateTimeField, Dialog, RadioGroup, Select, TextField, notify } from '../../../ui/index.ts';
import { noticeStale } from '../stale.ts';
import { notReached } from '../unreached.ts';
import { texts } from './texts.ts';

interface StartDialogProps {
  readonly incidentId: string;
  readonly notices: readonly NoticeLine[];
  readonly onClose: () => void;
}

interface Held extends Readonly<Record<string, unknown>> {
  readonly noticeId: string | null;
  readonly place: 'homepage' | 'premises' | null;
  readonly location: string;
  readonly startsAt: string | null;
}

const schema = bodyOf(postingsStart);

export const StartDialog = ({ incidentId, notices, onClose }: StartDialogProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const start = useAction(postingsStart, { invalidates: noticeStale });
  const initial: Held = { noticeId: notices.at(-1)?.id ?? null, place: 'homepage', location: '', startsAt: null };
  const form = useForm({
    schema,
    initial,
    labels: { noticeId: t('notice'), place: t('place'), location: t('location'), startsAt: t('startsAt') },
    onSubmit: async (body) => {
      const { completeAt } = await start.mutateAsync({ params: { incidentId }, body });
      notify(t('started', { moment: format.moment(completeAt) }));
      onClose();
    },
  });
  const chosen = notices.find(({ id }) => id === form.values.noticeId);
  const left = chosen === undefined ? 0 : notReached(chosen);
  return (
    <Dialog title={t('start')} isOpen onClose={onClose} holdsWork>
      <Form form={form} submitLabel={t('record')}>
        <p>{t('startHelp')}</p>
        <Select {...form.field('noticeId')} choices={notices.map(({ id, title }) => ({ id, label: title }))} />
        {left > 0 && <Callout tone="caution" title={t('leftOver', { count: format.number(left) })} />}
        <RadioGroup
          {...form.field('place')}
          choices={[
            { id: 'homepage', label: t('homepage') },
            { id: 'premises', label: t('premises'), note: t('premisesNote') },
          ]}
        />
        <TextField
          {...form.field('location')}
          help={t('locationHelp')}
          placeholder="https://www.example.org/notice/1"
        />
        <DateTimeField {...form.field('startsAt')} isPast />
      </Form>
    </Dialog>
  );
};
