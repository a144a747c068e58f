import type { WebHostView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** How a site stands, in a word. */
export const SiteBadge = ({ site }: { readonly site: WebHostView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  if (site.isUnderWay) return <Badge tone="info">{t('underWay')}</Badge>;
  if (site.open > 0) return <Badge tone="danger">{t('openCount', { count: format.number(site.open) })}</Badge>;
  if (site.retiredAt !== null) return <Badge>{t('retired')}</Badge>;
  return site.lookedAt === null ? <Badge>{t('notLooked')}</Badge> : <Badge tone="ok">{t('clean')}</Badge>;
};
