import { apiKeysList, both, calendarList, myChangePassword } from '@bongsu/contracts';
import { z } from 'zod';
import { bodyOf, useAction, useOperation } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox, Panel, TextField, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** The contract's body, and the second typing that only this page knows of. */
const schema = bodyOf(myChangePassword)
  .extend({
    again: z.string({ error: both('새 비밀번호를 한 번 더 입력해 주세요.', 'Enter the new password again.') }),
  })
  .refine(({ next, again }) => next === again, {
    path: ['again'],
    error: both('두 비밀번호가 서로 다릅니다.', 'The two passwords differ.'),
  });

const blank = { current: '', next: '', again: '', revokeKeys: true };

export const PasswordPanel = () => {
  const t = useTexts(texts);
  const change = useAction(myChangePassword, { invalidates: ['my', 'api-keys', 'calendar'] });
  const form = useForm({
    schema,
    initial: blank,
    labels: { current: t('current'), next: t('next'), again: t('again'), revokeKeys: t('revokeKeys') },
    onSubmit: async ({ current, next, revokeKeys }) => {
      await change.mutateAsync({ body: { current, next, revokeKeys } });
      form.reset(blank);
      notify(t(revokeKeys ? 'changedAll' : 'changed'));
    },
  });
  const revokeHelp = useRevokeHelp();
  return (
    <Panel title={t('password')}>
      <Form form={form} submitLabel={t('change')}>
        <TextField {...form.field('current')} type="password" autoComplete="current-password" />
        <TextField {...form.field('next')} type="password" autoComplete="new-password" help={t('nextHelp')} />
        <TextField {...form.field('again')} type="password" autoComplete="new-password" />
        <Checkbox {...form.field('revokeKeys')} help={revokeHelp} />
      </Form>
    </Panel>
  );
};

/** How many there are, once both lists are known. */
function useRevokeHelp(): string {
  const t = useTexts(texts);
  const keys = useOperation(apiKeysList, {}).data?.items.filter(({ state }) => state === 'active').length;
  const calendars = useOperation(calendarList, {}).data?.items.filter(({ revokedAt }) => revokedAt === null).length;
  if (keys === undefined || calendars === undefined) return t('revokeKeysHelp');
  if (keys + calendars === 0) return t('nothingToRevoke');
  return `${t('toRevoke', { keys, calendars })} ${t('revokeKeysHelp')}`;
}
