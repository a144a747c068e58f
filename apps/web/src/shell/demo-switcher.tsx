import { type DemoPerson, demoBecome, demoPeople } from '@bongsu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call, useOperation } from '../api/index.ts';
import { type Translate, useTexts } from '../i18n/index.ts';
import { MenuButton, roleTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

/** In the demo one looks at the same case through other eyes: the reporter's, the privacy officer's, the head's. */
export const DemoSwitcher = () => {
  const t = useTexts(texts);
  const role = useTexts(roleTexts);
  const client = useQueryClient();
  const navigate = useNavigate();
  const people = useOperation(demoPeople, {});
  const become = async (personId: string) => {
    await call(demoBecome, { body: { personId } });
    await navigate({ href: '/' });
    // Everything that was read was read as somebody else.
    await client.resetQueries();
  };
  if (people.data === undefined) return null;
  return (
    <MenuButton
      label={t('become')}
      icon="people"
      items={people.data.items.map((person) => ({
        id: person.id,
        label: person.name,
        note: noteOf(person, role),
        isDisabled: person.current,
      }))}
      onChoose={(id) => void become(id)}
    />
  );
};

const noteOf = ({ department, title, roles }: DemoPerson, role: Translate<typeof roleTexts>): string =>
  [department, title, ...roles.filter((name) => name !== 'staff').map((name) => role(name))]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
