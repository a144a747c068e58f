import { type ContactView, contactAreas, contactsCreate, contactsUpdate, peopleGet } from '@bongsu/contracts';
import { useState } from 'react';
import { bodyOf, useAction, useOperation } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { PersonField } from '../../people/person-field.tsx';
import { type Choice, Dialog, Grid, Select, TextField, notify } from '../../ui/index.ts';
import { areaTexts, texts } from './texts.ts';

interface ContactDialogProps {
  /** `null`: a new one. */
  readonly contact: ContactView | null;
  readonly all: readonly ContactView[];
  readonly onClose: () => void;
}

const blank = {
  area: 'response-team' as ContactView['area'] | null,
  organisation: '',
  name: '',
  duty: '',
  phone: '',
  mobile: '',
  email: '',
  personId: null as string | null,
  deputyOf: null as string | null,
  sort: 0,
};

export const ContactDialog = ({ contact, all, onClose }: ContactDialogProps) => {
  const t = useTexts(texts);
  const known = useOperation(
    peopleGet,
    { params: { personId: contact?.personId ?? '' } },
    { enabled: contact !== null && contact.personId !== null },
  );
  // The name of the person has to be there before the field is drawn.
  const isWaiting = contact !== null && contact.personId !== null && known.isPending;
  const person = known.data === undefined ? null : { id: known.data.id, label: known.data.name };
  return (
    <Dialog title={t(contact === null ? 'add' : 'edit')} isOpen onClose={onClose}>
      {!isWaiting && <ContactForm contact={contact} all={all} person={person} onClose={onClose} />}
    </Dialog>
  );
};

const invalidates = ['contacts', 'dashboard', 'inbox'];
const NOBODY = 'nobody';

/** The fields of one line; saving an old one also confirms it. */
const ContactForm = ({ contact, all, person, onClose }: ContactDialogProps & { readonly person: Choice | null }) => {
  const t = useTexts(texts);
  const area = useTexts(areaTexts);
  const [chosen, setChosen] = useState(person);
  const form = useContactForm(contact, all, onClose);
  const leads = all.filter(({ id, deputyOf }) => id !== contact?.id && deputyOf === null);
  const choosePerson = (choice: Choice | null) => {
    setChosen(choice);
    form.set('personId', choice?.id ?? null);
    if (choice !== null && form.values.name === '') form.set('name', choice.label);
  };
  return (
    <Form form={form} submitLabel={t('save')}>
      <Select {...form.field('area')} choices={contactAreas.map((id) => ({ id, label: area(id) }))} />
      <PersonField
        {...form.field('personId')}
        value={chosen}
        onChange={choosePerson}
        help={t('personHelp')}
        isOptional
      />
      <TextField {...form.field('name')} autoComplete="off" />
      <Grid min="s">
        <TextField {...form.field('organisation')} isOptional autoComplete="off" />
        <TextField {...form.field('duty')} isOptional autoComplete="off" />
      </Grid>
      <p className="ui-field-help">{t('phoneHelp')}</p>
      <Grid min="s">
        <TextField {...form.field('phone')} type="tel" isOptional autoComplete="off" />
        <TextField {...form.field('mobile')} type="tel" isOptional autoComplete="off" />
      </Grid>
      <TextField {...form.field('email')} type="email" isOptional autoComplete="off" />
      <Select
        {...form.field('deputyOf')}
        value={form.values.deputyOf ?? NOBODY}
        onChange={(id) => form.set('deputyOf', id === NOBODY ? null : id)}
        help={t('deputyOfHelp')}
        isOptional
        choices={[{ id: NOBODY, label: t('nobody') }, ...leads.map(({ id, name }) => ({ id, label: name }))]}
      />
    </Form>
  );
};

/** Whom a line stands for, or deputises: by the line's own name, since ids say nothing. */
const nameOf = (all: readonly ContactView[], id: string): string =>
  all.find((one) => one.id === id || one.personId === id)?.name ?? '';

function useContactForm(contact: ContactView | null, all: readonly ContactView[], onClose: () => void) {
  const t = useTexts(texts);
  const area = useTexts(areaTexts);
  const create = useAction(contactsCreate, { invalidates });
  const update = useAction(contactsUpdate, { invalidates });
  const names = ['area', 'organisation', 'name', 'duty', 'phone', 'mobile', 'email', 'deputyOf'] as const;
  const labels = Object.fromEntries(names.map((name) => [name, t(name)]));
  return useForm({
    schema: bodyOf(contactsCreate),
    initial: { ...blank, ...contact },
    labels: { ...labels, personId: t('person') },
    words: { area: (id) => area(id), deputyOf: (id) => nameOf(all, id), personId: (id) => nameOf(all, id) },
    onSubmit: async (body, held) => {
      if (contact === null) await create.mutateAsync({ body });
      else {
        await update.mutateAsync({
          params: { contactId: contact.id },
          body: { ...body, version: (held as ContactView).version },
        });
      }
      notify(t('saved'));
      onClose();
    },
  });
}
