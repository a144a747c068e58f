import { type ContactView, contactsList } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { CheckboxGroup, type FieldProps, Loaded } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { type Called, byContact } from './team-members.ts';
import { texts } from './texts.ts';

/** Authorities and the police are told, not called to the team. */
const teamAreas = new Set(['response-team', 'department', 'security-contractor', 'other']);

type TeamContactsProps = CaseProps & FieldProps<readonly Called[]>;

/** 비상연락망 (붙임4): with how to reach each, since the telephone is faster than any mail. */
export const TeamContacts = ({ incident, value, onChange, ...rest }: TeamContactsProps) => {
  const t = useTexts(texts);
  const contacts = useOperation(contactsList, {});
  const there = new Set(incident.team.map(({ personId }) => personId));
  const noteOf = ({ organisation, duty, phone, mobile, stale }: ContactView): string => {
    const reach = [phone, mobile].filter((number) => number !== '').join(', ');
    return [organisation, duty, reach === '' ? '' : t('teamReach', { reach }), stale ? t('teamStale') : '']
      .filter((part) => part !== '')
      .join(' · ');
  };
  return (
    <Loaded query={contacts}>
      {({ groups }) => {
        const all = groups
          .filter(({ area }) => teamAreas.has(area))
          .flatMap(({ items }) => items)
          .filter(({ personId }) => personId === null || !there.has(personId));
        const choose = (ids: readonly string[]) =>
          onChange([
            ...all
              .filter(({ id }) => ids.includes(id))
              .map((contact) => value.find(({ id }) => id === contact.id) ?? byContact(contact, t('teamDutyDefault'))),
            ...value.filter(({ source }) => source === 'person'),
          ]);
        return (
          <CheckboxGroup
            {...rest}
            label={t('teamFromContacts')}
            value={value.filter(({ source }) => source === 'contact').map(({ id }) => id)}
            onChange={choose}
            choices={all.map((contact) => ({ id: contact.id, label: contact.name, note: noteOf(contact) }))}
          />
        );
      }}
    </Loaded>
  );
};
