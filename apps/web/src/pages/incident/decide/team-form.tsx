import { both, incidentsCallTeam } from '@bongsu/contracts';
import { z } from 'zod';
import { useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { type Choice, TextField, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { PeopleField } from '../../../people/people-field.tsx';
import { TeamContacts } from './team-contacts.tsx';
import { type Called, byPerson } from './team-members.ts';
import { texts } from './texts.ts';

const schema = z.object({
  version: z.int(),
  members: z.array(z.unknown()).min(1, both('소집할 사람을 한 명 이상 골라 주세요.', 'Choose at least one person.')),
});

/** Who is called, from the contact tree or found by name, and what each is to do. */
export const TeamForm = ({ incident, onClose }: CaseFormProps) => {
  const t = useTexts(texts);
  const call = useAction(incidentsCallTeam, { invalidates: wholeCase });
  const form = useForm({
    schema,
    initial: { version: incident.version, members: [] as readonly Called[] },
    labels: { members: t('team') },
    onSubmit: async ({ version }, { members }) => {
      const body = {
        version,
        members: members.map(({ input, duty }) => ({ ...input, duty: duty.trim() || t('teamDutyDefault') })),
      };
      await call.mutateAsync({ params: { incidentId: incident.id }, body });
      notify(t('teamDone'));
      onClose();
    },
  });
  const members = form.field('members');
  const others = members.value.filter(({ source }) => source === 'person');
  const setOthers = (people: readonly Choice[]) =>
    members.onChange([
      ...members.value.filter(({ source }) => source === 'contact'),
      ...people.map((person) => others.find(({ id }) => id === person.id) ?? byPerson(person, t('teamDutyDefault'))),
    ]);
  const setDuty = (id: string, duty: string) =>
    members.onChange(members.value.map((one) => (one.id === id ? { ...one, duty } : one)));
  return (
    <DialogForm form={form} submitLabel={t('teamCall')} onClose={onClose}>
      <TeamContacts incident={incident} {...members} />
      <PeopleField
        name="others"
        label={t('teamOthers')}
        value={others.map(({ id, label }) => ({ id, label }))}
        onChange={setOthers}
        isOptional
      />
      {members.value.map(({ id, label, duty }) => (
        <TextField
          key={id}
          name={`duty-${id}`}
          label={t('teamDutyOf', { name: label })}
          value={duty}
          onChange={(words) => setDuty(id, words)}
        />
      ))}
    </DialogForm>
  );
};
