import { type TextVendorResource, textVendorRead, textVendorSave, textVendorTest } from '@bongsu/contracts';
import { bodyOf, useAction, useOperation } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Callout, Loaded, NumberField, Panel, TextField, notify } from '../../ui/index.ts';
import { vendorTexts as texts } from './vendor-texts.ts';

/** Where 알림톡 and text messages go, and the proof that they do. */
export const TextVendorPanel = () => {
  const t = useTexts(texts);
  const vendor = useOperation(textVendorRead, {});
  return (
    <Panel title={t('title')}>
      <p className="ui-field-help">{t('help')}</p>
      <Loaded query={vendor}>
        {(found) => (
          <>
            {found.held && <Callout tone="info" title={t('held')} />}
            <VendorForm vendor={found} />
            {(found.configured || found.held) && <TestMessage />}
          </>
        )}
      </Loaded>
    </Panel>
  );
};

const schema = bodyOf(textVendorSave);

interface Held extends Readonly<Record<string, unknown>> {
  readonly url: string;
  readonly key: string;
  readonly secret: string;
  readonly sender: string;
  readonly template: string;
  readonly perSecond: number | null;
}

const heldOf = ({ settings }: TextVendorResource): Held => ({
  url: settings?.url ?? '',
  key: settings?.key ?? '',
  secret: '',
  sender: settings?.sender ?? '',
  template: settings?.template ?? '',
  perSecond: settings?.perSecond ?? 20,
});

const VendorForm = ({ vendor }: { readonly vendor: TextVendorResource }) => {
  const t = useTexts(texts);
  const save = useAction(textVendorSave, { invalidates: ['textVendor'] });
  const form = useForm({
    schema,
    initial: heldOf(vendor),
    labels: {
      url: t('url'),
      key: t('key'),
      secret: t('secret'),
      sender: t('sender'),
      template: t('template'),
      perSecond: t('perSecond'),
    },
    onSubmit: async (body) => {
      await save.mutateAsync({ body });
      form.set('secret', '');
      notify(t('saved'));
    },
  });
  return (
    <Form form={form} submitLabel={t('save')}>
      <TextField {...form.field('url')} placeholder="https://api.example.org" autoComplete="off" />
      <TextField {...form.field('key')} autoComplete="off" />
      <TextField
        {...form.field('secret')}
        type="password"
        isOptional={vendor.configured}
        autoComplete="new-password"
        {...(vendor.configured ? { help: t('secretKept') } : {})}
      />
      <TextField {...form.field('sender')} help={t('senderHelp')} autoComplete="off" />
      <TextField {...form.field('template')} isOptional help={t('templateHelp')} autoComplete="off" />
      <NumberField {...form.field('perSecond')} min={1} max={500} help={t('perSecondHelp')} />
    </Form>
  );
};

const testSchema = bodyOf(textVendorTest);

const TestMessage = () => {
  const t = useTexts(texts);
  const test = useAction(textVendorTest);
  const form = useForm({
    schema: testSchema,
    initial: { to: '' },
    labels: { to: t('testTo') },
    onSubmit: async (body) => {
      await test.mutateAsync({ body });
    },
  });
  const result = test.data;
  return (
    <>
      <Form form={form} submitLabel={t('test')}>
        <TextField {...form.field('to')} type="tel" placeholder="010-0000-0000" autoComplete="off" />
      </Form>
      {result?.outcome === 'sent' && <Callout tone="ok" isNews title={t('testSent')} />}
      {result?.outcome === 'held' && <Callout tone="info" isNews title={t('testHeld')} />}
      {result?.outcome === 'failed' && (
        <Callout tone="danger" isNews title={t('testFailed', { response: result.response ?? '–' })} />
      )}
    </>
  );
};
