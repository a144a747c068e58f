import type { AuthorityReportView } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Badge, Callout, Panel } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** What the provision wants told, and whether the saved report tells it. */
export const ItemsPanel = ({ report }: { readonly report: AuthorityReportView }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const { complete, completeAsFirst } = report;
  return (
    <Panel title={t('items')}>
      {complete && <Callout tone="ok" title={t('allThere')} />}
      {!complete && <Callout tone="caution" title={t(completeAsFirst ? 'asFirst' : 'notYet')} />}
      <ul className="report-items">
        {report.items.map((item) => (
          <li key={item.code}>
            <span>{item.label[language]}</span>
            <ItemBadge item={item} />
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const ItemBadge = ({ item }: { readonly item: AuthorityReportView['items'][number] }) => {
  const t = useTexts(texts);
  if (item.state === 'present') return <Badge tone="ok">{t('present')}</Badge>;
  if (item.state === 'unconfirmed') return <Badge tone="caution">{t('unconfirmedBadge')}</Badge>;
  return item.required ? <Badge tone="danger">{t('missing')}</Badge> : <Badge>{t('optional')}</Badge>;
};
