import { recipientsExport } from '@bongsu/contracts';
import { useState } from 'react';
import { fetchFile, save } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, Checkbox, ReasonDialog } from '../../../ui/index.ts';
import { texts } from './texts.ts';

interface ExportButtonProps {
  readonly params: { readonly incidentId: string; readonly noticeId: string };
}

export const ExportButton = ({ params }: ExportButtonProps) => {
  const t = useTexts(texts);
  const [isAsking, setAsking] = useState(false);
  const [isUnmasked, setUnmasked] = useState(false);
  const download = async (reason: string) =>
    save(await fetchFile(recipientsExport, { params, body: { format: 'xlsx', masked: !isUnmasked, reason } }));
  return (
    <>
      <Button size="s" icon="download" onPress={() => setAsking(true)}>
        {t('export')}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={t('export')}
          confirmLabel={t('export')}
          isOpen
          onClose={() => setAsking(false)}
          onConfirm={download}
        >
          <p>{t('exportHelp')}</p>
          <Checkbox name="unmasked" label={t('unmasked')} value={isUnmasked} onChange={setUnmasked} />
        </ReasonDialog>
      )}
    </>
  );
};
