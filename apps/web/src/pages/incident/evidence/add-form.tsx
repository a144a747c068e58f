import { both, evidenceAdd } from '@bongsu/contracts';
import { useState } from 'react';
import { z } from 'zod';
import { bodyOf, useAction } from '../../../api/index.ts';
import { now } from '../../../clock.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { DateTimeField, FileField, TextArea, TextField, notify } from '../../../ui/index.ts';
import { seoulNow, writeMoment } from '../../../ui/seoul-date.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { listed } from '../parts/choice.ts';
import { texts } from './texts.ts';

/** As the server takes it. */
const LIMIT = 50 * 1024 * 1024;

const schema = bodyOf(evidenceAdd).extend({
  files: z.array(z.instanceof(File)).min(1, both('올릴 파일을 골라 주세요.', 'Choose the file.')),
});

/** The file, what it is and where it was taken from. */
export const AddForm = ({ incident, onClose }: CaseFormProps) => {
  const t = useTexts(texts);
  const [share, setShare] = useState<number | null>(null);
  const add = useAction(evidenceAdd, { invalidates: ['evidence', ...wholeCase] });
  const form = useForm({
    schema,
    initial: {
      files: listed<File>([]),
      name: '',
      description: '',
      source: '',
      collectedAt: writeMoment(seoulNow(now())),
    },
    labels: {
      files: t('file'),
      name: t('name'),
      description: t('description'),
      source: t('source'),
      collectedAt: t('collectedAt'),
    },
    onSubmit: async ({ files: [file], ...body }) => {
      if (file === undefined) return;
      try {
        const input = { params: { incidentId: incident.id }, body, file, onProgress: setShare };
        const { label } = await add.mutateAsync(input);
        notify(t('added', { label }));
        onClose();
      } finally {
        setShare(null);
      }
    },
  });
  const takeFiles = (files: readonly File[]) => {
    form.set('files', files);
    if (form.values.name === '' && files[0] !== undefined) form.set('name', files[0].name);
  };
  return (
    <DialogForm form={form} submitLabel={t('add')} onClose={onClose}>
      <FileField {...form.field('files')} onChange={takeFiles} maxBytes={LIMIT} />
      <TextField {...form.field('name')} placeholder={t('nameExample')} />
      <TextField {...form.field('source')} placeholder={t('sourceExample')} />
      <DateTimeField {...form.field('collectedAt')} isPast />
      <TextArea {...form.field('description')} maxLength={2000} rows={2} isOptional />
      {share !== null && <Progress share={share} />}
    </DialogForm>
  );
};

const Progress = ({ share }: { readonly share: number }) => {
  const t = useTexts(texts);
  const percent = Math.round(share * 100);
  return (
    <div className="upload-progress">
      <progress max={100} value={percent} aria-label={t('sending')} />
      <span>{t('sent', { share: percent })}</span>
    </div>
  );
};
