import { type PersonView, peopleGet } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useParam } from '../../routing/address.ts';
import { useMay } from '../../session/session.ts';
import { Beside, Loaded, PageHeader } from '../../ui/index.ts';
import { AccountPanel } from './account-panel.tsx';
import { DetailsPanel } from './details-panel.tsx';
import { AccountBadges } from './person-badges.tsx';
import { RoleHistory } from './role-history.tsx';
import { RolesPanel } from './roles-panel.tsx';
import { texts } from './texts.ts';

export default function PersonPage() {
  const personId = useParam('personId');
  const person = useOperation(peopleGet, { params: { personId } });
  return <Loaded query={person}>{(found) => <Person person={found} />}</Loaded>;
}

const Person = ({ person }: { readonly person: PersonView }) => {
  const t = useTexts(texts);
  const mayManage = useMay('people.manage');
  const maySeeChanges = useMay('role-changes.read');
  return (
    <>
      <PageHeader
        title={person.name}
        crumbs={[{ label: t('title'), to: '/people' }]}
        meta={<AccountBadges person={person} />}
      />
      <Beside aside={mayManage && <AccountPanel person={person} />}>
        <DetailsPanel person={person} />
        <RolesPanel person={person} />
        {maySeeChanges && <RoleHistory personId={person.id} />}
      </Beside>
    </>
  );
};
