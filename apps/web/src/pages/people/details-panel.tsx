import { type PersonView, peopleUpdate } from '@bongsu/contracts';
import { useState } from 'react';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { DepartmentField, useDepartmentName } from '../../people/department-field.tsx';
import { useMay } from '../../session/session.ts';
import { Button, DefinitionList, Panel, TextField, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';

const schema = bodyOf(peopleUpdate);

export const DetailsPanel = ({ person }: { readonly person: PersonView }) => {
  const t = useTexts(texts);
  const [isEditing, setEditing] = useState(false);
  const mayEdit = useMay('people.manage') && person.reach !== null;
  return (
    <Panel
      title={t('details')}
      actions={
        mayEdit &&
        !isEditing && (
          <Button size="s" icon="edit" onPress={() => setEditing(true)}>
            {t('edit')}
          </Button>
        )
      }
    >
      {isEditing ? <EditForm person={person} onDone={() => setEditing(false)} /> : <Details person={person} />}
    </Panel>
  );
};

const Details = ({ person }: { readonly person: PersonView }) => {
  const t = useTexts(texts);
  return (
    <DefinitionList
      items={[
        { term: t('department'), value: person.department },
        { term: t('jobTitle'), value: person.title },
        { term: t('email'), value: person.reach?.email },
        { term: t('phone'), value: person.reach?.phone },
      ]}
    />
  );
};

const heldOf = ({ name, reach, title, departmentId, version }: PersonView) => ({
  name,
  email: reach?.email ?? '',
  phone: reach?.phone ?? '',
  title,
  departmentId,
  version,
});

const EditForm = ({ person, onDone }: { readonly person: PersonView; readonly onDone: () => void }) => {
  const t = useTexts(texts);
  const update = useAction(peopleUpdate, { invalidates: ['people', 'departments'] });
  const form = useForm({
    schema,
    initial: heldOf(person),
    current: (now) => heldOf(now as unknown as PersonView),
    labels: {
      name: t('name'),
      email: t('email'),
      phone: t('phone'),
      title: t('jobTitle'),
      departmentId: t('department'),
    },
    words: { departmentId: useDepartmentName() },
    onSubmit: async (body) => {
      await update.mutateAsync({ params: { personId: person.id }, body });
      notify(t('saved'));
      onDone();
    },
  });
  return (
    <Form
      form={form}
      submitLabel={t('save')}
      actions={
        <Button look="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      }
    >
      <TextField {...form.field('name')} />
      <TextField {...form.field('email')} type="email" help={t('emailHelp')} />
      <DepartmentField {...form.field('departmentId')} isOptional />
      <TextField {...form.field('title')} isOptional />
      <TextField {...form.field('phone')} type="tel" isOptional />
    </Form>
  );
};
