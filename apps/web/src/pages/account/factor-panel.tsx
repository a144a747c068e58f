import { type ResponseOf, both, secondFactorBegin } from '@bongsu/contracts';
import { useState } from 'react';
import { z } from 'zod';
import { useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useSession } from '../../session/session.ts';
import { Dialog, Panel, TextField } from '../../ui/index.ts';
import { Enrolment } from '../second-factor/enrolment.tsx';
import { RecoveryCodes } from '../second-factor/recovery-codes.tsx';
import { texts } from './texts.ts';

/** Replacing an app asks for the password, which the contract leaves open for the first one. */
const schema = z.object({
  password: z.string({ error: both('비밀번호를 입력해 주세요.', 'Enter the password.') }).min(1),
});

const FEW = 3;

export const FactorPanel = () => {
  const t = useTexts(texts);
  const { recoveryCodesLeft } = useSession();
  const [begun, setBegun] = useState<ResponseOf<typeof secondFactorBegin> | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const isFew = recoveryCodesLeft !== null && recoveryCodesLeft <= FEW;
  return (
    <Panel title={t('factor')}>
      <p>{t('factorHelp')}</p>
      {recoveryCodesLeft !== null && (
        <p className="ui-field-help">
          {t('codesLeft', { count: recoveryCodesLeft })} {isFew && t('fewCodes')}
        </p>
      )}
      <BeginForm onBegun={setBegun} />
      {begun !== null && (
        <Dialog title={t('replace')} isOpen onClose={() => setBegun(null)}>
          {codes === null ? <Enrolment {...begun} onDone={setCodes} /> : <RecoveryCodes codes={codes} />}
        </Dialog>
      )}
    </Panel>
  );
};

const BeginForm = ({ onBegun }: { readonly onBegun: (begun: ResponseOf<typeof secondFactorBegin>) => void }) => {
  const t = useTexts(texts);
  const begin = useAction(secondFactorBegin);
  const form = useForm({
    schema,
    initial: { password: '' },
    labels: { password: t('current') },
    onSubmit: async (body) => {
      onBegun(await begin.mutateAsync({ body }));
      form.reset({ password: '' });
    },
  });
  return (
    <Form form={form} submitLabel={t('replace')}>
      <TextField {...form.field('password')} type="password" autoComplete="current-password" />
    </Form>
  );
};
