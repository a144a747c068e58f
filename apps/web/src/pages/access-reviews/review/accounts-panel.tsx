import type { ReviewedAccount } from '@bongsu/contracts';
import { useState } from 'react';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { type Column, Pagination, Panel, Table } from '../../../ui/index.ts';
import { texts } from './texts.ts';

const PAGE_SIZE = 20;

/** Who did how much on whom: those that did most first. */
export const AccountsPanel = ({ accounts }: { readonly accounts: readonly ReviewedAccount[] }) => {
  const t = useTexts(texts);
  const [page, setPage] = useState(1);
  return (
    <Panel title={t('byAccount')}>
      <Table
        caption={t('byAccount')}
        columns={useColumns()}
        rows={accounts.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
        rowKey={({ actor }) => actor}
        isCompact
      />
      <Pagination page={page} pageSize={PAGE_SIZE} total={accounts.length} onPage={setPage} />
    </Panel>
  );
};

const COUNTS = ['records', 'subjects', 'downloads', 'outOfHours', 'refused'] as const;

function useColumns(): readonly [Column<ReviewedAccount>, ...Column<ReviewedAccount>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  return [
    {
      id: 'account',
      header: t('account'),
      render: ({ actor, person, department }) => (
        <span>
          {person ?? actor}
          <br />
          <span className="ui-field-help">
            {[person === null ? null : actor, department].filter(Boolean).join(' · ')}
          </span>
        </span>
      ),
    },
    ...COUNTS.map((name): Column<ReviewedAccount> => ({
      id: name,
      header: t(name),
      align: 'end',
      render: (row) => (
        <>
          {format.number(row[name])}
          {name === 'subjects' && row.different !== undefined && (
            <>
              <br />
              <span className="ui-field-help">{t('different', { count: format.number(row.different) })}</span>
            </>
          )}
        </>
      ),
    })),
  ];
}
