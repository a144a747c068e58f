import { type IssuedLink, type Role, peopleCreate, roles } from '@bongsu/contracts';
import { useState } from 'react';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { DepartmentField } from '../../people/department-field.tsx';
import { CheckboxGroup, Dialog, Stack, TextField, roleTexts } from '../../ui/index.ts';
import { LinkShown } from './link-shown.tsx';
import { texts } from './texts.ts';

const schema = bodyOf(peopleCreate);

const blank = {
  name: '',
  email: '',
  phone: '',
  title: '',
  departmentId: null as string | null,
  roles: [] as readonly Role[],
  reason: '',
};

/** Who, where, with which roles and why; then the link, if no mail could take it. */
export const InviteDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTexts(texts);
  const [link, setLink] = useState<IssuedLink | null>(null);
  return (
    <Dialog title={t('invite')} isOpen onClose={onClose}>
      {link === null ? <InviteForm onDone={setLink} /> : <LinkShown link={link} onClose={onClose} />}
    </Dialog>
  );
};

const InviteForm = ({ onDone }: { readonly onDone: (link: IssuedLink) => void }) => {
  const t = useTexts(texts);
  const role = useTexts(roleTexts);
  const create = useAction(peopleCreate, { invalidates: ['people', 'departments'] });
  const form = useForm({
    schema,
    initial: blank,
    labels: {
      name: t('name'),
      email: t('email'),
      phone: t('phone'),
      title: t('jobTitle'),
      departmentId: t('department'),
      roles: t('roles'),
      reason: t('reason'),
    },
    onSubmit: async (body) => onDone((await create.mutateAsync({ body })).invitation),
  });
  return (
    <Stack>
      <Form form={form} submitLabel={t('sendInvitation')}>
        <TextField {...form.field('name')} autoComplete="off" takesFocus />
        <TextField {...form.field('email')} type="email" help={t('emailHelp')} autoComplete="off" />
        <DepartmentField {...form.field('departmentId')} isOptional />
        <TextField {...form.field('title')} isOptional />
        <TextField {...form.field('phone')} type="tel" isOptional autoComplete="off" />
        <CheckboxGroup
          {...form.field('roles')}
          help={t('rolesHelp')}
          isOptional
          choices={roles.filter((id) => id !== 'staff').map((id) => ({ id, label: role(id) }))}
        />
        <TextField {...form.field('reason')} help={t('reasonHelp')} />
      </Form>
    </Stack>
  );
};
