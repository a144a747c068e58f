import { both } from '@bongsu/contracts';
import { z } from 'zod';
import { useTexts } from '../../../i18n/index.ts';
import { type Choice, type FieldProps, TextField } from '../../../ui/index.ts';
import { PersonField } from '../../../people/person-field.tsx';
import { texts } from './texts.ts';

/** One end of a hand-over while it is written: a member, or somebody outside in words. */
export interface Party {
  readonly person: Choice | null;
  readonly name: string;
}

export const partySchema = z
  .object({ person: z.object({ id: z.string() }).nullable(), name: z.string().trim().max(200) })
  .refine(({ person, name }) => (person === null) !== (name === ''), {
    error: both(
      '구성원을 고르거나 바깥 사람의 이름을 적어 주세요. 둘 가운데 하나만 씁니다.',
      'Choose a member, or write who it is outside; one of the two.',
    ),
  });

/** As the contract takes it. */
export const partyOf = ({ person, name }: Party) => (person === null ? { name: name.trim() } : { personId: person.id });

export const PartyField = ({ name, label, value, onChange, error }: FieldProps<Party>) => {
  const t = useTexts(texts);
  return (
    <fieldset className="party ui-stack" data-gap={2}>
      <legend>{label}</legend>
      <PersonField
        name={`${name}-person`}
        label={t('member')}
        value={value.person}
        onChange={(person) => onChange({ ...value, person })}
        error={error}
        isOptional
      />
      <TextField
        name={`${name}-name`}
        label={t('outsider')}
        value={value.name}
        onChange={(words) => onChange({ ...value, name: words })}
        placeholder={t('outsiderExample')}
        isOptional
      />
    </fieldset>
  );
};
