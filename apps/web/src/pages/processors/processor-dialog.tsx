import { type ProcessorView, processorsCreate, processorsUpdate } from '@bongsu/contracts';
import { useState } from 'react';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox, DateField, Dialog, Grid, TextField, notify } from '../../ui/index.ts';
import { CodeShown } from './code-shown.tsx';
import { texts } from './texts.ts';

interface ProcessorDialogProps {
  /** `null`: a new one. */
  readonly processor: ProcessorView | null;
  readonly onClose: () => void;
}

const blank = {
  name: '',
  work: '',
  contact: { name: '', phone: '', email: '' },
  from: null as string | null,
  until: null as string | null,
  subprocessing: false,
};

/** The fields of one processor; for a new one then its code, this once. */
export const ProcessorDialog = ({ processor, onClose }: ProcessorDialogProps) => {
  const t = useTexts(texts);
  const [code, setCode] = useState<string | null>(null);
  return (
    <Dialog title={t(code === null ? (processor === null ? 'add' : 'edit') : 'code')} isOpen onClose={onClose}>
      {code === null ? (
        <ProcessorForm processor={processor} onClose={onClose} onCode={setCode} />
      ) : (
        <CodeShown code={code} onClose={onClose} />
      )}
    </Dialog>
  );
};

const invalidates = ['processors'];
const parts = [
  ['name', 'contactName', 'text'],
  ['phone', 'phone', 'tel'],
  ['email', 'email', 'email'],
] as const;

const ProcessorForm = ({
  processor,
  onClose,
  onCode,
}: ProcessorDialogProps & { readonly onCode: (code: string) => void }) => {
  const t = useTexts(texts);
  const create = useAction(processorsCreate, { invalidates });
  const update = useAction(processorsUpdate, { invalidates });
  const form = useForm({
    schema: bodyOf(processorsCreate),
    initial: { ...blank, ...processor },
    labels: {
      name: t('name'),
      work: t('work'),
      contact: t('contact'),
      from: t('from'),
      until: t('until'),
      subprocessing: t('subprocessing'),
    },
    onSubmit: async (body, held) => {
      if (processor === null) {
        onCode((await create.mutateAsync({ body })).code);
        return;
      }
      const { version } = held as ProcessorView;
      await update.mutateAsync({ params: { processorId: processor.id }, body: { ...body, version } });
      notify(t('saved'));
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={t(processor === null ? 'addAndIssue' : 'save')}>
      <TextField {...form.field('name')} autoComplete="off" />
      <TextField {...form.field('work')} placeholder={t('workExample')} autoComplete="off" />
      {parts.map(([part, label, type]) => (
        <TextField
          key={part}
          name={`contact.${part}`}
          label={t(label)}
          type={type}
          autoComplete="off"
          value={form.values.contact[part]}
          onChange={(value) => form.setAt(`contact.${part}`, value)}
          error={form.mistakes[`contact.${part}`]}
        />
      ))}
      <p className="ui-field-help">{t('untilHelp')}</p>
      <Grid min="s">
        <DateField {...form.field('from')} />
        <DateField {...form.field('until')} isOptional />
      </Grid>
      <Checkbox {...form.field('subprocessing')} />
    </Form>
  );
};
