import { useTexts } from '../../i18n/index.ts';
import { LinkTabs } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** What was found, by which rules, and what they know of the organisation. */
export const MisuseTabs = ({ current }: { readonly current: '/misuse' | '/misuse/rules' | '/misuse/organisation' }) => {
  const t = useTexts(texts);
  return (
    <LinkTabs
      label={t('title')}
      current={current}
      items={[
        { to: '/misuse', label: t('cases') },
        { to: '/misuse/rules', label: t('rules') },
        { to: '/misuse/organisation', label: t('organisation') },
      ]}
    />
  );
};
