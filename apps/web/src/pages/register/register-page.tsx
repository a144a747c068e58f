import './register.css';
import { incidentsList, registerQuery } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useSearch } from '../../routing/address.ts';
import { useMay } from '../../session/session.ts';
import { ButtonLink, EmptyState, PageHeader, Pagination, Panel, Table } from '../../ui/index.ts';
import { ExportRegister } from './export-register.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { filterCount } from './filter-count.ts';
import { texts } from './texts.ts';
import { useColumns } from './use-columns.tsx';

/** 침해사고 관리대장 (붙임2): filter, order and page stand in the address. */
export default function RegisterPage() {
  const t = useTexts(texts);
  const [query, change] = useSearch(registerQuery);
  const cases = useOperation(incidentsList, { query }, { keepPrevious: true });
  const columns = useColumns();
  const mayExport = useMay('incidents.export');
  const { page: _page, pageSize: _pageSize, ...filter } = query;
  const total = cases.data?.total ?? 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={mayExport && total > 0 && <ExportRegister filter={filter} count={total} />}
      />
      <Panel>
        <RegisterFilters query={query} onChange={(changed) => change({ ...changed, page: undefined })} />
        <Table
          caption={t('caption')}
          columns={columns}
          rows={cases.data?.items}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/incidents/${id}`}
          sort={query.sort}
          onSort={(sort) => change({ sort: sort as typeof query.sort, page: undefined })}
          error={cases.error}
          onRetry={() => void cases.refetch()}
          empty={<Nothing isFiltered={filterCount(query) > 0} />}
        />
        <Pagination page={query.page} pageSize={query.pageSize} total={total} onPage={(page) => change({ page })} />
      </Panel>
    </>
  );
}

const Nothing = ({ isFiltered }: { readonly isFiltered: boolean }) => {
  const t = useTexts(texts);
  if (isFiltered)
    return (
      <EmptyState icon="search" title={t('noMatch')}>
        {t('noMatchHelp')}
      </EmptyState>
    );
  return (
    <EmptyState icon="book" title={t('none')} action={<ButtonLink to="/report">{t('report')}</ButtonLink>}>
      {t('noneHelp')}
    </EmptyState>
  );
};
