import { type RecipientView, recipientsOpen } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, Dialog, ReasonDialog } from '../../../ui/index.ts';
import { RecipientTable } from './recipient-table.tsx';
import { texts } from './texts.ts';

interface OpenButtonProps {
  readonly params: { readonly incidentId: string; readonly noticeId: string };
  readonly rows: readonly RecipientView[];
}

/** The people of the page in front, unmasked, in a dialog that forgets them when it closes. */
export const OpenButton = ({ params, rows }: OpenButtonProps) => {
  const t = useTexts(texts);
  const [isAsking, setAsking] = useState(false);
  const open = useAction(recipientsOpen);
  const ids = rows.map(({ id }) => id);
  return (
    <>
      <Button size="s" icon="eye" isDisabled={ids.length === 0} onPress={() => setAsking(true)}>
        {t('open')}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={t('open')}
          confirmLabel={t('open')}
          isOpen
          onClose={() => setAsking(false)}
          onConfirm={(reason) => open.mutateAsync({ params, body: { ids, reason } })}
        >
          <p>{t('openHelp')}</p>
        </ReasonDialog>
      )}
      {open.data !== undefined && (
        <Dialog title={t('list')} isOpen onClose={() => open.reset()} size="l">
          <RecipientTable rows={open.data.items} />
        </Dialog>
      )}
    </>
  );
};
