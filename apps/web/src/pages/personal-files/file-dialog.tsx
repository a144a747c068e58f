import { type PersonalFileView, personalFilesCreate, personalFilesUpdate } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Dialog, TextArea, TextField, notify } from '../../ui/index.ts';
import { type HeldTerm, RetentionField } from './retention-field.tsx';
import { useRetentionText } from './retention.ts';
import { texts } from './texts.ts';

interface FileDialogProps {
  /** `null`: a new one. */
  readonly file: PersonalFileView | null;
  readonly onClose: () => void;
}

const blank = { name: '', purpose: '', legalBasis: '', retentionDays: undefined as HeldTerm, isEnded: false };

/** The fields of one registered file. */
export const FileDialog = ({ file, onClose }: FileDialogProps) => {
  const t = useTexts(texts);
  const acting = { invalidates: ['personalFiles'] };
  const create = useAction(personalFilesCreate, acting);
  const update = useAction(personalFilesUpdate, acting);
  const retention = useRetentionText();
  const form = useForm({
    schema: bodyOf(personalFilesUpdate).omit({ version: true }),
    initial: { ...blank, ...file },
    labels: {
      name: t('name'),
      purpose: t('purpose'),
      legalBasis: t('legalBasis'),
      retentionDays: t('retention'),
      isEnded: t('isEnded'),
    },
    words: { retentionDays: (days) => retention(days) },
    onSubmit: async (body, held) => {
      if (file === null) await create.mutateAsync({ body: { ...body, isEnded: false } });
      else {
        const { version } = held as PersonalFileView;
        await update.mutateAsync({ params: { personalFileId: file.id }, body: { ...body, version } });
      }
      notify(t('saved'));
      onClose();
    },
  });
  return (
    <Dialog title={t(file === null ? 'add' : 'editTitle')} isOpen onClose={onClose} holdsWork>
      <Form form={form} submitLabel={t(file === null ? 'add' : 'save')}>
        <TextField {...form.field('name')} placeholder={t('nameExample')} autoComplete="off" />
        <TextArea {...form.field('purpose')} rows={2} />
        <TextField {...form.field('legalBasis')} autoComplete="off" />
        <RetentionField {...form.field('retentionDays')} />
      </Form>
    </Dialog>
  );
};
