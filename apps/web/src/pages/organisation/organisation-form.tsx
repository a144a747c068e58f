import { type OrganisationResource, organisationUpdate } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox, RadioGroup, TextField, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';

const schema = bodyOf(organisationUpdate);

type Held = Omit<OrganisationResource, 'demo' | 'homepage' | 'kind'> & {
  readonly homepage: string;
  readonly kind: OrganisationResource['kind'] | null;
};

export const OrganisationForm = ({ organisation }: { readonly organisation: OrganisationResource }) => {
  const t = useTexts(texts);
  const update = useAction(organisationUpdate, { invalidates: ['organisation', 'session', 'duties'] });
  const { demo: _demo, ...known } = organisation;
  const initial: Held = { ...known, homepage: known.homepage ?? '' };
  const form = useForm({
    schema,
    initial,
    labels: {
      name: t('name'),
      kind: t('kind'),
      onlineServiceProvider: t('onlineServiceProvider'),
      homepage: t('homepage'),
      contact: t('contact'),
      address: t('address'),
    },
    words: { kind: (id) => t(id) },
    onSubmit: async (body) => {
      const { version } = await update.mutateAsync({ body });
      form.set('version', version);
      notify(t('saved'));
    },
  });
  return (
    <Form form={form} submitLabel={t('save')}>
      <TextField {...form.field('name')} autoComplete="organization" />
      <RadioGroup
        {...form.field('kind')}
        help={t('kindHelp')}
        choices={[
          { id: 'public', label: t('public') },
          { id: 'private', label: t('private') },
        ]}
      />
      <Checkbox {...form.field('onlineServiceProvider')} help={t('onlineServiceProviderHelp')} />
      <TextField {...form.field('contact')} help={t('contactHelp')} />
      <TextField {...form.field('homepage')} help={t('homepageHelp')} type="url" isOptional />
      <TextField {...form.field('address')} isOptional />
    </Form>
  );
};
