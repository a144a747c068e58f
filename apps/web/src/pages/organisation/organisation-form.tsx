import { type OrganisationResource, organisationUpdate } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox, RadioGroup, TextField, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';

const schema = bodyOf(organisationUpdate);

type Asked = Pick<OrganisationResource, 'name' | 'onlineServiceProvider' | 'contact' | 'address' | 'version'>;
type Held = Asked & { readonly homepage: string; readonly kind: OrganisationResource['kind'] | null };

const heldOf = (known: OrganisationResource): Held => ({
  name: known.name,
  kind: known.kind,
  onlineServiceProvider: known.onlineServiceProvider,
  homepage: known.homepage ?? '',
  contact: known.contact,
  address: known.address,
  version: known.version,
});

export const OrganisationForm = ({ organisation }: { readonly organisation: OrganisationResource }) => {
  const t = useTexts(texts);
  const update = useAction(organisationUpdate, { invalidates: ['organisation', 'session', 'duties'] });
  const form = useForm({
    schema,
    initial: heldOf(organisation),
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
