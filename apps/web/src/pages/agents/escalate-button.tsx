import { findingsEscalate } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, ReasonDialog, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** An officer makes a case of what was found on somebody's machine. */
export const EscalateButton = ({ fileId }: { readonly fileId: string }) => {
  const t = useTexts(texts);
  const [isAsked, setAsked] = useState(false);
  const escalate = useAction(findingsEscalate, { invalidates: ['incidents'], onDone: () => notify(t('escalated')) });
  return (
    <>
      <Button size="s" onPress={() => setAsked(true)}>
        {t('escalate')}
      </Button>
      <ReasonDialog
        title={t('escalate')}
        confirmLabel={t('escalate')}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        onConfirm={(reason) => escalate.mutateAsync({ params: { fileId }, body: { reason } })}
      >
        <p>{t('escalateHelp')}</p>
      </ReasonDialog>
    </>
  );
};
