import { custodyUnsealings } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { EmptyState, Loaded, Pagination, Panel } from '../../ui/index.ts';
import { RequestItem } from './request-item.tsx';
import { texts } from './texts.ts';

/** For custodians and 감사: what was asked, by whom and why, and what became of it. */
export const RequestsPanel = () => {
  const t = useTexts(texts);
  const [page, setPage] = useState(1);
  const requests = useOperation(custodyUnsealings, { query: { page } }, { keepPrevious: true });
  return (
    <Panel title={t('requests')}>
      <p className="ui-field-help">{t('requestsHelp')}</p>
      <Loaded query={requests}>
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <EmptyState icon="lock" title={t('noRequests')} />
          ) : (
            <>
              <ul className="custody-list">
                {items.map((of) => (
                  <RequestItem key={of.id} of={of} namesCase />
                ))}
              </ul>
              <Pagination page={page} pageSize={pageSize} total={total} onPage={setPage} label={t('requests')} />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
};
