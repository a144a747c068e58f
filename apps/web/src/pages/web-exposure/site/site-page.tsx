import '../web-exposure.css';
import { type WebHostView, webHostsList, webScansList } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { useParam } from '../../../routing/address.ts';
import { useMay } from '../../../session/session.ts';
import { Callout, EmptyState, Link, Loaded, PageHeader, Stack } from '../../../ui/index.ts';
import { addressOf } from '../address.ts';
import { SiteBadge } from '../site-badge.tsx';
import { texts as siteTexts } from '../texts.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { LooksPanel } from './looks-panel.tsx';
import { SiteActions } from './site-actions.tsx';
import { texts } from './texts.ts';
import { useFreshFindings } from './use-fresh-findings.ts';

const LOOK_EVERY = 2000;

/** One registered site: the look that is under way, and the addresses with something exposed. */
export default function SitePage() {
  const hostId = useParam('hostId');
  const sites = useOperation(webHostsList, {});
  return (
    <Loaded query={sites}>
      {({ items }) => {
        const site = items.find(({ id }) => id === hostId);
        return site === undefined ? <NoSite /> : <Site site={site} />;
      }}
    </Loaded>
  );
}

const NoSite = () => {
  const t = useTexts(siteTexts);
  return (
    <>
      <PageHeader title={t('title')} crumbs={[{ label: t('title'), to: '/web-exposure' }]} />
      <EmptyState icon="globe" title={t('none')} />
    </>
  );
};

const Site = ({ site }: { readonly site: WebHostView }) => {
  const [t, ts] = [useTexts(texts), useTexts(siteTexts)];
  const mayOpen = useMay('web-exposure.open');
  const mayManage = useMay('web-exposure.manage');
  const scans = useOperation(
    webScansList,
    { params: { hostId: site.id }, query: { pageSize: 20 } },
    { refreshEvery: (data) => (data?.items[0]?.finishedAt === null ? LOOK_EVERY : undefined) },
  );
  const newest = scans.data?.items[0];
  useFreshFindings(newest);
  return (
    <>
      <PageHeader
        title={site.name}
        crumbs={[{ label: ts('title'), to: '/web-exposure' }]}
        meta={<SiteBadge site={site} />}
        lead={<Link to={addressOf(site)}>{addressOf(site)}</Link>}
        actions={mayManage && site.retiredAt === null && <SiteActions site={site} newest={newest} />}
      />
      <Stack gap={5}>
        <Loaded query={scans}>{({ items }) => <LooksPanel scans={items} mayManage={mayManage} />}</Loaded>
        {mayOpen ? (
          <FindingsPanel site={site} isBusy={newest?.finishedAt === null} />
        ) : (
          <Callout tone="info" title={t('countsOnly')} />
        )}
      </Stack>
    </>
  );
};
