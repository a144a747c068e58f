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

interface Held extends Readonly<Record<string, unknown>>, Pick<LogAnchor, 'name' | 'isOn' | 'version'> {
  readonly rhythm: LogAnchor['rhythm'] | null;
  readonly reason: string;
}

export const ChangePlace = ({ place, onClose }: ChangePlaceProps) => {
  const t = useTexts(texts);
  const update = useAction(logAnchorsUpdate, { invalidates: ['logAnchors'] });
  const { id: anchorId, name, rhythm, isOn, version } = place;
  const initial: Held = { name, rhythm, isOn, version, reason: '' };
  const form = useForm({
    schema,
    initial,
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
