import { secondFactorConfirm } from '@bongsu/contracts';
import { encode } from 'uqr';
import { bodyOf, call } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Panel, TextField } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface EnrolmentProps {
  readonly uri: string;
  readonly secret: string;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
}

const schema = bodyOf(secondFactorConfirm);

export const Enrolment = ({ uri, secret, onDone }: EnrolmentProps) => {
  const t = useTexts(texts);
  const form = useForm({
    schema,
    initial: { code: '' },
    labels: { code: t('code') },
    onSubmit: async (body) => onDone((await call(secondFactorConfirm, { body })).recoveryCodes),
  });
  return (
    <Panel gap={5}>
      <section className="ui-stack" data-gap={3}>
        <h2>{t('scan')}</h2>
        <p className="ui-field-help">{t('scanHelp')}</p>
        <QrCode text={uri} label={t('qr')} />
        <p className="ui-field-help">{t('manual')}</p>
        <code className="second-factor-key">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </section>
      <section className="ui-stack" data-gap={3}>
        <h2>{t('confirm')}</h2>
        <Form form={form} submitLabel={t('register')}>
          <TextField {...form.field('code')} help={t('codeHelp')} inputMode="numeric" autoComplete="one-time-code" />
        </Form>
      </section>
    </Panel>
  );
};

/** Drawn here, never fetched: the picture holds the secret. Black on white in the dark theme too, for cameras. */
const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <figure aria-label={label}>
      <svg className="second-factor-qr" viewBox={`0 0 ${size} ${size}`} aria-hidden="true" shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={dark.join('')} fill="#000" />
      </svg>
    </figure>
  );
};
