import { type AnchorPlace, type LogAnchor, logAnchorsAdd } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Dialog, RadioGroup, Select, TextArea, TextField, notify } from '../../ui/index.ts';
import { kindNotes, kindWords, outsideTexts as texts } from './outside-texts.ts';
import { RhythmField } from './rhythm-field.tsx';

interface PlaceDialogProps {
  /** That the server's configuration opens. */
  readonly folders: readonly string[];
  readonly onClose: () => void;
}

type Kind = AnchorPlace['kind'];

/** What each kind needs, filled in or not; the contract takes what belongs to the kind that was chosen. */
interface Held extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly rhythm: LogAnchor['rhythm'] | null;
  readonly place: Readonly<Record<'to' | 'url' | 'key' | 'authorities', string>> & {
    readonly kind: Kind | null;
    readonly folder: string | null;
  };
}

const schema = bodyOf(logAnchorsAdd);
const kinds = Object.keys(kindWords) as Kind[];

function usePlaceForm(folders: readonly string[], onClose: () => void) {
  const t = useTexts(texts);
  const add = useAction(logAnchorsAdd, { invalidates: ['logAnchors'] });
  const empty = { to: '', url: '', key: '', authorities: '' };
  const initial: Held = {
    name: '',
    rhythm: 'daily',
    place: { ...empty, kind: folders.length > 0 ? 'folder' : 'mail', folder: folders[0] ?? null },
  };
  return useForm({
    schema,
    initial,
    labels: { name: t('name'), rhythm: t('rhythm'), place: t('kind') },
    onSubmit: async (body) => {
      await add.mutateAsync({ body });
      notify(t('added'));
      onClose();
    },
  });
}

/** A place out of reach of whoever runs the server, and how often a checkpoint goes there. */
export const PlaceDialog = ({ folders, onClose }: PlaceDialogProps) => {
  const [t, tk, tn] = [useTexts(texts), useTexts(kindWords), useTexts(kindNotes)];
  const form = usePlaceForm(folders, onClose);
  const { place } = form.values;
  const noteOf = (kind: Kind): string => (kind === 'folder' && folders.length === 0 ? t('noFolders') : tn(kind));
  /** A part of the place, by its own name. */
  const part = <Name extends keyof Held['place']>(name: Name, label: string) => ({
    name: `place.${name}`,
    label,
    value: place[name],
    onChange: (value: Held['place'][Name]) => form.setAt(`place.${name}`, value),
    error: form.mistakes[`place.${name}`],
  });
  const isAsked = place.kind === 'witness' || place.kind === 'time-stamp';
  return (
    <Dialog title={t('add')} isOpen onClose={onClose} holdsWork>
      <Form form={form} submitLabel={t('add')}>
        <RadioGroup
          {...part('kind', t('kind'))}
          look="cards"
          choices={kinds.map((id) => ({
            id,
            label: tk(id),
            note: noteOf(id),
            isDisabled: id === 'folder' && folders.length === 0,
          }))}
        />
        <TextField {...form.field('name')} placeholder={t('nameExample')} autoComplete="off" />
        {place.kind === 'folder' && (
          <Select {...part('folder', t('folder'))} choices={folders.map((id) => ({ id, label: id }))} />
        )}
        {place.kind === 'mail' && <TextField {...part('to', t('to'))} type="email" autoComplete="off" />}
        {isAsked && <TextField {...part('url', t('url'))} type="url" help={t('insideHelp')} autoComplete="off" />}
        {place.kind === 'witness' && <TextField {...part('key', t('key'))} help={t('keyHelp')} autoComplete="off" />}
        {place.kind === 'time-stamp' && (
          <TextArea {...part('authorities', t('authorities'))} help={t('authoritiesHelp')} rows={5} />
        )}
        <RhythmField {...form.field('rhythm')} />
      </Form>
    </Dialog>
  );
};
