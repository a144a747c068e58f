import { findingsReport } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, ConfirmDialog, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** A serious finding becomes a case in one click and one confirmation. */
export const ReportButton = ({ fileId }: { readonly fileId: string }) => {
  const t = useTexts(texts);
  const [isAsked, setAsked] = useState(false);
  const report = useAction(findingsReport, { invalidates: ['reports'], onDone: () => notify(t('reported')) });
  return (
    <>
      <Button size="s" onPress={() => setAsked(true)}>
        {t('report')}
      </Button>
      <ConfirmDialog
        title={t('report')}
        confirmLabel={t('report')}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        onConfirm={() => report.mutateAsync({ params: { fileId }, body: {} })}
      >
        <p>{t('reportHelp')}</p>
      </ConfirmDialog>
    </>
  );
};
