import { useTexts } from '../../i18n/index.ts';
import { EmptyState, PageHeader, Panel } from '../../ui/index.ts';
import { texts } from './texts.ts';

export default function HomePage() {
  const t = useTexts(texts);
  return (
    <>
      <PageHeader title={t('title')} />
      <Panel>
        <EmptyState icon="tasks" title={t('none')}>
          {t('noneHelp')}
        </EmptyState>
      </Panel>
    </>
  );
}
