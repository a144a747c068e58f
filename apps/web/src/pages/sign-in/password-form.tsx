import { type SignInState, sessionCreate } from '@bongsu/contracts';

import { bodyOf, call } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { PageHeader, Panel, TextField } from '../../ui/index.ts';
import { texts } from './texts.ts';

const schema = bodyOf(sessionCreate);

export const PasswordForm = ({ onDone }: { readonly onDone: (state: SignInState) => Promise<void> }) => {
  const t = useTexts(texts);
  const form = useForm({
    schema,
    initial: { email: '', password: '' },
    labels: { email: t('email'), password: t('password') },
    onSubmit: async (body) => onDone(await call(sessionCreate, { body })),
  });
  return (
    <>
      <PageHeader title={t('title')} />
      <Panel>
        <Form form={form} submitLabel={t('next')} isWide>
          <TextField {...form.field('email')} type="email" autoComplete="username" takesFocus />
          <TextField {...form.field('password')} type="password" autoComplete="current-password" />
        </Form>
        <p className="ui-field-help">{t('forgotten')}</p>
      </Panel>
    </>
  );
};
