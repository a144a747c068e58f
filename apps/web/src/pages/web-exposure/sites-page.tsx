import './web-exposure.css';
import { type WebHostView, webHostsList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Button, type Column, EmptyState, Loaded, PageHeader, Panel, Stack, Table } from '../../ui/index.ts';
import { addressOf } from './address.ts';
import { SiteBadge } from './site-badge.tsx';
import { SiteDialog } from './site-dialog.tsx';
import { texts } from './texts.ts';

/** 등록 홈페이지: what is looked at, and how it stands. */
export default function SitesPage() {
  const t = useTexts(texts);
  const sites = useOperation(webHostsList, {});
  const [isAdding, setAdding] = useState(false);
  const columns = useColumns();
  const add = useMay('web-exposure.manage') && (
    <Button look="primary" icon="plus" onPress={() => setAdding(true)}>
      {t('register')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={add} />
      <Loaded query={sites}>
        {({ items, openedNetworks }) => (
          <Stack gap={5}>
            <Panel>
              <Table
                caption={t('title')}
                columns={columns}
                rows={items}
                rowKey={({ id }) => id}
                rowLink={({ id }) => `/web-exposure/${id}`}
                empty={
                  <EmptyState icon="globe" title={t('none')}>
                    {t('noneHelp')}
                  </EmptyState>
                }
              />
            </Panel>
            {openedNetworks.length > 0 && (
              <Panel title={t('opened')} gap={2}>
                <p>{openedNetworks.join(', ')}</p>
                <p className="ui-field-help">{t('openedHelp')}</p>
              </Panel>
            )}
          </Stack>
        )}
      </Loaded>
      {isAdding && <SiteDialog site={null} title={t('register')} onClose={() => setAdding(false)} />}
    </>
  );
}

function useColumns(): readonly [Column<WebHostView>, ...Column<WebHostView>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  return [
    {
      id: 'site',
      header: t('site'),
      render: (site) => (
        <span>
          {site.name}
          <br />
          <span className="ui-field-help">{addressOf(site)}</span>
        </span>
      ),
    },
    {
      id: 'answers',
      header: t('answers'),
      render: ({ answers }) => (
        <span>
          {answers.name}
          <br />
          <span className="ui-field-help">{answers.department}</span>
        </span>
      ),
    },
    { id: 'state', header: t('state'), isTight: true, render: (site) => <SiteBadge site={site} /> },
    {
      id: 'lookedAt',
      header: t('lookedAt'),
      isTight: true,
      render: ({ lookedAt }) => (lookedAt === null ? t('never') : format.moment(lookedAt)),
    },
    { id: 'weekly', header: t('weekly'), isTight: true, render: ({ isWeekly }) => (isWeekly ? t('weekly') : null) },
  ];
}
