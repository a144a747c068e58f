import { type PersonView, type Role, peopleSetRoles, roles } from '@bongsu/contracts';
import { useState } from 'react';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Button, CheckboxGroup, Dialog, Panel, TextField, notify, roleTexts } from '../../ui/index.ts';
import { RoleBadges } from './person-badges.tsx';
import { texts } from './texts.ts';

const schema = bodyOf(peopleSetRoles);

export const RolesPanel = ({ person }: { readonly person: PersonView }) => {
  const t = useTexts(texts);
  const mayManage = useMay('people.manage');
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel
      title={t('roles')}
      actions={
        mayManage && (
          <Button size="s" icon="edit" onPress={() => setOpen(true)}>
            {t('changeRoles')}
          </Button>
        )
      }
    >
      <RoleBadges roles={person.roles} />
      {isOpen && (
        <Dialog title={t('changeRoles')} isOpen onClose={() => setOpen(false)}>
          <RolesForm person={person} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </Panel>
  );
};

interface Held extends Readonly<Record<string, unknown>> {
  readonly roles: readonly Role[];
  readonly reason: string;
  readonly version: number;
}

const RolesForm = ({ person, onDone }: { readonly person: PersonView; readonly onDone: () => void }) => {
  const t = useTexts(texts);
  const role = useTexts(roleTexts);
  const change = useAction(peopleSetRoles, { invalidates: ['people', 'session'] });
  const initial: Held = {
    roles: (person.roles ?? []).filter((id) => id !== 'staff'),
    reason: '',
    version: person.version,
  };
  const form = useForm({
    schema,
    initial,
    labels: { roles: t('roles'), reason: t('reason') },
    onSubmit: async (body) => {
      await change.mutateAsync({ params: { personId: person.id }, body });
      notify(t('rolesChanged'));
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('changeRoles')}>
      <CheckboxGroup
        {...form.field('roles')}
        help={t('rolesHelp')}
        isOptional
        choices={roles.filter((id) => id !== 'staff').map((id) => ({ id, label: role(id) }))}
      />
      <TextField {...form.field('reason')} help={t('reasonHelp')} />
    </Form>
  );
};
