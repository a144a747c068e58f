import { type SignInState, sessionVerifyCode } from '@bongsu/contracts';

import { bodyOf, call } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, PageHeader, Panel, TextField } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface CodeFormProps {
  readonly onDone: (state: SignInState) => Promise<void>;
  readonly onStartAgain: () => void;
}

const schema = bodyOf(sessionVerifyCode);

export const CodeForm = ({ onDone, onStartAgain }: CodeFormProps) => {
  const t = useTexts(texts);
  const form = useForm({
    schema,
    initial: { code: '' },
    labels: { code: t('code') },
    onSubmit: async (body) => onDone(await call(sessionVerifyCode, { body })),
  });
  return (
    <>
      <PageHeader title={t('codeTitle')} />
      <Panel>
        <Form
          form={form}
          submitLabel={t('signIn')}
          actions={
            <Button look="quiet" onPress={onStartAgain}>
              {t('startAgain')}
            </Button>
          }
        >
          <TextField {...form.field('code')} help={t('codeHelp')} autoComplete="one-time-code" takesFocus />
        </Form>
      </Panel>
    </>
  );
};
