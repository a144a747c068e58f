import '../../shell/plain-frame.css';
import { useTexts } from '../../i18n/index.ts';
import { ButtonLink, PageHeader } from '../../ui/index.ts';
import { texts } from './texts.ts';

export default function NotFoundPage() {
  const t = useTexts(texts);
  return (
    <main id="main" className="plain-body" tabIndex={-1}>
      <PageHeader title={t('title')} lead={t('help')} />
      <ButtonLink to="/" look="primary">
        {t('home')}
      </ButtonLink>
    </main>
  );
}
