import { MOST_CONNECTIONS, type MailSettingsResource, organisationSaveMail } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Callout, NumberField, Select, TextArea, TextField, notify } from '../../ui/index.ts';
import { TestMail } from './test-mail.tsx';
import { texts } from './texts.ts';

const schema = bodyOf(organisationSaveMail);
const securities = ['starttls', 'tls', 'none'] as const;

/** The settings, and the proof that they work. */
export const MailPanel = ({ mail }: { readonly mail: MailSettingsResource }) => {
  const t = useTexts(texts);
  return (
    <>
      {mail.held && <Callout tone="info" title={t('held')} />}
      {!mail.configured && !mail.held && <Callout tone="caution" title={t('notConfigured')} />}
      <MailForm mail={mail} />
      {(mail.configured || mail.held) && <TestMail />}
    </>
  );
};

interface Held extends Readonly<Record<string, unknown>> {
  readonly host: string;
  readonly port: number | null;
  readonly security: (typeof securities)[number] | null;
  readonly user: string;
  readonly password: string;
  readonly from: string;
  readonly perMinute: number | null;
  readonly connections: number | null;
  readonly ca: string;
}

const heldOf = ({ settings }: MailSettingsResource): Held => ({
  host: settings?.host ?? '',
  port: settings?.port ?? 587,
  security: settings?.security ?? 'starttls',
  user: settings?.user ?? '',
  password: '',
  from: settings?.from ?? '',
  perMinute: settings?.perMinute ?? null,
  connections: settings?.connections ?? null,
  ca: settings?.ca ?? '',
});

const MailForm = ({ mail }: { readonly mail: MailSettingsResource }) => {
  const t = useTexts(texts);
  const save = useAction(organisationSaveMail, { invalidates: ['organisation'] });
  const { settings } = mail;
  const form = useForm({
    schema,
    initial: heldOf(mail),
    labels: {
      host: t('host'),
      port: t('port'),
      security: t('security'),
      user: t('user'),
      password: t('password'),
      from: t('from'),
      perMinute: t('perMinute'),
      connections: t('connections'),
      ca: t('ca'),
    },
    // An empty password field was left alone: the stored one stays.
    onSubmit: async ({ password, ...body }) => {
      await save.mutateAsync({ body: password === null ? body : { ...body, password } });
      form.set('password', '');
      notify(t('saved'));
    },
  });
  return (
    <Form form={form} submitLabel={t('saveMail')}>
      <TextField {...form.field('host')} placeholder="smtp.example.org" autoComplete="off" />
      <Select {...form.field('security')} choices={securities.map((id) => ({ id, label: t(id) }))} />
      <NumberField {...form.field('port')} isAmount={false} min={1} max={65_535} />
      <TextField {...form.field('from')} type="email" autoComplete="off" />
      <TextField {...form.field('user')} isOptional autoComplete="off" />
      <TextField
        {...form.field('password')}
        type="password"
        isOptional
        autoComplete="new-password"
        help={t(settings?.hasPassword === true ? 'passwordKept' : 'passwordNone')}
      />
      <NumberField {...form.field('perMinute')} isOptional min={1} unit={t('mailsUnit')} help={t('perMinuteHelp')} />
      <NumberField
        {...form.field('connections')}
        isOptional
        min={1}
        max={MOST_CONNECTIONS}
        help={t('connectionsHelp', { count: MOST_CONNECTIONS })}
      />
      <TextArea
        {...form.field('ca')}
        isOptional
        rows={3}
        placeholder="-----BEGIN CERTIFICATE-----"
        help={t('caHelp')}
      />
    </Form>
  );
};
