import { type DocumentView, documentsDownload, documentsVerify } from '@bongsu/contracts';
import { useState } from 'react';
import { fetchFile, save, useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, Callout, Dialog, ErrorState, ReasonDialog } from '../../../ui/index.ts';
import { texts } from './texts.ts';

const tones = { match: 'ok', mismatch: 'danger', 'cannot-check': 'caution' } as const;

/** Download with a reason, and whether it is still as it was issued. */
export const DocumentActions = ({ document }: { readonly document: DocumentView }) => {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const verify = useAction(documentsVerify);
  const params = { documentId: document.id };
  const { number } = document;
  return (
    <ButtonRow>
      <Button size="s" icon="download" label={t('downloadNth', { number })} onPress={() => setOpen(true)}>
        {t('download')}
      </Button>
      <Button
        size="s"
        icon="shield"
        label={t('verifyNth', { number })}
        isPending={verify.isPending}
        onPress={() => verify.mutate({ params })}
      >
        {t('verify')}
      </Button>
      <ReasonDialog
        title={t('downloadNth', { number })}
        confirmLabel={t('download')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={async (reason) => save(await fetchFile(documentsDownload, { params, body: { reason } }))}
      >
        <p>{t('downloadBody', { number })}</p>
      </ReasonDialog>
      <Dialog
        title={t('verifyNth', { number })}
        isOpen={verify.data !== undefined || verify.error !== null}
        onClose={() => verify.reset()}
      >
        {verify.data !== undefined && <Callout tone={tones[verify.data.outcome]}>{t(verify.data.outcome)}</Callout>}
        {verify.error !== null && <ErrorState error={verify.error} />}
      </Dialog>
    </ButtonRow>
  );
};
