import { useRouter } from '@tanstack/react-router';
import { useTexts } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { texts } from './texts.ts';

/** The server has a newer build, and the piece of the old one that this page needs is gone. */
const isOutdated = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message);

const Outdated = () => {
  const t = useTexts(texts);
  return (
    <div className="plain-body">
      <PageHeader title={t('outdated')} lead={t('outdatedHelp')} />
      <Button look="primary" onPress={() => window.location.reload()}>
        {t('reload')}
      </Button>
    </div>
  );
};

/** A page that threw. The rest of the product stays usable around it. */
export const PageError = ({ error }: { readonly error: unknown }) => {
  const router = useRouter();
  const t = useTexts(texts);
  if (isOutdated(error)) return <Outdated />;
  return (
    <div className="plain-body">
      <PageHeader title={t('failed')} />
      <ErrorState error={error} onRetry={() => void router.invalidate()} />
    </div>
  );
};
