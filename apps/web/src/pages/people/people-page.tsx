import { peopleList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useSearch } from '../../routing/address.ts';
import { useMay } from '../../session/session.ts';
import { Button, PageHeader, Pagination, Panel } from '../../ui/index.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { PeopleFilter, peopleQuery } from './people-filter.tsx';
import { PeopleTable } from './people-table.tsx';
import { texts } from './texts.ts';

export default function PeoplePage() {
  const t = useTexts(texts);
  const mayManage = useMay('people.manage');
  const [isInviting, setInviting] = useState(false);
  const [query, setQuery] = useSearch(peopleQuery);
  const people = useOperation(peopleList, { query }, { keepPrevious: true });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayManage && (
            <Button look="primary" icon="plus" onPress={() => setInviting(true)}>
              {t('invite')}
            </Button>
          )
        }
      />
      <Panel>
        <PeopleFilter query={query} onChange={(change) => setQuery({ ...change, page: 1 })} />
        <PeopleTable people={people} />
        <Pagination
          counts="people"
          page={query.page}
          pageSize={query.pageSize}
          total={people.data?.total ?? 0}
          onPage={(page) => setQuery({ page })}
        />
      </Panel>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}
