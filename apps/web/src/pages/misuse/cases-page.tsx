import { misuseCasesList, misuseStates } from '@bongsu/contracts';
import { querySchemaOf, useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useSearch } from '../../routing/address.ts';
import { FilterRow, PageHeader, Pagination, Panel, Select, Stack } from '../../ui/index.ts';
import { CaseTable } from './case-table.tsx';
import { MisuseTabs } from './misuse-tabs.tsx';
import { texts } from './texts.ts';
import { stateWords } from './words.ts';

const schema = querySchemaOf(misuseCasesList);
const ALL = 'all';

/** 이상행위: what rules found, the newest day first. */
export default function CasesPage() {
  const [t, ts] = [useTexts(texts), useTexts(stateWords)];
  const [query, setQuery] = useSearch(schema);
  const cases = useOperation(misuseCasesList, { query }, { keepPrevious: true });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap={5}>
        <MisuseTabs current="/misuse" />
        <Panel>
          <FilterRow>
            <Select
              name="state"
              label={t('state')}
              value={query.state ?? ALL}
              onChange={(id) => setQuery({ state: misuseStates.find((one) => one === id), page: 1 })}
              choices={[{ id: ALL, label: t('allStates') }, ...misuseStates.map((id) => ({ id, label: ts(id) }))]}
            />
          </FilterRow>
          <CaseTable caption={t('title')} rows={cases.data?.items} empty={t('none')} emptyHelp={t('noneHelp')} />
          <Pagination
            page={query.page}
            pageSize={query.pageSize}
            total={cases.data?.total ?? 0}
            onPage={(page) => setQuery({ page })}
          />
        </Panel>
      </Stack>
    </>
  );
}
