import type { z } from 'zod';
import { Form, useForm } from '../../forms/index.ts';
import type { Mistakes } from '../../forms/parse.ts';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox, RadioGroup, TextField } from '../../ui/index.ts';
import { type Held, organisationSchema } from './schemas.ts';
import { texts } from './texts.ts';

interface OrganisationStepProps {
  readonly held: Held['organisation'];
  readonly mistakes: Mistakes | undefined;
  readonly onDone: (value: z.output<typeof organisationSchema>, typed: Held['organisation']) => void;
}

export const OrganisationStep = ({ held, mistakes, onDone }: OrganisationStepProps) => {
  const t = useTexts(texts);
  const form = useForm({
    schema: organisationSchema,
    initial: held,
    mistakes,
    labels: {
      name: t('name'),
      kind: t('kind'),
      onlineServiceProvider: t('onlineServiceProvider'),
      euSubjects: t('euSubjects'),
      homepage: t('homepage'),
      contact: t('contact'),
    },
    onSubmit: async (value, typed) => onDone(value, typed),
  });
  const kinds = [
    { id: 'public', label: t('public'), note: t('publicNote') },
    { id: 'private', label: t('private'), note: t('privateNote') },
  ] as const;
  return (
    <Form form={form} submitLabel={t('next')}>
      <p>{t('organisationHelp')}</p>
      <TextField {...form.field('name')} autoComplete="organization" />
      <RadioGroup {...form.field('kind')} choices={kinds} look="cards" />
      <Checkbox {...form.field('onlineServiceProvider')} help={t('onlineServiceProviderHelp')} />
      <Checkbox {...form.field('euSubjects')} help={t('euSubjectsHelp')} />
      <TextField {...form.field('contact')} help={t('contactHelp')} placeholder={t('contactExample')} />
      <TextField
        {...form.field('homepage')}
        help={t('homepageHelp')}
        type="url"
        placeholder="https://www.example.org"
        isOptional
      />
    </Form>
  );
};
