import { type ResponseOf, both, peopleAcceptInvitation, type peopleReadInvitation } from '@bongsu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { bodyOf, call } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useGo } from '../../routing/address.ts';
import { readSession } from '../../session/session.ts';
import { PageHeader, Panel, TextField } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface AcceptFormProps {
  readonly invitation: ResponseOf<typeof peopleReadInvitation>;
  readonly token: string;
}

const schema = bodyOf(peopleAcceptInvitation)
  .omit({ token: true })
  .extend({ again: z.string({ error: both('비밀번호를 한 번 더 입력해 주세요.', 'Enter the password once more.') }) })
  .refine(({ password, again }) => password === again, {
    path: ['again'],
    error: both('두 비밀번호가 서로 다릅니다.', 'The two passwords differ.'),
  });

export const AcceptForm = ({ invitation, token }: AcceptFormProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const go = useGo();
  const client = useQueryClient();
  const { purpose, name, organisationName, expiresAt } = invitation;
  const form = useForm({
    schema,
    initial: { password: '', again: '' },
    labels: { password: t('password'), again: t('again') },
    onSubmit: async ({ password }) => {
      const { state } = await call(peopleAcceptInvitation, { body: { token, password } });
      await readSession(client, true);
      go(state === 'ready' ? '/' : '/second-factor');
    },
  });
  return (
    <>
      <PageHeader
        title={purpose === 'invite' ? t('invite', { organisation: organisationName }) : t('reset')}
        lead={t('lead', { name })}
      />
      <Panel>
        <Form form={form} submitLabel={t('accept')} isWide>
          <TextField
            {...form.field('password')}
            type="password"
            autoComplete="new-password"
            help={t('passwordHelp')}
            takesFocus
          />
          <TextField {...form.field('again')} type="password" autoComplete="new-password" />
        </Form>
        {purpose === 'reset' && <p className="ui-field-help">{t('resetEnds')}</p>}
        <p className="ui-field-help">{t('until', { moment: format.moment(expiresAt) })}</p>
      </Panel>
    </>
  );
};
