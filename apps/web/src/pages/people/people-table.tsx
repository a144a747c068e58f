import type { PersonView, ResponseOf, peopleList } from '@bongsu/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTexts } from '../../i18n/index.ts';
import { EmptyState, Table } from '../../ui/index.ts';
import { AccountBadges, RoleBadges } from './person-badges.tsx';
import { texts } from './texts.ts';

export const PeopleTable = ({ people }: { readonly people: UseQueryResult<ResponseOf<typeof peopleList>> }) => {
  const t = useTexts(texts);
  return (
    <Table<PersonView>
      caption={t('title')}
      columns={[
        { id: 'name', header: t('name'), render: (person) => person.name, isTight: true },
        { id: 'department', header: t('department'), render: (person) => person.department ?? '–' },
        { id: 'title', header: t('jobTitle'), render: (person) => person.title || '–' },
        { id: 'roles', header: t('roles'), render: (person) => <RoleBadges roles={person.roles} /> },
        { id: 'state', header: t('state'), render: (person) => <AccountBadges person={person} /> },
      ]}
      rows={people.data?.items}
      rowKey={(person) => person.id}
      rowLink={(person) => `/people/${person.id}`}
      error={people.error}
      onRetry={() => void people.refetch()}
      empty={
        <EmptyState icon="search" title={t('none')}>
          {t('noneHelp')}
        </EmptyState>
      }
    />
  );
};
