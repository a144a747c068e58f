import { type QueryOf, type accessRecordsList, accessRecordsExport } from '@bongsu/contracts';
import { fetchFile, save } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { ReasonDialog, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface ExportDialogProps {
  readonly query: QueryOf<typeof accessRecordsList>;
  readonly onClose: () => void;
}

export const ExportDialog = ({ query, onClose }: ExportDialogProps) => {
  const t = useTexts(texts);
  const { page: _page, pageSize: _pageSize, ...filter } = query;
  const download = async (reason: string) => {
    save(await fetchFile(accessRecordsExport, { query: { ...filter, reason } }));
    notify(t('exported'));
  };
  return (
    <ReasonDialog title={t('export')} confirmLabel={t('export')} isOpen onClose={onClose} onConfirm={download}>
      <p>{t('exportHelp')}</p>
    </ReasonDialog>
  );
};
