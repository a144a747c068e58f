import { type LogAnchor, logAnchorsUpdate } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox, Dialog, TextArea, TextField, notify } from '../../ui/index.ts';
import { outsideTexts as texts } from './outside-texts.ts';
import { RhythmField } from './rhythm-field.tsx';

interface ChangePlaceProps {
  readonly place: LogAnchor;
  readonly onClose: () => void;
}

const schema = bodyOf(logAnchorsUpdate);

export const ChangePlace = ({ place, onClose }: ChangePlaceProps) => {
  const t = useTexts(texts);
  const update = useAction(logAnchorsUpdate, { invalidates: ['logAnchors'] });
  const { id: anchorId, name, rhythm, isOn, version } = place;
  const form = useForm({
    schema,
    initial: { name, rhythm: rhythm as LogAnchor['rhythm'] | null, isOn, version, reason: '' },
    labels: { name: t('name'), rhythm: t('rhythm'), isOn: t('isOn'), reason: t('reason') },
    words: { rhythm: t },
    onSubmit: async (body) => {
      await update.mutateAsync({ params: { anchorId }, body });
      notify(t('saved'));
      onClose();
    },
  });
  return (
    <Dialog title={`${name}: ${t('change')}`} isOpen onClose={onClose} holdsWork>
      <Form form={form} submitLabel={t('save')}>
        <p className="ui-field-help">{t('placeStays')}</p>
        <TextField {...form.field('name')} autoComplete="off" />
        <RhythmField {...form.field('rhythm')} />
        <Checkbox {...form.field('isOn')} />
        <TextArea {...form.field('reason')} rows={2} />
      </Form>
    </Dialog>
  );
};
