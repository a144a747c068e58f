import type { ReactNode } from 'react';
import type { Form } from '../../../forms/use-form.ts';
import { useTexts } from '../../../i18n/index.ts';
import { TextArea, TextField } from '../../../ui/index.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { texts } from './texts.ts';

interface Told {
  readonly source: string;
  readonly reason: string;
  readonly [name: string]: unknown;
}

interface FactFormFrameProps<Held extends Readonly<Record<string, unknown>>> {
  /** Made by `useFactForm`, which adds source and reason to its fields. */
  readonly form: Form<Held>;
  readonly onClose: () => void;
  /** A sentence on when the reason is needed. */
  readonly whyHelp?: string;
  readonly children: ReactNode;
}

/** Fields of facts, and below them where they were found out and why they change. */
export function FactFormFrame<Held extends Readonly<Record<string, unknown>>>(props: FactFormFrameProps<Held>) {
  const { form, onClose, whyHelp, children } = props;
  const t = useTexts(texts);
  const { field } = form as unknown as Form<Told>;
  return (
    <DialogForm form={form} submitLabel={t('save')} onClose={onClose}>
      {children}
      <hr className="form-rule" />
      <TextField {...field('source')} help={t('sourceHelp')} isOptional />
      <TextArea {...field('reason')} help={whyHelp ?? t('whyHelp')} rows={2} isOptional />
    </DialogForm>
  );
}
