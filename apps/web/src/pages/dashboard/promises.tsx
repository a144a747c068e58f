import type { DashboardView } from '@bongsu/contracts';
import { CaseName } from '../../case/case-name.tsx';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { ButtonLink, Callout, EmptyState, Panel, Table } from '../../ui/index.ts';
import { texts } from './texts.ts';

type Given = DashboardView['promises'];

/** What was promised and whose day has passed: improvements, post-mortems, and contacts nobody confirmed. */
export const Promises = ({ promises }: { readonly promises: Given }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { improvements, postMortems, contacts } = promises;
  const rows = [
    ...improvements.map((one) => ({ ...one, key: one.improvementId, what: one.what, owner: one.owner.name })),
    ...postMortems.map((one) => ({ ...one, key: one.incidentId, what: t('postMortem'), owner: '–' })),
  ];
  const hasStale = contacts !== null && contacts.stale > 0;
  return (
    <Panel title={t('promises')}>
      {hasStale && (
        <Callout tone="caution" actions={<ButtonLink to="/contacts">{t('toContacts')}</ButtonLink>}>
          <p>{t('staleContacts', { total: contacts.total, stale: contacts.stale, days: contacts.staleAfterDays })}</p>
        </Callout>
      )}
      {(rows.length > 0 || !hasStale) && (
        <Table
          caption={t('promises')}
          columns={[
            { id: 'what', header: t('what'), render: (row) => row.what },
            { id: 'case', header: t('case'), render: (row) => <CaseName number={row.number} title={row.title} /> },
            { id: 'owner', header: t('owner'), render: (row) => row.owner },
            { id: 'due', header: t('due'), render: (row) => format.day(row.due), isTight: true },
          ]}
          rows={rows}
          rowKey={(row) => row.key}
          rowLink={(row) => `/incidents/${row.incidentId}`}
          empty={<EmptyState icon="check" title={t('noPromises')} />}
        />
      )}
    </Panel>
  );
};
