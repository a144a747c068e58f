import type { z } from 'zod';
import { Form, useForm } from '../../forms/index.ts';
import type { Mistakes } from '../../forms/parse.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, TextField } from '../../ui/index.ts';
import { type Held, cpoSchema } from './schemas.ts';
import { texts } from './texts.ts';

interface CpoStepProps {
  readonly held: Held['cpo'];
  readonly mistakes: Mistakes | undefined;
  readonly onBack: (typed: Held['cpo']) => void;
  readonly onDone: (value: z.output<typeof cpoSchema>, typed: Held['cpo']) => void;
}

export const CpoStep = ({ held, mistakes, onBack, onDone }: CpoStepProps) => {
  const t = useTexts(texts);
  const form = useForm({
    schema: cpoSchema,
    initial: held,
    mistakes,
    labels: {
      name: t('cpoName'),
      title: t('cpoTitle'),
      email: t('email'),
      phone: t('phone'),
      password: t('password'),
      passwordAgain: t('passwordAgain'),
    },
    onSubmit: async (value, typed) => onDone(value, typed),
  });
  const back = <Button onPress={() => onBack(form.values)}>{t('back')}</Button>;
  return (
    <Form form={form} submitLabel={t('next')} actions={back}>
      <p>{t('cpoHelp')}</p>
      <TextField {...form.field('name')} autoComplete="name" />
      <TextField {...form.field('title')} autoComplete="organization-title" isOptional />
      <TextField {...form.field('email')} help={t('emailHelp')} type="email" autoComplete="username" />
      <TextField {...form.field('phone')} type="tel" autoComplete="tel" isOptional />
      <TextField {...form.field('password')} help={t('passwordHelp')} type="password" autoComplete="new-password" />
      <TextField {...form.field('passwordAgain')} type="password" autoComplete="new-password" />
    </Form>
  );
};
