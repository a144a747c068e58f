import type { SetupInput } from '@bongsu/contracts';
import { useState } from 'react';
import { ProblemError } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import type { Mistakes } from '../../forms/parse.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, ErrorState, NumberField, RadioGroup, TextField } from '../../ui/index.ts';
import { type Held, mailSchema } from './schemas.ts';
import { texts } from './texts.ts';

interface MailStepProps {
  readonly held: Held['mail'];
  readonly mistakes: Mistakes | undefined;
  readonly onBack: (typed: Held['mail']) => void;
  /** Nothing: mail is set up later. */
  readonly onDone: (mail: SetupInput['mail']) => Promise<void>;
}

export const MailStep = ({ held, mistakes, onBack, onDone }: MailStepProps) => {
  const t = useTexts(texts);
  const form = useForm({
    schema: mailSchema,
    initial: held,
    mistakes,
    labels: {
      host: t('host'),
      port: t('port'),
      security: t('security'),
      user: t('user'),
      password: t('mailPassword'),
      from: t('from'),
    },
    onSubmit: async (value) => onDone(value),
  });
  const securities = (['starttls', 'tls', 'none'] as const).map((id) => ({ id, label: t(id), note: t(`${id}Note`) }));
  return (
    <>
      <Form
        form={form}
        submitLabel={t('finish')}
        actions={
          <>
            <Button onPress={() => onBack(form.values)}>{t('back')}</Button>
            <Later onDone={async () => onDone(undefined)} />
          </>
        }
      >
        <p>{t('mailHelp')}</p>
        <TextField {...form.field('host')} placeholder="smtp.example.org" />
        <RadioGroup {...form.field('security')} choices={securities} look="cards" />
        <NumberField {...form.field('port')} min={1} max={65_535} isAmount={false} />
        <TextField {...form.field('user')} autoComplete="off" isOptional />
        <TextField {...form.field('password')} type="password" autoComplete="off" isOptional />
        <TextField {...form.field('from')} type="email" placeholder="privacy@example.org" />
      </Form>
    </>
  );
};

/** Finishes without mail; a refusal is shown here, because the form itself was not sent. */
const Later = ({ onDone }: { readonly onDone: () => Promise<void> }) => {
  const t = useTexts(texts);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<ProblemError | null>(null);
  const finish = async () => {
    setPending(true);
    try {
      await onDone();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setRefusal(error);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button look="quiet" isPending={isPending} onPress={() => void finish()}>
        {t('later')}
      </Button>
      {refusal !== null && <ErrorState error={refusal} />}
    </>
  );
};
