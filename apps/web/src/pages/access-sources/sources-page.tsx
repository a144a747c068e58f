import { type AccessSourceView, accessSourcesList } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { ButtonLink, type Column, EmptyState, PageHeader, Panel, Table } from '../../ui/index.ts';
import { meterTexts } from './meter-texts.ts';
import { MonthStrip } from './month-strip.tsx';
import { SignBadges } from './sign-badges.tsx';
import { texts } from './texts.ts';

/** 수집 현황: every connected system, and whether all of its records come. */
export default function SourcesPage() {
  const t = useTexts(texts);
  const sources = useOperation(accessSourcesList, {});
  const columns = useColumns();
  const connect = useMay('access-sources.manage') && (
    <ButtonLink look="primary" icon="plus" to="/access-sources/new">
      {t('connect')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={connect} />
      <Panel>
        <Table
          caption={t('title')}
          columns={columns}
          rows={sources.data?.items}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/access-sources/${id}`}
          error={sources.error}
          onRetry={() => void sources.refetch()}
          empty={
            <EmptyState icon="download" title={t('none')}>
              {t('noneHelp')}
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}

function useColumns(): readonly [Column<AccessSourceView>, ...Column<AccessSourceView>[]] {
  const [t, tm] = [useTexts(texts), useTexts(meterTexts)];
  const format = useFormat();
  return [
    {
      id: 'system',
      header: t('system'),
      render: ({ name, system }) => (
        <span>
          {name}
          <br />
          <span className="ui-field-help">{system}</span>
        </span>
      ),
    },
    { id: 'state', header: t('state'), render: (source) => <SignBadges source={source} /> },
    {
      id: 'month',
      header: tm('month'),
      render: ({ picture }) => <MonthStrip days={picture} />,
    },
    {
      id: 'lastAt',
      header: t('lastAt'),
      isTight: true,
      render: ({ lastAt }) => (lastAt === null ? null : format.moment(lastAt)),
    },
    {
      id: 'today',
      header: t('today'),
      align: 'end',
      isTight: true,
      render: ({ today }) => t('records', { count: format.number(today.accepted) }),
    },
    {
      id: 'aside',
      header: t('aside'),
      align: 'end',
      isTight: true,
      render: ({ waitingAside }) => (waitingAside === 0 ? null : format.number(waitingAside)),
    },
  ];
}
