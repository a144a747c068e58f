import { type NoticeLine, type postingsList, postingsStart, type ResponseOf } from '@bongsu/contracts';
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
  readonly here: ResponseOf<typeof postingsList>['here'];
  readonly onClose: () => void;
}

interface Held extends Readonly<Record<string, unknown>> {
  readonly noticeId: string | null;
  readonly place: 'here' | 'homepage' | 'premises' | null;
  readonly location: string;
  readonly startsAt: string | null;
}

const schema = bodyOf(postingsStart);

export const StartDialog = ({ incidentId, notices, here, onClose }: StartDialogProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const start = useAction(postingsStart, { invalidates: noticeStale });
  const initial: Held = {
    noticeId: notices.at(-1)?.id ?? null,
    place: here === null ? 'homepage' : 'here',
    location: '',
    startsAt: null,
  };
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
  const isHere = form.field('place').value === 'here';
  const chosen = notices.find(({ id }) => id === form.values.noticeId);
  const left = chosen === undefined ? 0 : notReached(chosen);
  return (
    <Dialog title={t('start')} isOpen onClose={onClose} holdsWork>
      <Form form={form} submitLabel={t(isHere ? 'postHere' : 'record')}>
        <p>{t(isHere ? 'hereHelp' : 'startHelp')}</p>
        <Select {...form.field('noticeId')} choices={notices.map(({ id, title }) => ({ id, label: title }))} />
        {left > 0 && <Callout tone="caution" title={t('leftOver', { count: format.number(left) })} />}
        <RadioGroup
          {...form.field('place')}
          choices={[
            ...(here === null ? [] : [{ id: 'here' as const, label: t('here'), note: here.address }]),
            { id: 'homepage', label: t('homepage') },
            { id: 'premises', label: t('premises'), note: t('premisesNote') },
          ]}
        />
        {isHere && here !== null ? (
          <HereRemarks here={here} />
        ) : (
          <>
            {here === null && <p className="ui-field-help">{t('noDoor')}</p>}
            <TextField
              {...form.field('location')}
              help={t('locationHelp')}
              placeholder="https://www.example.org/notice/1"
            />
            <DateTimeField {...form.field('startsAt')} isPast />
          </>
        )}
      </Form>
    </Dialog>
  );
};

/** What will not be as it could be: said before, not found out in thirty days. */
const HereRemarks = ({ here }: { readonly here: NonNullable<StartDialogProps['here']> }) => {
  const t = useTexts(texts);
  return (
    <>
      {here.way === 'loopback' && <p className="ui-field-help">{t('loopbackHelp')}</p>}
      {!here.draws && <p className="ui-field-help">{t('noBrowserHelp')}</p>}
    </>
  );
};
