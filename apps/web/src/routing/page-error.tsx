import { useRouter } from '@tanstack/react-router';
import { useTexts } from '../i18n/index.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { texts } from './texts.ts';

/** A page that threw. The rest of the product stays usable around it. */
export const PageError = ({ error }: { readonly error: unknown }) => {
  const router = useRouter();
  const t = useTexts(texts);
  return (
    <div className="plain-body">
      <PageHeader title={t('failed')} />
      <ErrorState error={error} onRetry={() => void router.invalidate()} />
    </div>
  );
};
