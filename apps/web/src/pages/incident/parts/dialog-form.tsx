import type { ReactNode } from 'react';
import { Form } from '../../../forms/index.ts';
import type { Form as FormState } from '../../../forms/use-form.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button } from '../../../ui/index.ts';
import { texts } from './texts.ts';

interface DialogFormProps<Held extends Readonly<Record<string, unknown>>> {
  readonly form: FormState<Held>;
  readonly submitLabel?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog: the way on, and the way out beside it. */
export function DialogForm<Held extends Readonly<Record<string, unknown>>>(props: DialogFormProps<Held>) {
  const t = useTexts(texts);
  return (
    <Form
      form={props.form}
      submitLabel={props.submitLabel ?? t('save')}
      actions={<Button onPress={props.onClose}>{t('cancel')}</Button>}
    >
      {props.children}
    </Form>
  );
}
